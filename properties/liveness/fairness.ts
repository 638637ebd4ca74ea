/** The named assumptions of weak fairness: which internal events cannot stay possible for ever without happening. */
import type { Parts } from '../../model/behaviour/settle.ts';
import type { Components } from './components.ts';
import type { SmallStepGraph } from './graph.ts';
import { edgesFrom, type UnderFacts } from './under-facts.ts';

/** One assumption; it speaks of each machine apart. */
export interface Assumption {
  /** `perceiving`, `time`, or the name of a deciding phase. */
  readonly name: string;
  /** A sentence. */
  readonly says: string;
}

/** Every assumption that can be made about a pair. Stimuli are under none: they may stop, or never come. */
export function assumptionsOf({ phases, pair }: Parts): readonly Assumption[] {
  const deciding = phases.decide.map(({ name }) => ({
    name,
    says: `an event of the phase "${name}" that would change something at a machine comes, or stops being able to`,
  }));
  const preempts = pair.mode === 'activeActive';
  return [
    { name: 'perceiving', says: 'units perceive in the end what has changed around them' },
    ...deciding,
    ...(preempts ? [{ name: 'time', says: 'time passes until the next delay of a preemption is over' }] : []),
  ];
}

/** Which events an assumption in a set speaks of. */
export function fairEvents(graph: SmallStepGraph, names: ReadonlySet<string>): Uint8Array {
  return Uint8Array.from({ length: graph.events.size }, (_, id) => (names.has(graph.events.value(id).kind) ? 1 : 0));
}

/** The fair events that are possible at every one of the nodes and taken between none of them. */
function denied(part: UnderFacts, nodes: Int32Array, inside: (node: number) => boolean, fair: Uint8Array) {
  let waiting: Set<number> | null = null;
  for (const node of nodes) {
    const possible = new Set<number>();
    const taken = new Set<number>();
    for (const edge of edgesFrom(part, node)) {
      const event = part.events[edge] as number;
      if (!fair[event]) continue;
      possible.add(event);
      if (inside(part.targets[edge] as number)) taken.add(event);
    }
    const before: Set<number> = waiting ?? possible;
    waiting = new Set([...before].filter((event) => possible.has(event) && !taken.has(event)));
    if (waiting.size === 0) return waiting;
  }
  return waiting ?? new Set<number>();
}

/** A run may stay at one node for ever if no fair event leads away from it. */
function mayStandStill({ starts, events }: UnderFacts, node: number, fair: Uint8Array): boolean {
  for (let edge = starts[node] as number; edge < (starts[node + 1] as number); edge += 1) {
    if (fair[events[edge] as number]) return false;
  }
  return true;
}

/**
 * Whether a run may stay in a component for ever: each fair event is impossible somewhere in it, or taken in it. Staying
 * at one node without doing anything counts as staying.
 */
export function mayStay(part: UnderFacts, { of }: Components, nodes: Int32Array, fair: Uint8Array): boolean {
  const [first] = nodes as unknown as readonly [number];
  if (mayStandStill(part, first, fair)) return true;
  return denied(part, nodes, (node) => of[node] === of[first], fair).size === 0;
}
