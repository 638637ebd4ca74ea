/** Readings other than the default where one sequence does not say it all: where they end, and what they leave alone. */
import { describe, expect, test } from 'vitest';
import {
  activeActive,
  activeStandby,
  bothOn,
  failover,
  forceActive,
  forceStandby,
  interfaceDown,
  interfaceUp,
  linkDown,
  moduleDown,
  moduleUp,
  moves,
  noFailover,
  pathsDown,
  pathsUp,
  powerOff,
  powerOn,
  refusals,
  reload,
  reset,
  roles,
  run,
  trafficLost,
  wait,
  writeMemory,
} from './runs.test-support.ts';

const pair = activeStandby();
const single = activeStandby({ interfaces: { inside: {} } });

describe('boot-beside-frozen=b', () => {
  const readings = { 'boot-beside-frozen': 'b' } as const;
  const waiting = [powerOn('primary'), noFailover('primary'), powerOn('secondary')];

  test.each([
    ['the peer loses power', powerOff('primary'), 'off/active'],
    ['the failover link dies, over which the peer could be asked', linkDown, 'active/active'],
    ['failover is on there again', failover('primary'), 'active/standbyReady'],
  ])('waits until %s', (_, next, after) => {
    expect(roles(run(pair, [...waiting, wait(1)], readings))).toBe('active/standbyReady');
    expect(roles(run(pair, [...waiting, next], readings))).toBe(after);
  });

  test('waits on, failed, when it crosses its threshold', () => {
    expect(roles(run(pair, [...waiting, interfaceDown('secondary', 'inside')], readings))).toBe('active/failed');
  });

  test('becomes active beside a peer that is frozen in standby', () => {
    const steps = [bothOn, noFailover('primary'), powerOff('primary'), powerOn('primary')];
    expect(roles(run(pair, steps, readings))).toBe('active/standbyReady');
  });

  test('leaves alone a unit that has heard its peer before it fell silent', () => {
    expect(roles(run(pair, [bothOn, noFailover('primary'), failover('secondary')], readings))).toBe('active/active');
  });
});

describe('enable-disabled=b', () => {
  const readings = { 'enable-disabled': 'b' } as const;
  const enabled = [
    bothOn,
    noFailover('secondary'),
    writeMemory('secondary'),
    reload('secondary'),
    failover('secondary'),
  ];

  test('the unit joins once it reloads, if what was typed is saved', () => {
    const saved = run(pair, [...enabled, writeMemory('secondary')], readings);
    expect(roles(saved)).toBe('active/disabled');
    expect(roles(run(pair, [...enabled, writeMemory('secondary'), reload('secondary')], readings))).toBe(
      'active/standbyReady',
    );
    expect(roles(run(pair, [...enabled, reload('secondary')], readings))).toBe('active/disabled');
  });

  test('typed and taken back, it saves off', () => {
    const steps = [...enabled, noFailover('secondary'), writeMemory('secondary'), reload('secondary')];
    expect(roles(run(pair, steps, readings))).toBe('active/disabled');
  });

  test('a unit switched off in operation is switched on as ever', () => {
    const steps = [bothOn, noFailover('secondary'), failover('secondary')];
    expect(run(pair, steps, readings).observation.secondary.failover).toBe('on');
  });
});

describe('preempt-at-once=b', () => {
  const readings = { 'preempt-at-once': 'b' } as const;
  const grouped = activeActive({ preempt: { delay: 0 } }, { preempt: { delay: 3 } });
  const ready = [powerOn('secondary'), powerOn('primary')];

  test.each([
    [0.9, 'standbyReady/active'],
    [1, 'active/standbyReady'],
  ])('after %f seconds: %s', (seconds, expected) => {
    expect(roles(run(grouped, [...ready, wait(seconds)], readings), '1')).toBe(expected);
  });

  test('leaves a delay that is longer as it is', () => {
    const waited = (seconds: number) =>
      roles(run(grouped, [powerOn('primary'), powerOn('secondary'), wait(seconds)], readings), '2');
    expect([waited(2), waited(3)]).toEqual(['active/standbyReady', 'standbyReady/active']);
  });
});

describe('both-over=b', () => {
  const readings = { 'both-over': 'b' } as const;
  const [p, s] = [interfaceDown('primary', 'inside'), interfaceDown('secondary', 'inside')];

  test('with as many failures on both the active stays', () => {
    expect(roles(run(pair, [bothOn, [p, s]], readings))).toBe('active/failed');
  });

  test('a standby that had failed before does not take over from one with more failures', () => {
    expect(roles(run(pair, [bothOn, s, [p, interfaceDown('primary', 'outside')]], readings))).toBe('active/failed');
  });

  test('a dead module outweighs interfaces, on a secondary that is active, too', () => {
    const steps = [powerOn('secondary'), powerOn('primary'), [moduleDown('secondary'), p]];
    expect(roles(run(pair, steps, readings))).toBe('active/failed');
  });
});

describe('force-some-groups=b', () => {
  const readings = { 'force-some-groups': 'b' } as const;
  const failedInOne = [bothOn, interfaceDown('secondary', 'b/in')];

  test('refuses the command once and as a whole, with the reason of the group that cannot follow', () => {
    const forced = run(activeActive(), [...failedInOne, forceActive('secondary')], readings);
    expect([refusals(forced), moves(forced)]).toEqual([['a failed unit cannot be made active'], []]);
    expect(forced.last.refused[0]?.stimulus).toEqual(forceActive('secondary'));
  });

  test('lets a command for one group pass', () => {
    const forced = run(activeActive(), [...failedInOne, forceActive('secondary', 1)], readings);
    expect([roles(forced, '1'), roles(forced, '2')]).toEqual(['standbyReady/active', 'active/failed']);
  });
});

describe('force-failed=b', () => {
  const readings = { 'force-failed': 'b' } as const;

  test('over a healthy link health is judged at once, and the role goes back', () => {
    const forced = run(pair, [bothOn, interfaceDown('secondary', 'inside'), forceActive('secondary')], readings);
    expect(roles(forced)).toBe('active/failed');
    expect(moves(forced)).toContain('secondary: failed > active');
  });

  test('with failover off nobody takes over from a unit that yields to nobody', () => {
    const steps = [powerOn('primary'), noFailover('primary'), forceStandby('primary')];
    expect(roles(run(pair, steps, readings))).toBe('standbyReady/off');
  });

  test('a unit failed by a module that is back takes over from a peer that yields', () => {
    const steps = [bothOn, moduleDown('secondary'), moduleUp('secondary'), forceStandby('primary')];
    expect(roles(run(pair, steps, readings))).toBe('standbyReady/active');
  });
});

describe('judge-frozen=b', () => {
  const readings = { 'judge-frozen': 'b' } as const;
  const down = interfaceDown('secondary', 'inside');

  test('a frozen standby recovers, and is reset', () => {
    const off = [bothOn, noFailover('primary')];
    expect(roles(run(pair, [...off, down, interfaceUp('secondary', 'inside')], readings))).toBe('active/standbyReady');
    const steps = [...off, moduleDown('secondary'), moduleUp('secondary'), reset('secondary')];
    expect(roles(run(pair, steps, readings))).toBe('active/standbyReady');
  });

  test('a frozen active stays active, and compares no traffic', () => {
    const off = [bothOn, noFailover('primary')];
    expect(roles(run(pair, [...off, interfaceDown('primary', 'inside')], readings))).toBe('active/standbyReady');
    expect(roles(run(pair, [...off, trafficLost('secondary', 'inside')], readings))).toBe('active/standbyReady');
  });
});

describe('healing-by-data=b', () => {
  const readings = { 'healing-by-data': 'b' } as const;

  test('for a group the preferred unit keeps the role', () => {
    const healed = run(activeActive(), [bothOn, [linkDown, pathsDown], pathsUp], readings);
    expect([roles(healed, '1'), roles(healed, '2')]).toEqual(['active/standbyReady', 'standbyReady/active']);
  });
});

test('one-way=b: both directions lost, both are active', () => {
  const steps = [bothOn, linkDown, [trafficLost('primary', 'inside'), trafficLost('secondary', 'inside')]];
  expect(roles(run(single, steps, { 'one-way': 'b' }))).toBe('active/active');
});

test('module-failure=b: the active is lost, and joins its peer once the module works', () => {
  const lost = [bothOn, moduleDown('primary')];
  expect(roles(run(pair, lost, { 'module-failure': 'b' }))).toBe('off/active');
  expect(roles(run(pair, [...lost, moduleUp('primary')], { 'module-failure': 'b' }))).toBe('standbyReady/active');
});

test('standby-over-link-down=b: the threshold is judged once the link is back', () => {
  const steps = [bothOn, linkDown, interfaceDown('secondary', 'inside'), { type: 'failoverLinkUp' }] as const;
  expect(roles(run(pair, steps, { 'standby-over-link-down': 'b' }))).toBe('active/failed');
});
