/** Rules on when an interface counts as failed, and on the recovery of a unit or group. */
import { criteria, guide } from '../cite.ts';
import type { Rule } from '../rule.ts';

export const interfaceHealthRules = {
  'INTERFACE-COMPARED.1': {
    statement: "An interface without traffic has failed only if the peer's twin of it hears traffic.",
    status: 'stated',
    level: 'must',
    rows: ['R08', 'R09'],
    cites: [
      guide(440, 'Interface Monitoring', 'heard on the peer interface'),
      guide(446, 'Interface Monitoring', 'interface on the other unit'),
    ],
    ambiguities: ['traffic-unknown', 'traffic-link-down', 'traffic-peer-frozen', 'traffic-peer-off-link-down'],
  },
  'INTERFACE-BOTH-UNKNOWN.1': {
    statement: 'An interface that hears no traffic on either unit is unknown on both and counts on neither.',
    status: 'stated',
    level: 'must',
    rows: ['R08', 'R09'],
    cites: [
      guide(446, 'Interface Monitoring', 'do not count towards'),
      guide(435, 'Interface Monitoring', 'status cannot be determined'),
    ],
    ambiguities: ['traffic-unknown'],
  },
  'INTERFACE-RECOVERS.1': {
    statement: 'Any traffic received makes an interface operational again.',
    status: 'stated',
    level: 'must',
    rows: ['R08', 'R09'],
    cites: [guide(448, 'Interface Monitoring', 'becomes operational again')],
    ambiguities: ['two-faults'],
  },
  'INTERFACE-LINK-LOSS.1': {
    statement:
      'An interface whose physical link is down counts as failed at once, without tests and without comparison.',
    status: 'ambiguous',
    level: 'must',
    rows: ['R08', 'R09'],
    cites: [
      criteria(949, 'Step 7', 'testing is not conducted'),
      guide(1184, 'Testing the Failover Functionality', 'failover occurs immediately', 'Note'),
      guide(439, 'Interface Monitoring', 'physical link for the interface'),
    ],
    ambiguities: ['no-link-counts', 'two-faults'],
  },
  'INTERFACE-LINK-DOWN.1': {
    statement:
      'An interface shut in the configuration has a status of its own, Link Down; it counts as one that lost its ' +
      'link does.',
    status: 'ambiguous',
    level: 'must',
    rows: ['R08', 'R09'],
    cites: [guide(438, 'Interface Monitoring', 'VLAN is administratively down')],
    ambiguities: ['no-link-counts', 'shut-counts', 'shut-replication'],
  },
  'INTERFACE-COMPARISON-ON-LINK.1': {
    statement:
      'What each unit knows of its interfaces reaches the peer over the failover link, so the comparison needs that ' +
      'link.',
    status: 'inferred',
    level: 'must',
    rows: ['R08', 'R11'],
    cites: [guide(111, 'Failover Link Data', 'Network link status', 'bullet 3')],
    ambiguities: ['traffic-link-down', 'traffic-peer-frozen', 'standby-over-link-down'],
  },
  'UNIT-RECOVERS.1': {
    statement:
      'A unit or group failed by its interfaces becomes standby by itself as soon as they no longer reach the ' +
      'threshold.',
    status: 'stated',
    level: 'must',
    rows: ['R04', 'R05', 'R09'],
    cites: [guide(448, 'Interface Monitoring', 'threshold is no longer met')],
    ambiguities: ['module-back', 'traffic-unknown'],
  },
} as const satisfies Record<string, Rule>;
