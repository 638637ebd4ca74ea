/** The benchmark's text: ratios the right way round, a search that gave up is a lower bound, a missing SPIN leaves no row. */
import { expect, test } from 'vitest';
import { benchScopes } from '../../properties/bench/scopes.ts';
import type { Measured } from './measured.ts';
import type { OnScope } from './on-scope.ts';
import { benchReport } from './report.ts';
import type { MeasuredBySpin } from './spin.ts';

const measured = (seconds: number, states = 1000, isComplete = true): Measured => ({
  states,
  transitions: states * 50,
  isComplete,
  seconds,
  megabytes: 100,
});
const bySpin: MeasuredBySpin = { ...measured(6), megabytesWithoutStack: 40, width: 20 };
const [scope] = benchScopes;
if (scope === undefined) throw new Error('there is no scope to measure on');

const onScope = (spin: MeasuredBySpin | null): OnScope => ({
  scope,
  by: {
    idle: measured(0, 0),
    engine: measured(2),
    reduced: measured(1, 300),
    claims: measured(4),
    mapOfJson: measured(50),
    xstateGraph: measured(60, 500, false),
  },
  spin,
});

/** The cells of the first line that begins with these words. */
function row(text: string, label: string): readonly string[] {
  const line = text.split('\n').find((l) => l.trimStart().startsWith(label));
  return line?.trim().split(/ {2,}/).slice(1) ?? [];
}

test('time is a multiple of ours, and our rate a multiple of theirs', () => {
  const text = benchReport([onScope(bySpin)], bySpin);
  expect(row(text, 'our engine').slice(-2)).toEqual(['1.00', '1.00']);
  expect(row(text, 'map of JSON').slice(-2)).toEqual(['25.0', '25.0']);
  expect(row(text, '@xstate/graph over the same step (not finished)').slice(-2)).toEqual(['>= 30.0', '60.0']);
  expect(row(text, "SPIN's exact search").slice(-2)).toEqual(['3.00', '3.00']);
  expect(text).toContain('SPIN without the stack of its search: 40.0 MiB');
  expect(text).not.toContain('DIFFERENT');
});

test('says so where SPIN counts other states', () => {
  expect(benchReport([onScope({ ...bySpin, states: 999 })], bySpin)).toContain('DIFFERENT: our engine counts 1000');
});

test('leaves SPIN out where it was not run', () => {
  expect(benchReport([onScope(null)], null)).not.toMatch(/SPIN/);
});
