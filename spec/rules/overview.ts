/** Rules on the two modes, the failover groups, and designation against status. */
import { guide, howto } from '../cite.ts';
import type { Rule } from '../rule.ts';

export const overviewRules = {
  'MODE-TWO.1': {
    statement:
      'A pair runs in one of two modes, Active/Standby or Active/Active; the mode decides what fails over and how.',
    status: 'stated',
    level: 'must',
    rows: ['R01'],
    cites: [guide(40, 'Failover Overview', 'two failover modes')],
  },
  'MODE-UNIT-WIDE.1': {
    statement: 'In Active/Standby mode a unit fails over as a whole: its contexts move together, never one by one.',
    status: 'stated',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R01'],
    cites: [
      guide(535, 'Information About Active/Standby Failover', 'over the entire unit', 'Note'),
      guide(560, 'Failover Events (Active/Standby)', 'on a unit basis'),
    ],
  },
  'MODE-GROUP-WIDE.1': {
    statement: 'In Active/Active mode it is a failover group that fails over, not a unit.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R01', 'R05'],
    cites: [
      guide(43, 'Failover Overview', 'failover group level', 'bullet 2'),
      guide(621, 'Failover Events (Active/Active)', 'failover group basis'),
    ],
  },
  'MODE-MULTIPLE-CONTEXT.1': {
    statement: 'Active/Active mode needs multiple context mode; Active/Standby works with one context or several.',
    status: 'stated',
    level: 'must',
    rows: ['R01'],
    cites: [
      guide(43, 'Failover Overview', 'in multiple context mode', 'bullet 2'),
      guide(586, 'Active/Active Failover Overview', 'in multiple context mode'),
      guide(677, 'Guidelines and Limitations', 'only in multiple context', 'Context Mode Guidelines'),
      howto(23, 'Overview', 'Requires multiple context mode', 'Key concepts'),
    ],
  },
  'MODE-GROUPS-MAX.1': {
    statement: 'An Active/Active pair has two failover groups at the most.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R01'],
    cites: [
      guide(586, 'Active/Active Failover Overview', 'maximum of 2 failover groups'),
      guide(698, 'Guidelines and Limitations', 'maximum of two failover groups'),
    ],
  },
  'MODE-ADMIN-GROUP.1': {
    statement: 'The admin context belongs to failover group 1 and to no other.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R01'],
    cites: [
      guide(590, 'Active/Active Failover Overview', 'always a member'),
      guide(848, 'Configuring the Primary Unit for Active/Active Failover', 'cannot assign it', 'Step 11'),
      howto(25, 'Overview', 'always part of failover group', 'Key concepts'),
    ],
  },
  'MODE-UNASSIGNED-GROUP.1': {
    statement: 'A context that no command assigns to a group belongs to failover group 1.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R01'],
    cites: [
      guide(590, 'Active/Active Failover Overview', 'Any unassigned security contexts'),
      guide(699, 'Guidelines and Limitations', 'defaults to failover group'),
      guide(848, 'Configuring the Primary Unit for Active/Active Failover', 'Any unassigned contexts', 'Step 11'),
    ],
  },
  'MODE-GROUP-1-LAST.1': {
    statement: 'Of the failover groups, group 1 is the last that can be removed.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R01'],
    cites: [guide(699, 'Guidelines and Limitations', 'remove failover group 1')],
  },
  'MODE-GROUP-IN-USE.1': {
    statement: 'A failover group cannot be removed while a context is assigned to it by command.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R01'],
    cites: [guide(699, 'Guidelines and Limitations', 'contexts explicitly assigned')],
  },
  'MODE-BOTH-GROUPS-ONE-UNIT.1': {
    statement: 'Both groups may prefer the same unit, at the price of an idle second unit.',
    status: 'stated',
    level: 'may',
    mode: 'activeActive',
    rows: ['R01'],
    cites: [guide(598, 'Active/Active Failover Overview', 'both failover groups', 'Note')],
  },
  'MODE-CAPACITY.1': {
    statement: 'Each unit of an Active/Active pair should be able to carry the traffic of both.',
    status: 'stated',
    level: 'should',
    mode: 'activeActive',
    rows: ['R21'],
    cites: [guide(594, 'Active/Active Failover Overview', 'combined traffic', 'Note')],
    deferredTo: 'R21',
  },
  'ROLE-DESIGNATION.1': {
    statement:
      'Primary and secondary are a matter of configuration; active and standby are a matter of state, and only they ' +
      'move.',
    status: 'stated',
    level: 'must',
    rows: ['R02'],
    cites: [
      guide(545, 'Primary/Secondary Roles and Active/Standby Status', 'which unit is primary'),
      guide(547, 'Primary/Secondary Roles and Active/Standby Status', 'primary unit always becomes', 'bullet 1'),
      guide(
        602,
        'Primary/Secondary Roles and Active/Standby Status for a Failover Group',
        'designated the primary unit',
      ),
    ],
  },
  'ROLE-ONE-ACTIVE.1': {
    statement:
      'One unit, or one unit for each failover group, is active and carries the traffic, the other stands by; when the ' +
      'active one fails, the other becomes active.',
    status: 'inferred',
    level: 'must',
    rows: ['R02'],
    cites: [
      guide(42, 'Failover Overview', 'does not actively pass traffic', 'bullet 1'),
      guide(531, 'Information About Active/Standby Failover', 'functionality of a failed unit'),
    ],
  },
  'ROLE-ACTIVE-BECOMES-STANDBY.1': {
    statement:
      'An active unit that fails gives up being active. The prose calls the state it ends in standby, Table 7-2 ' +
      'calls it failed; here it is failed first and standby once it has recovered.',
    status: 'ambiguous',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R02', 'R04'],
    cites: [
      guide(531, 'Information About Active/Standby Failover', 'changes to the standby state'),
      guide(567, 'Failover Events (Active/Standby)', 'Mark active as failed', 'Table 7-2, Active unit failed'),
      guide(448, 'Interface Monitoring', 'returns to standby mode'),
    ],
  },
} as const satisfies Record<string, Rule>;
