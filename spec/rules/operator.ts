/** Rules on what an operator does to roles: forcing, restoring, reloading. */
import { guide, pinglabz } from '../cite.ts';
import type { Rule } from '../rule.ts';

export const operatorRules = {
  'FORCE-ACTIVE.1': {
    statement: '`failover active` on the standby unit makes it active, and the unit that was active gives way.',
    status: 'stated',
    level: 'must',
    rows: ['R18'],
    cites: [guide(1107, 'Forcing Failover', 'standby unit becomes the active')],
    ambiguities: ['force-link-down', 'force-failed', 'force-some-groups'],
  },
  'FORCE-ACTIVE-GROUP.1': {
    statement:
      '`failover active group N` on the unit where group N is standby makes that group active there, and only that ' +
      'group.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R18'],
    cites: [guide(1107, 'Forcing Failover', 'for the failover group')],
    ambiguities: ['force-link-down', 'force-failed', 'force-some-groups'],
  },
  'FORCE-STANDBY.1': {
    statement: '`no failover active` on the active unit makes it standby, and its peer becomes active.',
    status: 'stated',
    level: 'must',
    rows: ['R18'],
    cites: [
      guide(1108, 'Forcing Failover', 'active unit becomes the standby'),
      pinglabz(112, 'Manual Switchover', 'peer transitions to Active'),
    ],
    ambiguities: ['yield-to-active', 'yield-link-down', 'force-failed', 'force-some-groups'],
  },
  'FORCE-STANDBY-GROUP.1': {
    statement:
      '`no failover active group N` on the unit where group N is active hands that group, and only that group, to ' +
      'the peer.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R18'],
    cites: [guide(1108, 'Forcing Failover', 'for the failover group')],
    ambiguities: ['yield-link-down', 'force-failed', 'force-some-groups'],
  },
  'FORCE-NEEDS-PEER.1': {
    statement:
      'An active role can be given up only to a peer that is able to take it and can be reached over the failover ' +
      'link.',
    status: 'inferred',
    level: 'must',
    rows: ['R18'],
    cites: [
      guide(1108, 'Forcing Failover', 'Forces a failover'),
      guide(
        570,
        'Failover Events (Active/Standby)',
        'cannot fail over',
        'Table 7-2, Failover link failed during operation, Notes',
      ),
    ],
    ambiguities: ['force-failed', 'yield-link-down', 'force-frozen'],
  },
  'FORCE-FAILED-REFUSED.1': {
    statement:
      'A failed unit or group cannot be made active by command: forcing is for a standby one, and a failed one is ' +
      'reset first.',
    status: 'inferred',
    level: 'must',
    rows: ['R18'],
    cites: [
      guide(1107, 'Forcing Failover', 'Forces a failover'),
      guide(1134, 'Restoring a Failed Unit', 'to an unfailed state'),
    ],
    ambiguities: ['force-failed'],
  },
  'FORCE-HOLDS.1': {
    statement:
      'A group that an operator moves away from its preferred unit stays there, preemption or not, until an ' +
      'automatic change of it.',
    status: 'inferred',
    level: 'must',
    mode: 'activeActive',
    rows: ['R06', 'R18'],
    cites: [
      guide(612, 'Active Unit Determination for Failover Groups at Startup', 'until one of the following', 'bullet 2'),
      guide(614, 'Active Unit Determination for Failover Groups at Startup', 'manually force a failover', 'bullet 2'),
    ],
    ambiguities: ['force-and-preempt'],
  },
  'FORCE-FROZEN.1': {
    statement: 'Roles can be forced while failover is off.',
    status: 'stated',
    level: 'must',
    rows: ['R18'],
    cites: [guide(1121, 'Disabling Failover', 'even with failover disabled')],
    ambiguities: ['force-beside-disabled', 'force-frozen'],
  },
  'RESET-UNIT.1': {
    statement: '`failover reset` takes a failed unit out of the failed state.',
    status: 'stated',
    level: 'must',
    rows: ['R18'],
    cites: [
      guide(1134, 'Restoring a Failed Unit', 'Restores a failed unit'),
      guide(452, 'Interface Monitoring', 'can reset the state', 'Note'),
    ],
    ambiguities: ['module-back', 'judge-frozen'],
  },
  'RESET-GROUP.1': {
    statement: '`failover reset group N` takes a failed group N out of the failed state.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R18'],
    cites: [guide(1136, 'Restoring a Failed Unit', 'restores a failed Active/Active')],
    ambiguities: ['module-back', 'judge-frozen'],
  },
  'RESET-STAYS-STANDBY.1': {
    statement: 'What a reset restores is standby until a failover, forced or not, makes it active.',
    status: 'stated',
    level: 'must',
    rows: ['R18'],
    cites: [guide(1134, 'Restoring a Failed Unit', 'restored units remain')],
    ambiguities: ['reset-persisting'],
  },
  'RESET-PREEMPTS.1': {
    statement: 'A group with preemption that is reset on the unit it prefers becomes active there again.',
    status: 'ambiguous',
    level: 'must',
    mode: 'activeActive',
    rows: ['R06', 'R18'],
    cites: [
      guide(1134, 'Restoring a Failed Unit', 'If previously active'),
      guide(
        615,
        'Active Unit Determination for Failover Groups at Startup',
        'active on the preferred unit',
        'bullet 2',
      ),
    ],
    ambiguities: ['reset-and-preempt'],
  },
  'RESET-PERSISTS.1': {
    statement: 'A unit or group that is reset while its fault remains fails again.',
    status: 'stated',
    level: 'must',
    rows: ['R18'],
    cites: [guide(452, 'Interface Monitoring', 'failover condition persists', 'Note')],
    ambiguities: ['reset-persisting'],
  },
  'RELOAD.1': {
    statement:
      'A reload takes a unit out of service and starts it again: its peer sees a lost unit, then one that starts.',
    status: 'inferred',
    level: 'must',
    rows: ['R18'],
    cites: [
      guide(1121, 'Disabling Failover', 'until you reload'),
      guide(554, 'Active Unit Determination at Startup', 'If a unit boots', 'bullet 1'),
    ],
    ambiguities: ['disable-and-reload'],
  },
} as const satisfies Record<string, Rule>;
