/** Rules on how a unit judges whether its peer lives, and on service modules. */
import { criteria, guide } from '../cite.ts';
import type { Rule } from '../rule.ts';

export const unitHealthRules = {
  'UNIT-PROBE-DATA.1': {
    statement:
      'A unit that hears nothing on the failover link sends hellos over its data interfaces too, to learn whether ' +
      'the peer answers.',
    status: 'stated',
    level: 'must',
    rows: ['R07', 'R11'],
    cites: [
      guide(416, 'Unit Health Monitoring', 'three consecutive hello messages'),
      criteria(939, 'Step 1', 'through the remaining interfaces'),
    ],
    ambiguities: ['hello-interfaces', 'one-way'],
  },
  'UNIT-ANSWER-ON-LINK.1': {
    statement: 'A peer that answers on the failover link is alive, and no role moves.',
    status: 'stated',
    level: 'must',
    rows: ['R07'],
    cites: [guide(418, 'Unit Health Monitoring', 'response on the failover link', 'bullet 1')],
  },
  'UNIT-ANSWER-ON-DATA.1': {
    statement:
      'A peer that answers on a data interface only is alive; the failover link is marked as failed and the unit ' +
      'does not take over.',
    status: 'stated',
    level: 'must',
    rows: ['R07', 'R11'],
    cites: [guide(419, 'Unit Health Monitoring', 'response on a data interface', 'bullet 2')],
    ambiguities: ['silence-with-link-down', 'suspended', 'one-way', 'healing-by-data'],
  },
  'UNIT-NO-ANSWER.1': {
    statement: 'When the peer answers nowhere, the standby unit takes over and holds the peer to have failed.',
    status: 'stated',
    level: 'must',
    rows: ['R07', 'R11'],
    cites: [guide(420, 'Unit Health Monitoring', 'response on any interface', 'bullet 3')],
    ambiguities: ['silence-with-link-down', 'failed-hears-silence', 'silence-or-threshold', 'one-way'],
  },
  'UNIT-HOLD-TIME.1': {
    statement:
      'A silent peer is probed first and held to have failed when it has not answered by the end of the hold time.',
    status: 'stated',
    level: 'must',
    rows: ['R07'],
    cites: [criteria(939, 'Step 1', 'during the hold time')],
    ambiguities: ['silent-peer-failed', 'reload-active', 'same-instant'],
  },
  'UNIT-MODULE.1': {
    statement: 'A service module that fails makes its unit fail, with every group on it.',
    status: 'inferred',
    level: 'must',
    rows: ['R07'],
    cites: [
      guide(464, 'Failover Times', 'IPS or CSC module fails', 'Table 7-1'),
      guide(1270, 'Limitations of Remote Command Execution', 'service card failure'),
    ],
    ambiguities: ['module-failure', 'module-back'],
  },
} as const satisfies Record<string, Rule>;
