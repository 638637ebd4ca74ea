/** Every transition of the statecharts, broken in every way: dropped, sent elsewhere, its guard and its actions changed. */
import type { AnyStateMachine } from 'xstate';
import type { ChartName, Machines } from '../../model/behaviour/charts/index.ts';
import { statesOf, type TransitionInfo, transitionsOf } from '../../model/behaviour/transitions.ts';
import type { Mutant } from './mutant.ts';
import { type Change, mutateMachine } from './mutate-machine.ts';

type Way = readonly [name: string, change: Change];

/** Where a state stands for having no part in the pair, nobody is sent by mistake who has one. */
const apart: ReadonlySet<string> = new Set(['off', 'disabled']);

function sensible(t: TransitionInfo, state: string): boolean {
  if (state === t.state || t.targets.includes(state)) return false;
  return t.chart !== 'role' || !apart.has(state) || t.targets.some((target) => apart.has(target));
}

/** A transition that says nothing new is left alone: what would be sent elsewhere by it is sent there all the time. */
function targetWays(t: TransitionInfo, states: readonly string[]): readonly Way[] {
  if (t.meta.quiet === 'restated') return [];
  return states
    .filter((state) => sensible(t, state))
    .map((state) => [`to ${state}`, { kind: 'retarget', target: `#${t.chart}.${state}` }]);
}

function guardWays(t: TransitionInfo): readonly Way[] {
  if (t.guard === null) return [];
  const delays = ['withoutDelay', 'delayOver'].includes(t.guard) ? [1, -1] : [];
  return [
    ['not', { kind: 'negate' }],
    ['unguarded', { kind: 'unguard' }],
    ...delays.map((seconds): Way => [`delay ${seconds > 0 ? '+' : ''}${seconds}`, { kind: 'later', seconds }]),
  ];
}

/** The ways in which one transition is broken. */
function waysOf(t: TransitionInfo, states: readonly string[]): readonly Way[] {
  const acts = t.targets.length > 0 || t.actions.length > 0;
  return [
    ['drop', { kind: 'remove' }],
    ...(acts ? [['idle', { kind: 'drop' }] as const] : []),
    ...targetWays(t, states),
    ...guardWays(t),
    ...t.actions.map((action): Way => [`without ${action}`, { kind: 'without', action }]),
  ];
}

/** One mutant for each transition and each way to break it. */
export function chartMutants(machines: Machines): readonly Mutant[] {
  return Object.entries(machines).flatMap(([name, machine]: [string, AnyStateMachine]) =>
    transitionsOf(machine).flatMap((t) =>
      waysOf(t, statesOf(machine)).map(([way, change]) => {
        const mutated = mutateMachine(machine, (each) => (each.id === t.id ? change : null));
        return {
          id: `${t.id}/${way}`,
          part: name as ChartName,
          rules: t.meta.rules,
          replacements: { machines: { ...machines, [name]: mutated.machine } },
        };
      }),
    ),
  );
}
