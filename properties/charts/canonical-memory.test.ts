/** Canonical memory: no statechart remembers what can never matter again. */
import { describe, expect, test } from 'vitest';
import { chartNames } from '../../model/behaviour/charts/index.ts';
import { type AmbiguityId, ambiguity, ambiguityIds, defaultReadings } from '../../spec/ambiguities.ts';
import { minimise } from './minimise.ts';

const expected = { failoverSetting: 6, failoverLink: 3, peer: 7, health: 2, role: 6, preemption: 6 } as const;

/** Under these readings a distinction that the default needs no longer matters. */
const merged: { readonly [id in AmbiguityId]?: string } = {
  'module-back': 'a failure by a module clears by itself, so it is one by interfaces',
};

test.each(chartNames)('%s: as many snapshots as classes', (name) => {
  const { snapshots, classes, alike } = minimise(name, defaultReadings);
  console.info(`${name}: ${snapshots} snapshots, ${classes} classes`);
  expect(alike).toEqual([]);
  expect([snapshots, classes]).toEqual([expected[name], expected[name]]);
});

describe.each(ambiguityIds.filter((id) => ambiguity(id).runnable.includes('b')))('under %s=b', (id) => {
  test('what depends on readings is canonical too, or the reason is known', () => {
    const readings = { ...defaultReadings, [id]: 'b' as const };
    const alike = (['failoverSetting', 'health', 'role', 'preemption'] as const).flatMap(
      (name) => minimise(name, readings).alike,
    );
    expect(alike.length > 0).toBe(id in merged);
  });
});
