/** The observation: its form in both modes, and each value of each field reached by a sequence. */
import { describe, expect, test } from 'vitest';
import { observation as observationSchema } from '../observation.ts';
import type { Stimulus } from '../stimulus.ts';
import {
  activeActive,
  activeStandby,
  bothOn,
  failover,
  forceActive,
  interfaceDown,
  linkDown,
  moduleDown,
  noFailover,
  pathsDown,
  powerOff,
  powerOn,
  reload,
  run,
  type Steps,
  stateLinkDown,
  trafficLost,
  writeMemory,
} from './runs.test-support.ts';

const pair = activeStandby({ stateLink: 'own', interfaces: { inside: {} } });
const primary = (steps: Steps, of = pair) => run(of, steps).observation.primary;
const secondary = (steps: Steps, of = pair) => run(of, steps).observation.secondary;

describe('form', () => {
  test('Active/Standby: an off unit shows its state only', () => {
    expect(run(pair, []).observation).toEqual({ primary: { state: 'off' }, secondary: { state: 'off' } });
  });

  test('Active/Standby: a running unit', () => {
    expect(run(pair, [bothOn, powerOff('secondary')]).observation).toEqual({
      primary: {
        state: 'active',
        peer: 'failed',
        failover: 'on',
        failoverLink: 'unknown',
        stateLink: 'unknown',
        interfaces: { inside: { health: 'normal', monitoring: 'waiting' } },
      },
      secondary: { state: 'off' },
    });
  });

  test('Active/Active: an off unit and a running one', () => {
    expect(run(activeActive(), [powerOn('primary')]).observation).toEqual({
      primary: {
        state: 'on',
        groups: { '1': { state: 'active', peer: 'notDetected' }, '2': { state: 'active', peer: 'notDetected' } },
        failover: 'on',
        failoverLink: 'unknown',
        stateLink: 'none',
        interfaces: {
          'admin/in': { health: 'normal', monitoring: 'waiting' },
          'b/in': { health: 'normal', monitoring: 'waiting' },
        },
      },
      secondary: { state: 'off', groups: { '1': { state: 'off' }, '2': { state: 'off' } } },
    });
  });

  test('Active/Active with one group: no second one', () => {
    const one = activeActive(
      {},
      {},
      { groups: { '1': {} }, contexts: { admin: { admin: true } }, interfaces: { 'admin/in': {} } },
    );
    expect(Object.keys(primary([powerOn('primary')], one).groups ?? {})).toEqual(['1']);
  });

  test('keeps to the published schema', () => {
    for (const of of [pair, activeActive()]) {
      for (const steps of [[], [bothOn], [bothOn, powerOff('primary')]] satisfies Steps[]) {
        expect(observationSchema.safeParse(run(of, steps).observation).success).toBe(true);
      }
    }
  });
});

const secondaryDisabled: Steps = [bothOn, noFailover('secondary'), writeMemory('secondary'), reload('secondary')];

describe('state', () => {
  test.each<[string, Steps]>([
    ['off', [powerOn('primary')]],
    ['disabled', secondaryDisabled],
    ['standbyReady', [bothOn]],
    ['active', [powerOn('secondary')]],
    ['failed', [bothOn, interfaceDown('secondary', 'inside')]],
    ['failed', [bothOn, moduleDown('secondary')]],
  ])('%s', (word, steps) => {
    expect(secondary(steps).state).toBe(word);
  });

  test('a unit switched off in operation keeps showing its role', () => {
    expect(secondary([bothOn, noFailover('secondary')])).toMatchObject({ state: 'standbyReady', failover: 'off' });
  });
});

describe('peer', () => {
  test.each<[string, string, Steps]>([
    ['notDetected', 'nobody was heard', [powerOn('primary')]],
    ['notDetected', 'only data paths carried since it started', [linkDown, bothOn]],
    ['notDetected', 'the peer started disabled, and so did nobody hear it', [...secondaryDisabled, reload('primary')]],
    ['standbyReady', 'the standby speaks', [bothOn]],
    ['active', 'the active speaks', [powerOn('secondary'), powerOn('primary')]],
    ['failed', 'the peer says so', [bothOn, interfaceDown('secondary', 'inside')]],
    ['failed', 'the peer is silent on every path', [bothOn, powerOff('secondary')]],
    ['standbyReady', 'the last word, the link down and a data path heard', [bothOn, linkDown, moduleDown('secondary')]],
    ['standbyReady', 'the last word, with failover off', [bothOn, noFailover('primary'), powerOff('secondary')]],
    ['active', 'a forced swap, with failover off', [bothOn, noFailover('primary'), forceActive('secondary')]],
  ])('%s: %s', (word, _, steps) => {
    expect(primary(steps).peer).toBe(word);
  });
});

describe('failoverLink', () => {
  test.each<[string, string, Steps]>([
    ['up', 'both speak on it', [bothOn]],
    ['failed', 'it is down', [bothOn, linkDown]],
    ['failed', 'it is down and the peer off', [powerOn('primary'), linkDown]],
    ['failed', 'it is down and failover off', [bothOn, noFailover('primary'), linkDown]],
    ['unknown', 'intact, the peer off', [powerOn('primary')]],
    ['unknown', 'intact, the peer with failover off', [bothOn, noFailover('secondary')]],
    ['unknown', 'intact, failover off here', [bothOn, noFailover('primary')]],
    ['up', 'failover is on again', [bothOn, noFailover('primary'), failover('primary')]],
  ])('%s: %s', (word, _, steps) => {
    expect(primary(steps).failoverLink).toBe(word);
  });
});

describe('stateLink', () => {
  const shared = activeStandby({ stateLink: 'shared' });
  test.each<[string, string, Steps, typeof pair]>([
    ['up', 'both speak', [bothOn], pair],
    ['up', 'one of its own while the failover link is down', [bothOn, linkDown], pair],
    ['failed', 'it is down', [bothOn, stateLinkDown], pair],
    ['failed', 'shared, the failover link is down', [bothOn, linkDown], shared],
    ['failed', 'shared, state traffic stopped', [bothOn, stateLinkDown], shared],
    ['failed', 'down, whoever is on', [powerOn('primary'), stateLinkDown], pair],
    ['unknown', 'intact, the peer off', [powerOn('primary')], pair],
    ['unknown', 'intact, failover off', [bothOn, noFailover('secondary')], pair],
    ['none', 'no stateful failover', [bothOn], activeStandby()],
  ])('%s: %s', (word, _, steps, of) => {
    expect(primary(steps, of).stateLink).toBe(word);
  });
});

describe('health of an interface', () => {
  const lost = trafficLost('primary', 'inside');
  const shut: Stimulus = { type: 'interfaceShut', interface: 'inside' };
  test.each<[string, string, Steps]>([
    ['normal', 'nothing broken', [bothOn]],
    ['normal', 'the path is down, other traffic arrives', [bothOn, pathsDown]],
    ['linkDown', 'shut', [bothOn, shut]],
    ['linkDown', 'shut, and its link lost', [bothOn, [shut, interfaceDown('primary', 'inside')]]],
    ['noLink', 'its link is lost', [bothOn, interfaceDown('primary', 'inside')]],
    ['noLink', 'its link and its traffic are lost', [bothOn, [lost, interfaceDown('primary', 'inside')]]],
    ['failed', 'nothing received, the twin receives', [bothOn, lost]],
    ['unknown', 'nothing received on either', [bothOn, [lost, trafficLost('secondary', 'inside')]]],
    ['unknown', 'nothing received, the twin without link', [bothOn, [lost, interfaceDown('secondary', 'inside')]]],
    ['unknown', 'nothing received, the peer off', [powerOn('primary'), lost]],
    ['unknown', 'nothing received, the failover link down', [bothOn, linkDown, lost]],
    ['unknown', 'nothing received, the peer with failover off', [bothOn, noFailover('secondary'), lost]],
    ['unknown', 'nothing received, failover off here', [bothOn, noFailover('primary'), lost]],
  ])('%s: %s', (word, _, steps) => {
    expect(primary(steps).interfaces?.inside?.health).toBe(word);
  });
});

describe('monitoring of an interface', () => {
  const unmonitored = activeStandby({ interfaces: { inside: { monitored: false } } });
  test.each<[string, string, Steps, typeof pair]>([
    ['monitored', 'the peer is heard there', [bothOn], pair],
    ['monitored', 'whatever the failover link does', [bothOn, linkDown], pair],
    ['monitored', 'the peer hears nothing, but is heard', [bothOn, trafficLost('secondary', 'inside')], pair],
    ['waiting', 'the peer is off', [powerOn('primary')], pair],
    ['waiting', 'the path is down', [bothOn, pathsDown], pair],
    ['waiting', 'nothing received', [bothOn, trafficLost('primary', 'inside')], pair],
    ['waiting', 'failover off', [bothOn, noFailover('primary')], pair],
    ['notMonitored', 'excluded', [bothOn], unmonitored],
  ])('%s: %s', (word, _, steps, of) => {
    expect(primary(steps, of).interfaces?.inside?.monitoring).toBe(word);
  });
});
