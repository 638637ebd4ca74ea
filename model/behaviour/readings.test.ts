/** Each runnable reading other than the default changes what is seen, in a named sequence. */
import { describe, expect, test } from 'vitest';
import { type AmbiguityId, ambiguity, ambiguityIds } from '../../spec/ambiguities.ts';
import type { Pair } from '../configuration/pair.ts';
import {
  activeActive,
  activeStandby,
  bothOn,
  forceActive,
  forceStandby,
  interfaceDown,
  linkDown,
  moduleDown,
  moduleUp,
  noFailover,
  powerOff,
  powerOn,
  type Run,
  reset,
  roles,
  run,
  type Steps,
  stateLinkDown,
  trafficLost,
} from './runs.test-support.ts';

interface Distinction {
  readonly id: AmbiguityId;
  readonly sequence: string;
  readonly pair: Pair;
  readonly steps: Steps;
  /** What is looked at; the roles of the units where left out. */
  readonly see?: (r: Run) => string;
  readonly a: string;
  readonly b: string;
}

const pair = activeStandby();
const preempting = activeActive({ preempt: { delay: 0 } });
const group1 = (r: Run) => roles(r, '1');
const group2 = (r: Run) => roles(r, '2');

const distinctions: readonly Distinction[] = [
  {
    id: 'silence-with-link-down',
    sequence: 'the failover link dies, then the active unit',
    pair,
    steps: [bothOn, linkDown, powerOff('primary')],
    a: 'off/active',
    b: 'off/standbyReady',
  },
  {
    id: 'failed-hears-silence',
    sequence: 'the standby fails by an interface, then the active unit dies',
    pair,
    steps: [bothOn, interfaceDown('secondary', 'inside'), powerOff('primary')],
    a: 'off/active',
    b: 'off/failed',
  },
  {
    id: 'hello-interfaces',
    sequence: 'the failover link dies between units joined by an unmonitored interface only',
    pair: activeStandby({ interfaces: { inside: { monitored: false } } }),
    steps: [bothOn, linkDown],
    a: 'active/standbyReady',
    b: 'active/active',
  },
  {
    id: 'boot-with-link-down',
    sequence: 'a unit starts beside an active one and a dead link',
    pair,
    steps: [powerOn('primary'), linkDown, powerOn('secondary')],
    a: 'active/active',
    b: 'active/standbyReady',
  },
  {
    id: 'boot-together',
    sequence: 'both units start, group 2 prefers the secondary',
    pair: activeActive(),
    steps: [bothOn],
    see: group2,
    a: 'standbyReady/active',
    b: 'active/standbyReady',
  },
  {
    id: 'threshold',
    sequence: 'one interface of the active fails under a policy of one',
    pair,
    steps: [bothOn, interfaceDown('primary', 'inside')],
    a: 'failed/active',
    b: 'active/standbyReady',
  },
  {
    id: 'no-link-counts',
    sequence: 'one interface of the active loses its link',
    pair,
    steps: [bothOn, interfaceDown('primary', 'inside')],
    a: 'failed/active',
    b: 'active/standbyReady',
  },
  {
    id: 'traffic-unknown',
    sequence: 'traffic is lost on one interface of both units',
    pair,
    steps: [bothOn, [trafficLost('primary', 'inside'), trafficLost('secondary', 'inside')]],
    a: 'active/standbyReady',
    b: 'active/failed',
  },
  {
    id: 'active-over-threshold',
    sequence: 'one interface of the standby fails, then two of the active',
    pair,
    steps: [
      bothOn,
      interfaceDown('secondary', 'inside'),
      interfaceDown('primary', 'inside'),
      interfaceDown('primary', 'outside'),
    ],
    a: 'active/failed',
    b: 'failed/active',
  },
  {
    id: 'module-back',
    sequence: 'a module of the standby fails and is back',
    pair,
    steps: [bothOn, moduleDown('secondary'), moduleUp('secondary')],
    a: 'active/failed',
    b: 'active/standbyReady',
  },
  {
    id: 'reset-and-preempt',
    sequence:
      'the preferred unit starts with a dead module beside an active peer, and is reset once the module is back',
    pair: preempting,
    steps: [powerOn('secondary'), moduleDown('primary'), powerOn('primary'), moduleUp('primary'), reset('primary')],
    see: group1,
    a: 'active/standbyReady',
    b: 'standbyReady/active',
  },
  {
    id: 'force-and-preempt',
    sequence: 'the operator moves a preempting group away from its preferred unit',
    pair: preempting,
    steps: [bothOn, forceActive('secondary', 1)],
    see: group1,
    a: 'standbyReady/active',
    b: 'active/standbyReady',
  },
  {
    id: 'preempt-state-link',
    sequence: 'the preferred unit is back while the state link is down',
    pair: activeActive({ preempt: { delay: 0 } }, {}, { stateLink: 'own' }),
    steps: [powerOn('secondary'), stateLinkDown, powerOn('primary')],
    see: group1,
    a: 'standbyReady/active',
    b: 'active/standbyReady',
  },
  {
    id: 'force-link-down',
    sequence: 'the standby is made active beside a dead link',
    pair,
    steps: [bothOn, linkDown, forceActive('secondary')],
    a: 'active/active',
    b: 'active/standbyReady',
  },
  {
    id: 'yield-link-down',
    sequence: 'the active is made standby beside a dead link',
    pair,
    steps: [bothOn, linkDown, forceStandby('primary')],
    a: 'active/standbyReady',
    b: 'standbyReady/standbyReady',
  },
  {
    id: 'disable',
    sequence: 'failover is disabled on the standby',
    pair,
    steps: [bothOn, noFailover('secondary')],
    see: ({ observation }) => `${observation.primary.failover}/${observation.secondary.failover}`,
    a: 'on/off',
    b: 'off/off',
  },
];

test('every reading that can be run has its sequence', () => {
  const runnable = ambiguityIds.filter((id) => ambiguity(id).runnable.some((reading) => reading !== 'a'));
  expect(distinctions.map((d) => d.id).sort()).toEqual([...runnable].sort());
  expect(runnable.length).toBe(16);
});

describe.each(distinctions)('$id: $sequence', ({ id, pair, steps, see = roles, a, b }) => {
  test(`a shows ${a}, b shows ${b}`, () => {
    expect(see(run(pair, steps))).toBe(a);
    expect(see(run(pair, steps, { [id]: 'b' }))).toBe(b);
  });

  test('the steps before show the same under both', () => {
    const earlier = (readings: object) => run(pair, steps.slice(0, -1), readings).observation;
    expect(earlier({ [id]: 'b' })).toEqual(earlier({}));
  });
});
