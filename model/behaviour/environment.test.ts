/** The environment: what each stimulus breaks and repairs, and that what changes nothing does nothing. */
import { describe, expect, test } from 'vitest';
import type { Stimulus } from '../stimulus.ts';
import {
  breaks,
  type Environment,
  environmentKey,
  initialEnvironment,
  pathReaches,
  subjectsOf,
  withFaultsAndPowerOffs,
  withPowerOns,
} from './environment.ts';
import {
  activeStandby,
  bothOn,
  interfaceDown,
  powerOff,
  powerOn,
  reload,
  trafficLost,
  wait,
} from './runs.test-support.ts';

const pair = activeStandby({
  interfaces: { inside: { port: 'G0/1' }, guest: { port: 'G0/1' }, outside: {}, spare: { shutdown: true } },
});
const start = initialEnvironment(pair);
const changed = (e: Environment, ...stimuli: Stimulus[]) =>
  withPowerOns(withFaultsAndPowerOffs(pair, e, stimuli), stimuli, e);

test('at first both units are off, and only what the configuration shuts is shut', () => {
  expect(environmentKey(start)).toBe(';shut spare');
});

describe('each stimulus and its opposite', () => {
  test.each<[Stimulus, Stimulus, readonly string[]]>([
    [{ type: 'failoverLinkDown' }, { type: 'failoverLinkUp' }, ['failoverLink']],
    [{ type: 'stateLinkDown' }, { type: 'stateLinkUp' }, ['stateLink']],
    [{ type: 'dataPathDown', interface: 'inside' }, { type: 'dataPathUp', interface: 'inside' }, ['path inside']],
    [{ type: 'dataPathDown' }, { type: 'dataPathUp' }, ['path inside', 'path guest', 'path outside', 'path spare']],
    [
      interfaceDown('primary', 'inside'),
      { type: 'interfaceUp', unit: 'primary', interface: 'guest' },
      ['port primary G0/1'],
    ],
    [
      interfaceDown('primary', 'G0/1'),
      { type: 'interfaceUp', unit: 'primary', interface: 'G0/1' },
      ['port primary G0/1'],
    ],
    [
      trafficLost('primary', 'inside'),
      { type: 'trafficBack', unit: 'primary', interface: 'inside' },
      ['traffic primary inside'],
    ],
    [{ type: 'moduleDown', unit: 'secondary' }, { type: 'moduleUp', unit: 'secondary' }, ['module secondary']],
    [{ type: 'interfaceShut', interface: 'inside' }, { type: 'interfaceNoShut', interface: 'inside' }, ['shut inside']],
  ])('%o', (breaking, repairing, things) => {
    const broken = changed(start, breaking);
    expect([...broken.broken]).toEqual(['shut spare', ...things]);
    expect(environmentKey(changed(broken, breaking))).toBe(environmentKey(broken));
    expect(environmentKey(changed(broken, repairing))).toBe(environmentKey(start));
    expect(environmentKey(changed(start, repairing))).toBe(environmentKey(start));
    expect([breaks(breaking), breaks(repairing)]).toEqual([true, false]);
    expect(subjectsOf(pair, breaking)).toEqual(subjectsOf(pair, repairing));
  });
});

describe('power', () => {
  const on = changed(start, ...bothOn);

  test('on, off, and again', () => {
    expect([...on.powered]).toEqual(['primary', 'secondary']);
    expect([...changed(on, powerOff('primary')).powered]).toEqual(['secondary']);
    expect(environmentKey(changed(on, powerOn('primary')))).toBe(environmentKey(on));
  });

  test('a reload ends as it began', () => {
    expect(environmentKey(changed(on, reload('primary')))).toBe(environmentKey(on));
    expect(environmentKey(changed(start, reload('primary')))).toBe(environmentKey(start));
    expect([...withFaultsAndPowerOffs(pair, on, [reload('primary')]).powered]).toEqual(['secondary']);
  });

  test('the three power events of a unit are about one thing', () => {
    const subjects = [powerOn('primary'), powerOff('primary'), reload('primary')].map((s) => subjectsOf(pair, s));
    expect(subjects).toEqual([['power primary'], ['power primary'], ['power primary']]);
    expect(subjectsOf(pair, wait(1))).toEqual(['wait']);
  });
});

test('equal environments have equal keys, whatever the order of their faults', () => {
  const [a, b] = [interfaceDown('primary', 'outside'), { type: 'failoverLinkDown' } as const];
  expect(environmentKey(changed(changed(start, a), b))).toBe(environmentKey(changed(changed(start, b), a)));
});

describe('a data path carries hellos to a unit', () => {
  test.each<[readonly Stimulus[], boolean]>([
    [[], true],
    [[{ type: 'dataPathDown', interface: 'outside' }], false],
    [[{ type: 'interfaceShut', interface: 'outside' }], false],
    [[interfaceDown('primary', 'outside')], false],
    [[interfaceDown('secondary', 'outside')], false],
    [[trafficLost('primary', 'outside')], false],
    [[trafficLost('secondary', 'outside')], true],
  ])('%o: %s', (stimuli, expected) => {
    expect(pathReaches(pair, changed(start, ...stimuli), 'primary', 'outside')).toBe(expected);
  });
});
