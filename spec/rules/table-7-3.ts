/** Rules that Table 7-3 states, one per cell, for Active/Active mode. */
import { guide, howto } from '../cite.ts';
import type { Citation, Rule } from '../rule.ts';

function cell(line: number, event: string, column: string, key: string): Citation {
  return guide(line, 'Failover Events (Active/Active)', key, `Table 7-3, ${event}, ${column}`);
}

export const table73Rules = {
  'AA-UNIT-FAILED.1': {
    statement: 'When a unit loses its power or its software fails, the groups active there become active on its peer.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R05'],
    cites: [
      cell(630, 'A unit experiences a failure', 'Standby Group Action', 'Become active'),
      cell(630, 'A unit experiences a failure', 'Notes', 'active on the peer unit'),
      howto(21, 'Overview', 'surviving unit takes over'),
    ],
    ambiguities: ['silence-with-link-down'],
  },
  'AA-UNIT-FAILED-MARK.1': {
    statement: 'The groups that were active on a lost unit are marked as failed there.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R05'],
    cites: [
      cell(630, 'A unit experiences a failure', 'Active Group Action', 'Mark as failed'),
      cell(630, 'A unit experiences a failure', 'Standby Group Action', 'Mark active as failed'),
    ],
  },
  'AA-UNIT-FAILED-STANDBY.1': {
    statement:
      'The groups of a lost unit are printed as turning standby, besides being marked as failed; a unit without ' +
      'power shows neither, so what can be observed is that they are not active there.',
    status: 'ambiguous',
    level: 'must',
    mode: 'activeActive',
    rows: ['R05'],
    cites: [cell(630, 'A unit experiences a failure', 'Active Group Action', 'Become standby')],
  },
  'AA-INTERFACE-ACTIVE.1': {
    statement:
      'When interface failures carry an active group over its threshold, the group becomes active on the peer.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R05'],
    cites: [cell(631, 'Interface failure on active group', 'Standby Group Action', 'Become active')],
    ambiguities: ['active-over-threshold', 'threshold', 'suspended', 'silence-or-threshold', 'obstacle-goes'],
  },
  'AA-INTERFACE-ACTIVE-MARK.1': {
    statement: 'A group that loses its active role through interface failures is marked as failed on that unit.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R05'],
    cites: [cell(631, 'Interface failure on active group', 'Active Group Action', 'Mark active group as failed')],
  },
  'AA-INTERFACE-STANDBY-MARK.1': {
    statement:
      'When interface failures carry a standby group over its threshold, it is marked as failed and no role moves.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R05'],
    cites: [cell(632, 'Interface failure on standby group', 'Standby Group Action', 'Mark standby group as failed')],
    ambiguities: ['silence-or-threshold', 'standby-over-link-down', 'judge-frozen'],
  },
  'AA-INTERFACE-STANDBY-NOTE.1': {
    statement: 'A group whose standby side counts as failed keeps its active side, whatever its own interfaces do.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R05'],
    cites: [cell(632, 'Interface failure on standby group', 'Notes', 'does not attempt')],
    ambiguities: ['active-over-threshold', 'both-over', 'obstacle-goes', 'force-failed'],
  },
  'AA-RECOVERED.1': {
    statement: 'When the side of a group that was active recovers, neither side acts and no role moves.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R05'],
    cites: [
      cell(633, 'Formerly active group recovers', 'Policy', 'No failover'),
      cell(633, 'Formerly active group recovers', 'Active Group Action', 'No action'),
    ],
  },
  'AA-RECOVERED-NOTE.1': {
    statement:
      'A group stays where it is active after a recovery, except where preemption takes it back to its preferred ' +
      'unit.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R05', 'R06'],
    cites: [cell(633, 'Formerly active group recovers', 'Notes', 'Unless failover group preemption')],
  },
  'AA-LINK-DOWN-AT-START.1': {
    statement: 'If the failover link is already dead when units start, every group becomes active on each of them.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R05', 'R11'],
    cites: [
      cell(634, 'Failover link failed at startup', 'Active Group Action', 'Become active'),
      cell(634, 'Failover link failed at startup', 'Notes', 'groups on both units'),
    ],
    ambiguities: ['boot-with-link-down'],
  },
  'AA-STATE-LINK-FAILED.1': {
    statement: 'A failed state link makes no group act and moves no role.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R05', 'R12'],
    cites: [cell(635, 'State link failed', 'Active Group Action', 'No action')],
    ambiguities: ['preempt-state-link'],
  },
  'AA-STATE-LINK-STALE.1': {
    statement:
      'While the state link is down the replicated state of both groups ages, and a failover then ends the sessions.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R05', 'R12', 'R15'],
    cites: [cell(635, 'State link failed', 'Notes', 'sessions are terminated')],
    deferredTo: 'R15',
  },
  'AA-LINK-FAILED-MARK.1': {
    statement: 'When the failover link fails in operation, both units mark it as failed.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R05', 'R11'],
    cites: [cell(636, 'Failover link failed during operation', 'Notes', 'Each unit marks')],
  },
  'AA-LINK-FAILED-NO-FAILOVER.1': {
    statement: 'A failover link that fails in operation moves no group, and until it is back no group can fail over.',
    status: 'stated',
    level: 'must',
    mode: 'activeActive',
    rows: ['R05', 'R11'],
    cites: [
      cell(636, 'Failover link failed during operation', 'Policy', 'No failover'),
      cell(636, 'Failover link failed during operation', 'Notes', 'cannot fail over'),
    ],
    ambiguities: ['silence-with-link-down', 'suspended', 'force-link-down', 'yield-link-down'],
  },
} as const satisfies Record<string, Rule>;
