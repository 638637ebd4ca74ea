/** Where the transitions of the statecharts are looked for: small pairs, alphabets and bounds, in each mode. */
import { type Pair, pairDescription } from '../../model/configuration/pair.ts';
import type { Family, Stimulus } from '../../model/stimulus.ts';
import { everyday } from '../../properties/checker/alphabet.ts';
import { namedScope } from '../../properties/scopes.ts';
import type { UnitName } from '../../spec/vocabulary.ts';
import { readingChanges } from '../readings.ts';

export interface TransitionSearch {
  readonly pair: Pair;
  readonly families: readonly Family[];
  readonly faults: number;
  /** A changed reading such as `threshold=b`; null for the default ones. */
  readonly change: string | null;
}

/** Both kinds of preemption, each in a group of its own. */
const mixed = pairDescription.parse({
  name: 'mixed',
  mode: 'activeActive',
  contexts: { CTX1: { group: '1' }, CTX2: { group: '2' } },
  interfaces: { 'CTX1/inside': {}, 'CTX2/inside': {} },
  groups: {
    '1': { preferred: 'primary', preempt: { delay: 0 } },
    '2': { preferred: 'secondary', preempt: { delay: 30 } },
  },
  stateLink: 'own',
});

const switching = ['power', 'link', 'path', 'force', 'disable'] as const;
const resetting = ['power', 'interface', 'reset', 'disable'] as const;
const comparing = ['power', 'link', 'interface', 'traffic', 'module'] as const;

/** Readings that matter to a unit with failover off. */
const ofDisabled = ['boot-with-link-down=b', 'disable=b'];

/** For each mode a list; what one search finds, the later ones no longer look for. */
export function transitionSearches(): readonly (readonly TransitionSearch[])[] {
  return [namedScope('smallest').pair, mixed].map((pair) => {
    const search = (families: readonly Family[], faults: number, change: string | null = null) => ({
      pair,
      families,
      faults,
      change,
    });
    return [
      search(everyday, 1),
      search(switching, 1),
      search(resetting, 1),
      search(comparing, 2),
      ...readingChanges.map((change) => search(everyday, 1, change)),
      ...ofDisabled.map((change) => search(switching, 1, change)),
    ];
  });
}

/** A run by itself, under the default readings or a changed one. */
export interface ShortRun {
  readonly pair: Pair;
  readonly change: string | null;
  readonly steps: readonly (readonly Stimulus[])[];
}

const on = (unit: UnitName): Stimulus => ({ type: 'powerOn', unit });
const bothOn: readonly Stimulus[] = [on('primary'), on('secondary')];
const reload = (unit: UnitName): Stimulus => ({ type: 'reload', unit });
const noFailover = (unit: UnitName): Stimulus => ({ type: 'noFailover', unit });
const failover = (unit: UnitName): Stimulus => ({ type: 'failover', unit });
const save = (unit: UnitName): Stimulus => ({ type: 'writeMemory', unit });
const makeActive: Stimulus = { type: 'failoverActive', unit: 'secondary' };
const makeStandby: Stimulus = { type: 'noFailoverActive', unit: 'primary' };

/** The secondary starts with failover off, and failover is typed there; beside a primary with failover on or off. */
const enabled = (off: UnitName) => [
  bothOn,
  [noFailover(off)],
  [save('secondary')],
  [reload('secondary')],
  [failover('secondary')],
];

/** Runs with failover off, or with more causes than the searches take, by the change that they need. */
function runsUnderChanges(name: string): readonly (readonly [change: string, steps: ShortRun['steps']])[] {
  const down: Stimulus = { type: 'interfaceDown', unit: 'secondary', interface: name };
  const besideDisabled = [[noFailover('primary')], [save('primary')], [reload('primary')], [makeActive]];
  return [
    ['boot-beside-frozen=b', [[on('primary')], [noFailover('primary')], [on('secondary')]]],
    ['boot-beside-frozen=b', [[on('primary')], [noFailover('primary')], [down], [on('secondary')]]],
    ['boot-beside-frozen=b', enabled('primary')],
    ['enable-disabled=b', enabled('secondary')],
    ['enable-disabled=b', [...enabled('secondary'), [noFailover('secondary')]]],
    ['enable-disabled=b', [...enabled('secondary'), [save('secondary')]]],
    ['force-frozen=b', [bothOn, [noFailover('primary')], [makeActive]]],
    ['force-frozen=b', [bothOn, [noFailover('primary')], [makeStandby]]],
    ['yield-to-active=b', [bothOn, [noFailover('primary')], [failover('secondary')], [makeStandby]]],
    ['force-beside-disabled=b', [bothOn, ...besideDisabled]],
    [
      'force-failed=b',
      [bothOn, [down], [noFailover('primary')], [{ type: 'powerOff', unit: 'primary' }], [makeActive]],
    ],
    ['force-failed=b', [bothOn, [down], ...besideDisabled]],
    ['silence-or-threshold=b', [bothOn, [down, { type: 'powerOff', unit: 'primary' }]]],
    ['standby-over-link-down=b', [bothOn, [{ type: 'failoverLinkDown' }], [{ type: 'moduleDown', unit: 'secondary' }]]],
    ['both-over=b', [[{ type: 'moduleDown', unit: 'primary' }], [on('primary')], [down], [on('secondary')]]],
  ];
}

function under(pair: Pair, name: string): readonly ShortRun[] {
  return runsUnderChanges(name).map(([change, steps]) => ({ pair, change, steps }));
}

/** Runs to what no search takes. */
export const shortRuns: readonly ShortRun[] = [
  {
    pair: mixed,
    change: null,
    // A wait that ends before a delay does.
    steps: [[on('primary')], [on('secondary')], [{ type: 'wait', seconds: 1 }]],
  },
  ...under(namedScope('smallest').pair, 'inside'),
  ...under(mixed, 'CTX1/inside'),
];
