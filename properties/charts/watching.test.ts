/** Each statechart that watches, by itself: what it cites, that no event finds it unprepared, that all of it is used. */
import { describe, expect, test } from 'vitest';
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import { type TransitionLike, transitionId } from '../../model/behaviour/chart.ts';
import { statesOf, transitionsOf } from '../../model/behaviour/transitions.ts';
import { type Pair, pairDescription } from '../../model/configuration/pair.ts';
import { type WatchingChartName, watchingChartNames } from '../../model/protocol/machines.ts';
import { type Durations, statedDurations, timesOf } from '../../model/protocol/times.ts';
import { defaultReadings, type Readings, withReadings } from '../../spec/ambiguities.ts';
import { type RuleId, rule, ruleIds } from '../../spec/rules/index.ts';
import { graphOf } from './graph.ts';
import { timedAlphabets, timedEventTypes } from './timed-alphabets.ts';
import { neverEntered, smallestPair, watchersByName, watchingMachines } from './watching.ts';

/** Rules cited in time that stay deferred: they belong to a formalised row, and no claim judges them yet. */
const unjudged: readonly RuleId[] = ['SYNC-CONNECTIONS.1'];

/** Guards that stand idle. */
const unused: readonly string[] = ['testsBegan'];

interface Choice {
  readonly pair: Pair;
  readonly readings: Readings;
  readonly stated: Durations;
}

const usual: Choice = { pair: smallestPair, readings: defaultReadings, stated: statedDurations };
const stateless = pairDescription.parse({ ...smallestPair, stateLink: 'none' });
const atOnce = Object.fromEntries(Object.keys(statedDurations).map((name) => [name, 0])) as Durations;

/** Between them every guard says yes somewhere, and no somewhere. */
const choices: readonly Choice[] = [
  usual,
  { ...usual, pair: stateless },
  { ...usual, stated: atOnce },
  { ...usual, stated: { ...statedDurations, syncFileSystem: 3 } },
  ...[
    { 'interfaces-at-start': 'b' },
    { 'test-decides': 'b' },
    { 'link-loss-noticed': 'b' },
    { 'silent-peer-failed': 'b' },
    { 'tests-outlast-hold': 'b', 'tests-last': 'b' },
  ].map((chosen): Choice => ({ ...usual, readings: withReadings(chosen as Partial<Readings>, 'protocol') })),
];

function firedId(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, event: EventObject): string | null {
  const [data] = (machine.getTransitionData(snapshot, event) ?? []) as readonly TransitionLike[];
  return data === undefined ? null : transitionId(machine.id, data);
}

/** Over all choices: the transitions that fired, those whose guard said no, the states reached and the cells left empty. */
function behaviourOf(name: WatchingChartName) {
  const [fired, refused, states, empty] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { pair, readings, stated } of choices) {
    const machine = watchersByName(pair, readings, stated)[name].chart.machine;
    const events = timedAlphabets(timesOf(pair, readings, stated))[name];
    const all = transitionsOf(machine);
    for (const { snapshot } of graphOf(machine, events).nodes) {
      const state = String(snapshot.value);
      states.add(state);
      for (const event of events) {
        const id = firedId(machine, snapshot, event);
        if (id === null) empty.add(`${state} ${event.type}`);
        else fired.add(id);
        for (const t of all.filter((each) => each.state === state && each.event === event.type)) {
          if (t.id === id) break;
          refused.add(t.id);
        }
      }
    }
  }
  return { fired, refused, states, empty };
}

/** The states that a way to becoming active passes at once: nothing is told there but to go on, and that time passes. */
const activation = ['justActive', 'activeDrain', 'activeApplyingConfig', 'activeConfigApplied'];

/** Cells that stay empty because nothing brings the event there. */
function neverTold(name: WatchingChartName): readonly string[] {
  if (name !== 'progression') return [];
  const states = statesOf(watchingMachines().progression);
  const elsewhere = states.filter((state) => !activation.includes(state)).map((state) => `${state} advance`);
  const moves = ['becomesActive', 'becomesStandby', 'leaves', 'resynchronise'];
  return [...elsewhere, ...activation.flatMap((state) => moves.map((move) => `${state} ${move}`))];
}

describe.each(watchingChartNames)('%s', (name) => {
  const machine = watchingMachines()[name];
  const transitions = transitionsOf(machine);
  const behaviour = behaviourOf(name);
  const isReached = (state: string) => !Object.hasOwn(neverEntered[name] ?? {}, state);

  test('every transition has a name of its own, a description and rules that exist', () => {
    expect(new Set(transitions.map((t) => t.id)).size).toBe(transitions.length);
    for (const { id, description, meta } of transitions) {
      expect(description, id).toMatch(/\S/);
      expect(meta?.rules.length, id).toBeGreaterThan(0);
      expect(ruleIds, id).toEqual(expect.arrayContaining([...meta.rules]));
      const open = meta.rules.filter((r) => rule(r).deferredTo !== undefined);
      expect(
        open.filter((r) => !unjudged.includes(r)),
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
    expect(Object.keys(guards ?? {}).filter((guard) => !used.has(guard) && !unused.includes(guard))).toEqual([]);
  });

  test('a quiet transition leaves the state alone, one that is not quiet does something', () => {
    for (const { id, meta, targets, actions } of transitions)
      expect(targets.length + actions.length === 0, id).toBe(meta.quiet !== undefined);
  });

  test('the events given to the traversal are all that the machine knows', () => {
    const given = timedAlphabets(timesOf(smallestPair, defaultReadings))[name].map((event) => event.type);
    expect([...new Set(given)].sort()).toEqual([...timedEventTypes[name]].sort());
    expect([...new Set(transitions.map((t) => t.event))].sort()).toEqual([...timedEventTypes[name]].sort());
  });

  test('no event that can come is left unspecified in any state', () => {
    expect([...behaviour.empty].sort()).toEqual([...neverTold(name)].sort());
  });

  test('every state is reached, but for those explained', () => {
    expect([...behaviour.states].sort()).toEqual(statesOf(machine).filter(isReached).sort());
  });

  test('every transition fires, and every guard also says no', () => {
    const own = transitions.filter((t) => isReached(t.state));
    expect(own.filter((t) => !behaviour.fired.has(t.id)).map((t) => t.id)).toEqual([]);
    const guarded = own.filter((t) => t.guard !== null);
    expect(guarded.filter((t) => !behaviour.refused.has(t.id)).map((t) => t.id)).toEqual([]);
  });
});

test('a state that is passed at once says how it is left, and takes no time', () => {
  const { progression } = watchingMachines();
  const advancing = transitionsOf(progression).filter((t) => t.event === 'advance');
  expect(advancing.map((t) => t.state)).toEqual(activation);
  expect(advancing.flatMap((t) => t.targets)).toEqual([...activation.slice(1), 'active']);
});
