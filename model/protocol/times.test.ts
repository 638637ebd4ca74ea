/** Worked examples: the instants that timers and readings give, and how an interface passes them. */
import { describe, expect, test } from 'vitest';
import type { EventObject } from 'xstate';
import { smallestPair, watchersByName } from '../../properties/charts/watching.ts';
import { defaultReadings, type Readings, withReadings } from '../../spec/ambiguities.ts';
import { parameters } from '../../spec/parameters.ts';
import type { ChartState } from '../behaviour/chart.ts';
import { type Pair, pairDescription } from '../configuration/pair.ts';
import { statedDurations, timesOf } from './times.ts';

type Timers = Pair['timers'];

const withTimers = (timers: Partial<Timers>): Pair => pairDescription.parse({ ...smallestPair, timers });
const extreme = (end: 'minimum' | 'maximum'): Pair =>
  withTimers({
    unitPoll: parameters.unitPollTime[end],
    unitHold: parameters.unitHoldTime[end],
    interfacePoll: parameters.interfacePollTime[end],
    interfaceHold: parameters.interfaceHoldTime[end],
  });
const under = (chosen: Partial<Readings>): Readings => withReadings(chosen, 'protocol');

/** In seconds, for the interface `inside`. */
function secondsOf(pair: Pair, readings: Readings = defaultReadings) {
  const { tick, unit, interfaces, module, boot } = timesOf(pair, readings);
  const own = interfaces.inside;
  if (own === undefined) throw new RangeError('no interface inside');
  const seconds = (ticks: number) => (ticks * tick) / 1000;
  return {
    tick,
    probe: seconds(unit.probe),
    silent: seconds(unit.silent),
    start: seconds(own.start),
    ends: own.ends.map(seconds),
    cutShort: seconds(own.cutShort),
    linkLoss: seconds(own.linkLoss),
    module: seconds(module),
    boot: seconds(boot),
  };
}

describe('with the timers as they are unless configured', () => {
  const usual = secondsOf(smallestPair);

  test('a tick is half a second, which half the interface hold time needs', () => {
    expect(usual.tick).toBe(500);
  });

  test('tests begin at half the hold time, share the rest in whole ticks, and end with it', () => {
    expect([usual.start, ...usual.ends]).toEqual([12.5, 15.5, 18.5, 21.5, 25]);
  });

  test('a peer is probed from the first hello that is missed, and silent after its hold time', () => {
    expect([usual.probe, usual.silent]).toEqual([1, 15]);
  });

  test('a dead link is noticed at the next poll, a dead module when it is stated', () => {
    expect([usual.linkLoss, usual.module, usual.boot]).toEqual([5, 2, statedDurations.boot]);
  });

  test('no hold time cuts tests short', () => {
    expect(usual.cutShort).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('with other timers', () => {
  test.each([
    ['the shortest', extreme('minimum'), 100, [0.2, 0.8], [2.5, 3.1, 3.7, 4.3, 5], 0.5],
    ['the longest', extreme('maximum'), 500, [15, 45], [37.5, 46.5, 55.5, 64.5, 75], 15],
    [
      'hellos in milliseconds',
      withTimers({ unitPoll: 0.3, unitHold: 0.9 }),
      100,
      [0.3, 0.9],
      [12.5, 15.6, 18.7, 21.8, 25],
      5,
    ],
    [
      'small ones',
      withTimers({ unitPoll: 1, unitHold: 3, interfacePoll: 1, interfaceHold: 5 }),
      500,
      [1, 3],
      [2.5, 3, 3.5, 4, 5],
      1,
    ],
  ] as const)('%s', (_, pair, tick, unit, tests, linkLoss) => {
    const found = secondsOf(pair);
    expect(found.tick).toBe(tick);
    expect([found.probe, found.silent]).toEqual(unit);
    expect([found.start, ...found.ends]).toEqual(tests);
    expect(found.linkLoss).toBe(linkLoss);
  });

  test('a failover group may have interface timers of its own', () => {
    const grouped = pairDescription.parse({
      mode: 'activeActive',
      contexts: { one: { group: '1' }, two: { group: '2' } },
      interfaces: { 'one/inside': {}, 'two/inside': {} },
      groups: { '1': { timers: { interfacePoll: 1, interfaceHold: 5 } }, '2': {} },
    });
    const { tick, interfaces } = timesOf(grouped, defaultReadings);
    const ends = (name: string) => ((interfaces[name]?.ends[3] ?? 0) * tick) / 1000;
    expect([ends('one/inside'), ends('two/inside')]).toEqual([5, 25]);
  });

  test('every instant of every reading is a whole number of ticks', () => {
    for (const pair of [smallestPair, extreme('minimum'), extreme('maximum')]) {
      for (const last of ['a', 'b', 'c'] as const) {
        const { unit, interfaces } = timesOf(pair, under({ 'tests-last': last }));
        const own = Object.values(interfaces).flatMap(({ poll, start, ends, linkLoss }) => [
          poll,
          start,
          ...ends,
          linkLoss,
        ]);
        for (const ticks of [unit.poll, unit.probe, unit.silent, ...own]) expect(Number.isInteger(ticks)).toBe(true);
      }
    }
  });
});

describe('a reading changes the figures', () => {
  const tests = (chosen: Partial<Readings>, pair = smallestPair) => {
    const { start, ends } = secondsOf(pair, under(chosen));
    return [start, ...ends];
  };

  test('tests-start=b: five polls are the whole hold time, which leaves none for a test', () => {
    expect(tests({ 'tests-start': 'b' })).toEqual([25, 25, 25, 25, 25]);
    expect(tests({ 'tests-start': 'b' }, withTimers({ interfacePoll: 1 }))).toEqual([5, 10, 15, 20, 25]);
  });

  test('tests-last=b: five seconds each, beyond the hold time', () => {
    expect(tests({ 'tests-last': 'b' })).toEqual([12.5, 17.5, 22.5, 27.5, 32.5]);
  });

  test('tests-last=c: a sixteenth of the hold time each, in whole ticks', () => {
    const [start, ...ends] = tests({ 'tests-last': 'c' });
    expect(start).toBe(12.5);
    expect(ends).toEqual([14, 15.5, 17, 18.5]);
    expect(tests({ 'tests-last': 'c' }, withTimers({ interfacePoll: 3, interfaceHold: 16 }))).toEqual([
      8, 9, 10, 11, 12,
    ]);
  });

  test('tests-outlast-hold=b: the hold time cuts tests short', () => {
    expect(secondsOf(smallestPair, under({ 'tests-outlast-hold': 'b' })).cutShort).toBe(25);
  });

  test('interface-hold-from=b: everything comes a poll later', () => {
    expect(tests({ 'interface-hold-from': 'b' })).toEqual([17.5, 20.5, 23.5, 26.5, 30]);
  });

  test('link-loss-noticed=b: at once', () => {
    expect(secondsOf(smallestPair, under({ 'link-loss-noticed': 'b' })).linkLoss).toBe(0);
  });

  test('silent-peer-failed=b: after three hellos and a poll for an answer, whatever the hold time is', () => {
    const { probe, silent } = secondsOf(smallestPair, under({ 'silent-peer-failed': 'b' }));
    expect([probe, silent]).toEqual([3, 4]);
  });
});

/** The words an interface passes when nothing arrives any more, each with the second at which it begins. */
function passage(chosen: Partial<Readings>, twinHears: boolean): readonly (readonly [string, number])[] {
  const readings = under(chosen);
  const { tick } = timesOf(smallestPair, readings);
  const watcher = watchersByName(smallestPair, readings).interface;
  const tell = (state: ChartState, event: EventObject) => watcher.chart.next(state, event).state;
  let state = tell(tell(watcher.chart.initial, { type: 'hellos' }), {
    type: 'nothing',
    age: 0,
    tested: 0,
  } as EventObject);
  let ticks = 0;
  const passed: [string, number][] = [[state.word, 0]];
  while (watcher.due(state) !== null) {
    ticks += 1;
    const next = tell(state, { type: 'elapse', ticks: 1, twinHears } as EventObject);
    if (next.word !== state.word) passed.push([next.word, (ticks * tick) / 1000]);
    state = next;
  }
  return passed;
}

describe('an interface on which nothing arrives any more', () => {
  const usual = [
    ['missed', 0],
    ['activity', 12.5],
    ['arpFirst', 15.5],
    ['arpSecond', 18.5],
    ['ping', 21.5],
    ['silent', 25],
  ];

  test.each([false, true])('passes every test in its order; the twin hears something: %s', (twinHears) => {
    expect(passage({}, twinHears)).toEqual(usual);
  });

  test('test-decides=b: is given up at the end of the first test that the twin passes', () => {
    expect(passage({ 'test-decides': 'b' }, true)).toEqual([...usual.slice(0, 2), ['silent', 15.5]]);
    expect(passage({ 'test-decides': 'b' }, false)).toEqual(usual);
  });

  test('tests-outlast-hold=b: is given up in the midst of a test where the hold time ends', () => {
    expect(passage({ 'tests-last': 'b', 'tests-outlast-hold': 'b' }, false)).toEqual([
      ['missed', 0],
      ['activity', 12.5],
      ['arpFirst', 17.5],
      ['arpSecond', 22.5],
      ['silent', 25],
    ]);
  });
});
