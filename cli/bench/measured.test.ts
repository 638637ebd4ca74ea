/** The median run: odd and even numbers of runs, counts that differ, no run at all. */
import { expect, test } from 'vitest';
import { type Measured, medianOf } from './measured.ts';

const run = (seconds: number, more: Partial<Measured> = {}): Measured => ({
  states: 10,
  transitions: 30,
  isComplete: true,
  seconds,
  megabytes: 100 - seconds,
  ...more,
});

test('takes time and memory each in the middle', () => {
  expect(medianOf([run(5), run(1), run(3)])).toEqual(run(3));
  expect(medianOf([run(4), run(1)])).toEqual(run(2.5));
  expect(medianOf([run(7)])).toEqual(run(7));
});

test('refuses runs of one search that counted differently, but not one that gave up', () => {
  expect(() => medianOf([run(1), run(2, { states: 11 })])).toThrow(/10 states, 30 steps; 11 states/);
  expect(medianOf([run(1), run(3, { states: 4, isComplete: false })]).seconds).toBe(2);
});

test('refuses no run', () => {
  expect(() => medianOf([])).toThrow(RangeError);
});
