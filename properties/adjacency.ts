/** The one place that uses `@xstate/graph`: every state that its traversal meets, with every event tried there. */
import { getAdjacencyMap } from '@xstate/graph';
import type { AnyActorLogic } from 'xstate';

export interface Traversal<State, Event> {
  /** Those tried in each state, or those that a state is asked for; they replace the package's default list. */
  readonly events: readonly Event[] | ((state: State) => readonly Event[]);
  /** Equal for equal states. */
  stateKey(state: State): string;
}

/** A state, and where each event tried in it leads. */
export interface Adjacent<State, Event> {
  readonly state: State;
  readonly steps: readonly { readonly event: Event; readonly state: State }[];
}

/**
 * The package's own default is no limit at all; it counts edges, not states. More than any search here needs, so that an
 * endless one comes to an end.
 */
const limit = 1_000_000_000;

interface Adjacency<State, Event> {
  readonly [key: string]: {
    readonly state: State;
    readonly transitions: { readonly [key: string]: { readonly event: Event; readonly state: State } };
  };
}

/**
 * Everything that the events lead to from the initial state of a statechart or of other logic of an actor.
 * In the order in which the traversal meets the states, breadth first.
 */
export function adjacencyOf<State, Event>(
  logic: AnyActorLogic,
  { events, stateKey }: Traversal<State, Event>,
): readonly Adjacent<State, Event>[] {
  const options = { events, limit, serializeState: stateKey, serializeEvent: JSON.stringify };
  const adjacency = getAdjacencyMap(
    logic,
    options as unknown as Parameters<typeof getAdjacencyMap>[1],
  ) as unknown as Adjacency<State, Event>;
  return Object.values(adjacency).map(({ state, transitions }) => ({ state, steps: Object.values(transitions) }));
}
