/** Where the transitions of the statecharts are looked for: small pairs, alphabets and bounds, in each mode. */
import { type Pair, pairDescription } from '../../model/configuration/pair.ts';
import type { Family, Stimulus } from '../../model/stimulus.ts';
import { everyday } from '../../properties/checker/alphabet.ts';
import { namedScope } from '../../properties/scopes.ts';
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

/** Runs to what no search takes: a wait that ends before a delay does. */
export const shortRuns: readonly { readonly pair: Pair; readonly steps: readonly (readonly Stimulus[])[] }[] = [
  {
    pair: mixed,
    steps: [
      [{ type: 'powerOn', unit: 'primary' }],
      [{ type: 'powerOn', unit: 'secondary' }],
      [{ type: 'wait', seconds: 1 }],
    ],
  },
];
