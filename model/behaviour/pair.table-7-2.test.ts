/** Table 7-2 row by row: failover events of an Active/Standby pair. */
import { describe, expect, test } from 'vitest';
import {
  activeStandby,
  bothOn,
  interfaceDown,
  interfaceUp,
  linkDown,
  linkUp,
  moves,
  peers,
  powerOff,
  powerOn,
  roles,
  run,
  stateLinkDown,
  trafficLost,
} from './runs.test-support.ts';

const pair = activeStandby({ stateLink: 'own' });

test('active unit failed: the standby becomes active and marks the active as failed', () => {
  const lost = run(pair, [bothOn, powerOff('primary')]);
  expect(roles(lost)).toBe('off/active');
  expect(peers(lost)).toBe('-/failed');
  expect(moves(lost)).toEqual(['primary: active > off', 'secondary: standbyReady > active']);
});

test('formerly active unit recovers: it becomes standby, the other does nothing', () => {
  const back = run(pair, [bothOn, powerOff('primary'), powerOn('primary')]);
  expect(roles(back)).toBe('standbyReady/active');
  expect(peers(back)).toBe('active/standbyReady');
  expect(moves(back)).toEqual(['primary: off > standbyReady']);
});

test('formerly active unit recovers from its interfaces: standby as well', () => {
  const back = run(pair, [bothOn, interfaceDown('primary', 'inside'), interfaceUp('primary', 'inside')]);
  expect(roles(back)).toBe('standbyReady/active');
  expect(moves(back)).toEqual(['primary: failed > standbyReady']);
});

describe('standby unit failed', () => {
  test('the active marks it as failed and stays', () => {
    const lost = run(pair, [bothOn, powerOff('secondary')]);
    expect(roles(lost)).toBe('active/off');
    expect(peers(lost)).toBe('failed/-');
    expect(moves(lost)).toEqual(['secondary: standbyReady > off']);
  });

  test('while it is failed the active stays, its own threshold reached', () => {
    const alone = run(pair, [bothOn, powerOff('secondary'), interfaceDown('primary', 'inside')]);
    expect(roles(alone)).toBe('active/off');
    expect(moves(alone)).toEqual([]);
  });

  test('when it is back, the failover held back happens', () => {
    const later = run(pair, [bothOn, powerOff('secondary'), interfaceDown('primary', 'inside'), powerOn('secondary')]);
    expect(roles(later)).toBe('failed/active');
  });
});

describe('failover link failed during operation', () => {
  test('both mark it as failed and nothing moves', () => {
    const cut = run(pair, [bothOn, linkDown]);
    expect(moves(cut)).toEqual([]);
    expect([cut.observation.primary.failoverLink, cut.observation.secondary.failoverLink]).toEqual([
      'failed',
      'failed',
    ]);
  });

  test('the active cannot fail over until the link is back', () => {
    const held = run(pair, [bothOn, linkDown, interfaceDown('primary', 'inside')]);
    expect(roles(held)).toBe('active/standbyReady');
    const released = run(pair, [bothOn, linkDown, interfaceDown('primary', 'inside'), linkUp]);
    expect(roles(released)).toBe('failed/active');
  });
});

describe('failover link failed at startup', () => {
  test('both become active and mark the link as failed', () => {
    const started = run(pair, [linkDown, bothOn]);
    expect(roles(started)).toBe('active/active');
    expect(peers(started)).toBe('notDetected/notDetected');
    expect(started.observation.primary.failoverLink).toBe('failed');
    expect(started.observation.secondary.failoverLink).toBe('failed');
  });

  test('so does one that starts beside an active peer', () => {
    expect(roles(run(pair, [bothOn, powerOff('secondary'), linkDown, powerOn('secondary')]))).toBe('active/active');
  });
});

test('state link failed: no action on either unit', () => {
  const cut = run(pair, [bothOn, stateLinkDown]);
  expect(moves(cut)).toEqual([]);
  expect(roles(cut)).toBe('active/standbyReady');
});

describe('interface failure on the active unit above threshold', () => {
  test('the active is marked as failed, the standby becomes active', () => {
    const over = run(pair, [bothOn, interfaceDown('primary', 'inside')]);
    expect(roles(over)).toBe('failed/active');
    expect(peers(over)).toBe('active/failed');
  });

  test('lost traffic counts as well, since the twin hears some', () => {
    expect(roles(run(pair, [bothOn, trafficLost('primary', 'inside')]))).toBe('failed/active');
  });

  test('under a policy of two, one failed interface moves nothing', () => {
    const two = activeStandby({ interfacePolicy: { number: 2 } });
    expect(moves(run(two, [bothOn, interfaceDown('primary', 'inside')]))).toEqual([]);
    const both = [bothOn, interfaceDown('primary', 'inside'), interfaceDown('primary', 'outside')];
    expect(roles(run(two, both))).toBe('failed/active');
  });
});

describe('interface failure on the standby unit above threshold', () => {
  test('the standby is marked as failed', () => {
    const over = run(pair, [bothOn, interfaceDown('secondary', 'inside')]);
    expect(roles(over)).toBe('active/failed');
    expect(peers(over)).toBe('failed/active');
  });

  test('the active then stays, its own threshold reached', () => {
    const both = run(pair, [bothOn, interfaceDown('secondary', 'inside'), interfaceDown('primary', 'outside')]);
    expect(roles(both)).toBe('active/failed');
  });

  test('when the standby recovers, the failover held back happens', () => {
    const steps = [bothOn, interfaceDown('secondary', 'inside'), interfaceDown('primary', 'outside')];
    expect(roles(run(pair, [...steps, interfaceUp('secondary', 'inside')]))).toBe('failed/active');
  });

  test('both over in one step: the standby is marked, the active stays', () => {
    const both = [interfaceDown('primary', 'inside'), interfaceDown('secondary', 'inside')];
    expect(roles(run(pair, [bothOn, both]))).toBe('active/failed');
  });
});
