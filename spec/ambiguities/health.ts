/** Ambiguities around the threshold, and the health of a unit or group. */
import type { Ambiguity } from '../ambiguity.ts';
import { criteria, guide, pinglabz } from '../cite.ts';

const MONITORING = 'Interface Monitoring';
const EVENTS = 'Failover Events (Active/Standby)';
const TRACKING = 'Interface Tracking and Monitoring';

export const healthAmbiguities = {
  threshold: {
    question: 'Is the threshold crossed when the failures reach the interface policy, or when they exceed it?',
    contested: true,
    readings: {
      a: {
        statement:
          'When they reach it: as many failed interfaces as the number says, or at least that share of the monitored ' +
          'ones. Where nothing is monitored no share is ever reached.',
        cites: [
          guide(446, MONITORING, 'failed interfaces is met'),
          criteria(946, 'Step 6', 'one interface failure causes'),
          criteria(949, 'Step 7', 'meets or exceeds'),
        ],
      },
      b: {
        statement: 'When they exceed it.',
        cites: [
          guide(573, EVENTS, 'above threshold', 'Table 7-2, Interface failure on active unit'),
          pinglabz(94, TRACKING, 'MORE THAN 50%'),
        ],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
    consequence: 'With b a single failed interface moves nothing under the default policy of one.',
  },
  'active-over-threshold': {
    question: 'The active unit is over its threshold: does the health of the standby unit matter?',
    contested: true,
    readings: {
      a: {
        statement: 'It fails over unless the standby unit is failed.',
        cites: [
          guide(573, EVENTS, 'Become active', 'Table 7-2, Interface failure on active unit'),
          guide(569, EVENTS, 'does not attempt', 'Table 7-2, Standby unit failed, Notes'),
        ],
      },
      b: {
        statement: 'It fails over only if the standby unit has fewer failed interfaces.',
        cites: [],
        because: 'Guides from 9.12 on add this condition.',
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'both-over': {
    question: 'Both units cross their thresholds in one step: who is active?',
    readings: {
      a: {
        statement: 'The active unit stays so, and the standby unit is marked as failed.',
        cites: [guide(574, EVENTS, 'does not attempt', 'Table 7-2, Interface failure on standby unit, Notes')],
      },
      b: {
        statement:
          'The unit with fewer failed interfaces; with as many on both, the one that was. A dead module outweighs them.',
        cites: [],
        because: 'Guides from 9.12 on compare the counts.',
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'module-failure': {
    question: 'A service module fails, for which Tables 7-2 and 7-3 have no row: what does that amount to?',
    readings: {
      a: {
        statement: 'Every group on the unit is treated like one over its threshold.',
        cites: [
          guide(464, 'Failover Times', 'IPS or CSC module fails', 'Table 7-1'),
          guide(352, 'Unsupported Features', 'State information for modules'),
        ],
      },
      b: {
        statement: 'The unit is lost, as without power, and starts again when the module works.',
        cites: [],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'module-back': {
    question: 'The service module of a failed unit works again: does the unit recover by itself?',
    contested: true,
    readings: {
      a: {
        statement:
          'No: it stays failed until it is reset, reloads or has to take over; only a threshold clears by itself.',
        cites: [
          guide(448, MONITORING, 'threshold is no longer met'),
          guide(452, MONITORING, 'can reset the state', 'Note'),
        ],
      },
      b: { statement: 'Yes.', cites: [] },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'reset-persisting': {
    question: 'A unit is reset while its fault is still there: when does it fail again?',
    readings: {
      a: {
        statement: 'In the same step.',
        cites: [guide(452, MONITORING, 'failover condition persists', 'Note')],
      },
      b: {
        statement: 'At the next event; until then it is standby.',
        cites: [guide(1134, 'Restoring a Failed Unit', 'restored units remain')],
      },
    },
    default: 'a',
    runnable: ['a'],
    note:
      'Described only: a unit would have to remember in which step it was reset, and no other reading needs a memory of ' +
      'events.',
  },
} as const satisfies Record<string, Ambiguity>;
