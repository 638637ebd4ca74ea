/** Sequences that tell the readings about preemption. */
import type { Distinction } from './distinction.ts';
import { bothOn, down, grouped, on, preempts } from './shorthand.ts';

export const preemptionDistinctions: readonly Distinction[] = [
  {
    ambiguity: 'preempt-at-once',
    reading: 'b',
    sequence: 'the preferred unit of a group that preempts without a delay starts beside an active peer',
    pair: grouped(preempts),
    steps: [[on('secondary')], [on('primary')]],
  },
  {
    ambiguity: 'health-or-preempt',
    reading: 'b',
    sequence: 'the preferred unit of a group that preempts starts with a dead interface beside a peer with another one',
    pair: grouped(preempts),
    steps: [[on('secondary')], [down('secondary', 'admin/in')], [down('primary', 'admin/in')], [on('primary')]],
  },
  {
    ambiguity: 'preempt-state-link',
    reading: 'b',
    sequence: 'the preferred unit is back while the state link is down',
    pair: grouped(preempts, { stateLink: 'own' }),
    steps: [[on('secondary')], [{ type: 'stateLinkDown' }], [on('primary')]],
  },
  {
    ambiguity: 'force-and-preempt',
    reading: 'b',
    sequence: 'the operator moves a preempting group away from its preferred unit',
    pair: grouped(preempts),
    steps: [bothOn, [{ type: 'failoverActive', unit: 'secondary', group: 1 }]],
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
];
