/** The statecharts in time as they are drawn: all of them, each event in one family, and what the readings make of them. */
import { describe, expect, test } from 'vitest';
import { type TransitionLike, transitionId } from '../../model/behaviour/chart.ts';
import { chartNames } from '../../model/behaviour/charts/index.ts';
import { statesOf, transitionsOf } from '../../model/behaviour/transitions.ts';
import { type WatchingChartName, watchingChartNames } from '../../model/protocol/machines.ts';
import { timesOf } from '../../model/protocol/times.ts';
import { graphOf } from '../../properties/charts/graph.ts';
import { timedAlphabets } from '../../properties/charts/timed-alphabets.ts';
import { neverEntered, smallestPair, watchingMachines } from '../../properties/charts/watching.ts';
import { type AmbiguityId, ambiguity, ambiguityIds, defaultReadings, type Readings } from '../../spec/ambiguities.ts';
import type { ReadingName } from '../../spec/ambiguity.ts';
import { chartWords } from './charts.ts';
import { timedChartDiagram } from './diagram.ts';
import { timedReadingGuards } from './reading-guards.ts';
import { isInTime, timedChartWords } from './timed-charts.ts';

describe.each(watchingChartNames)('%s', (name) => {
  const chart = timedChartDiagram(name);
  const machine = watchingMachines()[name];

  test('every state and every transition of the statechart is drawn, in its order', () => {
    expect(chart.transitions.map((t) => t.id)).toEqual(transitionsOf(machine).map((t) => t.id));
    expect(chart.states.map((state) => state.id).sort()).toEqual([...statesOf(machine)].sort());
    expect(chart.transitions[0]?.short).toBe(`${timedChartWords[name].letter}01`);
  });

  test('every event is in exactly one family, whatever the state', () => {
    for (const { event, state } of chart.transitions) {
      const own = chart.families.filter((f) => f.events.includes(event) && (f.states ?? [state]).includes(state));
      expect(own, `${event} in ${state}`).toHaveLength(1);
    }
    for (const family of chart.families) expect(chart.transitions.map((t) => t.family)).toContain(family.name);
  });

  test('its guards that depend on readings are guards that it has', () => {
    const guards = chart.transitions.map((t) => t.guard);
    for (const guard of Object.keys(timedReadingGuards[name] ?? {})) expect(guards).toContain(guard);
  });
});

test('no name and no letter stands for two statecharts', () => {
  const letters = [...Object.values(chartWords), ...Object.values(timedChartWords)].map(({ letter }) => letter);
  expect(new Set(letters).size).toBe(letters.length);
  expect(letters).not.toContain('R');
  expect(chartNames.filter(isInTime)).toEqual([]);
});

/** Names of the transitions that fire on the smallest pair under these readings. */
function firedOn(name: WatchingChartName, readings: Readings): ReadonlySet<string> {
  const machine = watchingMachines(readings)[name];
  const events = timedAlphabets(timesOf(smallestPair, readings))[name];
  const fired = new Set<string>();
  for (const { snapshot } of graphOf(machine, events).nodes) {
    for (const event of events) {
      const [data] = (machine.getTransitionData(snapshot, event) ?? []) as readonly TransitionLike[];
      if (data !== undefined) fired.add(transitionId(machine.id, data));
    }
  }
  return fired;
}

/** Each reading in time by itself. A tick of `tests-last=c` is a millisecond: too many to be gone through here. */
const others = ambiguityIds.flatMap((id): readonly [AmbiguityId, ReadingName][] =>
  (ambiguity(id).inTime ?? [])
    .filter((name) => name !== 'a' && !(id === 'tests-last' && name === 'c'))
    .map((name) => [id, name]),
);

/** What the smallest pair with its stated durations never shows, by its timers. */
const notHere = [
  'boot.off.power[bootsAtOnce]',
  'module.working.fails[noticedAtOnce]',
  'progression.syncFileSystem.elapse[nothingMoreToSend]',
  'progression.syncFileSystem.elapse',
  // Where a hold time is three polls and more, a hello is missed before it ends.
  'linkHellos.waiting.elapse[holdTimeEnds]',
  'dataHellos.waiting.elapse[holdTimeEnds]',
];

describe('readings', () => {
  test('under the defaults, what is dormant is exactly what never fires', () => {
    for (const name of watchingChartNames) {
      const fired = firedOn(name, defaultReadings);
      const idle = timedChartDiagram(name).transitions.filter(
        (t) => !fired.has(t.id) && !notHere.includes(t.id) && !Object.hasOwn(neverEntered[name] ?? {}, t.state),
      );
      const dormant = timedChartDiagram(name).transitions.filter((t) => t.reading?.dormant);
      expect(idle.map((t) => t.id)).toEqual(
        dormant.filter((t) => !Object.hasOwn(neverEntered[name] ?? {}, t.state)).map((t) => t.id),
      );
    }
  });

  test.each(others)('under %s=%s, nothing fires that is said to be dormant', (id, reading) => {
    const readings: Readings = { ...defaultReadings, [id]: reading };
    for (const name of watchingChartNames) {
      const fired = firedOn(name, readings);
      const dormant = timedChartDiagram(name, readings).transitions.filter((t) => t.reading?.dormant);
      expect(dormant.filter((t) => fired.has(t.id)).map((t) => t.id)).toEqual([]);
    }
  });

  test.each([
    ['test-decides', 'b', 'interface.activity.elapse[activityDecides]'],
    ['interfaces-at-start', 'b', 'interface.unwatched.nothing'],
    ['link-loss-noticed', 'a', 'interface.normal.linkLost'],
    ['silent-peer-failed', 'a', 'linkHellos.heard.notCarried[missedAlready]'],
  ] as const)('%s=%s wakes %s', (id, reading, transition) => {
    const name = transition.slice(0, transition.indexOf('.')) as WatchingChartName;
    const mark = (chosen: ReadingName) => {
      const readings: Readings = { ...defaultReadings, [id]: chosen };
      const drawn = timedChartDiagram(name, readings).transitions.find((t) => t.id === transition);
      return [drawn?.reading?.ambiguity, drawn?.reading?.dormant, firedOn(name, readings).has(transition)];
    };
    expect(mark(reading)).toEqual([id, false, true]);
    expect(mark(reading === 'a' ? 'b' : 'a')).toEqual([id, true, false]);
  });
});
