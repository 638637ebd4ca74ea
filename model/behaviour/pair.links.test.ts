/** The failover link in operation: silence beyond it, undecided comparisons, two actives, and how they heal. */
import { describe, expect, test } from 'vitest';
import {
  activeActive,
  activeStandby,
  bothOn,
  interfaceDown,
  linkDown,
  linkUp,
  moves,
  pathsDown,
  pathsUp,
  peers,
  powerOff,
  roles,
  run,
  trafficBack,
  trafficLost,
} from './runs.test-support.ts';

const pair = activeStandby();
/** One switch carries everything and dies. */
const isolation = [linkDown, pathsDown];

describe('silence', () => {
  test('the link is down, then the peer dies: the standby takes over', () => {
    const lost = run(pair, [bothOn, linkDown, powerOff('primary')]);
    expect([roles(lost), peers(lost)]).toEqual(['off/active', '-/failed']);
  });

  test('all paths lost at once: both are active', () => {
    expect(roles(run(pair, [bothOn, isolation]))).toBe('active/active');
  });

  test('a failed unit that hears nothing takes over', () => {
    const lost = run(pair, [bothOn, interfaceDown('secondary', 'inside'), powerOff('primary')]);
    expect([roles(lost), moves(lost)]).toEqual(['off/active', ['primary: active > off', 'secondary: failed > active']]);
  });

  test('threshold and last path lost in one step: the standby ends active and its peer counts as failed', () => {
    const one = activeStandby({ interfaces: { inside: {} } });
    const cut = run(one, [bothOn, [linkDown, interfaceDown('secondary', 'inside')]]);
    expect([roles(cut), peers(cut)]).toEqual(['active/active', 'failed/failed']);
  });

  test('hellos in one direction only: the unit that hears nothing takes over, the one that hears does not', () => {
    const one = activeStandby({ interfaces: { inside: {} } });
    expect(roles(run(one, [bothOn, linkDown, trafficLost('secondary', 'inside')]))).toBe('active/active');
    expect(roles(run(one, [bothOn, linkDown, trafficLost('primary', 'inside')]))).toBe('active/standbyReady');
  });

  test('a silent peer is heard again on a data path: the last word told over the link shows', () => {
    const silent = run(pair, [bothOn, isolation]);
    expect(peers(silent)).toBe('failed/failed');
    const heard = run(pair, [bothOn, isolation, pathsUp]);
    expect([roles(heard), peers(heard)]).toEqual(['active/active', 'standbyReady/active']);
  });
});

describe('lost traffic beside a dead link', () => {
  test('is undecided: the last verdict stays', () => {
    const lost = run(pair, [bothOn, linkDown, trafficLost('secondary', 'inside')]);
    expect([roles(lost), lost.observation.secondary.interfaces?.inside?.health]).toEqual([
      'active/standbyReady',
      'unknown',
    ]);
    const over = run(pair, [bothOn, trafficLost('secondary', 'inside'), linkDown]);
    expect(roles(over)).toBe('active/failed');
  });

  test('a standby over its threshold by dead links marks itself failed; the peer does not learn it', () => {
    const over = run(pair, [bothOn, linkDown, interfaceDown('secondary', 'inside')]);
    expect([roles(over), peers(over)]).toEqual(['active/failed', 'standbyReady/active']);
  });

  test('traffic that comes back decides without the link', () => {
    const back = run(pair, [bothOn, trafficLost('secondary', 'inside'), linkDown, trafficBack('secondary', 'inside')]);
    expect(roles(back)).toBe('active/standbyReady');
  });
});

describe('healing', () => {
  test('the primary stays active, the secondary becomes standby', () => {
    const healed = run(pair, [bothOn, isolation, linkUp]);
    expect([roles(healed), moves(healed)]).toEqual(['active/standbyReady', ['secondary: active > standbyReady']]);
    expect(roles(run(pair, [linkDown, bothOn, linkUp]))).toBe('active/standbyReady');
  });

  test('a primary over its threshold then fails over in the same step', () => {
    const healed = run(pair, [bothOn, isolation, interfaceDown('primary', 'inside'), linkUp]);
    expect(roles(healed)).toBe('failed/active');
    expect(moves(healed)).toEqual([
      'secondary: active > standbyReady',
      'primary: active > failed',
      'secondary: standbyReady > active',
    ]);
  });

  test('a data path heals nothing', () => {
    expect(moves(run(pair, [bothOn, isolation, pathsUp]))).toEqual([]);
  });

  test('each group stays active on the unit it prefers', () => {
    const healed = run(activeActive(), [bothOn, isolation, linkUp]);
    expect([roles(healed, '1'), roles(healed, '2')]).toEqual(['active/standbyReady', 'standbyReady/active']);
    expect(moves(healed)).toEqual(['secondary 1: active > standbyReady', 'primary 2: active > standbyReady']);
  });
});
