/** What the graph of small steps says of settling itself: circles, states left unsettled, and orders that end differently. */
import { componentsOf } from './components.ts';
import { edgesFrom, type UnderFacts } from './under-facts.ts';

/** A component in which internal events go in a circle; null where there is none. */
export function circle(part: UnderFacts): Int32Array | null {
  const { of, count, members } = componentsOf(part);
  const round = new Uint8Array(count);
  for (let node = 0; node < of.length; node += 1) {
    for (const edge of edgesFrom(part, node)) {
      const target = part.targets[edge] as number;
      if (target >= 0 && of[target] === of[node]) round[of[node] as number] = 1;
    }
  }
  const first = round.indexOf(1);
  return first < 0 ? null : members(first);
}

/** Edges other than of passing time: what is still to be perceived or decided. */
function pending(part: UnderFacts, node: number, time: number): readonly number[] {
  return edgesFrom(part, node).filter((edge) => part.events[edge] !== time);
}

/** The first node that is not settled and where a fair run may stay all the same; null where there is none. */
export function leftUnsettled(part: UnderFacts, fair: Uint8Array, time: number): number | null {
  const standsStill = (node: number) => edgesFrom(part, node).every((edge) => !fair[part.events[edge] as number]);
  for (let node = 0; node < part.rows.length; node += 1) {
    if (pending(part, node, time).length > 0 && standsStill(node)) return node;
  }
  return null;
}

const several = -2;
const unknown = -1;

/** Two edges of one node after which the pair settles differently, whatever comes then. */
export type Fork = readonly [number, number];

/** By node, every fork: where the order of two events first decides how the pair settles. */
export function forks(part: UnderFacts, time: number): ReadonlyMap<number, Fork> {
  const ends = endsOf(part, time);
  const end = (edge: number) => ends[part.targets[edge] as number] ?? unknown;
  const found = new Map<number, Fork>();
  for (let node = 0; node < part.rows.length; node += 1) {
    const [first, ...rest] = pending(part, node, time);
    if (first === undefined || end(first) < 0) continue;
    const other = rest.find((edge) => end(edge) >= 0 && end(edge) !== end(first));
    if (other !== undefined) found.set(node, [first, other]);
  }
  return found;
}

/** For each node the settled node in which every order ends; negative where there are several, or none is known. */
function endsOf(part: UnderFacts, time: number): Int32Array {
  const { count, members } = componentsOf(part);
  const ends = new Int32Array(part.rows.length).fill(unknown);
  for (let component = 0; component < count; component += 1) {
    const nodes = members(component);
    if (nodes.length > 1) continue;
    const node = nodes[0] as number;
    const edges = pending(part, node, time);
    const met = new Set(edges.map((edge) => ends[part.targets[edge] as number] ?? unknown));
    ends[node] = edges.length === 0 ? node : met.size === 1 ? ([...met][0] as number) : several;
  }
  return ends;
}

/** The edges of one order, the first at each node, until the pair has settled; it ends where no circle is met. */
export function settlingWay(part: UnderFacts, from: number, time: number): readonly number[] {
  const edges: number[] = [];
  const met = new Set<number>();
  for (let node = from; !met.has(node); ) {
    met.add(node);
    const [edge] = pending(part, node, time);
    if (edge === undefined || (part.targets[edge] as number) < 0) break;
    edges.push(edge);
    node = part.targets[edge] as number;
  }
  return edges;
}
