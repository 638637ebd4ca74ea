/** Failover as a setting: disabling, its reach, frozen roles and swaps, saving, enabling, and starting with it off. */
import { describe, expect, test } from 'vitest';
import {
  activeActive,
  activeStandby,
  bothOn,
  failover,
  forceActive,
  forceStandby,
  interfaceDown,
  linkDown,
  moves,
  noFailover,
  peers,
  powerOff,
  powerOn,
  type Run,
  refusals,
  reload,
  roles,
  run,
  writeMemory,
} from './runs.test-support.ts';

const pair = activeStandby();
const settings = ({ observation }: Run) =>
  `${observation.primary.failover ?? '-'}/${observation.secondary.failover ?? '-'}`;

describe('how far no failover reaches', () => {
  test('typed on the active, the standby too', () => {
    const off = run(pair, [bothOn, noFailover('primary')]);
    expect([settings(off), roles(off), moves(off)]).toEqual(['off/off', 'active/standbyReady', []]);
    expect(off.observation.primary.failoverLink).toBe('unknown');
  });

  test('typed on the standby, that unit alone; the active hears silence', () => {
    const off = run(pair, [bothOn, noFailover('secondary')]);
    expect([settings(off), roles(off), peers(off)]).toEqual(['on/off', 'active/standbyReady', 'failed/active']);
  });

  test('typed on the active beside a dead link, that unit alone; the standby hears silence and takes over', () => {
    const off = run(pair, [bothOn, linkDown, noFailover('primary')]);
    expect([settings(off), roles(off)]).toEqual(['off/on', 'active/active']);
  });

  test('typed where group 1 is active, the peer too; elsewhere not', () => {
    const groups = activeActive();
    expect(settings(run(groups, [bothOn, noFailover('primary')]))).toBe('off/off');
    expect(settings(run(groups, [bothOn, noFailover('secondary')]))).toBe('on/off');
  });

  test('failover typed on the active reaches a peer that has it off', () => {
    expect(settings(run(pair, [bothOn, noFailover('primary'), failover('primary')]))).toBe('on/on');
    expect(settings(run(pair, [bothOn, noFailover('primary'), failover('secondary')]))).toBe('off/on');
  });

  test.each([noFailover('secondary'), failover('secondary'), writeMemory('secondary')])(
    '%o is refused without power',
    (command) => {
      expect(refusals(run(pair, [powerOn('primary'), command]))).toEqual(['the unit is off']);
    },
  );
});

describe('frozen roles', () => {
  test('nothing is judged: neither a threshold nor a lost peer', () => {
    expect(moves(run(pair, [bothOn, noFailover('primary'), interfaceDown('primary', 'inside')]))).toEqual([]);
    const lost = run(pair, [bothOn, noFailover('primary'), powerOff('primary')]);
    expect([roles(lost), peers(lost)]).toEqual(['off/standbyReady', '-/active']);
  });

  test('each group stays where it is', () => {
    const groups = run(activeActive(), [bothOn, noFailover('primary'), interfaceDown('primary', 'admin/in')]);
    expect([roles(groups, '1'), roles(groups, '2')]).toEqual(['active/standbyReady', 'standbyReady/active']);
  });

  test.each([forceActive('secondary'), forceStandby('primary')])('%o swaps them, and each unit knows', (command) => {
    const swapped = run(pair, [bothOn, noFailover('primary'), command]);
    expect([roles(swapped), peers(swapped)]).toEqual(['standbyReady/active', 'active/standbyReady']);
  });

  test('a swap with one unit frozen: the one with failover on then hears silence and takes over', () => {
    const swapped = run(pair, [bothOn, noFailover('secondary'), forceActive('secondary')]);
    expect(roles(swapped)).toBe('active/active');
    expect(moves(swapped)).toEqual([
      'primary: active > standbyReady',
      'secondary: standbyReady > active',
      'primary: standbyReady > active',
    ]);
  });

  test('enabled again, the units judge what has happened meanwhile', () => {
    const steps = [bothOn, noFailover('primary'), interfaceDown('primary', 'inside'), failover('primary')];
    expect(roles(run(pair, steps))).toBe('failed/active');
  });

  test('a frozen standby alone takes over once it is enabled', () => {
    expect(roles(run(pair, [bothOn, noFailover('primary'), powerOff('primary'), failover('secondary')]))).toBe(
      'off/active',
    );
  });
});

describe('reload', () => {
  test('not saved: failover is on again', () => {
    const back = run(pair, [bothOn, noFailover('secondary'), reload('secondary')]);
    expect([settings(back), roles(back)]).toEqual(['on/on', 'active/standbyReady']);
  });

  test('saved: the unit starts disabled, and the peer hears nothing of it', () => {
    const back = run(pair, [bothOn, noFailover('secondary'), writeMemory('secondary'), reload('secondary')]);
    expect([settings(back), roles(back), peers(back)]).toEqual(['on/off', 'active/disabled', 'failed/notDetected']);
    expect(moves(back)).toEqual(['secondary: standbyReady > off', 'secondary: off > disabled']);
  });

  test('write memory on the active saves on each unit the setting that it has itself', () => {
    const steps = [bothOn, noFailover('secondary'), writeMemory('primary'), [reload('primary'), reload('secondary')]];
    expect(settings(run(pair, steps))).toBe('on/off');
  });

  test('saved on again: it starts with failover on', () => {
    const off = [bothOn, noFailover('secondary'), writeMemory('secondary')];
    expect(settings(run(pair, [...off, failover('secondary'), writeMemory('secondary'), reload('secondary')]))).toBe(
      'on/on',
    );
    expect(settings(run(pair, [...off, failover('secondary'), reload('secondary')]))).toBe('on/off');
  });

  test('failover on a disabled unit: it joins as if it had just started', () => {
    const steps = [
      bothOn,
      noFailover('secondary'),
      writeMemory('secondary'),
      reload('secondary'),
      failover('secondary'),
    ];
    const joined = run(pair, steps);
    expect([roles(joined), peers(joined)]).toEqual(['active/standbyReady', 'standbyReady/active']);
  });

  test('a unit that starts beside a frozen peer hears no hello and becomes active', () => {
    const beside = run(pair, [bothOn, noFailover('primary'), reload('secondary')]);
    expect([roles(beside), settings(beside), peers(beside)]).toEqual([
      'active/active',
      'off/on',
      'standbyReady/notDetected',
    ]);
    const healed = run(pair, [bothOn, noFailover('primary'), reload('secondary'), failover('primary')]);
    expect(roles(healed)).toBe('active/standbyReady');
  });
});
