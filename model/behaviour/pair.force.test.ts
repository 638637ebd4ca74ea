/** Forcing and resetting: in each state, with each peer, with the reasons of refusals. */
import { describe, expect, test } from 'vitest';
import {
  activeActive,
  activeStandby,
  bothOn,
  forceActive,
  forceStandby,
  interfaceDown,
  interfaceUp,
  linkDown,
  linkUp,
  moves,
  noFailover,
  peers,
  powerOff,
  powerOn,
  refusals,
  reload,
  reset,
  roles,
  run,
  type Steps,
  writeMemory,
} from './runs.test-support.ts';

const pair = activeStandby();
/** The secondary is saved with failover off and reloads: it starts disabled. */
const secondaryDisabled: Steps = [bothOn, noFailover('secondary'), writeMemory('secondary'), reload('secondary')];

describe('failover active', () => {
  test('on the standby: it becomes active, the active yields', () => {
    const forced = run(pair, [bothOn, forceActive('secondary')]);
    expect(roles(forced)).toBe('standbyReady/active');
    expect(peers(forced)).toBe('active/standbyReady');
    expect(moves(forced)).toEqual(['primary: active > standbyReady', 'secondary: standbyReady > active']);
  });

  test('on the active: nothing, and no refusal', () => {
    const again = run(pair, [bothOn, forceActive('primary')]);
    expect([moves(again), refusals(again)]).toEqual([[], []]);
  });

  test('on the standby beside a dead link: both are active', () => {
    expect(roles(run(pair, [bothOn, linkDown, forceActive('secondary')]))).toBe('active/active');
  });

  test.each<[string, Steps, string]>([
    ['on a failed unit', [bothOn, interfaceDown('secondary', 'inside')], 'a failed unit cannot be made active'],
    [
      'on a failed unit with failover off',
      [bothOn, interfaceDown('secondary', 'inside'), noFailover('primary')],
      'a failed unit cannot be made active',
    ],
    ['on a unit that is off', [powerOn('primary')], 'the unit is off'],
    [
      'on a unit that started with failover off',
      secondaryDisabled,
      'the unit started with failover off and has no role to give or take',
    ],
  ])('%s: refused', (_, steps, reason) => {
    const refused = run(pair, [...steps, forceActive('secondary')]);
    expect([moves(refused), refusals(refused)]).toEqual([[], [reason]]);
  });

  test('on a frozen standby whose peer started with failover off: refused', () => {
    const steps = [bothOn, noFailover('primary'), writeMemory('primary'), reload('primary'), forceActive('secondary')];
    const refused = run(pair, steps);
    expect(roles(refused)).toBe('disabled/standbyReady');
    expect(refusals(refused)).toEqual(['the peer started with failover off and cannot yield']);
  });
});

describe('no failover active', () => {
  test('on the active: it becomes standby, the peer active', () => {
    const forced = run(pair, [bothOn, forceStandby('primary')]);
    expect(roles(forced)).toBe('standbyReady/active');
    expect(moves(forced)).toEqual(['secondary: standbyReady > active', 'primary: active > standbyReady']);
  });

  test.each<[string, Steps]>([
    ['a standby', [bothOn]],
    ['a failed unit', [bothOn, interfaceDown('secondary', 'inside')]],
  ])('on %s: nothing, and no refusal', (_, steps) => {
    const idle = run(pair, [...steps, forceStandby('secondary')]);
    expect([moves(idle), refusals(idle)]).toEqual([[], []]);
  });

  test.each<[string, Steps, string]>([
    ['the link is down', [bothOn, linkDown], 'the failover link is down: no failover'],
    [
      'the link is down and failover off',
      [bothOn, noFailover('primary'), linkDown],
      'the failover link is down: no failover',
    ],
    ['the peer is failed', [bothOn, interfaceDown('secondary', 'inside')], 'the peer is not able to take over'],
    ['the peer is off', [bothOn, powerOff('secondary')], 'no peer answers that could take over'],
    ['the peer started with failover off', secondaryDisabled, 'the peer is not able to take over'],
  ])('on the active, and %s: refused', (_, steps, reason) => {
    const refused = run(pair, [...steps, forceStandby('primary')]);
    expect([moves(refused), refusals(refused)]).toEqual([[], [reason]]);
  });

  test('on a unit that is off: refused', () => {
    expect(refusals(run(pair, [powerOn('primary'), forceStandby('secondary')]))).toEqual(['the unit is off']);
  });
});

describe('with failover groups', () => {
  const groups = activeActive();

  test('a command for one group moves that group only', () => {
    const one = run(groups, [bothOn, forceActive('secondary', 1)]);
    expect([roles(one, '1'), roles(one, '2')]).toEqual(['standbyReady/active', 'standbyReady/active']);
    const back = run(groups, [bothOn, forceStandby('secondary', 2)]);
    expect([roles(back, '1'), roles(back, '2')]).toEqual(['active/standbyReady', 'active/standbyReady']);
  });

  test('a command for all groups moves those that can follow, and is refused for each that cannot', () => {
    const some = run(groups, [
      bothOn,
      interfaceDown('secondary', 'admin/in'),
      forceActive('primary', 2),
      forceActive('secondary'),
    ]);
    expect([roles(some, '1'), roles(some, '2')]).toEqual(['active/failed', 'standbyReady/active']);
    expect(some.last.refused).toMatchObject([
      {
        stimulus: { type: 'failoverActive', unit: 'secondary', group: 1 },
        reason: 'a failed unit cannot be made active',
      },
    ]);
  });

  test('to a unit that is off: one refusal for each group', () => {
    const refused = run(groups, [powerOn('primary'), forceActive('secondary')]);
    expect(refused.last.refused.map((r) => r.stimulus)).toEqual([
      forceActive('secondary', 1),
      forceActive('secondary', 2),
    ]);
  });
});

describe('failover reset', () => {
  test('of what is not failed: nothing, and no refusal', () => {
    const idle = run(pair, [bothOn, reset('secondary')]);
    expect([moves(idle), refusals(idle)]).toEqual([[], []]);
  });

  test('with the fault still there: fails again at once', () => {
    const again = run(pair, [bothOn, interfaceDown('secondary', 'inside'), reset('secondary')]);
    expect(moves(again)).toEqual(['secondary: failed > standbyReady', 'secondary: standbyReady > failed']);
  });

  test('of a unit that is off: refused', () => {
    expect(refusals(run(pair, [powerOn('primary'), reset('secondary')]))).toEqual(['the unit is off']);
  });

  test('on a unit with failover off: nothing, not even once the fault is gone', () => {
    const steps = [
      bothOn,
      interfaceDown('secondary', 'inside'),
      noFailover('primary'),
      interfaceUp('secondary', 'inside'),
    ];
    const frozen = run(pair, [...steps, reset('secondary')]);
    expect([roles(frozen), moves(frozen), refusals(frozen)]).toEqual(['active/failed', [], []]);
  });
});

test('a forced role on both sides of a dead link is settled when the link returns', () => {
  expect(roles(run(pair, [bothOn, linkDown, forceActive('secondary'), linkUp]))).toBe('active/standbyReady');
});
