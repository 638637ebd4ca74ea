/** Each runnable reading other than the default changes what is seen, in a named sequence. */
import { describe, expect, test } from 'vitest';
import type { Observation } from '../model/behaviour/observe.ts';
import { behaviourModel } from '../model/behaviour/pair.ts';
import { type AmbiguityId, ambiguity, ambiguityIds, type Readings, withReadings } from '../spec/ambiguities.ts';
import { type Distinction, distinctions } from './distinguishing.ts';
import { replay } from './replay.ts';

type See = (seen: Observation) => string;

const roles: See = (seen) => `${seen.primary.state}/${seen.secondary.state}`;
const groupRoles =
  (group: '1' | '2'): See =>
  (seen) =>
    `${seen.primary.groups?.[group]?.state}/${seen.secondary.groups?.[group]?.state}`;
const settings: See = (seen) => `${seen.primary.failover}/${seen.secondary.failover}`;

/** What the last step shows under the default and under the other reading. */
const shown: { readonly [id in AmbiguityId]?: { readonly see: See; readonly a: string; readonly b: string } } = {
  'silence-with-link-down': { see: roles, a: 'off/active', b: 'off/standbyReady' },
  'failed-hears-silence': { see: roles, a: 'off/active', b: 'off/failed' },
  'hello-interfaces': { see: roles, a: 'active/standbyReady', b: 'active/active' },
  'boot-with-link-down': { see: roles, a: 'active/active', b: 'active/standbyReady' },
  'boot-together': { see: groupRoles('2'), a: 'standbyReady/active', b: 'active/standbyReady' },
  threshold: { see: roles, a: 'failed/active', b: 'active/standbyReady' },
  'no-link-counts': { see: roles, a: 'failed/active', b: 'active/standbyReady' },
  'traffic-unknown': { see: roles, a: 'active/standbyReady', b: 'active/failed' },
  'active-over-threshold': { see: roles, a: 'active/failed', b: 'failed/active' },
  'module-back': { see: roles, a: 'active/failed', b: 'active/standbyReady' },
  'reset-and-preempt': { see: groupRoles('1'), a: 'active/standbyReady', b: 'standbyReady/active' },
  'force-and-preempt': { see: groupRoles('1'), a: 'standbyReady/active', b: 'active/standbyReady' },
  'preempt-state-link': { see: groupRoles('1'), a: 'standbyReady/active', b: 'active/standbyReady' },
  'force-link-down': { see: roles, a: 'active/active', b: 'active/standbyReady' },
  'yield-link-down': { see: roles, a: 'active/standbyReady', b: 'standbyReady/standbyReady' },
  disable: { see: settings, a: 'on/off', b: 'off/off' },
  'sub-interfaces': { see: roles, a: 'active/standbyReady', b: 'failed/active' },
};

function run({ pair, steps }: Distinction, chosen: Partial<Readings>): readonly Observation[] {
  return replay(behaviourModel(pair, withReadings(chosen)), steps).map((record) => record.observation);
}

test('every reading that can be run has its sequence', () => {
  const runnable = ambiguityIds.flatMap((id) =>
    ambiguity(id)
      .runnable.filter((reading) => reading !== 'a')
      .map((reading) => `${id}=${reading}`),
  );
  expect(distinctions.map((d) => `${d.ambiguity}=${d.reading}`).sort()).toEqual([...runnable].sort());
  expect(runnable.length).toBe(17);
});

describe.each(distinctions)('$ambiguity=$reading: $sequence', (distinction) => {
  const a = run(distinction, {});
  const b = run(distinction, { [distinction.ambiguity]: distinction.reading });

  test('the last step shows the difference', () => {
    const expected = shown[distinction.ambiguity];
    expect(expected?.see(a.at(-1) as Observation)).toBe(expected?.a);
    expect(expected?.see(b.at(-1) as Observation)).toBe(expected?.b);
  });

  test('the steps before show the same under both', () => {
    expect(b.slice(0, -1)).toEqual(a.slice(0, -1));
  });
});
