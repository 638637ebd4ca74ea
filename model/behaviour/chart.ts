/** A statechart run purely: each distinct snapshot exists once, and each transition is computed once. */
import { type AnyMachineSnapshot, type AnyStateMachine, type EventObject, initialTransition, transition } from 'xstate';
import type { TransitionMeta } from './charts/meta.ts';

/** One snapshot of one chart; equal snapshots are the same object. */
export interface ChartState {
  readonly id: number;
  readonly snapshot: AnyMachineSnapshot;
  /** The outermost state's name. */
  readonly word: string;
  readonly context: Readonly<Record<string, unknown>>;
}

/** The transition that fired, as it stands in the statechart. */
export interface Fired {
  /** `chart.state.event`, with the guard in brackets where there is one. */
  readonly id: string;
  readonly description: string;
  readonly meta: TransitionMeta;
}

export interface Outcome {
  readonly state: ChartState;
  /** Names of the actions, in order; memory is kept by the chart itself. */
  readonly actions: readonly string[];
  readonly fired: Fired;
}

export interface Chart {
  readonly name: string;
  readonly machine: AnyStateMachine;
  readonly initial: ChartState;
  /** @throws UnspecifiedError when the statechart says nothing of this event in this state. */
  next(state: ChartState, event: EventObject): Outcome;
  /** Every snapshot met so far, by id. */
  readonly states: readonly ChartState[];
}

/** Thrown where a statechart says nothing of an event that reached it; a claim says that this never happens. */
export class UnspecifiedError extends Error {}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : (Object.keys(value as object)[0] ?? '');
}

export interface TransitionLike {
  readonly eventType: string;
  readonly source: { readonly path: readonly string[] };
  readonly guard?: unknown;
  readonly description?: string | undefined;
  readonly meta?: unknown;
}

/** The name of a transition of a statechart; stable as long as its state, event and guard are. */
export function transitionId(chart: string, t: TransitionLike): string {
  const guard = t.guard as { type?: string } | string | undefined;
  const guardName = typeof guard === 'string' ? guard : guard?.type;
  return [chart, ...t.source.path, t.eventType].join('.') + (guardName === undefined ? '' : `[${guardName}]`);
}

function firedBy(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, event: EventObject): Fired {
  const [data] = (machine.getTransitionData(snapshot, event) ?? []) as readonly TransitionLike[];
  if (data === undefined) {
    throw new UnspecifiedError(
      `${machine.id}: nothing is said of ${JSON.stringify(event)} in state ${JSON.stringify(snapshot.value)}`,
    );
  }
  return { id: transitionId(machine.id, data), description: data.description ?? '', meta: data.meta as TransitionMeta };
}

/** Equal for equal events; their payloads are words, numbers and yes or no. */
function eventKey(event: EventObject): string {
  let key = event.type;
  const payload = event as unknown as Readonly<Record<string, unknown>>;
  for (const name in payload) if (name !== 'type') key += ` ${name}=${payload[name]}`;
  return key;
}

/** Wraps a statechart. The chart remembers what it was asked; that changes no answer. */
export function chart(machine: AnyStateMachine): Chart {
  const states: ChartState[] = [];
  const byKey = new Map<string, ChartState>();
  const outcomes: Map<string, Outcome>[] = [];

  const intern = (snapshot: AnyMachineSnapshot): ChartState => {
    const key = JSON.stringify([snapshot.value, snapshot.context]);
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const state = { id: states.length, snapshot, word: wordOf(snapshot.value), context: snapshot.context };
    states.push(state);
    byKey.set(key, state);
    outcomes.push(new Map());
    return state;
  };

  const [first] = initialTransition(machine);
  return {
    name: machine.id,
    machine,
    states,
    initial: intern(first),
    next(state, event) {
      const key = eventKey(event);
      const remembered = outcomes[state.id]?.get(key);
      if (remembered !== undefined) return remembered;
      const fired = firedBy(machine, state.snapshot, event);
      const [snapshot, actions] = transition(machine, state.snapshot, event);
      const outcome = { state: intern(snapshot), actions: actions.map((a) => a.type), fired };
      outcomes[state.id]?.set(key, outcome);
      return outcome;
    },
  };
}
