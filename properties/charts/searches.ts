/** The small pairs that the tests of the charts explore, and runs to what those searches leave out. */
import { type Pair, pairDescription } from '../../model/configuration/pair.ts';
import { type Family, familyNames, type Stimulus } from '../../model/stimulus.ts';
import { type AmbiguityId, ambiguity, ambiguityIds, defaultReadings, type Readings } from '../../spec/ambiguities.ts';
import { everyday } from '../checker/alphabet.ts';

export interface Search {
  readonly name: string;
  readonly pair: Pair;
  readonly readings: Readings;
  readonly families: readonly Family[];
  readonly faults: number;
}

const oneInterface = pairDescription.parse({ mode: 'activeStandby', interfaces: { inside: {} } });
const twoInterfaces = pairDescription.parse({ mode: 'activeStandby', interfaces: { inside: {}, outside: {} } });
const preempting = pairDescription.parse({
  mode: 'activeActive',
  stateLink: 'own',
  groups: { '1': { preempt: { delay: 0 } }, '2': { preferred: 'secondary', preempt: { delay: 3 } } },
  contexts: { admin: { admin: true }, b: { group: '2' } },
  interfaces: { 'admin/in': {}, 'b/in': {} },
});

const standby = (name: string, readings: Readings, families: readonly Family[], faults: number): Search => ({
  name: `${name}, Active/Standby`,
  pair: oneInterface,
  readings,
  families,
  faults,
});
const grouped = (name: string, readings: Readings, families: readonly Family[], faults: number): Search => ({
  name: `${name}, Active/Active`,
  pair: preempting,
  readings,
  families,
  faults,
});

/** Readings that only groups can show. */
const ofGroups: readonly AmbiguityId[] = [
  'boot-together',
  'reset-and-preempt',
  'force-and-preempt',
  'preempt-state-link',
  'force-some-groups',
  'preempt-at-once',
  'health-or-preempt',
];

const switchingOff: readonly Family[] = ['power', 'force', 'disable'];

/** What readings that only a unit with failover off can show need of the environment besides. */
const ofSwitchedOff: { readonly [id in AmbiguityId]?: readonly Family[] } = {
  disable: ['link', 'interface', 'reset'],
  'disable-and-reload': [],
  'boot-beside-frozen': ['interface'],
  'enable-disabled': [],
  'force-frozen': [],
  'yield-to-active': [],
  'force-beside-disabled': [],
  'judge-frozen': ['interface', 'reset'],
  'traffic-peer-frozen': ['traffic'],
};

function flipped(id: AmbiguityId): readonly Search[] {
  const readings = { ...defaultReadings, [id]: 'b' as const };
  if (ofGroups.includes(id)) return [grouped(id, readings, everyday, 1)];
  const besides = ofSwitchedOff[id];
  if (besides !== undefined) return [standby(id, readings, [...switchingOff, ...besides], Math.min(besides.length, 1))];
  if (id === 'shut-counts') return [standby(id, readings, [...everyday, 'shut'], 1)];
  return [standby(id, readings, everyday, 2)];
}

/** A pair of each mode under the default readings, and one under each other reading. */
export function searches(): readonly Search[] {
  return [
    standby('default', defaultReadings, familyNames, 1),
    standby('default', defaultReadings, everyday, 2),
    grouped('default', defaultReadings, everyday, 1),
    grouped('default', defaultReadings, familyNames, 0),
    ...ambiguityIds.filter((id) => ambiguity(id).runnable.includes('b')).flatMap(flipped),
  ];
}

/** A run to what the searches leave out because they stay small. */
export interface Witness {
  readonly name: string;
  readonly pair: Pair;
  readonly readings: Readings;
  readonly steps: readonly (readonly Stimulus[])[];
}

const bothOn: readonly Stimulus[] = [
  { type: 'powerOn', unit: 'primary' },
  { type: 'powerOn', unit: 'secondary' },
];

/** The standby fails, and once its peer has started with failover off, it is to become active. */
function forcedBesideDisabled(name: string, failure: Stimulus): Witness {
  return {
    name,
    pair: oneInterface,
    readings: { ...defaultReadings, 'force-failed': 'b' },
    steps: [
      bothOn,
      [failure],
      [{ type: 'noFailover', unit: 'primary' }],
      [{ type: 'writeMemory', unit: 'primary' }],
      [{ type: 'reload', unit: 'primary' }],
      [{ type: 'failoverActive', unit: 'secondary' }],
    ],
  };
}

export const witnesses: readonly Witness[] = [
  {
    name: 'a failed unit is made active beside a dead link',
    pair: twoInterfaces,
    readings: { ...defaultReadings, 'force-failed': 'b' },
    steps: [
      bothOn,
      [{ type: 'interfaceDown', unit: 'secondary', interface: 'inside' }],
      [{ type: 'failoverLinkDown' }],
      [{ type: 'failoverActive', unit: 'secondary' }],
    ],
  },
  forcedBesideDisabled('a unit failed by an interface is made active beside a disabled one', {
    type: 'interfaceDown',
    unit: 'secondary',
    interface: 'inside',
  }),
  forcedBesideDisabled('a unit failed by a module is made active beside a disabled one', {
    type: 'moduleDown',
    unit: 'secondary',
  }),
  {
    name: 'a disabled unit joins beyond a dead link',
    pair: oneInterface,
    readings: { ...defaultReadings, 'boot-with-link-down': 'b' },
    steps: [
      bothOn,
      [{ type: 'noFailover', unit: 'secondary' }],
      [{ type: 'writeMemory', unit: 'secondary' }],
      [{ type: 'reload', unit: 'secondary' }],
      [{ type: 'failoverLinkDown' }],
      [{ type: 'failover', unit: 'secondary' }],
    ],
  },
  {
    name: 'part of a delay passes',
    pair: preempting,
    readings: defaultReadings,
    steps: [
      [{ type: 'powerOn', unit: 'primary' }],
      [{ type: 'powerOn', unit: 'secondary' }],
      [{ type: 'wait', seconds: 1 }],
    ],
  },
  {
    name: 'the state link dies beside a failed group',
    pair: preempting,
    readings: defaultReadings,
    steps: [bothOn, [{ type: 'interfaceDown', unit: 'primary', interface: 'admin/in' }], [{ type: 'stateLinkDown' }]],
  },
];
