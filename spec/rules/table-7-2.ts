/** Rules that Table 7-2 states, one per cell, for Active/Standby mode. */
import { guide } from '../cite.ts';
import type { Citation, Rule } from '../rule.ts';

function cell(line: number, event: string, column: string, key: string): Citation {
  return guide(line, 'Failover Events (Active/Standby)', key, `Table 7-2, ${event}, ${column}`);
}

export const table72Rules = {
  'AS-ACTIVE-FAILED.1': {
    statement: 'When the active unit loses its power or its hardware fails, the standby unit takes over as active.',
    status: 'stated',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R04'],
    cites: [cell(567, 'Active unit failed', 'Standby Action', 'Become active')],
    ambiguities: ['silence-with-link-down'],
  },
  'AS-ACTIVE-FAILED-MARK.1': {
    statement: 'The unit that takes over from a lost active unit marks that unit as failed.',
    status: 'stated',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R04'],
    cites: [cell(567, 'Active unit failed', 'Standby Action', 'Mark active as failed')],
  },
  'AS-ACTIVE-FAILED-SILENCE.1': {
    statement:
      'The sign of a lost active unit is silence, on the failover link and on every data path that carries hellos.',
    status: 'ambiguous',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R04', 'R07'],
    cites: [
      cell(567, 'Active unit failed', 'Notes', 'on any monitored interface'),
      guide(416, 'Unit Health Monitoring', 'on each data interface'),
    ],
    ambiguities: ['hello-interfaces', 'silence-with-link-down'],
  },
  'AS-RECOVERED.1': {
    statement: 'A unit that was active, failed and comes back becomes standby.',
    status: 'stated',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R04'],
    cites: [cell(568, 'Formerly active unit recovers', 'Active Action', 'Become standby')],
  },
  'AS-RECOVERED-PEER.1': {
    statement: 'The unit that took over does nothing when the other comes back: it stays active, nothing fails over.',
    status: 'stated',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R04'],
    cites: [cell(568, 'Formerly active unit recovers', 'Standby Action', 'No action')],
  },
  'AS-STANDBY-FAILED-MARK.1': {
    statement: 'When the standby unit is lost, the active unit marks it as failed and stays active.',
    status: 'stated',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R04'],
    cites: [cell(569, 'Standby unit failed', 'Active Action', 'Mark standby as failed')],
  },
  'AS-STANDBY-FAILED-NOTE.1': {
    statement:
      'As long as the standby unit counts as failed, the active unit keeps its role, its own threshold reached or ' +
      'not.',
    status: 'stated',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R04'],
    cites: [cell(569, 'Standby unit failed', 'Notes', 'does not attempt')],
    ambiguities: ['active-over-threshold', 'obstacle-goes', 'force-failed'],
  },
  'AS-LINK-FAILED-MARK.1': {
    statement: 'When the failover link fails in operation, both units mark it as failed.',
    status: 'stated',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R04', 'R11'],
    cites: [
      cell(570, 'Failover link failed during operation', 'Active Action', 'Mark failover link as failed'),
      cell(570, 'Failover link failed during operation', 'Standby Action', 'Mark failover link as failed'),
    ],
  },
  'AS-LINK-FAILED-NO-FAILOVER.1': {
    statement:
      'A failover link that fails in operation moves no role, and until it is back the standby unit cannot take ' +
      'over.',
    status: 'stated',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R04', 'R11'],
    cites: [
      cell(570, 'Failover link failed during operation', 'Policy', 'No failover'),
      cell(570, 'Failover link failed during operation', 'Notes', 'cannot fail over'),
    ],
    ambiguities: ['silence-with-link-down', 'suspended', 'force-link-down', 'yield-link-down'],
  },
  'AS-LINK-DOWN-AT-START.1': {
    statement: 'If the failover link is already dead when units start, each of them becomes active.',
    status: 'stated',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R04', 'R11'],
    cites: [
      cell(571, 'Failover link failed at startup', 'Standby Action', 'Become active'),
      cell(571, 'Failover link failed at startup', 'Notes', 'both units become active'),
    ],
    ambiguities: ['boot-with-link-down'],
  },
  'AS-LINK-DOWN-AT-START-MARK.1': {
    statement:
      'A unit that starts with a dead failover link marks it as failed. The table prints the mark for one of the two ' +
      'units only; nothing sets the other apart.',
    status: 'inferred',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R04', 'R11'],
    cites: [cell(571, 'Failover link failed at startup', 'Active Action', 'Mark failover link as failed')],
  },
  'AS-STATE-LINK-FAILED.1': {
    statement: 'A failed state link makes neither unit act and moves no role.',
    status: 'stated',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R04', 'R12'],
    cites: [cell(572, 'State link failed', 'Active Action', 'No action')],
    ambiguities: ['preempt-state-link'],
  },
  'AS-STATE-LINK-STALE.1': {
    statement: 'While the state link is down the replicated state ages, and a failover then ends the sessions.',
    status: 'stated',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R04', 'R12', 'R15'],
    cites: [cell(572, 'State link failed', 'Notes', 'sessions are terminated')],
    deferredTo: 'R15',
  },
  'AS-INTERFACE-ACTIVE.1': {
    statement: 'When interface failures carry the active unit over its threshold, the standby unit becomes active.',
    status: 'stated',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R04'],
    cites: [cell(573, 'Interface failure on active unit', 'Standby Action', 'Become active')],
    ambiguities: ['active-over-threshold', 'threshold', 'suspended', 'silence-or-threshold', 'obstacle-goes'],
  },
  'AS-INTERFACE-ACTIVE-MARK.1': {
    statement: 'The unit that loses its active role through interface failures is marked as failed.',
    status: 'stated',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R04'],
    cites: [cell(573, 'Interface failure on active unit', 'Active Action', 'Mark active as failed')],
  },
  'AS-INTERFACE-STANDBY-MARK.1': {
    statement:
      'When interface failures carry the standby unit over its threshold, it is marked as failed and no role moves.',
    status: 'stated',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R04'],
    cites: [cell(574, 'Interface failure on standby unit', 'Standby Action', 'Mark standby as failed')],
    ambiguities: ['silence-or-threshold', 'standby-over-link-down', 'judge-frozen'],
  },
  'AS-INTERFACE-STANDBY-NOTE.1': {
    statement:
      'A standby unit failed by its interfaces holds the active unit in its role, its own threshold reached or not.',
    status: 'stated',
    level: 'must',
    mode: 'activeStandby',
    rows: ['R04'],
    cites: [cell(574, 'Interface failure on standby unit', 'Notes', 'does not attempt')],
    ambiguities: ['active-over-threshold', 'both-over', 'obstacle-goes'],
  },
} as const satisfies Record<string, Rule>;
