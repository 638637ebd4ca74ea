/** Standby ready: healthy, with the role elsewhere. */
import { cites, citesOperator, ignores, restates, said } from '../meta.ts';
import { dataOnlyIgnored, notFailed, powerLost, silence, stateLinkIgnored } from './shared.ts';

export const standbyReady = {
  on: {
    powerLost,
    hello: {
      description: 'the peer is heard: the standby stays',
      meta: ignores('UNIT-ANSWER-ON-LINK.1', 'START-PEER-ACTIVE.1', 'START-GROUP-UNTIL.1'),
    },
    helloOnDataOnly: dataOnlyIgnored,
    silence: [
      silence.suspended,
      silence.waits,
      {
        guard: { type: 'healthBeforeSilence', params: said },
        target: 'failed.byInterfaces',
        description: 'over its threshold when the peer falls silent: health is judged first',
        meta: cites('AS-INTERFACE-STANDBY-MARK.1', 'AA-INTERFACE-STANDBY-MARK.1'),
      },
      silence.takesOver,
    ],
    overThreshold: [
      {
        guard: { type: 'notJudgedBeyondLink', params: said },
        description: 'the threshold of a standby is not judged while the failover link is down',
        meta: ignores('LINK-SUSPENDS.1'),
      },
      {
        guard: { type: 'preemptionFirst', params: said },
        description: 'preemption is due in the same step and comes first',
        meta: ignores('PREEMPT-AT-ONCE.1'),
      },
      {
        guard: { type: 'awaitsHandOver', params: said },
        description: 'the active unit is over its threshold with more failures: waits for it to hand over',
        meta: ignores('AS-INTERFACE-STANDBY-NOTE.1', 'AA-INTERFACE-STANDBY-NOTE.1'),
      },
      {
        guard: { type: 'moduleIsDown', params: said },
        target: 'failed.byModule',
        description: 'a service module of the standby has failed',
        meta: cites('UNIT-MODULE.1'),
      },
      {
        target: 'failed.byInterfaces',
        description: 'interface failures on the standby reach the threshold',
        meta: cites('AS-INTERFACE-STANDBY-MARK.1', 'AA-INTERFACE-STANDBY-MARK.1'),
      },
    ],
    underThreshold: { description: 'healthy', meta: restates('UNIT-RECOVERS.1') },
    stateLinkLost: stateLinkIgnored,
    preemptionDue: [
      {
        guard: { type: 'ownThresholdReached', params: said },
        description: 'the preferred unit is over its threshold: health comes first',
        meta: ignores('PREEMPT-RETURNS.1'),
      },
      {
        guard: { type: 'notReplicated', params: said },
        description: 'preemption waits until the connections are replicated',
        meta: ignores('PREEMPT-REPLICATION.1'),
      },
      {
        target: 'active',
        actions: 'claim',
        description: 'preemption returns the group to its preferred unit',
        meta: cites('PREEMPT-RETURNS.1', 'AA-RECOVERED-NOTE.1'),
      },
    ],
    takeOver: {
      target: 'active',
      description: 'the active peer is over its threshold and hands over',
      meta: cites('AS-INTERFACE-ACTIVE.1', 'AA-INTERFACE-ACTIVE.1', 'UNIT-MODULE.1', 'ROLE-ONE-ACTIVE.1'),
    },
    yield: { description: 'standby already', meta: restates('PREEMPT-RETURNS.1') },
    failoverActive: [
      {
        guard: { type: 'forceNeedsFailoverOn', params: said },
        actions: 'refuse',
        description: 'failover is off at one of the units: no role is forced',
        meta: ignores('FORCE-FROZEN.1'),
      },
      {
        guard: { type: 'forceNeedsLink', params: said },
        actions: 'refuse',
        description: 'the failover link is down: no failover',
        meta: ignores('AS-LINK-FAILED-NO-FAILOVER.1', 'AA-LINK-FAILED-NO-FAILOVER.1'),
      },
      {
        actions: 'askToYield',
        description: 'the operator makes this unit active',
        meta: citesOperator('FORCE-ACTIVE.1', 'FORCE-ACTIVE-GROUP.1', 'FORCE-FROZEN.1'),
      },
    ],
    noFailoverActive: { description: 'standby already', meta: restates('FORCE-STANDBY.1', 'FORCE-STANDBY-GROUP.1') },
    askedToYield: { actions: 'agree', description: 'has no role to give', meta: restates('FORCE-ACTIVE.1') },
    askedToTakeOver: {
      target: 'active',
      actions: 'agree',
      description: "takes over at the operator's command on the peer",
      meta: citesOperator('FORCE-STANDBY.1', 'FORCE-STANDBY-GROUP.1', 'FORCE-FROZEN.1'),
    },
    peerAgrees: {
      target: 'active',
      description: "becomes active at the operator's command",
      meta: citesOperator('FORCE-ACTIVE.1', 'FORCE-ACTIVE-GROUP.1', 'FORCE-FROZEN.1'),
    },
    noAnswer: {
      target: 'active',
      description: "becomes active at the operator's command, whatever the peer does",
      meta: citesOperator('FORCE-ACTIVE.1', 'FORCE-ACTIVE-GROUP.1'),
    },
    peerRefuses: [
      {
        guard: 'forcesBesideDisabled',
        target: 'active',
        description: 'the peer started with failover off and has no role to give: becomes active all the same',
        meta: citesOperator('FORCE-ACTIVE.1', 'FORCE-ACTIVE-GROUP.1'),
      },
      {
        actions: 'refuse',
        description: 'the peer started with failover off and cannot yield',
        meta: ignores('FORCE-FROZEN.1'),
      },
    ],
    failoverReset: notFailed,
  },
} as const;
