/** The lasso by which a run contradicts a liveness claim, made from the component in which it may stay. */

import type { Marks } from './decide.ts';
import type { SmallStepGraph } from './graph.ts';
import { type Happening, type Lasso, replayLasso } from './lasso.ts';
import { type Demand, roundTrip, wayTo } from './paths.ts';
import { stemTo } from './stem.ts';
import { edgesFrom, leadingTo, nodeOf, type UnderFacts } from './under-facts.ts';

/** The events that are possible at a node. */
function possible(part: UnderFacts, node: number): ReadonlySet<number> {
  return new Set([...edgesFrom(part, node)].map((edge) => part.events[edge] as number));
}

/** What a round trip has to do to be fair: for each fair event, pass a node where it is impossible, or take it. */
export function fairDemands(part: UnderFacts, nodes: Int32Array, fair: Uint8Array): readonly Demand[] {
  const sets = new Map([...nodes].map((node) => [node, possible(part, node)] as const));
  const events = new Set([...sets.values()].flatMap((set) => [...set]).filter((event) => fair[event]));
  return [...events].map((event): Demand => {
    const impossible = (node: number) => !sets.get(node)?.has(event);
    return nodes.some(impossible) ? { pass: impossible } : { take: event };
  });
}

/**
 * The lasso into a component: the shortest way to where the claim begins, over what it admits to the component, and a fair
 * round in it that passes what contradicts the claim.
 */
export function lassoInto(
  graph: SmallStepGraph,
  part: UnderFacts,
  { when, then }: Marks,
  within: (node: number) => boolean,
  nodes: Int32Array,
  fair: Uint8Array,
): Lasso {
  const contradicts: Demand = { pass: (node) => then[node] === 0 };
  const trip = roundTrip(part, nodes, [contradicts, ...fairDemands(part, nodes, fair)]);
  const leads = leadingTo(part, trip.start, within);
  const begins = new Set([...when.keys()].filter((node) => when[node] === 1 && leads[node] === 1));
  const stem = stemTo(graph, part.facts, (row) => begins.has(nodeOf(part, row)));
  const way = wayTo(part, [nodeOf(part, stem.row)], (node) => node === trip.start, within);
  if (way === null) throw new Error('a component that no run reaches from where the claim begins');
  const events = (edges: readonly number[]): readonly Happening[] =>
    edges.map((edge) => ({ event: graph.events.value(part.events[edge] as number) }));
  return replayLasso(graph.model, stem, events(way.edges), events(trip.edges));
}
