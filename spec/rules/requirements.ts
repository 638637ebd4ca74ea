/** Rules on what the two units must have in common, and on the release that each feature needs. */
import { guide, howto } from '../cite.ts';
import type { Rule } from '../rule.ts';

export const requirementRules = {
  'PAIR-SAME-VERSION.1': {
    statement:
      'Both units run the same software; different releases are for the duration of an upgrade only, and one article ' +
      'asks for identical ones without exception.',
    status: 'ambiguous',
    level: 'must',
    rows: ['R21', 'R22'],
    cites: [
      guide(73, 'Software Requirements', 'temporarily use different versions', 'bullet 3'),
      howto(31, 'Prerequisites', 'and software version'),
    ],
  },
  'PAIR-SAME-FIREWALL-MODE.1': {
    statement: 'Both units are in routed, or both in transparent firewall mode.',
    status: 'stated',
    level: 'must',
    rows: ['R21', 'R22'],
    cites: [
      guide(70, 'Software Requirements', 'same firewall mode', 'bullet 1'),
      howto(33, 'Prerequisites', 'Same firewall mode'),
    ],
  },
  'PAIR-SAME-CONTEXT-MODE.1': {
    statement: 'Both units are in single context mode, or both in multiple context mode.',
    status: 'stated',
    level: 'must',
    rows: ['R21', 'R22'],
    cites: [
      guide(71, 'Software Requirements', 'same context mode', 'bullet 2'),
      howto(32, 'Prerequisites', 'in multiple context mode'),
    ],
  },
  'PAIR-FEATURE-RELEASE.1': {
    statement:
      'Failover in either mode came with 7.0(1), hexadecimal keys with 7.0(4), IPv6 addresses with 8.2(2), keys ' +
      'encrypted by a master passphrase with 8.3(1), IPsec on the links with 9.1(2); older software lacks them.',
    status: 'stated',
    level: 'must',
    rows: ['R21', 'R22'],
    cites: [
      guide(1328, 'Feature History for Failover', 'Active/Standby failover', 'Table 7-4'),
      guide(1329, 'Feature History for Failover', 'Active/Active failover', 'Table 7-4'),
      guide(1330, 'Feature History for Failover', 'hex value for', 'Table 7-4'),
      guide(1331, 'Feature History for Failover', 'supports the master passphrase', 'Table 7-4'),
      guide(1336, 'Feature History for Failover', 'IPv6 support for failover', 'Table 7-4'),
      guide(1337, 'Feature History for Failover', 'IPsec LAN-to-LAN tunnels', 'Table 7-4'),
    ],
  },
} as const satisfies Record<string, Rule>;
