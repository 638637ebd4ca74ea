/** Facts as a flat list of leaves, and facts that remember which of their leaves were looked at. */
import type { Facts } from '../../model/behaviour/facts.ts';

export type Leaf = string | number | boolean | null;

type Tree = { readonly [key: string]: Tree | Leaf };

/** A leaf's way down the facts, as `['powered', 'primary']`. */
export type LeafPath = readonly string[];

/** The way to every leaf, in the order in which facts have them. */
export function leafPaths(facts: Facts): readonly LeafPath[] {
  const below = (tree: Tree): readonly LeafPath[] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null ? below(value).map((path) => [key, ...path]) : [[key]],
    );
  return below(facts as unknown as Tree);
}

export function leafAt(facts: Facts, path: LeafPath): Leaf {
  let at: Tree | Leaf = facts as unknown as Tree;
  for (const key of path) at = (at as Tree)[key] as Tree | Leaf;
  return at as Leaf;
}

/** Facts whose leaves are given one by one and whose readers are watched. */
export interface WatchedFacts {
  readonly facts: Facts;
  /** Begins to watch, with these values of the leaves. */
  begin(values: readonly Leaf[]): void;
  /** Leaves looked at since, each once, in the order in which they were first looked at. */
  looked(): readonly number[];
}

export function watchedFacts(paths: readonly LeafPath[]): WatchedFacts {
  let values: readonly Leaf[] = [];
  let looked: number[] = [];
  const seen = new Uint8Array(paths.length);
  const root: Record<string, unknown> = {};
  for (const [index, path] of paths.entries()) {
    let at = root;
    for (const key of path.slice(0, -1)) {
      at[key] ??= {};
      at = at[key] as Record<string, unknown>;
    }
    const look = () => {
      if (seen[index] === 0) {
        seen[index] = 1;
        looked.push(index);
      }
      return values[index];
    };
    Object.defineProperty(at, path.at(-1) as string, { enumerable: true, get: look });
  }
  return {
    facts: root as unknown as Facts,
    begin(given) {
      values = given;
      looked = [];
      seen.fill(0);
    },
    looked: () => looked,
  };
}
