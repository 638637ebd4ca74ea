/** Rules on the optional commands: replication, virtual MAC addresses, asymmetric routing, settings per group. */
import { criteria, guide } from '../cite.ts';
import type { Rule } from '../rule.ts';

const ASYMMETRIC = 'Configuring Support for Asymmetrically Routed Packets (Active/Active Mode)';

export const optionalCommandRules = {
  'CONFIG-PER-GROUP.1': {
    statement:
      'In Active/Active mode interface poll times, HTTP replication and virtual MAC addresses are set within each ' +
      'failover group; unit poll times and the replication rate stay common to the system.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R22'],
    cites: [
      criteria(930, '', 'most criteria per failover group'),
      criteria(945, 'Step 5', 'For Active/Active mode'),
      criteria(949, 'Step 7', 'For Active/Active mode'),
      criteria(950, 'Step 8', 'For Active/Active mode'),
      criteria(939, 'Step 1', 'you cannot set this rate'),
    ],
  },
  'CONFIG-REPLICATION-STATE-LINK.1': {
    statement: 'HTTP connections are replicated as part of the connection state, hence only with a state link.',
    status: 'inferred',
    level: 'must',
    rows: ['R22'],
    cites: [
      criteria(945, 'Step 5', 'included in the state information'),
      guide(133, 'Stateful Failover Link', 'pass connection state information'),
    ],
  },
  'CONFIG-MAC-ADDRESS.1': {
    statement:
      'A virtual MAC address belongs to the physical interface of data interfaces and has two values of one host ' +
      'each: one goes with the active address, one with the standby address.',
    status: 'inferred',
    level: 'must',
    rows: ['R22'],
    cites: [criteria(950, 'Step 8', 'associated with the active'), criteria(950, 'Step 8', 'in H.H.H format')],
  },
  'CONFIG-MAC-ONE-METHOD.1': {
    statement: 'Where MAC addresses are set in more than one way, which one counts cannot be foretold.',
    status: 'stated',
    level: 'should',
    rows: ['R22'],
    cites: [criteria(950, 'Step 8', 'using only one method')],
  },
  'CONFIG-ASR-APART.1': {
    statement: 'Interfaces of one context are in different asymmetric routing groups.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R22'],
    cites: [guide(697, 'Guidelines and Limitations', 'no two interfaces in')],
  },
  'CONFIG-ASR-STATE.1': {
    statement:
      'Asymmetric routing groups find a session on the other unit only if it was replicated: they need stateful ' +
      'failover, and HTTP replication for HTTP sessions.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R22'],
    cites: [
      guide(1005, ASYMMETRIC, 'Passes state information', 'Prerequisites'),
      guide(1006, ASYMMETRIC, 'replicate the HTTP state', 'Prerequisites'),
    ],
  },
  'CONFIG-ASR-SIMILAR.1': {
    statement:
      'A packet without a session is looked up on the other interfaces of its asymmetric routing group, which is a ' +
      'feature of Active/Active pairs.',
    status: 'stated',
    level: 'must',
    rows: ['R22'],
    cites: [guide(979, ASYMMETRIC, 'When running in Active/Active'), guide(981, ASYMMETRIC, 'are in the same group')],
  },
  'CONFIG-IPSEC-FIRST.1': {
    statement:
      'Of an IPsec key and a failover key only IPsec is used; with a master passphrase the failover key has to go ' +
      'before IPsec comes.',
    status: 'stated',
    level: 'must',
    rows: ['R22', 'R25'],
    cites: [
      guide(745, 'Configuring the Primary Unit for Active/Standby Failover', 'IPsec is used', 'Step 8'),
      guide(745, 'Configuring the Primary Unit for Active/Standby Failover', 'must first remove', 'Step 8'),
      guide(842, 'Configuring the Primary Unit for Active/Active Failover', 'IPsec is used', 'Step 8'),
    ],
  },
  'CONFIG-LINK-ENABLED.1': {
    statement: 'The interfaces of the failover link and of a separate state link are enabled.',
    status: 'stated',
    level: 'must',
    rows: ['R22'],
    cites: [
      guide(739, 'Configuring the Primary Unit for Active/Standby Failover', 'Enables the failover link', 'Step 4'),
      guide(744, 'Configuring the Primary Unit for Active/Standby Failover', 'enables the state link', 'Step 7'),
      guide(835, 'Configuring the Primary Unit for Active/Active Failover', 'Enables the failover link', 'Step 4'),
    ],
  },
} as const satisfies Record<string, Rule>;
