/** For each reading that can be run besides the default, a sequence whose last step shows the difference. */
import { type Pair, pairDescription } from '../model/configuration/pair.ts';
import type { Stimulus } from '../model/stimulus.ts';
import type { AmbiguityId } from '../spec/ambiguities.ts';
import type { ReadingName } from '../spec/ambiguity.ts';
import type { UnitName } from '../spec/vocabulary.ts';

export interface Distinction {
  readonly ambiguity: AmbiguityId;
  /** Seen beside the default, reading `a`. */
  readonly reading: ReadingName;
  /** What happens, in words. */
  readonly sequence: string;
  readonly pair: Pair;
  /** Up to the last step both readings show the same. */
  readonly steps: readonly (readonly Stimulus[])[];
}

const standby = (over: object = {}): Pair =>
  pairDescription.parse({ mode: 'activeStandby', interfaces: { inside: {}, outside: {} }, ...over });
/** Group 1 prefers the primary, group 2 the secondary. */
const grouped = (group1: object = {}, over: object = {}): Pair =>
  pairDescription.parse({
    mode: 'activeActive',
    groups: { '1': group1, '2': { preferred: 'secondary' } },
    contexts: { admin: { group: '1', admin: true }, b: { group: '2' } },
    interfaces: { 'admin/in': {}, 'b/in': {} },
    ...over,
  });
const preempts = { preempt: { delay: 0 } };

const on = (unit: UnitName): Stimulus => ({ type: 'powerOn', unit });
const off = (unit: UnitName): Stimulus => ({ type: 'powerOff', unit });
const down = (unit: UnitName, name: string): Stimulus => ({ type: 'interfaceDown', unit, interface: name });
const silent = (unit: UnitName): Stimulus => ({ type: 'trafficLost', unit, interface: 'inside' });
const linkDown: Stimulus = { type: 'failoverLinkDown' };
const bothOn = [on('primary'), on('secondary')];

export const distinctions: readonly Distinction[] = [
  {
    ambiguity: 'silence-with-link-down',
    reading: 'b',
    sequence: 'the failover link dies, then the active unit',
    pair: standby(),
    steps: [bothOn, [linkDown], [off('primary')]],
  },
  {
    ambiguity: 'failed-hears-silence',
    reading: 'b',
    sequence: 'the standby fails by an interface, then the active unit dies',
    pair: standby(),
    steps: [bothOn, [down('secondary', 'inside')], [off('primary')]],
  },
  {
    ambiguity: 'hello-interfaces',
    reading: 'b',
    sequence: 'the failover link dies between units joined by an unmonitored interface only',
    pair: standby({ interfaces: { inside: { monitored: false } } }),
    steps: [bothOn, [linkDown]],
  },
  {
    ambiguity: 'boot-with-link-down',
    reading: 'b',
    sequence: 'a unit starts beside an active one and a dead link',
    pair: standby(),
    steps: [[on('primary')], [linkDown], [on('secondary')]],
  },
  {
    ambiguity: 'boot-together',
    reading: 'b',
    sequence: 'both units start, group 2 prefers the secondary',
    pair: grouped(),
    steps: [bothOn],
  },
  {
    ambiguity: 'threshold',
    reading: 'b',
    sequence: 'one interface of the active fails under a policy of one',
    pair: standby(),
    steps: [bothOn, [down('primary', 'inside')]],
  },
  {
    ambiguity: 'no-link-counts',
    reading: 'b',
    sequence: 'one interface of the active loses its link',
    pair: standby(),
    steps: [bothOn, [down('primary', 'inside')]],
  },
  {
    ambiguity: 'traffic-unknown',
    reading: 'b',
    sequence: 'traffic is lost on one interface of both units',
    pair: standby(),
    steps: [bothOn, [silent('primary'), silent('secondary')]],
  },
  {
    ambiguity: 'active-over-threshold',
    reading: 'b',
    sequence: 'one interface of the standby fails, then two of the active',
    pair: standby(),
    steps: [bothOn, [down('secondary', 'inside')], [down('primary', 'inside')], [down('primary', 'outside')]],
  },
  {
    ambiguity: 'module-back',
    reading: 'b',
    sequence: 'a module of the standby fails and is back',
    pair: standby(),
    steps: [bothOn, [{ type: 'moduleDown', unit: 'secondary' }], [{ type: 'moduleUp', unit: 'secondary' }]],
  },
  {
    ambiguity: 'reset-and-preempt',
    reading: 'b',
    sequence:
      'the preferred unit starts with a dead module beside an active peer, and is reset once the module is back',
    pair: grouped(preempts),
    steps: [
      [on('secondary')],
      [{ type: 'moduleDown', unit: 'primary' }],
      [on('primary')],
      [{ type: 'moduleUp', unit: 'primary' }],
      [{ type: 'failoverReset', unit: 'primary' }],
    ],
  },
  {
    ambiguity: 'force-and-preempt',
    reading: 'b',
    sequence: 'the operator moves a preempting group away from its preferred unit',
    pair: grouped(preempts),
    steps: [bothOn, [{ type: 'failoverActive', unit: 'secondary', group: 1 }]],
  },
  {
    ambiguity: 'preempt-state-link',
    reading: 'b',
    sequence: 'the preferred unit is back while the state link is down',
    pair: grouped(preempts, { stateLink: 'own' }),
    steps: [[on('secondary')], [{ type: 'stateLinkDown' }], [on('primary')]],
  },
  {
    ambiguity: 'force-link-down',
    reading: 'b',
    sequence: 'the standby is made active beside a dead link',
    pair: standby(),
    steps: [bothOn, [linkDown], [{ type: 'failoverActive', unit: 'secondary' }]],
  },
  {
    ambiguity: 'yield-link-down',
    reading: 'b',
    sequence: 'the active is made standby beside a dead link',
    pair: standby(),
    steps: [bothOn, [linkDown], [{ type: 'noFailoverActive', unit: 'primary' }]],
  },
  {
    ambiguity: 'disable',
    reading: 'b',
    sequence: 'failover is disabled on the standby',
    pair: standby(),
    steps: [bothOn, [{ type: 'noFailover', unit: 'secondary' }]],
  },
  {
    ambiguity: 'sub-interfaces',
    reading: 'b',
    sequence: 'a sub-interface of the primary, whose monitoring is left to the default, is dead when both units start',
    pair: standby({ interfaces: { inside: {}, guests: { monitored: false, subInterface: true } } }),
    steps: [[down('primary', 'guests')], bothOn],
  },
];
