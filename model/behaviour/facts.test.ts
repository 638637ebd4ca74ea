/** Facts: thresholds, lost traffic and its comparison, shared ports, and the readings that live here. */
import { describe, expect, test } from 'vitest';
import { defaultReadings, type Readings } from '../../spec/ambiguities.ts';
import type { UnitName } from '../../spec/vocabulary.ts';
import type { Pair } from '../configuration/pair.ts';
import type { Stimulus } from '../stimulus.ts';
import { initialEnvironment, withFaultsAndPowerOffs, withPowerOns } from './environment.ts';
import { type Amount, factsKey, factsOf, reachesThreshold } from './facts.ts';
import {
  activeActive,
  activeStandby,
  bothOn,
  interfaceDown,
  linkDown,
  moduleDown,
  pathsDown,
  powerOff,
  stateLinkDown,
  trafficLost,
} from './runs.test-support.ts';

/** The facts with both units on and then the stimuli. */
function facts(pair: Pair, stimuli: readonly Stimulus[], readings: Partial<Readings> = {}) {
  const on = withPowerOns(initialEnvironment(pair), bothOn, initialEnvironment(pair));
  return factsOf(pair, withFaultsAndPowerOffs(pair, on, stimuli), { ...defaultReadings, ...readings });
}

function amount(
  pair: Pair,
  stimuli: readonly Stimulus[],
  readings: Partial<Readings> = {},
  unit: UnitName = 'primary',
) {
  return facts(pair, stimuli, readings).interfaces[unit].unit as Amount;
}

describe('a threshold is reached', () => {
  test.each([
    [{ number: 1 }, 0, 3, false],
    [{ number: 1 }, 1, 3, true],
    [{ number: 2 }, 1, 3, false],
    [{ number: 2 }, 2, 3, true],
    [{ number: 4 }, 3, 3, false],
    [{ percent: 33 }, 1, 3, true],
    [{ percent: 34 }, 1, 3, false],
    [{ percent: 50 }, 1, 4, false],
    [{ percent: 50 }, 2, 4, true],
    [{ percent: 1 }, 0, 4, false],
    [{ percent: 100 }, 3, 4, false],
    [{ percent: 100 }, 4, 4, true],
    [{ number: 1 }, 0, 0, false],
    [{ percent: 1 }, 0, 0, false],
  ])('%o by %i failed of %i: %s', (policy, failed, monitored, expected) => {
    expect(reachesThreshold(policy, failed, monitored, 'a')).toBe(expected);
  });

  test.each([
    [{ number: 1 }, 1, 3, false],
    [{ number: 1 }, 2, 3, true],
    [{ percent: 50 }, 2, 4, false],
    [{ percent: 50 }, 3, 4, true],
    [{ percent: 100 }, 4, 4, false],
  ])('where it must be exceeded, %o by %i failed of %i: %s', (policy, failed, monitored, expected) => {
    expect(reachesThreshold(policy, failed, monitored, 'b')).toBe(expected);
  });
});

describe('what the interfaces of a unit amount to', () => {
  const pair = activeStandby();

  test.each<[string, readonly Stimulus[], Amount]>([
    ['nothing broken', [], 'under'],
    ['a dead link', [interfaceDown('primary', 'inside')], 'overByLinkLoss'],
    ['a shut interface', [{ type: 'interfaceShut', interface: 'inside' }], 'overByLinkLoss'],
    ['lost traffic, the twin hears', [trafficLost('primary', 'inside')], 'overOnceCompared'],
    [
      'traffic lost on both',
      [trafficLost('primary', 'inside'), trafficLost('secondary', 'inside')],
      'overIfUncomparedCounts',
    ],
    [
      'lost traffic, the twin without link',
      [trafficLost('primary', 'inside'), interfaceDown('secondary', 'inside')],
      'overIfUncomparedCounts',
    ],
    ['lost traffic, the peer off', [trafficLost('primary', 'inside'), powerOff('secondary')], 'overIfUncomparedCounts'],
    ['a fault of the peer', [interfaceDown('secondary', 'inside'), trafficLost('secondary', 'outside')], 'under'],
    ['a dead data path: both ports keep their link', [pathsDown], 'under'],
  ])('%s', (_, stimuli, expected) => {
    expect(amount(pair, stimuli)).toBe(expected);
  });

  test('dead links and lost traffic add up to one threshold', () => {
    const two = activeStandby({ interfacePolicy: { number: 2 } });
    expect(amount(two, [interfaceDown('primary', 'inside')])).toBe('under');
    expect(amount(two, [interfaceDown('primary', 'inside'), trafficLost('primary', 'outside')])).toBe(
      'overOnceCompared',
    );
    expect(amount(two, [interfaceDown('primary', 'inside'), interfaceDown('primary', 'outside')])).toBe(
      'overByLinkLoss',
    );
  });

  test('an interface that is not monitored never counts', () => {
    const half = activeStandby({ interfaces: { inside: { monitored: false }, outside: {} } });
    expect(amount(half, [interfaceDown('primary', 'inside')])).toBe('under');
    expect(
      amount(activeStandby({ interfaces: { inside: { monitored: false } } }), [interfaceDown('primary', 'inside')]),
    ).toBe('under');
  });

  test('interfaces on one port fail together, named by either or by the port', () => {
    const pair = activeStandby({
      interfacePolicy: { number: 2 },
      interfaces: { a: { port: 'G0/1' }, b: { port: 'G0/1' } },
    });
    for (const name of ['a', 'b', 'G0/1'])
      expect(amount(pair, [interfaceDown('primary', name)])).toBe('overByLinkLoss');
    expect(amount(pair, [trafficLost('primary', 'a')])).toBe('under');
  });

  test('each group counts its own contexts, on a shared port too', () => {
    const shared = activeActive(
      {},
      {},
      { interfaces: { 'admin/in': { port: 'G0/1' }, 'b/in': { port: 'G0/1' }, 'b/out': {} } },
    );
    expect(facts(shared, [interfaceDown('primary', 'b/out')]).interfaces.primary).toEqual({
      '1': 'under',
      '2': 'overByLinkLoss',
    });
    const port = facts(shared, [interfaceDown('primary', 'G0/1')]).interfaces.primary;
    expect(port).toEqual({ '1': 'overByLinkLoss', '2': 'overByLinkLoss' });
  });

  test('a context assigned to no group counts in group 1', () => {
    const stray = activeActive({}, {}, { contexts: { admin: { admin: true }, b: {} } });
    expect(facts(stray, [interfaceDown('primary', 'b/in')]).interfaces.primary).toEqual({
      '1': 'overByLinkLoss',
      '2': 'under',
    });
  });
});

describe('readings', () => {
  const pair = activeStandby();

  test('threshold.b: one failed interface does not exceed a policy of one', () => {
    expect(amount(pair, [interfaceDown('primary', 'inside')], { threshold: 'b' })).toBe('under');
  });

  test('no-link-counts.b: dead links do not count', () => {
    expect(amount(pair, [interfaceDown('primary', 'inside')], { 'no-link-counts': 'b' })).toBe('under');
  });

  test('traffic-unknown.b: lost traffic counts without comparison', () => {
    expect(amount(pair, [trafficLost('primary', 'inside'), powerOff('secondary')], { 'traffic-unknown': 'b' })).toBe(
      'overByLinkLoss',
    );
  });

  test('hello-interfaces.b: hellos travel on monitored interfaces only', () => {
    const unmonitored = activeStandby({ interfaces: { inside: { monitored: false } } });
    expect(facts(unmonitored, []).dataPathReaches).toEqual({ primary: true, secondary: true });
    expect(facts(unmonitored, [], { 'hello-interfaces': 'b' }).dataPathReaches).toEqual({
      primary: false,
      secondary: false,
    });
  });

  test('active-over-threshold.b: which unit has fewer failures; by default nobody asks', () => {
    const reading = { 'active-over-threshold': 'b' } as const;
    expect(facts(pair, [interfaceDown('primary', 'inside')]).fewerFailures).toEqual({ unit: null });
    expect(facts(pair, [interfaceDown('primary', 'inside')], reading).fewerFailures).toEqual({ unit: 'secondary' });
    expect(facts(pair, [interfaceDown('secondary', 'inside')], reading).fewerFailures).toEqual({ unit: 'primary' });
    const equal = [interfaceDown('primary', 'inside'), interfaceDown('secondary', 'outside')];
    expect(facts(pair, equal, reading).fewerFailures).toEqual({ unit: null });
    expect(facts(pair, [...equal, moduleDown('primary')], reading).fewerFailures).toEqual({ unit: 'secondary' });
  });
});

describe('links', () => {
  test.each([
    ['none', [stateLinkDown, linkDown], true],
    ['own', [linkDown], true],
    ['own', [stateLinkDown], false],
    ['shared', [linkDown], false],
    ['shared', [stateLinkDown], false],
  ] as const)('state link %s after %o: replicates %s', (stateLink, stimuli, expected) => {
    expect(facts(activeStandby({ stateLink }), stimuli).replicates).toBe(expected);
  });

  test('hellos reach a unit on a data path one way', () => {
    const one = activeStandby({ interfaces: { inside: {} } });
    expect(facts(one, [trafficLost('primary', 'inside')]).dataPathReaches).toEqual({ primary: false, secondary: true });
    expect(facts(one, [interfaceDown('primary', 'inside')]).dataPathReaches).toEqual({
      primary: false,
      secondary: false,
    });
  });
});

test('environments that no machine can tell apart have equal facts', () => {
  const pair = activeStandby();
  const key = (stimuli: readonly Stimulus[]) => factsKey(facts(pair, stimuli));
  expect(key([interfaceDown('primary', 'inside')])).toBe(key([interfaceDown('primary', 'outside')]));
  expect(key([interfaceDown('primary', 'inside')])).not.toBe(key([interfaceDown('secondary', 'inside')]));
});
