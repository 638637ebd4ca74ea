/** Where the reduction to facts applies: only where it is known to count as the facts do. */

import type { Pair } from '../../../model/configuration/pair.ts';
import type { AmbiguityId, Readings } from '../../../spec/ambiguities.ts';
import type { Bounds } from '../bounds.ts';
import { alikePorts } from './alike.ts';

/** Readings that only the default of is counted: they compare numbers, or make one fault do the work of another. */
const countedByDefaultOnly: readonly AmbiguityId[] = [
  'active-over-threshold',
  'both-over',
  'module-failure',
  'one-way',
  'simultaneous',
  'shut-counts',
  'two-faults',
  'shut-replication',
];

/** More distinct sets of interfaces on ports that groups share would take too long to count. */
const mostSharedClasses = 3;

/** Why the world of facts cannot stand for all environments; null where it can. */
export function reductionApplies(pair: Pair, readings: Readings, bounds: Bounds): string | null {
  if (bounds.faults !== null) return 'faults are bounded, and facts do not say how many causes they have';
  if (bounds.together > 1) return 'free sets of simultaneous stimuli change more than one port';
  const reading = countedByDefaultOnly.find((id) => readings[id] !== 'a');
  if (reading !== undefined) return `the reading ${reading}=${readings[reading]} asks for more than amounts`;
  const shared = alikePorts(pair).classes.filter(
    ([port]) => new Set(port.slots.map(({ kind }) => kind.scope)).size > 1,
  );
  if (shared.length <= mostSharedClasses) return null;
  return `ports are shared in ${shared.length} different ways; up to ${mostSharedClasses} can be counted`;
}
