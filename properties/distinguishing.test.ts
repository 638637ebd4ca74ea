/** Each runnable reading other than the default changes what is seen, in a named sequence. */
import { describe, expect, test } from 'vitest';
import { behaviourModel } from '../model/behaviour/pair.ts';
import { type AmbiguityId, ambiguity, ambiguityIds, type Readings, withReadings } from '../spec/ambiguities.ts';
import { type Distinction, distinctions } from './distinguishing.ts';
import { replay, type StepRecord } from './replay.ts';

type See = (record: StepRecord) => string;

const roles: See = ({ observation: seen }) => `${seen.primary.state}/${seen.secondary.state}`;
const groupRoles =
  (group: '1' | '2'): See =>
  ({ observation: seen }) =>
    `${seen.primary.groups?.[group]?.state}/${seen.secondary.groups?.[group]?.state}`;
const settings: See = ({ observation: seen }) => `${seen.primary.failover}/${seen.secondary.failover}`;
const moves: See = ({ reactions }) => reactions.map(({ unit, to }) => `${unit} ${to}`).join(', ');

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
  'silence-or-threshold': { see: roles, a: 'off/active', b: 'off/failed' },
  'one-way': { see: roles, a: 'active/active', b: 'active/standbyReady' },
  'healing-by-data': { see: roles, a: 'active/active', b: 'active/standbyReady' },
  'shut-counts': { see: roles, a: 'active/failed', b: 'active/standbyReady' },
  'both-over': { see: roles, a: 'active/failed', b: 'failed/active' },
  'boot-health': {
    see: moves,
    a: 'primary standbyReady, secondary active, primary failed',
    b: 'primary active, secondary standbyReady, primary failed, secondary active',
  },
  'traffic-link-down': { see: roles, a: 'active/failed', b: 'active/standbyReady' },
  'traffic-peer-frozen': { see: roles, a: 'active/active', b: 'active/failed' },
  'traffic-peer-off-link-down': { see: roles, a: 'off/failed', b: 'off/active' },
  'standby-over-link-down': { see: roles, a: 'active/failed', b: 'active/standbyReady' },
  'module-failure': { see: roles, a: 'active/failed', b: 'active/off' },
  'force-failed': { see: roles, a: 'active/failed', b: 'active/active' },
  'force-some-groups': { see: groupRoles('1'), a: 'standbyReady/active', b: 'active/standbyReady' },
  'preempt-at-once': { see: groupRoles('1'), a: 'active/standbyReady', b: 'standbyReady/active' },
  'health-or-preempt': { see: groupRoles('1'), a: 'failed/active', b: 'active/failed' },
  'disable-and-reload': { see: settings, a: 'on/off', b: 'on/on' },
  'boot-beside-frozen': { see: roles, a: 'active/active', b: 'active/standbyReady' },
  'enable-disabled': { see: roles, a: 'active/standbyReady', b: 'active/disabled' },
  'force-frozen': { see: roles, a: 'standbyReady/active', b: 'active/standbyReady' },
  'yield-to-active': { see: roles, a: 'standbyReady/active', b: 'active/active' },
  'force-beside-disabled': { see: roles, a: 'disabled/standbyReady', b: 'disabled/active' },
  'judge-frozen': { see: roles, a: 'active/standbyReady', b: 'active/failed' },
};

function run({ pair, steps, besides }: Distinction, chosen: Partial<Readings>): readonly StepRecord[] {
  return replay(behaviourModel(pair, withReadings({ ...besides, ...chosen })), steps);
}

const observations = (records: readonly StepRecord[]) => records.map(({ observation }) => observation);

test('every reading that can be run has its sequence', () => {
  const runnable = ambiguityIds.flatMap((id) =>
    ambiguity(id)
      .runnable.filter((reading) => reading !== 'a')
      .map((reading) => `${id}=${reading}`),
  );
  expect(distinctions.map((d) => `${d.ambiguity}=${d.reading}`).sort()).toEqual([...runnable].sort());
  expect(runnable.length).toBe(39);
});

describe.each(distinctions)('$ambiguity=$reading: $sequence', (distinction) => {
  const a = run(distinction, {});
  const b = run(distinction, { [distinction.ambiguity]: distinction.reading });

  test('the last step shows the difference', () => {
    const expected = shown[distinction.ambiguity];
    expect(expected?.see(a.at(-1) as StepRecord)).toBe(expected?.a);
    expect(expected?.see(b.at(-1) as StepRecord)).toBe(expected?.b);
    expect(expected?.a).not.toBe(expected?.b);
  });

  test('the steps before show the same under both, and so does the last where reactions alone differ', () => {
    const last = distinction.inReactions ? undefined : -1;
    expect(observations(b).slice(0, last)).toEqual(observations(a).slice(0, last));
  });
});
