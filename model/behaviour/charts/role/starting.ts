/** The states of a role before the unit takes part: off, and disabled after a start with failover off. */
import { cites, ignores, restates, said } from '../meta.ts';
import { notFailed, powerLost } from './shared.ts';

/** Boots with failover on, or is switched on after a start with failover off. */
const join = [
  {
    guard: { type: 'bootsAloneWithLinkDown', params: said },
    target: '#role.active',
    description: 'the failover link is down at start-up',
    meta: cites('AS-LINK-DOWN-AT-START.1', 'AA-LINK-DOWN-AT-START.1', 'START-NO-PEER.1'),
  },
  {
    guard: { type: 'waitsAtStart', params: said },
    target: '#role.standbyReady',
    description: 'the peer is active already, with failover off',
    meta: cites('START-PEER-ACTIVE.1', 'START-GROUP-JOIN.1'),
  },
  {
    guard: { type: 'hearsNoPeer', params: said },
    target: '#role.active',
    description: 'no peer detected at start-up',
    meta: cites('START-NO-PEER.1', 'START-GROUP-ALONE.1', 'PREEMPT-FIRST-UNIT.1', 'MODE-BOTH-GROUPS-ONE-UNIT.1'),
  },
  {
    guard: { type: 'peerIsActive', params: said },
    target: '#role.standbyReady',
    description: 'the peer is active already',
    meta: cites('START-PEER-ACTIVE.1', 'START-GROUP-JOIN.1', 'AS-RECOVERED.1', 'AA-RECOVERED.1', 'ROLE-DESIGNATION.1'),
  },
  {
    guard: { type: 'peerRunsBeyondDeadLink', params: said },
    target: '#role.standbyReady',
    description: 'the peer is heard on a data path at start-up',
    meta: cites('START-PEER-ACTIVE.1', 'UNIT-PROBE-DATA.1'),
  },
  {
    guard: { type: 'joinsTogetherAndWins', params: said },
    target: '#role.active',
    description: 'both start together, and this unit is the healthier or the preferred one',
    meta: cites(
      'START-TOGETHER.1',
      'START-HEALTH.1',
      'START-GROUP-TOGETHER.1',
      'START-GROUP-PREFERENCE.1',
      'START-GROUP-DESIGNATION.1',
    ),
  },
  {
    guard: { type: 'joinsTogetherAndLoses', params: said },
    target: '#role.standbyReady',
    description: 'both start together, and the peer is the healthier or the preferred one',
    meta: cites('START-TOGETHER.1', 'START-HEALTH.1', 'START-GROUP-TOGETHER.1', 'START-GROUP-DESIGNATION.1'),
  },
  {
    target: '#role.active',
    description: 'the peer has started, too, and is not active', // ??? [boot-beside-idle]
    meta: cites('ROLE-ONE-ACTIVE.1', 'START-TOGETHER.1', 'START-GROUP-TOGETHER.1'),
  },
] as const;

const refusedOff = {
  actions: 'refuse',
  description: 'the unit is off',
  meta: ignores('COMMAND-NEEDS-POWER.1'),
} as const;
const refusedDisabled = {
  actions: 'refuse',
  description: 'the unit started with failover off and has no role to give or take',
  meta: ignores('DISABLE-AT-BOOT.1', 'FORCE-FROZEN.1'),
} as const;

export const off = {
  on: {
    startDisabled: {
      target: 'disabled',
      description: 'starts with failover off',
      meta: cites('DISABLE-AT-BOOT.1', 'DISABLE-UNTIL-RELOAD.1', 'SAVE.1'),
    },
    join,
    failoverActive: refusedOff,
    noFailoverActive: refusedOff,
    failoverReset: refusedOff,
    powerLost: { description: 'off already', meta: restates('RELOAD.1') },
  },
} as const;

export const disabled = {
  on: {
    powerLost,
    join,
    failoverActive: refusedDisabled,
    noFailoverActive: refusedDisabled,
    askedToYield: { actions: 'disagree', description: 'has no role to give', meta: ignores('FORCE-FROZEN.1') },
    askedToTakeOver: { actions: 'disagree', description: 'has no role', meta: ignores('FORCE-FROZEN.1') },
    failoverReset: notFailed,
  },
} as const;
