/** Preemption: at once, after its delay, held back by the state link, and held by the operator until something ends it. */
import { describe, expect, test } from 'vitest';
import type { Stimulus } from '../stimulus.ts';
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
  powerOff,
  powerOn,
  reload,
  reset,
  roles,
  run,
  type Steps,
  stateLinkDown,
  stateLinkUp,
  wait,
} from './runs.test-support.ts';

const atOnce = activeActive({ preempt: { delay: 0 } });
const delayed = activeActive({ preempt: { delay: 30 } });
/** The primary was away and is back; group 1 is active on the secondary. */
const away: Steps = [bothOn, powerOff('primary')];

test('an Active/Standby pair does not preempt', () => {
  expect(moves(run(activeStandby(), [...away, powerOn('primary'), wait(1200)]))).not.toContain(
    'primary: standbyReady > active',
  );
});

describe('without a delay', () => {
  test('the group returns as soon as the preferred unit is standby ready', () => {
    const back = run(atOnce, [...away, powerOn('primary')]);
    expect(roles(back, '1')).toBe('active/standbyReady');
    expect(moves(back).slice(2)).toEqual(['primary 1: standbyReady > active', 'secondary 1: active > standbyReady']);
  });

  test('a failed unit recovers and preempts in one step', () => {
    const back = run(atOnce, [bothOn, interfaceDown('primary', 'admin/in'), interfaceUp('primary', 'admin/in')]);
    expect(moves(back)).toEqual([
      'primary 1: failed > standbyReady',
      'primary 1: standbyReady > active',
      'secondary 1: active > standbyReady',
    ]);
  });

  test('after a reset as after any recovery', () => {
    const module: Steps = [bothOn, { type: 'moduleDown', unit: 'primary' }, { type: 'moduleUp', unit: 'primary' }];
    expect(roles(run(atOnce, [...module, reset('primary', 1)]), '1')).toBe('active/standbyReady');
  });

  test('not while the preferred unit is over its threshold', () => {
    const back = run(atOnce, [...away, interfaceDown('primary', 'admin/in'), powerOn('primary')]);
    expect(roles(back, '1')).toBe('failed/active');
    expect(moves(back)).not.toContain('primary 1: standbyReady > active');
  });
});

describe('with a delay of 30 seconds', () => {
  const back: Steps = [...away, powerOn('primary')];

  test('fractions of a second add up', () => {
    const second = activeActive({ preempt: { delay: 1 } });
    const tenths = (n: number) => Array.from({ length: n }, () => wait(0.1));
    expect(roles(run(second, [...back, ...tenths(9)]), '1')).toBe('standbyReady/active');
    expect(roles(run(second, [...back, ...tenths(10)]), '1')).toBe('active/standbyReady');
    expect(roles(run(second, [...back, wait(0.2), wait(0.7), wait(0.1)]), '1')).toBe('active/standbyReady');
  });

  test('one second less does not preempt, exactly the delay does, in one wait or in several', () => {
    expect(roles(run(delayed, [...back, wait(29)]), '1')).toBe('standbyReady/active');
    expect(roles(run(delayed, [...back, wait(30)]), '1')).toBe('active/standbyReady');
    expect(roles(run(delayed, [...back, wait(12), wait(18)]), '1')).toBe('active/standbyReady');
  });

  test.each<[string, Steps]>([
    ['the link flaps', [linkDown, linkUp]],
    [
      'the preferred unit fails and recovers',
      [interfaceDown('primary', 'admin/in'), interfaceUp('primary', 'admin/in')],
    ],
    ['the preferred unit reloads', [reload('primary')]],
  ])('it starts again when %s', (_, interruption) => {
    const late = [...back, wait(29), ...interruption];
    expect(roles(run(delayed, [...late, wait(29)]), '1')).toBe('standbyReady/active');
    expect(roles(run(delayed, [...late, wait(30)]), '1')).toBe('active/standbyReady');
  });

  test('the clock does not run while the link is down', () => {
    expect(roles(run(delayed, [...back, linkDown, wait(30), linkUp, wait(29)]), '1')).toBe('standbyReady/active');
  });
});

describe('a dead state link', () => {
  const stateful = activeActive({ preempt: { delay: 30 } }, {}, { stateLink: 'own' });
  const due: Steps = [...away, powerOn('primary'), stateLinkDown, wait(30)];

  test('holds the move back, and its return moves the role', () => {
    expect(roles(run(stateful, due), '1')).toBe('standbyReady/active');
    expect(roles(run(stateful, [...due, stateLinkUp]), '1')).toBe('active/standbyReady');
  });

  test('does not stop the clock', () => {
    expect(
      roles(run(stateful, [...away, powerOn('primary'), stateLinkDown, wait(29), stateLinkUp, wait(1)]), '1'),
    ).toBe('active/standbyReady');
  });
});

describe("an operator's move away from the preferred unit", () => {
  const held: Steps = [bothOn, forceActive('secondary', 1)];

  test.each<[string, Steps]>([
    ['for good', [wait(1200)]],
    ['through a flap of the failover link', [linkDown, linkUp, wait(1200)]],
    [
      "through the other group's failover and recovery",
      [interfaceDown('secondary', 'b/in'), interfaceUp('secondary', 'b/in')],
    ],
    ['typed as `no failover active` as well', [forceActive('primary', 1), forceStandby('primary', 1), wait(1200)]],
  ])('holds %s', (_, steps) => {
    expect(roles(run(atOnce, [...held, ...steps]), '1')).toBe('standbyReady/active');
  });

  const onPrimary = (type: 'interfaceDown' | 'interfaceUp'): Stimulus => ({
    type,
    unit: 'primary',
    interface: 'admin/in',
  });
  test.each<[string, Steps]>([
    ['the group fails and recovers on the preferred unit', [onPrimary('interfaceDown'), onPrimary('interfaceUp')]],
    ['the preferred unit loses power and boots', [powerOff('primary'), powerOn('primary')]],
    ['the preferred unit reloads', [reload('primary')]],
    ['both units are off', [[powerOff('primary'), powerOff('secondary')], powerOn('secondary'), powerOn('primary')]],
    [
      'the preferred unit took over and lost the group again',
      [powerOff('secondary'), powerOn('secondary'), onPrimary('interfaceDown'), onPrimary('interfaceUp')],
    ],
  ])('ends when %s', (_, steps) => {
    expect(roles(run(atOnce, [...held, ...steps]), '1')).toBe('active/standbyReady');
  });

  test('ends when the operator moves the group back', () => {
    const steps = [...held, forceActive('primary', 1), reload('primary')];
    expect(roles(run(atOnce, steps), '1')).toBe('active/standbyReady');
  });
});
