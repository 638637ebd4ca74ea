/** Ambiguities around preemption. */
import type { Ambiguity } from '../ambiguity.ts';
import { criteria, guide, pinglabz } from '../cite.ts';

export const preemptionAmbiguities = {
  'preempt-at-once': {
    question: 'Preemption without a delay: when exactly?',
    readings: {
      a: {
        statement: 'As soon as the preferred unit is standby ready, and with stateful failover has the connections.',
        cites: [criteria(944, 'Step 4', 'when that unit becomes available')],
      },
      b: { statement: 'After the shortest delay that can be configured, one second.', cites: [] },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'preempt-clock': {
    question: 'From when does the delay of preemption run?',
    contested: true,
    readings: {
      a: {
        statement:
          'From the preferred unit being ready. It starts anew when that unit is no longer ready, its peer no longer ' +
          'active, or the failover link no longer carries hellos; a dead state link merely postpones the move. A ' +
          'delay that has just elapsed preempts.',
        cites: [criteria(944, 'Step 4', 'when that unit becomes available')],
      },
      b: {
        statement: 'From the group becoming active on the other unit.',
        cites: [criteria(944, 'Step 4', 'on the current unit before')],
      },
      c: {
        statement: 'From the return of the failover link.',
        cites: [pinglabz(114, 'Manual Switchover', 'after the failover link')],
      },
    },
    default: 'a',
    runnable: ['a'],
    note: 'The other readings need a hello to carry more than role and health, so they are described only.',
  },
  'health-or-preempt': {
    question: 'Preemption falls due in the step in which the preferred unit crosses its threshold: which comes first?',
    readings: {
      a: {
        statement: 'Health: a unit over its threshold is not available, so nothing is preempted.',
        cites: [criteria(944, 'Step 4', 'when that unit becomes available')],
      },
      b: {
        statement: 'Preemption: the group moves, and may then fail over back; the reactions show it.',
        cites: [],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'preempt-state-link': {
    question: 'Preemption falls due on a stateful pair whose state link is down: does the group move?',
    contested: true,
    readings: {
      a: {
        statement: 'It waits for the connections, so that a state link coming back moves a role.',
        cites: [criteria(944, 'Step 4, Note', 'until the connections are replicated')],
      },
      b: {
        statement: 'It moves: a state link, failed or returning, neither causes nor holds back a move.',
        cites: [guide(635, 'Failover Events (Active/Active)', 'No action', 'Table 7-3, State link failed')],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
    consequence: 'With a, repairing the state link can change which unit is active, though no table row says so.',
  },
  'force-and-preempt': {
    question: 'An operator moves a group with preemption away from its preferred unit: does it return?',
    contested: true,
    readings: {
      a: {
        statement:
          'Not before the state of that group changes by itself on either unit (fails, recovers, loses power, boots, ' +
          'takes over) or both units are off. A flap of the failover link and a failover of the other group change ' +
          'nothing.',
        cites: [guide(614, 'Active Unit Determination for Failover Groups at Startup', 'manually force a failover')],
        because: 'Cisco document 221642 says that the preemption time has no effect after a manual failover.',
      },
      b: {
        statement: 'It returns like any other group, at once or after the delay.',
        cites: [guide(615, 'Active Unit Determination for Failover Groups at Startup', 'You configured preemption')],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
    consequence: 'With b and no delay, forcing a group off its preferred unit has no lasting effect.',
  },
  'reset-and-preempt': {
    question: 'A group with preemption is reset on the unit it prefers: does it become active there?',
    contested: true,
    readings: {
      a: {
        statement: 'Yes, as after any other recovery.',
        cites: [guide(615, 'Active Unit Determination for Failover Groups at Startup', 'You configured preemption')],
      },
      b: {
        statement: 'Only if it was active there at the moment it failed.',
        cites: [guide(1134, 'Restoring a Failed Unit', 'If previously active')],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
} as const satisfies Record<string, Ambiguity>;
