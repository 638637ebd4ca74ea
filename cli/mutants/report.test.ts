/** The mutation report: its last line counts, and only a survivor without a reason makes it fail. */
import { expect, test } from 'vitest';
import { reportOf } from './report.ts';
import type { Tried } from './tried.ts';

const killed: Tried = {
  id: 'phase hellos/dropped',
  fate: { fate: 'killed', scope: 'together', claims: ['start/together'] },
  caughtBy: ['transitions.json'],
};
const equivalent: Tried = {
  id: 'role.off.join/drop',
  fate: { fate: 'equivalent', searched: [{ scope: 'together', states: 128 }], features: { module: 'together' } },
  caughtBy: [],
};
const survived: Tried = {
  id: 'nobody explained this one',
  fate: {
    fate: 'survived',
    scope: 'together',
    run: [[{ type: 'powerOn', unit: 'primary' }]],
    difference: 'observation',
  },
  caughtBy: [],
};

test('ends with the count, and says by which claim, on which scopes and by which run', () => {
  const { text, unexplained } = reportOf([killed, equivalent, survived]);
  expect(text.trimEnd().split('\n').at(-1)).toBe('mutants: 3, killed 1, equivalent 1, survived 1');
  expect(unexplained).toBe(1);
  expect(text).toContain('phase hellos/dropped  by start/together on together');
  expect(text).toContain('searched: together 128');
  expect(text).toContain('features: module: together');
  expect(text).toContain('[{"type":"powerOn","unit":"primary"}]');
  expect(text).toContain('the suites together notice 1 of 2 mutants that differ');
});

test('is content without survivors', () => {
  expect(reportOf([killed, equivalent]).unexplained).toBe(0);
});
