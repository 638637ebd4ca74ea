/** Ambiguities around interfaces: what counts as failed, and what can be compared. */
import type { Ambiguity } from '../ambiguity.ts';
import { criteria, guide, pinglabz } from '../cite.ts';

const MONITORING = 'Interface Monitoring';
const TRACKING = 'Interface Tracking and Monitoring';

export const interfaceAmbiguities = {
  'no-link-counts': {
    question: 'Does an interface that is shut, or has no physical link, count as failed?',
    contested: true,
    readings: {
      a: {
        statement: 'Yes, on both units at once if need be: a lost link is never unknown.',
        cites: [
          criteria(949, 'Step 7', 'testing is not conducted'),
          guide(1184, 'Testing the Failover Functionality', 'failover occurs immediately', 'Note'),
        ],
      },
      b: {
        statement: 'No: only the status Failed counts, which the comparison with the peer gives.',
        cites: [guide(440, MONITORING, 'heard on the peer interface')],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
    consequence: 'With b an unplugged cable of the active unit causes no failover.',
  },
  'shut-counts': {
    question: 'Does an interface shut in the configuration count like one without a link?',
    readings: {
      a: {
        statement: 'Yes; shutting a monitored interface is enough to make the standby unit fail.',
        cites: [
          guide(438, MONITORING, 'VLAN is administratively down'),
          guide(1184, 'Testing the Failover Functionality', 'an interface is down', 'Note'),
        ],
      },
      b: { statement: 'No, since the operator meant it.', cites: [] },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'traffic-unknown': {
    question: 'An interface hears no traffic: does it count as failed?',
    contested: true,
    readings: {
      a: {
        statement:
          "Only while the peer's twin of it hears some. Silent on both units it is unknown, and a unit that it had " +
          'failed recovers. If the peer is off, or the twin has no link, nobody can tell, and it does not count.',
        cites: [
          guide(440, MONITORING, 'heard on the peer interface'),
          guide(446, MONITORING, 'do not count towards'),
          guide(448, MONITORING, 'threshold is no longer met'),
        ],
      },
      b: {
        statement: 'Yes, on every unit where it is silent.',
        cites: [criteria(949, 'Step 7', 'is marked as failed')],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'traffic-link-down': {
    question:
      'An interface hears no traffic and the failover link is dead, so that the units cannot compare: does it count?',
    readings: {
      a: {
        statement:
          'It is undecided. A unit is over its threshold if the decided interfaces reach it alone, under it if all ' +
          'the undecided ones together would not, and otherwise what it was judged to be last.',
        cites: [guide(111, 'Failover Link Data', 'Network link status', 'bullet 3')],
      },
      b: {
        statement: 'It is unknown, hence not counted.',
        cites: [guide(435, MONITORING, 'status cannot be determined')],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'traffic-peer-frozen': {
    question: 'An interface hears no traffic, the failover link is up, but the peer has failover off: does it count?',
    readings: {
      a: {
        statement:
          'No: the comparison cannot be made, as with a peer that is off, for a unit cannot tell a silent peer from ' +
          'a dead one.',
        cites: [
          guide(440, MONITORING, 'heard on the peer interface'),
          guide(435, MONITORING, 'status cannot be determined'),
        ],
      },
      b: { statement: 'It is undecided, and the last verdict stays, as with a dead failover link.', cites: [] },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'traffic-peer-off-link-down': {
    question:
      'An interface hears no traffic, the failover link is down, and the peer is off: is that undecided, or not counted?',
    readings: {
      a: {
        statement: 'Undecided: over a dead link the unit cannot know that its peer is off, and the last verdict stays.',
        cites: [guide(111, 'Failover Link Data', 'Network link status', 'bullet 3')],
      },
      b: {
        statement:
          'Not counted, as with a peer that is off beside a working link: a peer silent on every path may well be off.',
        cites: [],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'standby-over-link-down': {
    question: 'The standby unit crosses its threshold while the failover link is dead: what becomes of it?',
    readings: {
      a: {
        statement: 'It marks itself as failed, and the peer does not learn of it.',
        cites: [
          guide(574, 'Failover Events (Active/Standby)', 'Mark standby as failed', 'Table 7-2'),
          guide(109, 'Failover Link Data', 'The unit state', 'bullet 1'),
        ],
      },
      b: {
        statement: 'It stays standby ready: its threshold is not judged before the link is back.',
        cites: [guide(170, 'Avoiding Interrupted Failover and Data Links', 'failover operation is suspended')],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'shut-replication': {
    question: 'An interface is shut or opened while nothing can replicate: on which unit?',
    readings: {
      a: {
        statement: 'On both at once, a simplification until the replication of the configuration is modelled.',
        cites: [guide(511, 'Command Replication', 'All configuration commands except', 'replicated commands')],
      },
      b: {
        statement: 'Where the command was typed.',
        cites: [guide(507, 'Command Replication', 'out of synchronization')],
      },
    },
    default: 'a',
    runnable: ['a'],
    note:
      'Described only: the stimulus does not say where the command was typed. An interface shut on one unit alone acts there ' +
      'like a port without a link, which `interfaceDown` shows.',
  },
  'two-faults': {
    question: 'One interface has lost its traffic and its link: what does the return of the link repair?',
    readings: {
      a: {
        statement: 'The link alone: the two are separate faults, each with a repair of its own.',
        cites: [
          guide(439, MONITORING, 'physical link for the interface'),
          guide(440, MONITORING, 'No traffic is received'),
        ],
      },
      b: {
        statement: 'Both of them.',
        cites: [guide(448, MONITORING, 'becomes operational again')],
      },
    },
    default: 'a',
    runnable: ['a'],
    note:
      'Described only: what is broken is the same under every reading. A step with `trafficBack` beside `interfaceUp` shows ' +
      'what the other one says.',
  },
  'other-interfaces': {
    question:
      'Are interfaces that are neither physical nor sub-interfaces monitored without being configured so: redundant and ' +
      'port-channel interfaces, bridge groups, tunnels, loopbacks?',
    readings: {
      a: {
        statement:
          'Redundant and port-channel interfaces are, as the bundles of physical interfaces that they are; what has no ' +
          'cable of its own is not.',
        cites: [
          guide(713, 'Default Settings', 'on all physical interfaces'),
          guide(955, 'Configuring Interface Monitoring', 'enabled on all physical interfaces'),
        ],
      },
      b: {
        statement: 'Every data interface with a name is.',
        cites: [pinglabz(84, TRACKING, "every nameif'd data interface")],
      },
    },
    default: 'a',
    runnable: ['a'],
    note: 'The other reading is described only: `monitor-interface` says the same of any interface, and a warning asks for it.',
  },
  'sub-interfaces': {
    question: 'Are sub-interfaces monitored without being configured so?',
    contested: true,
    readings: {
      a: {
        statement: 'No; the default covers physical interfaces.',
        cites: [
          guide(713, 'Default Settings', 'on all physical interfaces'),
          guide(955, 'Configuring Interface Monitoring', 'enabled on all physical interfaces'),
        ],
      },
      b: {
        statement: 'Yes, like every data interface with a name.',
        cites: [pinglabz(84, TRACKING, "every nameif'd data interface")],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
} as const satisfies Record<string, Ambiguity>;
