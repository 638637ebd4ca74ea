/** Ambiguities around silence, a dead failover link, and its return. */
import { type Ambiguity, needsMoreInHello } from '../ambiguity.ts';
import { criteria, guide } from '../cite.ts';
import type { Citation } from '../rule.ts';

const UNIT = 'Unit Health Monitoring';
const suspendedByLink: readonly Citation[] = [
  guide(419, UNIT, 'failover link is down', 'bullet 2'),
  guide(570, 'Failover Events (Active/Standby)', 'cannot fail over', 'Table 7-2, Notes'),
  guide(170, 'Avoiding Interrupted Failover and Data Links', 'failover operation is suspended'),
];

export const failoverLinkAmbiguities = {
  'silence-with-link-down': {
    question: 'The failover link is dead already, and then the peer goes silent everywhere: who is active?',
    contested: true,
    readings: {
      a: {
        statement: 'The standby unit takes over.',
        cites: [
          guide(420, UNIT, 'response on any interface', 'bullet 3'),
          guide(567, 'Failover Events (Active/Standby)', 'Become active', 'Table 7-2, Active unit failed'),
        ],
        because:
          'Syslog message 103001 has a reason code, 4, for just this: no answer on the link nor on data interfaces.',
      },
      b: { statement: 'Nothing happens before the link is healthy again.', cites: suspendedByLink },
    },
    default: 'a',
    runnable: ['a', 'b'],
    consequence: 'With b nobody is active while the link stays dead.',
  },
  suspended: {
    question: 'The failover link is dead and the peer still answers on a data path: which failures still move roles?',
    contested: true,
    readings: {
      a: {
        statement:
          'None: interfaces and modules may fail without a failover. Whether the peer is heard is judged for the ' +
          'unit, over the interfaces of all contexts, not group by group.',
        cites: suspendedByLink.slice(0, 2),
      },
      b: {
        statement: 'Interface failures still move roles.',
        cites: [guide(170, 'Avoiding Interrupted Failover and Data Links', 'can use the data interfaces')],
      },
    },
    default: 'a',
    runnable: ['a'],
    note: needsMoreInHello,
  },
  'failed-hears-silence': {
    question: 'A failed unit no longer hears its peer anywhere: does it become active?',
    contested: true,
    readings: {
      a: {
        statement:
          'It takes over. A switch that carries everything leaves two active units though each has lost its ' +
          'monitored links; and rebooted in the same place, that unit would be active too.',
        cites: [
          guide(176, 'Avoiding Interrupted Failover and Data Links', 'both ASAs become active', 'Scenario 1'),
          guide(420, UNIT, 'response on any interface', 'bullet 3'),
          guide(555, 'Active Unit Determination at Startup', 'does not detect a peer', 'bullet 2'),
        ],
      },
      b: {
        statement: 'It stays failed until it has recovered.',
        cites: [],
        because: 'Syslog message 104001 knows the reason that a unit in the failed state cannot be active.',
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
    consequence: 'With b a pair whose only healthy unit dies has nobody active.',
  },
  'silence-or-threshold': {
    question:
      'The standby unit crosses its threshold and loses the last path to its peer in the same step: what is it?',
    readings: {
      a: {
        statement: 'Active, with its peer marked as failed, whichever of the two is judged first.',
        cites: [
          guide(176, 'Avoiding Interrupted Failover and Data Links', 'both ASAs become active', 'Scenario 1'),
          guide(420, UNIT, 'response on any interface', 'bullet 3'),
        ],
      },
      b: {
        statement: 'Failed: its health is judged first, and a failed unit does not take over.',
        cites: [
          guide(1184, 'Testing the Failover Functionality', 'failover occurs immediately', 'Note'),
          criteria(939, 'Step 1', 'during the hold time'),
        ],
        because:
          'Ends otherwise only together with `failed-hears-silence` read as b; by itself it shows in the reactions.',
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'one-way': {
    question:
      'The failover link is dead and hellos pass a data path in one direction only: does the standby take over?',
    readings: {
      a: {
        statement:
          'It goes by what it hears: a standby unit that hears the peer stays; one that hears nothing takes over, ' +
          'heard or not.',
        cites: [
          guide(419, UNIT, 'response on a data interface', 'bullet 2'),
          guide(420, UNIT, 'response on any interface', 'bullet 3'),
        ],
      },
      b: {
        statement: 'It stays standby as long as one direction works, as if both did.',
        cites: [],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'hello-interfaces': {
    question: 'Over which data interfaces does a unit probe a peer that is silent on the failover link?',
    contested: true,
    readings: {
      a: {
        statement: 'Over every data interface that has a name, monitored or not.',
        cites: [guide(416, UNIT, 'on each data interface'), criteria(939, 'Step 1', 'the remaining interfaces')],
      },
      b: {
        statement: 'Over the monitored ones.',
        cites: [guide(567, 'Failover Events (Active/Standby)', 'on any monitored interface', 'Table 7-2, Notes')],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
    consequence: 'With b two units joined by unmonitored interfaces only are both active once the failover link dies.',
  },
  healing: {
    question: 'Both units are active and the failover link returns: which one stays active?',
    contested: true,
    readings: {
      a: {
        statement:
          'The primary; the secondary takes the configuration and becomes standby. For a group it is the preferred ' +
          'unit, which overrules an earlier move by the operator. Health is judged afterwards as ever, so a primary ' +
          'over its threshold loses the role in the same step.',
        cites: [
          guide(547, 'Primary/Secondary Roles and Active/Standby Status', 'primary unit always becomes', 'bullet 1'),
          guide(617, 'Active Unit Determination for Failover Groups at Startup', 'active on its preferred unit'),
        ],
        because: 'Cisco bug CSCvz86256 describes it for Active/Standby; for groups it is an assumption.',
      },
      b: { statement: 'The unit that has been active longer.', cites: [] },
    },
    default: 'a',
    runnable: ['a'],
    note: needsMoreInHello,
  },
  'healing-by-data': {
    question: 'Both units are active, and a data path returns before the failover link does: do they settle it?',
    readings: {
      a: {
        statement: 'No: the election runs over the failover link, so both stay active until that is back.',
        cites: [
          guide(99, 'Failover Link', 'constantly communicate over'),
          guide(109, 'Failover Link Data', 'The unit state', 'bullet 1'),
        ],
      },
      b: {
        statement:
          'Yes: a hello on the data path says who is active, and the unit that would yield over the link yields.',
        cites: [],
      },
    },
    default: 'a',
    runnable: ['a', 'b'],
  },
  'obstacle-goes': {
    question:
      'A failover was prevented by a dead link or by a failed standby, and the obstacle goes: does it happen then?',
    readings: {
      a: {
        statement: 'Yes: what holds is judged, not what changed.',
        cites: [
          guide(446, 'Interface Monitoring', 'failed interfaces is met'),
          guide(170, 'Avoiding Interrupted Failover and Data Links', 'until the health of'),
        ],
      },
      b: { statement: 'No: only a further failure causes one.', cites: [] },
    },
    default: 'a',
    runnable: ['a'],
    note:
      'Described only: a unit would have to remember that a failover was prevented, and whether failure and obstacle came ' +
      'in the same step; no other reading needs a memory of events.',
  },
} as const satisfies Record<string, Ambiguity>;
