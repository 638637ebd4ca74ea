/** Table 7-3 row by row: failover events of an Active/Active pair, and the independence of its groups. */
import { describe, expect, test } from 'vitest';
import {
  activeActive,
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
} from './runs.test-support.ts';

const pair = activeActive({}, {}, { stateLink: 'own' });
const both = (r: ReturnType<typeof run>) => [roles(r, '1'), roles(r, '2')];

test('a unit fails: its active groups become active on the peer, which marks them as failed', () => {
  const lost = run(pair, [bothOn, powerOff('primary')]);
  expect(both(lost)).toEqual(['off/active', 'off/active']);
  expect(peers(lost, '1')).toBe('-/failed');
  expect(peers(lost, '2')).toBe('-/failed');
  expect(moves(lost)).toContain('secondary 1: standbyReady > active');
});

describe('interface failure on the active group above threshold', () => {
  test('that group is marked as failed and becomes active on the peer; the other stays', () => {
    const over = run(pair, [bothOn, interfaceDown('primary', 'admin/in')]);
    expect(both(over)).toEqual(['failed/active', 'standbyReady/active']);
    expect(moves(over)).toEqual(['primary 1: active > failed', 'secondary 1: standbyReady > active']);
  });

  test('the groups fail over crosswise', () => {
    const cross = run(pair, [bothOn, interfaceDown('primary', 'admin/in'), interfaceDown('secondary', 'b/in')]);
    expect(both(cross)).toEqual(['failed/active', 'active/failed']);
  });

  test('under a policy of two a context may lose every interface without its group failing', () => {
    const two = activeActive({ interfacePolicy: { number: 2 } });
    expect(moves(run(two, [bothOn, interfaceDown('primary', 'admin/in')]))).toEqual([]);
  });
});

describe('interface failure on the standby group above threshold', () => {
  test('it is marked as failed; no role moves', () => {
    const over = run(pair, [bothOn, interfaceDown('secondary', 'admin/in')]);
    expect(both(over)).toEqual(['active/failed', 'standbyReady/active']);
    expect(peers(over, '1')).toBe('failed/active');
  });

  test('the active side then stays, its own threshold reached', () => {
    const steps = [bothOn, interfaceDown('secondary', 'admin/in'), interfaceDown('primary', 'admin/in')];
    expect(roles(run(pair, steps), '1')).toBe('active/failed');
  });
});

test('the formerly active group recovers: no action on either side without preemption', () => {
  const back = run(pair, [bothOn, interfaceDown('primary', 'admin/in'), interfaceUp('primary', 'admin/in')]);
  expect(both(back)).toEqual(['standbyReady/active', 'standbyReady/active']);
  expect(moves(back)).toEqual(['primary 1: failed > standbyReady']);
  const unit = run(pair, [bothOn, powerOff('primary'), powerOn('primary')]);
  expect(both(unit)).toEqual(['standbyReady/active', 'standbyReady/active']);
});

test('failover link failed at startup: both groups become active on both units', () => {
  expect(both(run(pair, [linkDown, bothOn]))).toEqual(['active/active', 'active/active']);
});

test('state link failed: no action', () => {
  expect(moves(run(pair, [bothOn, stateLinkDown]))).toEqual([]);
});

describe('failover link failed during operation', () => {
  test('each unit marks it; nothing moves and no group can fail over', () => {
    const cut = run(pair, [bothOn, linkDown, interfaceDown('primary', 'admin/in')]);
    expect(cut.observation.primary.failoverLink).toBe('failed');
    expect(cut.observation.secondary.failoverLink).toBe('failed');
    expect(both(cut)).toEqual(['active/standbyReady', 'standbyReady/active']);
  });

  test('what one context still hears keeps the other group from failing over too', () => {
    const cut = run(pair, [bothOn, linkDown, { type: 'dataPathDown', interface: 'admin/in' }]);
    expect(moves(cut)).toEqual([]);
    const last = run(pair, [bothOn, linkDown, { type: 'dataPathDown' }]);
    expect(both(last)).toEqual(['active/active', 'active/active']);
  });

  test('when the link is back, the group over its threshold fails over', () => {
    const steps = [bothOn, linkDown, interfaceDown('primary', 'admin/in'), linkUp];
    expect(roles(run(pair, steps), '1')).toBe('failed/active');
  });
});
