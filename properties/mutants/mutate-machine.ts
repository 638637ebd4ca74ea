/** Changing a statechart on purpose: a copy of its definition in which chosen transitions are different. */
import { type AnyStateMachine, createMachine } from 'xstate';
import { type TransitionInfo, transitionsOf } from '../../model/behaviour/transitions.ts';

/**
 * What becomes of a transition. `drop`: its effect is dropped, `remove`: the whole row, so that the next one that fits is
 * taken; `retarget`: it leads to another state, written from the root (`#role.active`); `negate` and `unguard`: its guard
 * says the opposite, or nothing; `without`: it does not do this action; `later`: its guard reads a delay this many
 * seconds longer.
 */
export type Change =
  | { readonly kind: 'drop' | 'remove' | 'negate' | 'unguard' }
  | { readonly kind: 'retarget'; readonly target: string }
  | { readonly kind: 'without'; readonly action: string }
  | { readonly kind: 'later'; readonly seconds: number };

/** Asked of every transition; null leaves it as it is. */
export type Choose = (transition: TransitionInfo) => Change | null;

interface StateConfig {
  readonly on?: Readonly<Record<string, unknown>>;
  readonly states?: Readonly<Record<string, StateConfig>>;
}

type Named = string | { readonly type: string };

/** A transition as it is written. */
interface Written {
  readonly target?: string;
  readonly guard?: Named;
  readonly actions?: Named | readonly Named[];
}

function nameOf(named: Named): string {
  return typeof named === 'string' ? named : named.type;
}

/** The guard under another name, with the same parameters. */
function renamed(guard: Named | undefined, prefix: string): Named {
  if (guard === undefined) throw new Error('a transition without a guard has none to change');
  const type = `${prefix}${nameOf(guard)}`;
  return typeof guard === 'string' ? type : { ...guard, type };
}

const negated = 'not ';
const shifted = (seconds: number) => `${seconds}s later `;

/** What stands where the transition stood: one, or none. */
function changed(written: Written, change: Change): readonly Written[] {
  const { target: _target, actions, guard, ...rest } = written;
  const conditional = guard === undefined ? rest : { ...rest, guard };
  switch (change.kind) {
    case 'drop':
      return [conditional];
    case 'remove':
      return [];
    case 'retarget':
      return [{ ...written, target: change.target }];
    case 'negate':
      return [{ ...written, guard: renamed(guard, negated) }];
    case 'unguard': {
      const { guard: _guard, ...always } = written;
      return [always];
    }
    case 'without': {
      const list = ([actions ?? []] as (Named | readonly Named[])[]).flat() as readonly Named[];
      return [{ ...written, actions: list.filter((action) => nameOf(action) !== change.action) }];
    }
    case 'later':
      return [{ ...written, guard: renamed(guard, shifted(change.seconds)) }];
  }
}

type Changes = ReadonlyMap<string, readonly (Change | null)[]>;

function mutateState(state: StateConfig, path: string, changes: Changes): StateConfig {
  const on = Object.fromEntries(
    Object.entries(state.on ?? {}).flatMap(([event, written]) => {
      const list = [written].flat() as readonly Written[];
      const planned = changes.get(`${path} ${event}`) ?? [];
      const left = list.flatMap((t, i) => (planned[i] ? changed(t, planned[i]) : [t]));
      return left.length === 0 ? [] : [[event, left] as const];
    }),
  );
  const states = Object.fromEntries(
    Object.entries(state.states ?? {}).map(([name, child]) => [
      name,
      mutateState(child, path === '' ? name : `${path}.${name}`, changes),
    ]),
  );
  return { ...state, on, ...(state.states === undefined ? {} : { states }) };
}

type Guard = (args: unknown, params: Readonly<Record<string, unknown>>) => boolean;

/** The guards of a machine, and under other names what the changes make of them. */
function guardsFor(machine: AnyStateMachine, changes: readonly Change[]): Readonly<Record<string, Guard>> {
  const written = machine.implementations.guards as unknown as Readonly<Record<string, Guard>>;
  const variants = Object.entries(written).flatMap(([name, guard]): readonly (readonly [string, Guard])[] => [
    [`${negated}${name}`, (args, params) => !guard(args, params)],
    ...changes.flatMap((change): readonly (readonly [string, Guard])[] =>
      change.kind === 'later'
        ? [
            [
              `${shifted(change.seconds)}${name}`,
              (args, params) => guard(args, { ...params, delay: Number(params.delay) + change.seconds }),
            ],
          ]
        : [],
    ),
  ]);
  return { ...written, ...Object.fromEntries(variants) };
}

export interface MutatedMachine {
  readonly machine: AnyStateMachine;
  /** Ids of the transitions that were changed. */
  readonly changed: readonly string[];
}

/** A mutant of a statechart. */
export function mutateMachine(machine: AnyStateMachine, choose: Choose): MutatedMachine {
  const ids: string[] = [];
  const changes = new Map<string, (Change | null)[]>();
  for (const transition of transitionsOf(machine)) {
    const change = choose(transition);
    const key = `${transition.state} ${transition.event}`;
    changes.set(key, [...(changes.get(key) ?? []), change]);
    if (change !== null) ids.push(transition.id);
  }
  const config = mutateState(machine.config as StateConfig, '', changes);
  const guards = guardsFor(
    machine,
    [...changes.values()].flat().filter((change) => change !== null),
  );
  const implementations = { ...machine.implementations, guards };
  return { machine: createMachine(config as never, implementations as never), changed: ids };
}
