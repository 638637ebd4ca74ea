/** The settles of the machines of one layout, each computed by the model once for all facts that it cannot tell apart. */
import { UnspecifiedError } from '../../model/behaviour/chart.ts';
import type { Facts } from '../../model/behaviour/facts.ts';
import type { Snapshots } from '../../model/behaviour/machines.ts';
import type { Trigger } from '../../model/behaviour/phases/command.ts';
import {
  type Parts,
  type Reaction,
  type Refusal,
  settle,
  settleInEveryOrder,
  UnsettledError,
} from '../../model/behaviour/settle.ts';
import { type Interner, interner } from './intern.ts';
import { type Leaf, type LeafPath, leafAt, leafPaths, type WatchedFacts, watchedFacts } from './leaves-of-facts.ts';

/** What is wrong with a settle, apart from where it leads. */
export type SettleFault = 'doesNotEnd' | 'orderMatters' | 'unspecified';

/** Where a settle leads, as the id of a row of snapshots, and what happens on the way. */
export interface Settled {
  readonly after: number;
  readonly reactions: readonly Reaction[];
  readonly refused: readonly Refusal[];
  readonly fault: SettleFault | null;
}

/** Which leaf a settle looks at next, and what follows by its value; or, at last, where it leads. */
type Decision = Look | Settled;

/** What follows one value of a leaf; a leaf is met with few values, so that they are tried one by one. */
interface Look {
  readonly leaf: number;
  readonly value: Leaf;
  readonly next: Decision;
  /** The same leaf with another value. */
  other: Look | null;
}

const none: readonly never[] = [];

/** The fault of a model that a thrown error stands for; null where the error is another one. */
export function faultOf(error: unknown): SettleFault | null {
  if (error instanceof UnsettledError) return 'doesNotEnd';
  return error instanceof UnspecifiedError ? 'unspecified' : null;
}

function isSettled(decision: Decision): decision is Settled {
  return 'after' in decision;
}

function followed(look: Look, values: readonly Leaf[]): Decision | undefined {
  const value = values[look.leaf] as Leaf;
  for (let at: Look | null = look; at !== null; at = at.other) if (at.value === value) return at.next;
  return undefined;
}

export class Settles {
  readonly tuples: Interner<Snapshots> = interner((tuple: Snapshots) => tuple.map((s) => s.id).join(' '));
  /** Few settles say something that no other says. */
  private readonly reactions: Interner<readonly Reaction[]> = interner((list: readonly Reaction[]) =>
    JSON.stringify(list),
  );
  /** Settles that the model was asked for. */
  computed = 0;
  private readonly parts: Parts;
  private readonly facts: Interner<Facts>;
  private readonly judgeOrders: boolean;
  private readonly paths: readonly LeafPath[];
  private readonly watched: WatchedFacts;
  /** Facts restricted to the leaves of this layout: their values, and the ids of facts as those of their restriction. */
  private readonly values: Interner<readonly Leaf[]> = interner((leaves: readonly Leaf[]) => leaves.join(' '));
  private readonly restrictions: number[] = [];
  private readonly trees: Map<number, Decision>[] = [];

  /**
   * @param parts a model whose layout may be that of a single failover group
   * @param facts of which {@link result} is given ids; one set of them at least
   * @param judgeOrders also looks for another order of the deciding events that ends elsewhere
   */
  constructor(parts: Parts, facts: Interner<Facts>, judgeOrders: boolean) {
    this.parts = parts;
    this.facts = facts;
    this.judgeOrders = judgeOrders;
    const foreign = new Set<string>(['unit', '1', '2'].filter((s) => !parts.layout.scopes.some((own) => own === s)));
    this.paths = leafPaths(facts.value(0)).filter((path) => !path.some((key) => foreign.has(key)));
    this.watched = watchedFacts(this.paths);
  }

  /** The id of facts as far as this layout can tell them apart. */
  restriction(facts: number): number {
    const known = this.restrictions[facts];
    if (known !== undefined) return known;
    const whole = this.facts.value(facts);
    const id = this.values.id(this.paths.map((path) => leafAt(whole, path)));
    this.restrictions[facts] = id;
    return id;
  }

  /** @param place 0 where nothing is delivered at the beginning, else a number of its own for each trigger */
  result(tuple: number, facts: number, place: number, trigger: Trigger | null): Settled {
    return this.decide(tuple, this.values.value(this.restriction(facts)), place, trigger);
  }

  private decide(tuple: number, values: readonly Leaf[], place: number, trigger: Trigger | null): Settled {
    this.trees[place] ??= new Map();
    const trees = this.trees[place] as Map<number, Decision>;
    let at = trees.get(tuple);
    while (at !== undefined) {
      if (isSettled(at)) return at;
      at = followed(at, values);
    }
    this.watched.begin(values);
    const settled = this.compute(tuple, trigger);
    this.remember(trees, tuple, values, settled);
    return settled;
  }

  /** What a settle looks at next depends on what it has seen, so that its looks form a tree. */
  private remember(trees: Map<number, Decision>, tuple: number, values: readonly Leaf[], settled: Settled): void {
    const looked = this.watched.looked();
    const fresh = (depth: number): Decision => {
      const leaf = looked[depth];
      if (leaf === undefined) return settled;
      return { leaf, value: values[leaf] as Leaf, next: fresh(depth + 1), other: null };
    };
    let at = trees.get(tuple);
    if (at === undefined) trees.set(tuple, fresh(0));
    for (let depth = 1; at !== undefined && !isSettled(at); depth += 1) {
      const next = followed(at, values);
      if (next === undefined) at.other = { ...at, value: values[at.leaf] as Leaf, next: fresh(depth) };
      at = next;
    }
  }

  private compute(tuple: number, trigger: Trigger | null): Settled {
    this.computed += 1;
    const before = this.tuples.value(tuple);
    const { facts } = this.watched;
    try {
      const { snapshots, forked, ...said } = settle(this.parts, before, facts, trigger);
      const orders = forked && this.judgeOrders ? settleInEveryOrder(this.parts, before, facts, trigger).length : 1;
      const fault = orders > 1 ? 'orderMatters' : null;
      const reactions = said.reactions.length > 0 ? this.reactions.value(this.reactions.id(said.reactions)) : none;
      const refused = said.refused.length > 0 ? said.refused : none;
      return { after: this.tuples.id(snapshots), reactions, refused, fault };
    } catch (error) {
      const fault = faultOf(error);
      if (fault === null) throw error;
      return { after: tuple, reactions: none, refused: none, fault };
    }
  }
}
