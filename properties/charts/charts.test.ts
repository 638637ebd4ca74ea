/** Each statechart by itself: every transition says what it obeys, every guard decides, every state is reached. */

import { describe, expect, test } from 'vitest';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { type TransitionLike, transitionId } from '../../model/behaviour/chart.ts';
import { behaviourMachines, type ChartName, chartNames } from '../../model/behaviour/charts/index.ts';
import { statesOf, type TransitionInfo, transitionsOf } from '../../model/behaviour/transitions.ts';
import { ambiguity, ambiguityIds, defaultReadings, type Readings } from '../../spec/ambiguities.ts';
import { rule, ruleIds } from '../../spec/rules/index.ts';
import { modes } from '../../spec/vocabulary.ts';
import { alphabets, eventTypes } from './alphabets.ts';
import { statePath } from './deliveries.ts';
import { graphOf } from './graph.ts';

const choices: readonly Readings[] = [
  defaultReadings,
  ...ambiguityIds
    .filter((id) => ambiguity(id).runnable.includes('b'))
    .map((id): Readings => ({ ...defaultReadings, [id]: 'b' })),
];

/** The transitions that could fire on an event in a state, in the order in which their guards are asked. */
function candidates(all: readonly TransitionInfo[], state: string, event: string): readonly TransitionInfo[] {
  const own = all.filter((t) => t.state === state && t.event === event);
  const dot = state.lastIndexOf('.');
  return own.length > 0 || dot < 0 ? own : candidates(all, state.slice(0, dot), event);
}

function firedId(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, event: { type: string }): string | null {
  const [data] = (machine.getTransitionData(snapshot, event) ?? []) as readonly TransitionLike[];
  return data === undefined ? null : transitionId(machine.id, data);
}

/** Over all readings: the transitions that fired, those whose guard said no, and the states reached. */
function behaviourOf(name: ChartName) {
  const [fired, refused, states] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const readings of choices) {
    const machine = behaviourMachines(readings)[name];
    const all = transitionsOf(machine);
    for (const { snapshot } of graphOf(machine, alphabets[name]).nodes) {
      const state = statePath(snapshot.value);
      states.add(state);
      for (const event of alphabets[name]) {
        const id = firedId(machine, snapshot, event);
        if (id === null) continue;
        fired.add(id);
        for (const t of candidates(all, state, event.type)) {
          if (t.id === id) break;
          refused.add(t.id);
        }
      }
    }
  }
  return { fired, refused, states };
}

const machines = behaviourMachines(defaultReadings);

describe.each(chartNames)('%s', (name) => {
  const machine = machines[name];
  const transitions = transitionsOf(machine);
  const behaviour = behaviourOf(name);

  test('every transition has a name of its own, a description and rules that exist', () => {
    expect(new Set(transitions.map((t) => t.id)).size).toBe(transitions.length);
    for (const { id, description, meta } of transitions) {
      expect(description, id).toMatch(/\S/);
      expect(meta?.rules.length, id).toBeGreaterThan(0);
      expect(ruleIds, id).toEqual(expect.arrayContaining([...meta.rules]));
      expect(
        meta.rules.filter((r) => rule(r).deferredTo !== undefined),
        id,
      ).toEqual([]);
    }
  });

  test('every guard and action is named, and implemented', () => {
    const { guards, actions } = machine.implementations;
    for (const t of transitions) {
      if (t.guard !== null) expect(Object.keys(guards ?? {}), t.id).toContain(t.guard);
      expect(Object.keys(actions ?? {}), t.id).toEqual(expect.arrayContaining([...t.actions]));
    }
    const used = new Set(transitions.map((t) => t.guard));
    expect(Object.keys(guards ?? {}).filter((guard) => !used.has(guard))).toEqual([]);
  });

  test('a quiet transition leaves the state alone, one that is not quiet does something', () => {
    for (const { id, meta, targets, actions } of transitions) {
      const answers = actions.every((a) => ['refuse', 'agree', 'disagree'].includes(a));
      expect(meta.quiet === undefined ? targets.length + actions.length > 0 : targets.length === 0 && answers, id).toBe(
        true,
      );
    }
  });

  test('the events given to the traversal are all that the machine knows', () => {
    const given = new Set(alphabets[name].map((event) => event.type));
    expect([...given].sort()).toEqual([...eventTypes[name]].sort());
    expect([...new Set(transitions.map((t) => t.event))].sort()).toEqual([...eventTypes[name]].sort());
  });

  test('every state is reached', () => {
    expect([...behaviour.states].sort()).toEqual([...statesOf(machine)].sort());
  });

  test('every transition fires, and every guard also says no', () => {
    expect(transitions.filter((t) => !behaviour.fired.has(t.id)).map((t) => t.id)).toEqual([]);
    const guarded = transitions.filter((t) => t.guard !== null);
    expect(guarded.filter((t) => !behaviour.refused.has(t.id)).map((t) => t.id)).toEqual([]);
  });
});

test.each(modes)('whatever moves a role cites a rule of an %s pair, preemption apart', (mode) => {
  const moving = transitionsOf(machines.role).filter((t) => t.targets.length > 0 || t.actions.includes('refuse'));
  const unexplained = moving.filter((t) => !t.meta.rules.some((r) => (rule(r).mode ?? mode) === mode));
  const preempting = ['role.standbyReady.preemptionDue', 'role.active.yield'];
  expect(unexplained.map((t) => t.id)).toEqual(mode === 'activeActive' ? [] : preempting);
});
