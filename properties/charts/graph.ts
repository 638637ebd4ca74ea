/** The one place that uses `@xstate/graph`: everything a single statechart can do under a list of events. */
import { getAdjacencyMap } from '@xstate/graph';
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';

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

/** Traversal knows no limit of its own; more steps than any chart here needs. */
const limit = 1_000_000;

export function snapshotKey({ value, context }: AnyMachineSnapshot): string {
  return JSON.stringify([value, context]);
}

interface Adjacency {
  readonly [key: string]: {
    readonly state: AnyMachineSnapshot;
    readonly transitions: {
      readonly [key: string]: { readonly event: EventObject; readonly state: AnyMachineSnapshot };
    };
  };
}

/** Every snapshot that the events lead to, and every step between two. `events` replaces the default list. */
export function graphOf(machine: AnyStateMachine, events: readonly EventObject[]): Graph {
  const adjacency = getAdjacencyMap(machine, {
    events,
    limit,
    serializeState: snapshotKey,
    serializeEvent: (event: EventObject) => JSON.stringify(event),
  }) as unknown as Adjacency;
  const nodes = new Map(
    Object.values(adjacency).map(({ state }) => [snapshotKey(state), { key: snapshotKey(state), snapshot: state }]),
  );
  const edges = Object.values(adjacency).flatMap(({ state, transitions }) =>
    Object.values(transitions).map(({ event, state: next }) => ({
      from: nodes.get(snapshotKey(state)) as Node,
      event,
      to: nodes.get(snapshotKey(next)) as Node,
    })),
  );
  return { nodes: [...nodes.values()], edges };
}
