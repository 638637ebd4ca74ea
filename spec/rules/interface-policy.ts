/** Rules on the interface policy, and on which interfaces are monitored. */
import { criteria, guide, howto, pinglabz } from '../cite.ts';
import type { Rule } from '../rule.ts';

const TRACKING = 'Interface Tracking and Monitoring';

export const interfacePolicyRules = {
  'POLICY-DEFAULT.1': {
    statement:
      'Without an interface policy of its own, a unit or group is over its threshold with one failed interface.',
    status: 'stated',
    level: 'must',
    rows: ['R09'],
    cites: [
      guide(706, 'Default Settings', 'single interface failure'),
      criteria(946, 'Step 6', 'By default, one interface'),
      pinglabz(91, TRACKING, 'failover interface-policy 1'),
    ],
  },
  'POLICY-NUMBER.1': {
    statement: 'The policy may be a number of interfaces, 1 to 250.',
    status: 'stated',
    level: 'must',
    rows: ['R09'],
    cites: [criteria(946, 'Step 6', 'from 1 to 250')],
  },
  'POLICY-PERCENT.1': {
    statement: 'The policy may be a share of the monitored interfaces, 1 to 100 percent.',
    status: 'stated',
    level: 'must',
    rows: ['R09'],
    cites: [criteria(946, 'Step 6', 'from 1 to 100'), pinglabz(94, TRACKING, '50% of monitored interfaces')],
    ambiguities: ['threshold'],
  },
  'POLICY-REACHED.1': {
    statement:
      'The threshold is crossed as soon as the failed interfaces reach the configured number or share; more are not ' +
      'needed.',
    status: 'ambiguous',
    level: 'must',
    rows: ['R09'],
    cites: [
      guide(446, 'Interface Monitoring', 'failed interfaces is met'),
      criteria(949, 'Step 7', 'meets or exceeds'),
      criteria(946, 'Step 6', 'one interface failure causes'),
      pinglabz(92, TRACKING, 'AT LEAST 2'),
    ],
    ambiguities: ['threshold'],
  },
  'POLICY-PER-GROUP.1': {
    statement: 'In Active/Active mode each failover group has an interface policy of its own.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R09'],
    cites: [criteria(930, '', 'most criteria per failover group'), criteria(946, 'Step 6', 'For Active/Active mode')],
  },
  'MONITOR-DEFAULT.1': {
    statement:
      'Physical interfaces are monitored unless excluded; a sub-interface is monitored only when configured so.',
    status: 'ambiguous',
    level: 'must',
    rows: ['R09'],
    cites: [
      guide(713, 'Default Settings', 'on all physical interfaces'),
      guide(955, 'Configuring Interface Monitoring', 'enabled on all physical interfaces'),
      pinglabz(84, TRACKING, "every nameif'd data interface"),
    ],
    ambiguities: ['sub-interfaces', 'other-interfaces'],
  },
  'MONITOR-OPTION.1': {
    statement:
      'Monitoring is switched on and off per interface; one that is not monitored never counts towards the ' +
      'threshold.',
    status: 'stated',
    level: 'must',
    rows: ['R09'],
    cites: [
      guide(955, 'Configuring Interface Monitoring', 'exclude interfaces attached'),
      guide(965, 'Configuring Interface Monitoring', 'monitor-interface if_name'),
      guide(968, 'Configuring Interface Monitoring', 'Enables or disables'),
      pinglabz(88, TRACKING, 'no monitor-interface dmz'),
    ],
  },
  'MONITOR-MAXIMUM.1': {
    statement: 'A unit monitors 250 interfaces at the most, all contexts together.',
    status: 'stated',
    level: 'must',
    rows: ['R09'],
    cites: [
      guide(424, 'Interface Monitoring', 'up to 250 interfaces'),
      guide(696, 'Guidelines and Limitations', 'up to 250 interfaces'),
      guide(959, 'Configuring Interface Monitoring', 'up to 250 interfaces', 'Guidelines'),
    ],
  },
  'MONITOR-IN-CONTEXT.1': {
    statement: 'With several contexts, monitoring is configured inside the context that holds the interface.',
    status: 'stated',
    level: 'must',
    rows: ['R09'],
    cites: [
      guide(960, 'Configuring Interface Monitoring', 'interfaces within each context', 'Guidelines'),
      howto(80, '8. Configure Monitor-Interface Inside Each Context', 'Switch into each context'),
    ],
  },
  'MONITOR-ANY-FAILS-GROUP.1': {
    statement:
      'One failed monitored interface is said to move the group of its context. That holds only where the policy is ' +
      'one interface and the peer is able to take the group.',
    status: 'ambiguous',
    level: 'must',
    mode: 'activeActive',
    rows: ['R05', 'R09'],
    cites: [
      howto(86, '8. Configure Monitor-Interface Inside Each Context', 'failover group for that context'),
      guide(623, 'Failover Events (Active/Active)', 'without causing the associated'),
    ],
  },
} as const satisfies Record<string, Rule>;
