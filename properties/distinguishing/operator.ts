/** Sequences that tell the readings about the operator's commands. */
import type { Distinction } from './distinction.ts';
import {
  bothOn,
  down,
  failover,
  grouped,
  linkDown,
  makeActive,
  makeStandby,
  noFailover,
  reload,
  save,
  standby,
} from './shorthand.ts';

export const operatorDistinctions: readonly Distinction[] = [
  {
    ambiguity: 'force-failed',
    reading: 'b',
    sequence: 'a failed standby is made active beside a dead link',
    pair: standby(),
    steps: [bothOn, [down('secondary', 'inside')], [linkDown], [makeActive('secondary')]],
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
    ambiguity: 'force-some-groups',
    reading: 'b',
    sequence: 'a unit on which group 2 is failed is made active for all groups',
    pair: grouped(),
    steps: [bothOn, [down('secondary', 'b/in')], [makeActive('secondary')]],
  },
  {
    ambiguity: 'disable',
    reading: 'b',
    sequence: 'failover is disabled on the standby',
    pair: standby(),
    steps: [bothOn, [{ type: 'noFailover', unit: 'secondary' }]],
  },
  {
    ambiguity: 'force-frozen',
    reading: 'b',
    sequence: 'the standby is made active while failover is off at both units',
    pair: standby(),
    steps: [bothOn, [noFailover('primary')], [makeActive('secondary')]],
  },
  {
    ambiguity: 'yield-to-active',
    reading: 'b',
    sequence:
      'failover is disabled on both units and enabled on the standby, which becomes active; then the other yields',
    pair: standby(),
    steps: [bothOn, [noFailover('primary')], [failover('secondary')], [makeStandby('primary')]],
  },
  {
    ambiguity: 'force-beside-disabled',
    reading: 'b',
    sequence: 'failover is disabled on both units and saved, the active reloads, and the standby is made active',
    pair: standby(),
    steps: [bothOn, [noFailover('primary')], [save('primary')], [reload('primary')], [makeActive('secondary')]],
  },
  {
    ambiguity: 'judge-frozen',
    reading: 'b',
    sequence: 'failover is disabled on both units, and an interface of the standby fails',
    pair: standby(),
    steps: [bothOn, [noFailover('primary')], [down('secondary', 'inside')]],
  },
];
