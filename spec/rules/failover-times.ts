/** Rules on how soon a failover comes: one for each condition of Table 7-1. */
import { guide } from '../cite.ts';
import type { Rule } from '../rule.ts';

const place = 'Table 7-1';

export const failoverTimeRules = {
  'TIME-UNIT.1': {
    statement:
      'A peer takes over from an active unit that died after 15 s by default; by its timers, after 0.8 s at the least ' +
      'and 45 s at the most.',
    status: 'stated',
    level: 'must',
    rows: ['R10'],
    cites: [guide(461, 'Failover Times', 'stops normal operation', place)],
    deferredTo: 'R10',
  },
  'TIME-LINK.1': {
    statement:
      "The failover that a dead link of the active unit's main board causes comes after 5 s by default; by its timers, " +
      'after 0.5 s at the least and 15 s at the most.',
    status: 'stated',
    level: 'must',
    rows: ['R10'],
    cites: [guide(462, 'Failover Times', 'main board interface link down', place)],
    ambiguities: ['link-loss-noticed'],
  },
  'TIME-LINK-4GE.1': {
    statement: 'On a 4GE module the same failover takes 2 s at the least, with the same default and the same most.',
    status: 'stated',
    level: 'must',
    rows: ['R10'],
    cites: [guide(463, 'Failover Times', '4GE module interface link down', place)],
    deferredTo: 'R10',
  },
  'TIME-MODULE.1': {
    statement: 'A failed service module of the active unit brings a failover after 2 s, whatever the timers are.',
    status: 'stated',
    level: 'must',
    rows: ['R07', 'R10'],
    cites: [guide(464, 'Failover Times', 'IPS or CSC module fails', place)],
  },
  'TIME-TESTED.1': {
    statement:
      'Where the link is up and tests have to find the fault, the failover comes after 25 s by default; by its timers, ' +
      'after 5 s at the least and 75 s at the most.',
    status: 'stated',
    level: 'must',
    rows: ['R08', 'R10'],
    cites: [guide(465, 'Failover Times', 'connection problem causes interface testing', place)],
    ambiguities: ['tests-last', 'interface-hold-from', 'test-decides', 'tests-outlast-hold'],
  },
} as const satisfies Record<string, Rule>;
