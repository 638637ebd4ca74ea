/** Ambiguities around the operator's commands, and around several stimuli in one step. */
import type { Ambiguity } from '../ambiguity.ts';
import { guide } from '../cite.ts';

const FORCING = 'Forcing Failover';
const DISABLING = 'Disabling Failover';

export const operatorAmbiguities = {
  'force-failed': {
    question:
      'A failed unit is told to become active, or an active one to step down for a peer unable to take over: is it ' +
      'done?',
    readings: {
      a: {
        statement: 'No: it is refused, and the reason given, with failover on or off.',
        cites: [
          guide(1107, FORCING, 'Forces a failover'),
          guide(569, 'Failover Events (Active/Standby)', 'does not attempt', 'Table 7-2, Standby unit failed, Notes'),
        ],
        because: 'Syslog message 104001 knows the reason that a unit in the failed state cannot be active.',
      },
      b: {
        statement:
          'Yes: a failed unit becomes active and an active one standby, whatever becomes of the role. Health is judged ' +
          'afterwards as ever, so that most of it does not last.',
        cites: [guide(1107, FORCING, 'Forces a failover')],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'force-link-down': {
    question: 'The standby unit is told to become active while the failover link is dead: is it done?',
    contested: true,
    readings: {
      a: {
        statement: 'Yes, and both units are active, since the other one cannot be told.',
        cites: [guide(1107, FORCING, 'standby unit becomes the active')],
      },
      b: {
        statement: 'No, it is refused.',
        cites: [guide(570, 'Failover Events (Active/Standby)', 'cannot fail over', 'Table 7-2, Notes')],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
    consequence: 'With a, an operator can make both units active by one command.',
  },
  'yield-link-down': {
    question: 'The active unit is told to step down while the failover link is dead: is it done?',
    contested: true,
    readings: {
      a: {
        statement: 'No: it is refused, with failover on or off.',
        cites: [guide(570, 'Failover Events (Active/Standby)', 'cannot fail over', 'Table 7-2, Notes')],
      },
      b: {
        statement: 'Yes: it becomes standby, and nobody is active.',
        cites: [guide(1108, FORCING, 'active unit becomes the standby')],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'force-some-groups': {
    question: 'A command means all groups, but some of them cannot follow: what is done?',
    readings: {
      a: {
        statement: 'What each group can do, one by one.',
        cites: [guide(621, 'Failover Events (Active/Active)', 'failover group basis')],
      },
      b: { statement: 'All or nothing: one group that cannot follow, and the command is refused.', cites: [] },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  disable: {
    question: 'Failover is disabled or enabled by a command: on which unit, and what does the unit do from then on?',
    contested: true,
    readings: {
      a: {
        statement:
          'It is a setting of each unit. Typed where the unit (in Active/Active: group 1) is active, with the link ' +
          'up and the peer powered, it reaches the peer as well, even one with failover off; otherwise it stays ' +
          'local. A unit with failover off keeps its roles, sends no hellos and judges nothing; to its peer it is ' +
          'silent.',
        cites: [
          guide(505, 'Command Replication', 'from the unit on which'),
          guide(507, 'Command Replication', 'out of synchronization'),
          guide(511, 'Command Replication', 'All configuration commands except', 'replicated commands'),
          guide(1121, DISABLING, 'Disables failover'),
        ],
      },
      b: {
        statement: 'It freezes both units, wherever it is typed.',
        cites: [guide(1121, DISABLING, 'state of each unit')],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
    consequence: 'With a, disabling failover on the standby unit alone leaves a pair in which one side hears silence.',
  },
  'force-frozen': {
    question: 'A role is forced while failover is off: what happens?',
    readings: {
      a: {
        statement:
          'Failover off at either unit does not matter: the message crosses the failover link whenever it is up, a ' +
          'standby ready peer is able to take over, and the roles swap. A unit that started disabled refuses, at its ' +
          'own prompt and, asked over the failover link, at the one of its peer. A unit with failover on then judges anew ' +
          'what it hears.',
        cites: [
          guide(1107, FORCING, 'standby unit becomes the active'),
          guide(1121, DISABLING, 'even with failover disabled'),
        ],
      },
      b: {
        statement: 'It is refused while failover is off at the unit, or at a peer that the link reaches.',
        cites: [],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'yield-to-active': {
    question:
      'An active unit is told to yield while its peer is active, too, and reached over the failover link: what happens?',
    readings: {
      a: {
        statement: 'It becomes standby: a peer that is active already needs nothing to take over.',
        cites: [guide(1108, FORCING, 'active unit becomes the standby')],
      },
      b: { statement: 'It is refused, since only a standby ready peer is able to take over.', cites: [] },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'force-beside-disabled': {
    question: 'A standby unit with failover off is to become active, and its peer started disabled: what happens?',
    readings: {
      a: {
        statement:
          'It is refused while the failover link is up, since the peer cannot answer, and carried out over a dead one.',
        cites: [guide(1121, DISABLING, 'even with failover disabled')],
      },
      b: {
        statement: 'It is carried out: a disabled peer has no role to give, and nobody else is active.',
        cites: [guide(1121, DISABLING, 'even with failover disabled')],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'judge-frozen': {
    question: 'A threshold is crossed, or a reset typed, on a unit with failover off: what happens?',
    readings: {
      a: { statement: 'Nothing.', cites: [guide(1121, DISABLING, 'to be maintained')] },
      b: {
        statement:
          "The unit's own state follows, without a failover: a standby unit fails and recovers, and can be reset; an " +
          'active one stays active.',
        cites: [],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  simultaneous: {
    question: 'Stimuli of one step would give different results in different orders: which order counts?',
    readings: {
      a: {
        statement: 'Environment first, then power, then commands.',
        cites: [guide(556, 'Active Unit Determination at Startup', 'both units boot simultaneously', 'bullet 3')],
        because:
          'The documents know one case of two things at once, the common start, and give no order for any other.',
      },
      b: { statement: 'The order in which they are given.', cites: [] },
    },
    default: 'a',
    runnable: ['a'],
    note: 'Described only: the same stimuli in steps of their own, in the order given, show what the other reading says.',
  },
} as const satisfies Record<string, Ambiguity>;
