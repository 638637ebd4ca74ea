/** Changing a statechart on purpose: a copy of its definition in which chosen transitions are different. */
import { type AnyStateMachine, createMachine } from 'xstate';
import { type TransitionInfo, transitionsOf } from '../../model/behaviour/transitions.ts';

/** What becomes of a transition: its effect is dropped, or it leads to another state. */
export type Change = { readonly kind: 'drop' } | { readonly kind: 'retarget'; readonly target: string };

/** Asked of every transition; null leaves it as it is. */
export type Choose = (transition: TransitionInfo) => Change | null;

interface StateConfig {
  readonly on?: Readonly<Record<string, unknown>>;
  readonly states?: Readonly<Record<string, StateConfig>>;
}

function changed(written: object, change: Change): object {
  const { target: _target, actions: _actions, ...rest } = written as { target?: unknown; actions?: unknown };
  if (change.kind === 'drop') return rest;
  return { ...written, target: change.target };
}

function mutateState(
  chart: AnyStateMachine,
  state: StateConfig,
  path: string,
  changes: ReadonlyMap<string, readonly (Change | null)[]>,
): StateConfig {
  const on = Object.fromEntries(
    Object.entries(state.on ?? {}).map(([event, written]) => {
      const list = (Array.isArray(written) ? written : [written]) as object[];
      const planned = changes.get(`${path} ${event}`) ?? [];
      return [event, list.map((t, i) => (planned[i] ? changed(t, planned[i]) : t))];
    }),
  );
  const states = Object.fromEntries(
    Object.entries(state.states ?? {}).map(([name, child]) => [
      name,
      mutateState(chart, child, path === '' ? name : `${path}.${name}`, changes),
    ]),
  );
  return { ...state, on, ...(state.states === undefined ? {} : { states }) };
}

export interface MutatedMachine {
  readonly machine: AnyStateMachine;
  /** Ids of the transitions that were changed. */
  readonly changed: readonly string[];
}

/** A mutant of a statechart. Targets are written from the root: `#role.active`. */
export function mutateMachine(machine: AnyStateMachine, choose: Choose): MutatedMachine {
  const ids: string[] = [];
  const changes = new Map<string, (Change | null)[]>();
  for (const transition of transitionsOf(machine)) {
    const change = choose(transition);
    const key = `${transition.state} ${transition.event}`;
    changes.set(key, [...(changes.get(key) ?? []), change]);
    if (change !== null) ids.push(transition.id);
  }
  const config = mutateState(machine, machine.config as StateConfig, '', changes);
  return { machine: createMachine(config as never, machine.implementations as never), changed: ids };
}
