/** Everything a single statechart can do under a list of events, as a graph. */
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import { adjacencyOf } from '../adjacency.ts';

export interface Node {
  readonly key: string;
  readonly snapshot: AnyMachineSnapshot;
}

export interface Edge {
  readonly from: Node;
  readonly event: EventObject;
  readonly to: Node;
}

export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

export function snapshotKey({ value, context }: AnyMachineSnapshot): string {
  return JSON.stringify([value, context]);
}

/** Every snapshot that the events lead to, and every step between two. `events` replaces the default list. */
export function graphOf(machine: AnyStateMachine, events: readonly EventObject[]): Graph {
  const adjacency = adjacencyOf<AnyMachineSnapshot, EventObject>(machine, { events, stateKey: snapshotKey });
  const nodes = new Map(
    adjacency.map(({ state }) => [snapshotKey(state), { key: snapshotKey(state), snapshot: state }]),
  );
  const edges = adjacency.flatMap(({ state, steps }) =>
    steps.map(({ event, state: next }) => ({
      from: nodes.get(snapshotKey(state)) as Node,
      event,
      to: nodes.get(snapshotKey(next)) as Node,
    })),
  );
  return { nodes: [...nodes.values()], edges };
}
