/** Whether the rules give the failover times that Table 7-1 prints, and whether a timer that is wrong by a tick is noticed. */
import { describe, expect, test } from 'vitest';
import { readJsonPair } from '../../model/configuration/json-pair.ts';
import { pairOrThrow } from '../../model/configuration/pair-or-throw.ts';
import type { Times } from '../../model/protocol/times.ts';
import { withReadings } from '../../spec/ambiguities.ts';
import { documentedTimes, type TimeCell, timedModel, timesOfPair } from './table.ts';

const cells = documentedTimes();
const spans = (found: readonly TimeCell[]) => found.map(({ best, worst }) => [best, worst]);
const of = (id: TimeCell['id'], found: readonly TimeCell[] = cells) => found.filter((cell) => cell.id === id);

test('every cell of Table 7-1 is the longest time that the rules, or a stated parameter, give', () => {
  expect(cells.length).toBe(15);
  expect(cells.filter(({ agrees }) => !agrees)).toEqual([]);
  expect(cells.every(({ documented, worst }) => documented === worst)).toBe(true);
  expect(cells.every(({ alignments }) => alignments >= 10)).toBe(true);
});

test('the shortest time is a poll less', () => {
  expect(spans(of('active-unit-lost'))).toEqual([
    [0.6, 0.8],
    [14, 15],
    [30, 45],
  ]);
  expect(spans(of('main-board-link-down'))).toEqual([
    [0, 0.5],
    [0, 5],
    [0, 15],
  ]);
  expect(spans(of('interface-tested'))).toEqual([
    [4.5, 5],
    [20, 25],
    [60, 75],
  ]);
});

test('what no rule gives is marked as stated, and is no disagreement', () => {
  const stated = cells.filter(({ isStated }) => isStated);
  expect(stated.map(({ id, setting }) => `${id} ${setting}`)).toEqual([
    '4ge-link-down minimum',
    'module-failed minimum',
    'module-failed default',
    'module-failed maximum',
  ]);
  expect(stated.every(({ finding }) => finding !== null)).toBe(true);
  expect(cells.filter(({ isStated, finding }) => !isStated && finding !== null)).toEqual([]);
});

describe('a reading that contradicts the table is told by the cells', () => {
  test.each([
    ['interface-hold-from', 'b', 'interface-tested', 25, 30],
    ['tests-last', 'b', 'interface-tested', 27.5, 32.5],
    ['test-decides', 'b', 'interface-tested', 10.5, 15.5],
    ['silent-peer-failed', 'b', 'active-unit-lost', 3, 4],
    ['link-loss-noticed', 'b', 'main-board-link-down', 0, 0],
  ] as const)('%s=%s: %s after %d to %d s by default', (id, reading, condition, best, worst) => {
    const found = documentedTimes(withReadings({ [id]: reading }, 'protocol'));
    const cell = of(condition, found).find(({ setting }) => setting === 'default');
    expect(cell).toMatchObject({ best, worst, agrees: false });
    expect(cell?.finding).toMatch(/the document prints/i);
  });
});

describe('a timer that is wrong by one tick changes a cell', () => {
  const ofInterfaces = (times: Times, change: (own: Times['interfaces'][string]) => object): Times => ({
    ...times,
    interfaces: Object.fromEntries(
      Object.entries(times.interfaces).map(([name, own]) => [name, { ...own, ...change(own) }]),
    ),
  });
  test.each([
    ['unit hold', (t: Times) => ({ ...t, unit: { ...t.unit, silent: t.unit.silent + 1 } })],
    ['unit hold', (t: Times) => ({ ...t, unit: { ...t.unit, silent: t.unit.silent - 1 } })],
    ['unit poll', (t: Times) => ({ ...t, unit: { ...t.unit, poll: t.unit.poll + 1 } })],
    ['interface poll', (t: Times) => ofInterfaces(t, ({ poll }) => ({ poll: poll + 1 }))],
    ['interface poll', (t: Times) => ofInterfaces(t, ({ poll }) => ({ poll: poll - 1 }))],
    ['interface hold', (t: Times) => ofInterfaces(t, ({ ends: [a, b, c, d] }) => ({ ends: [a, b, c, d + 1] }))],
    ['interface hold', (t: Times) => ofInterfaces(t, ({ ends: [a, b, c, d] }) => ({ ends: [a, b, c, d - 1] }))],
    ['module', (t: Times) => ({ ...t, module: t.module + 1 })],
  ] as const)('%s', (_, times) => {
    const found = documentedTimes(undefined, timedModel({ times }));
    expect(spans(found)).not.toEqual(spans(cells));
  });
});

test('a pair is timed with its own timers, milliseconds included', () => {
  const text = JSON.stringify({
    mode: 'activeStandby',
    interfaces: { inside: {} },
    timers: { unitPoll: 0.2, unitHold: 0.8, interfacePoll: 0.777, interfaceHold: 7 },
  });
  const pair = pairOrThrow(readJsonPair({ file: 'pair.json', text }));
  const found = timesOfPair(pair);
  expect(found.map(({ setting, documented, agrees }) => [setting, documented, agrees])).toEqual(
    found.map(() => ['configured', null, null]),
  );
  expect(spans(of('active-unit-lost', found))).toEqual([[0.6, 0.8]]);
  expect(spans(of('main-board-link-down', found))).toEqual([[0, 0.777]]);
  expect(spans(of('interface-tested', found))).toEqual([[6.223, 7]]);
});

test('where nothing is monitored no dead interface brings a failover', () => {
  const text = JSON.stringify({ mode: 'activeStandby', interfaces: { inside: { monitored: false } } });
  const found = timesOfPair(pairOrThrow(readJsonPair({ file: 'pair.json', text })));
  expect(spans(found)).toEqual([
    [14, 15],
    [null, null],
    [null, null],
    [2, 2],
    [null, null],
  ]);
});
