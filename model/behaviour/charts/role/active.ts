/** Active: the role is here, until failures, the operator, preemption or a second active unit end it. */
import { cites, citesOperator, ignores, restates, said } from '../meta.ts';
import { dataOnlyIgnored, notFailed, powerLost, stateLinkIgnored } from './shared.ts';

export const active = {
  on: {
    powerLost: { ...powerLost, meta: cites('RELOAD.1', 'AS-ACTIVE-FAILED.1', 'AA-UNIT-FAILED-STANDBY.1') },
    hello: [
      {
        guard: { type: 'bothActiveAndKeeps', params: said },
        description: 'both are active: the primary, or the preferred unit of the group, keeps the role',
        meta: ignores('LINK-HEALS.1', 'LINK-HEALS-GROUP.1', 'ROLE-ONE-ACTIVE.1', 'START-GROUP-PREFERENCE.1'),
      },
      {
        guard: { type: 'bothActive', params: said },
        target: 'standbyReady',
        description: 'both are active: the other unit keeps the role',
        meta: cites('LINK-HEALS.1', 'LINK-HEALS-GROUP.1', 'ROLE-ONE-ACTIVE.1', 'START-GROUP-PREFERENCE.1'),
      },
      {
        description: 'whatever the peer says, a unit under its threshold stays active',
        meta: ignores(
          'AS-RECOVERED-PEER.1',
          'AA-RECOVERED.1',
          'START-GROUP-UNTIL.1',
          'AS-INTERFACE-STANDBY-MARK.1',
          'AA-INTERFACE-STANDBY-MARK.1',
        ),
      },
    ],
    helloOnDataOnly: [
      {
        guard: { type: 'yieldsOverData', params: said },
        target: 'standbyReady',
        description: 'both are active, and the hello on the data path says so: the other unit keeps the role',
        meta: cites('LINK-HEALS.1', 'LINK-HEALS-GROUP.1', 'ROLE-ONE-ACTIVE.1', 'UNIT-ANSWER-ON-DATA.1'),
      },
      dataOnlyIgnored,
    ],
    silence: {
      description: 'the peer is silent: no failover, the role is here',
      meta: ignores('AS-STANDBY-FAILED-MARK.1', 'AA-UNIT-FAILED.1', 'UNIT-NO-ANSWER.1'),
    },
    overThreshold: [
      {
        guard: { type: 'peerNotOnLink', params: said },
        description: 'no failover while the peer is not heard on the failover link',
        meta: ignores(
          'LINK-SUSPENDS.1',
          'AS-LINK-FAILED-NO-FAILOVER.1',
          'AA-LINK-FAILED-NO-FAILOVER.1',
          'AS-STANDBY-FAILED-NOTE.1',
        ),
      },
      {
        guard: { type: 'peerCannotTakeOver', params: said },
        description: 'the standby is failed, or fails too: no failover',
        meta: ignores('AS-STANDBY-FAILED-NOTE.1', 'AS-INTERFACE-STANDBY-NOTE.1', 'AA-INTERFACE-STANDBY-NOTE.1'),
      },
      {
        guard: { type: 'moduleIsDown', params: said },
        target: 'failed.byModule',
        actions: ['rememberActive', 'handOver'],
        description: 'a service module of the active unit has failed: hands over',
        meta: cites('UNIT-MODULE.1'),
      },
      {
        target: 'failed.byInterfaces',
        actions: ['rememberActive', 'handOver'],
        description: 'interface failures on the active reach the threshold: hands over',
        meta: cites(
          'AS-INTERFACE-ACTIVE-MARK.1',
          'AA-INTERFACE-ACTIVE-MARK.1',
          'ROLE-ACTIVE-BECOMES-STANDBY.1',
          'MODE-UNIT-WIDE.1',
          'MODE-GROUP-WIDE.1',
        ),
      },
    ],
    underThreshold: { description: 'healthy', meta: restates('UNIT-RECOVERS.1') },
    stateLinkLost: stateLinkIgnored,
    yield: {
      target: 'standbyReady',
      description: 'the preferred unit has taken the group back',
      meta: cites('PREEMPT-RETURNS.1', 'AA-RECOVERED-NOTE.1'),
    },
    failoverActive: { description: 'active already', meta: restates('FORCE-ACTIVE.1', 'FORCE-ACTIVE-GROUP.1') },
    noFailoverActive: [
      {
        guard: { type: 'forceNeedsFailoverOn', params: said },
        actions: 'refuse',
        description: 'failover is off at one of the units: no role is forced',
        meta: ignores('FORCE-FROZEN.1'),
      },
      {
        guard: { type: 'yieldNeedsLink', params: said },
        actions: 'refuse',
        description: 'the failover link is down: no failover',
        meta: ignores('AS-LINK-FAILED-NO-FAILOVER.1', 'AA-LINK-FAILED-NO-FAILOVER.1', 'FORCE-NEEDS-PEER.1'),
      },
      {
        guard: { type: 'yieldsWithoutLink', params: said },
        target: 'standbyReady',
        description: "becomes standby at the operator's command, whoever is active",
        meta: citesOperator('FORCE-STANDBY.1', 'FORCE-STANDBY-GROUP.1'),
      },
      {
        actions: 'askToTakeOver',
        description: 'the operator makes this unit standby',
        meta: citesOperator('FORCE-STANDBY.1', 'FORCE-STANDBY-GROUP.1', 'FORCE-FROZEN.1'),
      },
    ],
    askedToYield: {
      target: 'standbyReady',
      actions: 'agree',
      description: "yields at the operator's command on the peer",
      meta: citesOperator('FORCE-ACTIVE.1', 'FORCE-ACTIVE-GROUP.1', 'FORCE-FROZEN.1'),
    },
    askedToTakeOver: [
      {
        guard: 'yieldNeedsStandby',
        actions: 'disagree',
        description: 'active already: only a standby ready unit takes over',
        meta: ignores('FORCE-NEEDS-PEER.1'),
      },
      {
        actions: 'agree',
        description: 'active already',
        meta: restates('FORCE-STANDBY.1', 'FORCE-STANDBY-GROUP.1'),
      },
    ],
    peerAgrees: {
      target: 'standbyReady',
      description: "becomes standby at the operator's command",
      meta: citesOperator('FORCE-STANDBY.1', 'FORCE-STANDBY-GROUP.1', 'FORCE-FROZEN.1'),
    },
    peerRefuses: {
      actions: 'refuse',
      description: 'the peer is not able to take over',
      meta: ignores('FORCE-NEEDS-PEER.1', 'FORCE-FAILED-REFUSED.1'),
    },
    noAnswer: [
      {
        guard: 'forcesFailed',
        target: 'standbyReady',
        description: "becomes standby at the operator's command, though nobody takes over",
        meta: citesOperator('FORCE-STANDBY.1', 'FORCE-STANDBY-GROUP.1'),
      },
      {
        actions: 'refuse',
        description: 'no peer answers that could take over',
        meta: ignores('FORCE-NEEDS-PEER.1'),
      },
    ],
    failoverReset: notFailed,
  },
} as const;
