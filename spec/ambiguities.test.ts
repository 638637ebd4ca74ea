/** Whether the ambiguities are well formed, and whether only runnable readings can be chosen. */
import { describe, expect, test } from 'vitest';
import { ambiguity, ambiguityIds, defaultReadings, isRunnable, type Readings, withReadings } from './ambiguities.ts';
import type { ReadingName } from './ambiguity.ts';
import { rule, ruleIds } from './rules/index.ts';

const touched = new Set(ruleIds.flatMap((id) => rule(id).ambiguities ?? []));

describe.each(ambiguityIds)('%s', (id) => {
  const { question, readings, runnable, inTime = [], note } = ambiguity(id);
  const names = Object.keys(readings) as ReadingName[];

  test('asks a question and answers it in sentences', () => {
    expect(question).toMatch(/\?$/);
    for (const name of names) expect(readings[name]?.statement).toMatch(/^[A-Z].*\.$/s);
  });

  test('has a citation or a reason for its default reading', () => {
    expect(readings.a.cites.length > 0 || readings.a.because !== undefined).toBe(true);
  });

  test('can run its default, and says why it cannot run the others', () => {
    expect(runnable[0]).toBe('a');
    expect(names).toEqual(expect.arrayContaining([...runnable]));
    expect(note === undefined).toBe(new Set([...runnable, ...inTime]).size === names.length);
  });

  test('is named by a rule', () => {
    expect(touched).toContain(id);
  });
});

test('the readings are the ones that the model implements', () => {
  const switches = ambiguityIds.filter((id) => isRunnable(id, 'b'));
  expect(switches.sort()).toEqual([
    'active-over-threshold',
    'boot-beside-frozen',
    'boot-health',
    'boot-together',
    'boot-with-link-down',
    'both-over',
    'disable',
    'disable-and-reload',
    'enable-disabled',
    'failed-hears-silence',
    'force-and-preempt',
    'force-beside-disabled',
    'force-failed',
    'force-frozen',
    'force-link-down',
    'force-some-groups',
    'healing-by-data',
    'health-or-preempt',
    'hello-interfaces',
    'judge-frozen',
    'module-back',
    'module-failure',
    'no-link-counts',
    'one-way',
    'preempt-at-once',
    'preempt-state-link',
    'reset-and-preempt',
    'shut-counts',
    'silence-or-threshold',
    'silence-with-link-down',
    'standby-over-link-down',
    'sub-interfaces',
    'threshold',
    'traffic-link-down',
    'traffic-peer-frozen',
    'traffic-peer-off-link-down',
    'traffic-unknown',
    'yield-link-down',
    'yield-to-active',
  ]);
  expect(ambiguityIds.filter((id) => isRunnable(id, 'c'))).toEqual([]);
});

describe('withReadings', () => {
  test('without changes gives the defaults', () => {
    expect(withReadings({})).toEqual(defaultReadings);
    expect(new Set(Object.values(defaultReadings))).toEqual(new Set(['a']));
  });

  test('changes what it is told and nothing else', () => {
    expect(withReadings({ threshold: 'b' })).toEqual({ ...defaultReadings, threshold: 'b' });
    expect(defaultReadings.threshold).toBe('a');
  });

  test.each([
    [{ thresholds: 'b' }, /no ambiguity "thresholds"/],
    [{ toString: 'a' }, /no ambiguity "toString"/],
    [{ threshold: 'c' }, /"threshold" has no reading "c". It has: a, b/],
    [{ healing: 'b' }, /healing=b cannot be run, only a/],
    [{ 'preempt-clock': 'c' }, /preempt-clock=c cannot be run/],
  ])('refuses %o', (overrides, message) => {
    const choose = () => withReadings(overrides as Partial<Readings>);
    expect(choose).toThrow(RangeError);
    expect(choose).toThrow(message);
  });
});
