/** Ambiguities around units that start. */
import type { Ambiguity } from '../ambiguity.ts';
import { criteria, guide } from '../cite.ts';

const AT_STARTUP = 'Active Unit Determination at Startup';
const GROUPS_AT_STARTUP = 'Active Unit Determination for Failover Groups at Startup';
const ROLES = 'Primary/Secondary Roles and Active/Standby Status';

export const startupAmbiguities = {
  'boot-with-link-down': {
    question: 'A unit starts while the failover link is dead: does it look for its peer on the data interfaces?',
    contested: true,
    readings: {
      a: {
        statement: 'No: it becomes active, with all its groups, even beside an active peer.',
        cites: [
          guide(555, AT_STARTUP, 'does not detect a peer', 'bullet 2'),
          guide(571, 'Failover Events (Active/Standby)', 'both units become active', 'Table 7-2, Notes'),
          guide(634, 'Failover Events (Active/Active)', 'groups on both units', 'Table 7-3, Notes'),
        ],
      },
      b: {
        statement: 'Yes: a peer heard on a data interface is there, and the unit becomes standby.',
        cites: [guide(416, 'Unit Health Monitoring', 'on each data interface')],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
    consequence: 'With a, a standby unit that reloads beside a dead failover link makes both units active.',
  },
  'boot-health': {
    question: 'Both units start at once and are not equally healthy: who is active?',
    readings: {
      a: {
        statement:
          'The unit under its threshold. If both are under it, or both over it, they are equal, and the primary or ' +
          'the preferred unit is active. Only the reactions show it, for `active-over-threshold` leads to the same ' +
          'end.',
        cites: [guide(547, ROLES, 'of equal operational health', 'bullet 1')],
      },
      b: {
        statement: 'The primary or the preferred unit in every case.',
        cites: [guide(556, AT_STARTUP, 'both units boot simultaneously', 'bullet 3')],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'boot-together': {
    question: 'Both units of an Active/Active pair start at once: where do the groups become active?',
    contested: true,
    readings: {
      a: {
        statement: 'Each on the unit it prefers.',
        cites: [guide(617, GROUPS_AT_STARTUP, 'active on its preferred unit', 'bullet 3')],
      },
      b: {
        statement: 'Both on one unit, the primary when the start is simultaneous; preemption then moves a group.',
        cites: [criteria(944, 'Step 4', 'boots before the other')],
        because: 'Guides from 9.12 on say so, and Cisco document 221642 agrees.',
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
    consequence: 'With b and without preemption one unit stays idle.',
  },
  'boot-beside-frozen': {
    question: 'A unit with failover on starts beside a living peer that has failover off: what does it become?',
    readings: {
      a: {
        statement: 'Active, because it hears no hello: two active units over a healthy link.',
        cites: [guide(555, AT_STARTUP, 'does not detect a peer', 'bullet 2')],
      },
      b: {
        statement:
          'Whatever the peer is not: beside an active one standby, where it waits although it hears no hello. A peer that it ' +
          'has heard once and that falls silent is another matter.',
        cites: [guide(554, AT_STARTUP, 'already running as active', 'bullet 1')],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'disable-and-reload': {
    question: 'A unit with failover off reloads: is failover on afterwards?',
    readings: {
      a: {
        statement:
          'As its startup configuration has it: on, unless off was saved with `write memory`. That command ' +
          'replicates like the others, and each unit saves the setting it has itself.',
        cites: [
          guide(1121, 'Disabling Failover', 'until you reload'),
          guide(749, 'Configuring the Primary Unit for Active/Standby Failover', 'Enables failover', 'Step 9'),
          guide(517, 'Command Replication', 'write memory', 'replicated commands'),
        ],
      },
      b: {
        statement: 'Always on.',
        cites: [guide(1121, 'Disabling Failover', 'until you reload')],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'boot-beside-idle': {
    question: 'A unit boots and hears a peer that runs but is not active, and nobody is: what does it become?',
    readings: {
      a: {
        statement:
          'Active, since somebody has to be. Under the default readings only the later of two units that start together ' +
          'meets this: its peer has just left the role to it.',
        cites: [guide(555, 'Active Unit Determination at Startup', 'it becomes the active', 'bullet 2')],
      },
      b: {
        statement: 'Standby, since it has detected a peer.',
        cites: [guide(554, 'Active Unit Determination at Startup', 'it becomes the standby', 'bullet 1')],
      },
    },
    default: 'a',
    runnable: ['a'],
    note:
      'Described only: of two units that start together the later one finds its peer idle in just the same way, and to tell ' +
      'the two cases apart a unit would have to remember who started in this step; without that nobody would be active.',
  },
  'enable-disabled': {
    question: 'Failover is enabled on a unit that started with it off: what happens there?',
    readings: {
      a: {
        statement: 'The unit joins the pair as if it had just started.',
        cites: [guide(749, 'Configuring the Primary Unit for Active/Standby Failover', 'Enables failover', 'Step 9')],
      },
      b: {
        statement: 'It stays disabled until it reloads, and `write memory` saves what was typed.',
        cites: [],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
} as const satisfies Record<string, Ambiguity>;
