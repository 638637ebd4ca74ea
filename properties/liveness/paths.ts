/** Shortest ways through a part of the graph of small steps, as edges. */
import { edgesFrom, type UnderFacts } from './under-facts.ts';

/** The edges of a shortest way from one of some nodes to one that `goal` knows; null where there is none. */
export function wayTo(
  part: UnderFacts,
  from: Iterable<number>,
  goal: (node: number) => boolean,
  within: (node: number) => boolean = () => true,
): { readonly start: number; readonly edges: readonly number[]; readonly end: number } | null {
  const came = new Map<number, { readonly node: number; readonly edge: number } | null>();
  for (const node of from) came.set(node, null);
  for (const node of came.keys()) {
    if (goal(node)) {
      const edges: number[] = [];
      let at = node;
      for (let back = came.get(at); back; back = came.get(at)) {
        edges.unshift(back.edge);
        at = back.node;
      }
      return { start: at, edges, end: node };
    }
    for (const edge of edgesFrom(part, node)) {
      const target = part.targets[edge] as number;
      if (target >= 0 && !came.has(target) && within(target)) came.set(target, { node, edge });
    }
  }
  return null;
}

/** What a round trip has to do: pass some node, or take some event. */
export type Demand = { readonly pass: (node: number) => boolean } | { readonly take: number };

/**
 * A round trip in a strongly connected component that does all that is demanded; without edges where the run
 * need only stay at one node.
 */
export function roundTrip(part: UnderFacts, nodes: Int32Array, demands: readonly Demand[]): Trip {
  const inside = new Set(nodes);
  const within = (node: number) => inside.has(node);
  const met = (node: number) => demands.filter((d) => 'pass' in d && d.pass(node)).length;
  const start = nodes.reduce((best, node) => (met(node) > met(best) ? node : best));
  const passed = [start];
  const edges: number[] = [];
  const go = (goal: (node: number) => boolean): void => {
    const way = wayTo(part, [passed.at(-1) as number], goal, within);
    if (way === null) throw new Error('a component that is not strongly connected');
    for (const edge of way.edges) follow(edge);
  };
  const follow = (edge: number): void => {
    edges.push(edge);
    passed.push(part.targets[edge] as number);
  };
  for (const demand of demands) {
    if ('pass' in demand) {
      if (!passed.some(demand.pass)) go(demand.pass);
      continue;
    }
    if (edges.some((edge) => part.events[edge] === demand.take)) continue;
    const out = (node: number) => edgeWith(part, node, demand.take, within);
    go((node) => out(node) !== null);
    follow(out(passed.at(-1) as number) as number);
  }
  go((node) => node === start);
  return { start, edges };
}

/** Where a round trip begins and ends, and the edges that it takes. */
export interface Trip {
  readonly start: number;
  readonly edges: readonly number[];
}

function edgeWith(part: UnderFacts, node: number, event: number, within: (node: number) => boolean): number | null {
  for (const edge of edgesFrom(part, node)) {
    if (part.events[edge] === event && within(part.targets[edge] as number)) return edge;
  }
  return null;
}
