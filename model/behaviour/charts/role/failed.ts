/** Failed: by the interfaces, which clears by itself, or by a service module, which does not. */
import { cites, citesOperator, ignores, restates, said } from '../meta.ts';
import { dataOnlyIgnored, powerLost, silence, stateLinkIgnored } from './shared.ts';

const reset = [
  {
    guard: { type: 'failoverIsOff', params: said },
    description: 'failover is off at this unit: nothing is judged',
    meta: ignores('DISABLE-SILENT.1'),
  },
  {
    guard: 'wasNotActive',
    target: '#role.standbyReady',
    actions: ['forgetActive', 'hold'],
    description: 'restored by the operator; not active when it failed, it does not preempt',
    meta: citesOperator('RESET-UNIT.1', 'RESET-GROUP.1', 'RESET-STAYS-STANDBY.1', 'RESET-PERSISTS.1'),
  },
  {
    target: '#role.standbyReady',
    actions: 'forgetActive',
    description: 'restored by the operator, to standby',
    meta: citesOperator(
      'RESET-UNIT.1',
      'RESET-GROUP.1',
      'RESET-STAYS-STANDBY.1',
      'RESET-PERSISTS.1',
      'RESET-PREEMPTS.1',
    ),
  },
] as const;

export const failed = {
  initial: 'byInterfaces',
  on: {
    powerLost,
    hello: {
      description: 'a failed unit that hears its peer stays failed',
      meta: ignores('UNIT-ANSWER-ON-LINK.1', 'AS-INTERFACE-STANDBY-MARK.1', 'AA-INTERFACE-STANDBY-MARK.1'),
    },
    helloOnDataOnly: dataOnlyIgnored,
    silence: [
      silence.suspended,
      silence.waits,
      {
        guard: 'failedMayNotTakeOver',
        description: 'a failed unit cannot be active until it recovers',
        meta: ignores('FORCE-FAILED-REFUSED.1'),
      },
      silence.takesOver,
    ],
    stateLinkLost: stateLinkIgnored,
    takeOver: {
      target: 'active',
      actions: 'forgetActive',
      description: 'the active peer has more failures and hands over',
      meta: cites('AS-INTERFACE-ACTIVE.1', 'AA-INTERFACE-ACTIVE.1'),
    },
    failoverActive: [
      {
        guard: 'forcesFailed',
        actions: 'askToYield',
        description: 'the operator makes this unit active, failed as it is',
        meta: citesOperator('FORCE-ACTIVE.1', 'FORCE-ACTIVE-GROUP.1'),
      },
      {
        actions: 'refuse',
        description: 'a failed unit cannot be made active',
        meta: ignores('FORCE-FAILED-REFUSED.1'),
      },
    ],
    noFailoverActive: { description: 'not active', meta: restates('FORCE-STANDBY.1', 'FORCE-STANDBY-GROUP.1') },
    askedToYield: { actions: 'agree', description: 'has no role to give', meta: restates('FORCE-ACTIVE.1') },
    askedToTakeOver: [
      {
        guard: 'forcesFailed',
        target: 'active',
        actions: ['forgetActive', 'agree'],
        description: "takes over at the operator's command on the peer, failed as it is",
        meta: citesOperator('FORCE-STANDBY.1', 'FORCE-STANDBY-GROUP.1'),
      },
      {
        actions: 'disagree',
        description: 'a failed unit does not take over',
        meta: ignores('FORCE-FAILED-REFUSED.1', 'FORCE-NEEDS-PEER.1'),
      },
    ],
    peerAgrees: {
      target: 'active',
      actions: 'forgetActive',
      description: "becomes active at the operator's command, failed as it is",
      meta: citesOperator('FORCE-ACTIVE.1', 'FORCE-ACTIVE-GROUP.1'),
    },
    noAnswer: {
      target: 'active',
      actions: 'forgetActive',
      description: "becomes active at the operator's command, failed as it is and whatever the peer does",
      meta: citesOperator('FORCE-ACTIVE.1', 'FORCE-ACTIVE-GROUP.1'),
    },
    peerRefuses: {
      actions: 'refuse',
      description: 'the peer started with failover off and cannot yield',
      meta: ignores('FORCE-FROZEN.1'),
    },
    failoverReset: reset,
  },
  states: {
    byInterfaces: {
      on: {
        overThreshold: [
          {
            guard: { type: 'moduleIsDown', params: said },
            target: 'byModule',
            description: 'a service module has failed as well',
            meta: cites('UNIT-MODULE.1'),
          },
          {
            description: 'still over the threshold',
            meta: restates('AS-INTERFACE-STANDBY-MARK.1', 'AA-INTERFACE-STANDBY-MARK.1'),
          },
        ],
        underThreshold: {
          target: '#role.standbyReady',
          actions: 'forgetActive',
          description: 'the threshold is no longer met: back to standby',
          meta: cites('UNIT-RECOVERS.1', 'AA-RECOVERED.1'),
        },
      },
    },
    byModule: {
      on: {
        overThreshold: { description: 'still failed', meta: restates('UNIT-MODULE.1') },
        underThreshold: [
          {
            guard: 'moduleClearsByItself',
            target: '#role.standbyReady',
            actions: 'forgetActive',
            description: 'the module is back: back to standby',
            meta: cites('UNIT-RECOVERS.1'),
          },
          {
            description: 'failed by its module: only the operator, a reload or taking over ends it',
            meta: ignores('RESET-UNIT.1', 'UNIT-MODULE.1'),
          },
        ],
      },
    },
  },
} as const;
