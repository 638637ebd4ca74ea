/** Units that start: alone, together, beside a running peer, unequally healthy, in both modes. */
import { describe, expect, test } from 'vitest';
import {
  activeActive,
  activeStandby,
  bothOn,
  interfaceDown,
  moduleDown,
  moves,
  peers,
  powerOff,
  powerOn,
  reload,
  roles,
  run,
} from './runs.test-support.ts';

describe('Active/Standby', () => {
  const pair = activeStandby();

  test.each(['primary', 'secondary'] as const)('the %s starts and finds no peer: active', (unit) => {
    const alone = run(pair, [powerOn(unit)]);
    expect(alone.observation[unit]).toMatchObject({ state: 'active', peer: 'notDetected', failoverLink: 'unknown' });
  });

  test('the primary starts beside an active secondary: standby', () => {
    const second = run(pair, [powerOn('secondary'), powerOn('primary')]);
    expect(roles(second)).toBe('standbyReady/active');
    expect(peers(second)).toBe('active/standbyReady');
  });

  test('both start together: the primary is active', () => {
    expect(roles(run(pair, [bothOn]))).toBe('active/standbyReady');
  });

  test('both start together, the primary over its threshold: the secondary is active at once', () => {
    const unequal = run(pair, [interfaceDown('primary', 'inside'), bothOn]);
    expect(roles(unequal)).toBe('failed/active');
    expect(moves(unequal)).toEqual([
      'primary: off > standbyReady',
      'secondary: off > active',
      'primary: standbyReady > failed',
    ]);
  });

  test('both start together, both over their thresholds: the primary is active', () => {
    const broken = [interfaceDown('primary', 'inside'), interfaceDown('secondary', 'outside')];
    expect(roles(run(pair, [broken, bothOn]))).toBe('active/failed');
  });

  test('a failed module counts at the start as well', () => {
    expect(roles(run(pair, [moduleDown('primary'), bothOn]))).toBe('failed/active');
  });

  test('both reload together: the primary is active again, whoever was before', () => {
    const moved = [bothOn, powerOff('primary'), powerOn('primary')];
    expect(roles(run(pair, moved))).toBe('standbyReady/active');
    expect(roles(run(pair, [...moved, [reload('primary'), reload('secondary')]]))).toBe('active/standbyReady');
  });
});

describe('Active/Active', () => {
  const pair = activeActive();

  test('a unit that starts alone makes both groups active', () => {
    const alone = run(pair, [powerOn('primary')]);
    expect([roles(alone, '1'), roles(alone, '2')]).toEqual(['active/off', 'active/off']);
  });

  test('the second unit takes neither, even the group that prefers it', () => {
    const second = run(pair, [powerOn('primary'), powerOn('secondary')]);
    expect([roles(second, '1'), roles(second, '2')]).toEqual(['active/standbyReady', 'active/standbyReady']);
  });

  test('with preemption it then takes the group that prefers it', () => {
    const second = run(activeActive({}, { preempt: { delay: 0 } }), [powerOn('primary'), powerOn('secondary')]);
    expect(roles(second, '2')).toBe('standbyReady/active');
    expect(moves(second)).toEqual([
      'secondary 1: off > standbyReady',
      'secondary 2: off > standbyReady',
      'secondary 2: standbyReady > active',
      'primary 2: active > standbyReady',
    ]);
  });

  test('both start together: each group on the unit it prefers', () => {
    const together = run(pair, [bothOn]);
    expect([roles(together, '1'), roles(together, '2')]).toEqual(['active/standbyReady', 'standbyReady/active']);
  });

  test('both groups may prefer one unit', () => {
    const together = run(activeActive({}, { preferred: 'primary' }), [bothOn]);
    expect([roles(together, '1'), roles(together, '2')]).toEqual(['active/standbyReady', 'active/standbyReady']);
  });

  test('health decides before preference, group by group', () => {
    const together = run(pair, [interfaceDown('primary', 'admin/in'), bothOn]);
    expect([roles(together, '1'), roles(together, '2')]).toEqual(['failed/active', 'standbyReady/active']);
  });
});
