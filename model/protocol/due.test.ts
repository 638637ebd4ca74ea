/** What is said of the next event of each clock agrees with the statecharts: it comes neither sooner nor later. */
import { describe, expect, test } from 'vitest';
import type { EventObject } from 'xstate';
import { timedAlphabets } from '../../properties/charts/timed-alphabets.ts';
import { smallestPair, watchersByName } from '../../properties/charts/watching.ts';
import { defaultReadings, type Readings, withReadings } from '../../spec/ambiguities.ts';
import { type ChartState, UnspecifiedError } from '../behaviour/chart.ts';
import { type Pair, pairDescription } from '../configuration/pair.ts';
import { type Watcher, watchingChartNames } from './machines.ts';
import { type Durations, statedDurations, timesOf } from './times.ts';

type Elapse = EventObject & { readonly ticks: number };

const small: Pair = pairDescription.parse({
  ...smallestPair,
  timers: { unitPoll: 1, unitHold: 3, interfacePoll: 1, interfaceHold: 5 },
});
const msec: Pair = pairDescription.parse({
  ...smallestPair,
  timers: { unitPoll: 0.2, unitHold: 0.8, interfacePoll: 0.5, interfaceHold: 5 },
});
const atOnce = Object.fromEntries(Object.keys(statedDurations).map((name) => [name, 0])) as Durations;

const under = (chosen: Partial<Readings>): Readings => withReadings(chosen, 'protocol');
const choices: readonly (readonly [string, Pair, Readings, Durations])[] = [
  ['default timers', smallestPair, defaultReadings, statedDurations],
  ['small timers', small, defaultReadings, statedDurations],
  ['timers in milliseconds', msec, defaultReadings, statedDurations],
  ['durations of zero', small, defaultReadings, atOnce],
  ['tests-start=b', smallestPair, under({ 'tests-start': 'b' }), statedDurations],
  ['tests-last=b', smallestPair, under({ 'tests-last': 'b' }), statedDurations],
  ['tests cut short', smallestPair, under({ 'tests-last': 'b', 'tests-outlast-hold': 'b' }), statedDurations],
  ['test-decides=b', smallestPair, under({ 'test-decides': 'b' }), statedDurations],
  ['link-loss-noticed=b', smallestPair, under({ 'link-loss-noticed': 'b' }), statedDurations],
  ['silent-peer-failed=b', smallestPair, under({ 'silent-peer-failed': 'b' }), statedDurations],
];

/** Where the event leads, or null where the chart says nothing of it. */
function after({ chart }: Watcher, state: ChartState, event: EventObject): ChartState | null {
  try {
    return chart.next(state, event).state;
  } catch (error) {
    if (error instanceof UnspecifiedError) return null;
    throw error;
  }
}

/** Every snapshot that the events lead to; the chart's own list of them grows while it is asked. */
function statesMet(watcher: Watcher, events: readonly EventObject[]): readonly ChartState[] {
  const met = new Set<ChartState>([watcher.chart.initial]);
  for (const state of met) {
    for (const event of events) {
      const next = after(watcher, state, event);
      if (next !== null) met.add(next);
    }
  }
  return [...met];
}

function passing(watcher: Watcher, state: ChartState, elapse: Elapse, ticks: number): ChartState {
  return watcher.chart.next(state, { ...elapse, ticks } as EventObject).state;
}

/** Single ticks until the state's word changes, at most so many; 0 where it changes before any time passes. */
function ticksToChange(watcher: Watcher, from: ChartState, elapse: Elapse, most: number): number | null {
  if (passing(watcher, from, elapse, 0).word !== from.word) return 0;
  let state = from;
  for (let ticks = 1; ticks <= most; ticks += 1) {
    state = passing(watcher, state, elapse, 1);
    if (state.word !== from.word) return ticks;
  }
  return null;
}

describe.each(choices)('with %s', (_, pair, readings, stated) => {
  const times = timesOf(pair, readings, stated);
  const watchers = watchersByName(pair, readings, stated);
  const alphabets = timedAlphabets(times);
  /** Longer than any clock runs. */
  const long =
    2 + 2 * Math.max(times.boot, times.module, times.unit.silent, ...(times.interfaces.inside?.ends ?? []), 60);

  test.each(watchingChartNames)('%s: the next event comes when it is due', (name) => {
    const watcher = watchers[name];
    const elapses = alphabets[name].filter((event): event is Elapse => event.type === 'elapse');
    const met = statesMet(watcher, alphabets[name]);
    expect(met.length).toBeGreaterThan(1);
    for (const state of met) {
      const due = watcher.due(state);
      for (const elapse of elapses) {
        const words = `${state.word} ${JSON.stringify(state.context)} ${JSON.stringify(elapse)}`;
        const decidesSooner = 'twinHears' in elapse && elapse.twinHears === true && readings['test-decides'] === 'b';
        const found = ticksToChange(watcher, state, elapse, due === null ? long : due + 1);
        expect(found, words).toBe(due);
        if (due === null || decidesSooner) continue;
        const single = Array.from({ length: due }).reduce<ChartState>((s) => passing(watcher, s, elapse, 1), state);
        if (due > 0) expect(passing(watcher, state, elapse, due), words).toBe(single);
      }
    }
  });
});

describe.each(['linkHellos', 'dataHellos'] as const)('%s', (name) => {
  const times = timesOf(small, defaultReadings);
  const watcher = watchersByName(small, defaultReadings)[name];
  const coming = statesMet(watcher, timedAlphabets(times)[name]).filter((state) => state.context.next !== null);

  test('a hello on its way is heard when it is due, though the hold time may end before it', () => {
    expect(coming.length).toBeGreaterThan(1);
    for (const from of coming) {
      const next = from.context.next as number;
      const elapse = { type: 'elapse', ticks: 1, first: 'deadline' } as const;
      const then = Array.from({ length: next }).reduce<ChartState>((s) => passing(watcher, s, elapse, 1), from);
      const heard = then.word === 'heard' || watcher.due(then) === 0;
      expect(heard, `${from.word} ${JSON.stringify(from.context)}`).toBe(true);
    }
  });
});
