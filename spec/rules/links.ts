/** Rules on the failover link and the state link: what they carry, what they may share, how they fail and heal. */
import { asdm, guide, pinglabz } from '../cite.ts';
import type { Rule } from '../rule.ts';

export const linkRules = {
  'LINK-CARRIES.1': {
    statement:
      'The failover link carries unit states, hellos, the link status of the interfaces, MAC addresses and the ' +
      'configuration.',
    status: 'stated',
    level: 'must',
    rows: ['R11'],
    cites: [
      guide(99, 'Failover Link', 'constantly communicate over'),
      guide(109, 'Failover Link Data', 'The unit state', 'bullet 1'),
      guide(110, 'Failover Link Data', 'Hello messages', 'bullet 2'),
      guide(111, 'Failover Link Data', 'Network link status', 'bullet 3'),
      guide(113, 'Failover Link Data', 'MAC address exchange', 'bullet 4'),
      guide(114, 'Failover Link Data', 'Configuration replication', 'bullet 5'),
    ],
  },
  'LINK-DEDICATED.1': {
    statement:
      'The interface of the failover link serves nothing else, except the state link where that is configured.',
    status: 'stated',
    level: 'must',
    rows: ['R11'],
    cites: [
      guide(118, 'Interface for the Failover Link', 'can only be used'),
      guide(734, 'Configuring the Primary Unit for Active/Standby Failover', 'any other purpose', 'Step 2'),
      asdm(36, 'Failover requires a dedicated', 'Step 4'),
    ],
  },
  'LINK-CABLE.1': {
    statement: 'Over a direct cable, a fault of the interface at one end takes the link down at both ends.',
    status: 'stated',
    level: 'must',
    rows: ['R11'],
    cites: [guide(127, 'Connecting the Failover Link', 'brought down on both')],
  },
  'LINK-SUSPENDS.1': {
    statement:
      'With the failover link down, the data interfaces still tell whether the peer lives; beyond that no failover ' +
      'happens before the link is healthy again.',
    status: 'ambiguous',
    level: 'must',
    rows: ['R11'],
    cites: [guide(170, 'Avoiding Interrupted Failover and Data Links', 'failover operation is suspended')],
    ambiguities: ['silence-with-link-down', 'suspended', 'obstacle-goes'],
  },
  'LINK-SHARED-SWITCH.1': {
    statement:
      'When one switch, or one trunk between switches, carries the failover link and all data and dies, both units ' +
      'are active.',
    status: 'stated',
    level: 'must',
    rows: ['R11', 'R13'],
    cites: [guide(176, 'Avoiding Interrupted Failover and Data Links', 'both ASAs become active', 'Scenario 1')],
    ambiguities: ['failed-hears-silence', 'silence-or-threshold'],
  },
  'LINK-HEALS.1': {
    statement:
      'Two units that are both active when the failover link returns settle it there: the primary stays active, the ' +
      'secondary becomes standby.',
    status: 'inferred',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R11'],
    cites: [
      guide(99, 'Failover Link', 'operating status of each'),
      guide(547, 'Primary/Secondary Roles and Active/Standby Status', 'primary unit always becomes', 'bullet 1'),
    ],
    ambiguities: ['healing', 'healing-by-data'],
  },
  'LINK-HEALS-GROUP.1': {
    statement:
      'A group that is active on both units when the failover link returns stays active on the unit it prefers.',
    status: 'inferred',
    level: 'must',
    mode: 'activeActive',
    rows: ['R11', 'R05'],
    cites: [
      guide(99, 'Failover Link', 'operating status of each'),
      guide(
        617,
        'Active Unit Determination for Failover Groups at Startup',
        'active on its preferred unit',
        'bullet 3',
      ),
    ],
    ambiguities: ['healing', 'healing-by-data'],
  },
  'LINK-TRANSPORT.1': {
    statement: 'The failover link runs over a direct cable or over a switch segment of its own.',
    status: 'stated',
    level: 'must',
    rows: ['R11'],
    cites: [
      guide(124, 'Connecting the Failover Link', 'no other device', 'bullet 1'),
      guide(125, 'Connecting the Failover Link', 'Using an Ethernet cable', 'bullet 2'),
    ],
    deferredTo: 'R13',
  },
  'LINK-ETHERCHANNEL.1': {
    statement:
      'Of an EtherChannel used as failover or state link one member works at a time; the channel stays unaltered ' +
      'meanwhile.',
    status: 'stated',
    level: 'must',
    rows: ['R11'],
    cites: [
      guide(
        735,
        'Configuring the Primary Unit for Active/Standby Failover',
        'to prevent out-of-order packets',
        'Step 2',
      ),
      guide(
        831,
        'Configuring the Primary Unit for Active/Active Failover',
        'to prevent out-of-order packets',
        'Step 2',
      ),
    ],
    deferredTo: 'R13',
  },
  'LINK-ADDRESSES.1': {
    statement: 'The failover link has an active and a standby address, both in one subnet that nothing else uses.',
    status: 'stated',
    level: 'must',
    rows: ['R11'],
    cites: [
      guide(738, 'Configuring the Primary Unit for Active/Standby Failover', 'on an unused subnet', 'Step 3'),
      guide(832, 'Configuring the Primary Unit for Active/Active Failover', 'in the same subnet', 'Step 3'),
    ],
  },
  'STATE-LINK-OPTIONAL.1': {
    statement: 'Stateful failover needs a state link; a pair without one is stateless.',
    status: 'stated',
    level: 'must',
    rows: ['R12'],
    cites: [
      guide(85, 'Failover and Stateful Failover Links', 'optional Stateful Failover link'),
      guide(133, 'Stateful Failover Link', 'pass connection state information'),
    ],
  },
  'STATE-LINK-OWN.1': {
    statement: 'The state link may have an interface to itself, which is the recommended form.',
    status: 'stated',
    level: 'may',
    rows: ['R12'],
    cites: [guide(147, 'Dedicated Interface (Recommended)', 'use a dedicated interface')],
  },
  'STATE-LINK-SHARED.1': {
    statement: 'The state link may share the interface of the failover link; a fault there takes both down.',
    status: 'inferred',
    level: 'may',
    rows: ['R12'],
    cites: [
      guide(160, 'Shared with the Failover Link', 'Sharing a failover link'),
      pinglabz(37, 'Enabling Stateful Failover', 'one spare physical interface'),
    ],
  },
  'STATE-LINK-DATA.1': {
    statement: 'The state link may share a data interface with one routed context only, and it is advised against.',
    status: 'stated',
    level: 'must',
    rows: ['R12'],
    cites: [
      guide(164, 'Shared with a Regular Data Interface (Not Recommended)', 'vulnerable to replay attacks'),
      guide(166, 'Shared with a Regular Data Interface (Not Recommended)', 'single context, routed mode'),
    ],
  },
  'STATE-LINK-MANAGEMENT.1': {
    statement: 'The state link must not run over a management interface.',
    status: 'stated',
    level: 'must',
    rows: ['R12'],
    cites: [guide(143, 'Stateful Failover Link', 'use a management interface', 'Note')],
  },
  'STATE-LINK-LATENCY.1': {
    statement:
      'Over long distances the failover messages should take under 10 ms and never over 250 ms; between the two, ' +
      'performance suffers.',
    status: 'stated',
    level: 'should',
    rows: ['R12'],
    cites: [guide(156, 'Dedicated Interface (Recommended)', 'latency for the failover link')],
    deferredTo: 'R07',
  },
  'STATE-LINK-SATURATION.1': {
    statement:
      'A busy state link that shares the failover link can crowd out hellos and so cause a failover without a fault.',
    status: 'stated',
    level: 'should',
    rows: ['R12'],
    cites: [pinglabz(22, 'Failover Link vs Stateful Link', 'failover hellos to drop')],
    deferredTo: 'R07',
  },
  'STATE-LINK-ADDRESSES.1': {
    statement:
      'The addresses of the state link stay with the units at a failover, unless it runs over a data interface.',
    status: 'stated',
    level: 'must',
    rows: ['R12', 'R14'],
    cites: [guide(232, 'MAC Addresses and IP Addresses', 'do not change at failover', 'Note')],
    deferredTo: 'R14',
  },
} as const satisfies Record<string, Rule>;
