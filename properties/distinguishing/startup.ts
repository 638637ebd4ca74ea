/** Sequences that tell the readings about units that start. */
import type { Distinction } from './distinction.ts';
import { bothOn, down, failover, grouped, linkDown, noFailover, on, reload, save, standby } from './shorthand.ts';

export const startupDistinctions: readonly Distinction[] = [
  {
    ambiguity: 'boot-with-link-down',
    reading: 'b',
    sequence: 'a unit starts beside an active one and a dead link',
    pair: standby(),
    steps: [[on('primary')], [linkDown], [on('secondary')]],
  },
  {
    ambiguity: 'boot-health',
    reading: 'b',
    sequence: 'both units start, the primary with a dead interface',
    pair: standby(),
    steps: [[down('primary', 'inside')], bothOn],
    inReactions: true,
  },
  {
    ambiguity: 'boot-together',
    reading: 'b',
    sequence: 'both units start, group 2 prefers the secondary',
    pair: grouped(),
    steps: [bothOn],
  },
  {
    ambiguity: 'boot-beside-frozen',
    reading: 'b',
    sequence: 'a unit starts beside an active one with failover off',
    pair: standby(),
    steps: [[on('primary')], [noFailover('primary')], [on('secondary')]],
  },
  {
    ambiguity: 'disable-and-reload',
    reading: 'b',
    sequence: 'failover is disabled on the standby, saved, and the standby reloads',
    pair: standby(),
    steps: [bothOn, [noFailover('secondary')], [save('secondary')], [reload('secondary')]],
  },
  {
    ambiguity: 'enable-disabled',
    reading: 'b',
    sequence: 'a unit starts with failover off, and failover is enabled there',
    pair: standby(),
    steps: [bothOn, [noFailover('secondary')], [save('secondary')], [reload('secondary')], [failover('secondary')]],
  },
];
