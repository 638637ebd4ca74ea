/** Outcomes: the default one first, equal ones together, each changed reading followed from the first step on. */
import { expect, test } from 'vitest';
import type { Stimulus } from '../model/stimulus.ts';
import { namedScope } from '../properties/scopes.ts';
import { modelsOf } from './models.ts';
import { expectedSteps, outcomeUnder } from './outcomes.ts';

const { pair } = namedScope('smallest');
const bothOn: readonly Stimulus[] = [
  { type: 'powerOn', unit: 'primary' },
  { type: 'powerOn', unit: 'secondary' },
];
const portDown: Stimulus = { type: 'interfaceDown', unit: 'primary', interface: 'inside' };
const [started, failed, alone] = expectedSteps(modelsOf(pair), [
  bothOn,
  [portDown],
  [{ type: 'powerOff', unit: 'secondary' }],
]);

test('a step that every reading sees alike has one outcome, of no reading', () => {
  expect(started?.expect.map((outcome) => outcome.readings)).toEqual([[]]);
});

test('readings that see the same stand together after the default', () => {
  expect(failed?.expect.map((outcome) => outcome.readings)).toEqual([[], ['no-link-counts=b', 'threshold=b']]);
  expect(failed?.expect.map((outcome) => outcome.observation.primary.state)).toEqual(['failed', 'active']);
});

test('the outcome under a reading is the listed one, else the default', () => {
  if (failed === undefined) throw new Error('no step');
  expect(outcomeUnder(failed, 'threshold=b')).toBe(failed.expect[1]);
  expect(outcomeUnder(failed, 'disable=b')).toBe(failed.expect[0]);
  expect(outcomeUnder(failed, null)).toBe(failed.expect[0]);
});

test('a later step goes on from where each reading had led, and what comes to the same again is told apart no longer', () => {
  // By default the failed primary takes over from a unit that dies; under `threshold=b` it has been active all the while.
  expect(alone?.expect[0]?.readings).toEqual([]);
  expect(alone?.expect[0]?.reactions?.map((r) => `${r.unit} ${r.to}`)).toEqual(['secondary off', 'primary active']);
  expect(alone?.expect[0]?.observation.primary.state).toBe('active');
  expect(alone?.expect.flatMap((outcome) => outcome.readings)).not.toContain('threshold=b');
  expect(alone?.expect.flatMap((outcome) => outcome.readings)).toContain('failed-hears-silence=b');
});
