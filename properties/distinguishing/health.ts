/** Sequences that tell the readings about the threshold, and the health of a unit or group. */
import type { Distinction } from './distinction.ts';
import { bothOn, down, standby } from './shorthand.ts';

export const healthDistinctions: readonly Distinction[] = [
  {
    ambiguity: 'threshold',
    reading: 'b',
    sequence: 'one interface of the active fails under a policy of one',
    pair: standby(),
    steps: [bothOn, [down('primary', 'inside')]],
  },
  {
    ambiguity: 'active-over-threshold',
    reading: 'b',
    sequence: 'one interface of the standby fails, then two of the active',
    pair: standby(),
    steps: [bothOn, [down('secondary', 'inside')], [down('primary', 'inside')], [down('primary', 'outside')]],
  },
  {
    ambiguity: 'both-over',
    reading: 'b',
    sequence: 'two interfaces of the active and one of the standby fail at once',
    pair: standby(),
    steps: [bothOn, [down('primary', 'inside'), down('primary', 'outside'), down('secondary', 'inside')]],
  },
  {
    ambiguity: 'module-failure',
    reading: 'b',
    sequence: 'a module of the standby fails',
    pair: standby(),
    steps: [bothOn, [{ type: 'moduleDown', unit: 'secondary' }]],
  },
  {
    ambiguity: 'module-back',
    reading: 'b',
    sequence: 'a module of the standby fails and is back',
    pair: standby(),
    steps: [bothOn, [{ type: 'moduleDown', unit: 'secondary' }], [{ type: 'moduleUp', unit: 'secondary' }]],
  },
];
