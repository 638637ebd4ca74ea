/** Transitions that several states of a role have in common. */
import { cites, ignores, restates, said } from '../meta.ts';

export const powerLost = {
  target: '#role.off',
  actions: 'forgetActive',
  description: 'loses power',
  meta: cites('RELOAD.1'),
} as const;

export const stateLinkIgnored = {
  description: 'a dead state link moves no role',
  meta: ignores('AS-STATE-LINK-FAILED.1', 'AA-STATE-LINK-FAILED.1'),
} as const;

export const dataOnlyIgnored = {
  description: 'the peer answers on a data path: no failover while the failover link is down',
  meta: ignores(
    'AS-LINK-FAILED-NO-FAILOVER.1',
    'AA-LINK-FAILED-NO-FAILOVER.1',
    'UNIT-ANSWER-ON-DATA.1',
    'UNIT-PROBE-DATA.1',
    'LINK-SUSPENDS.1',
  ),
} as const;

export const silence = {
  suspended: {
    guard: { type: 'silenceSuspended', params: said },
    description: 'failover is suspended until the failover link is restored',
    meta: ignores('LINK-SUSPENDS.1', 'AS-LINK-FAILED-NO-FAILOVER.1', 'AA-LINK-FAILED-NO-FAILOVER.1'),
  },
  waits: {
    guard: { type: 'waitsBesideFrozen', params: said },
    description: 'the peer has failover off and is active since before this unit started: waits',
    meta: ignores('START-PEER-ACTIVE.1', 'DISABLE-SILENT.1'),
  },
  takesOver: {
    target: '#role.active',
    actions: 'forgetActive',
    description: 'no hello of the peer on any path',
    meta: cites(
      'AS-ACTIVE-FAILED.1',
      'AA-UNIT-FAILED.1',
      'UNIT-NO-ANSWER.1',
      'LINK-SHARED-SWITCH.1',
      'AS-ACTIVE-FAILED-SILENCE.1',
    ),
  },
} as const;

export const notFailed = {
  description: 'there is no failed state to clear',
  meta: restates('RESET-UNIT.1', 'RESET-GROUP.1'),
} as const;
