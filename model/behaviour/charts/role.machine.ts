/** The role of one unit (Active/Standby) or of one failover group on a unit (Active/Active). */
import { assign, setup } from 'xstate';
import type { Readings } from '../../../spec/ambiguities.ts';
import { cites, citesOperator, ignores, restates, said, type TransitionMeta } from './meta.ts';
import { type Join, type OverThreshold, peerCanTakeOver, type RoleEvent, winsElection } from './role.events.ts';

interface Context {
  /** The unit was active when it failed; remembered only where a reading asks for it. */
  failedWhileActive: boolean;
}

const messages = {
  /** To the peer: take over. */
  handOver: () => {},
  /** To the peer: this unit has taken the role back. */
  claim: () => {},
  askToYield: () => {},
  askToTakeOver: () => {},
  agree: () => {},
  disagree: () => {},
  /** To the operator. */
  refuse: () => {},
  /** To preemption: the group stays where it is, as after an operator's move. */
  hold: () => {},
};

const make = (readings: Readings) =>
  setup({
    types: { events: {} as RoleEvent, context: {} as Context, meta: {} as TransitionMeta },
    guards: {
      bootsAloneWithLinkDown: (_, j: Join) => j.linkDown && readings['boot-with-link-down'] === 'a',
      hearsNoPeer: (_, j: Join) => j.heard === 'nothing',
      peerIsActive: (_, j: Join) => j.peer === 'active',
      peerRunsBeyondDeadLink: (_, j: Join) => j.heard === 'data' && j.peer !== 'joining',
      peerJoinsAndLoses: (_, j: Join) => j.peer === 'joining' && winsElection(j, readings),
      peerJoinsAndWins: (_, j: Join) => j.peer === 'joining',
      silenceSuspended: (_, s: { linkDown: boolean }) => s.linkDown && readings['silence-with-link-down'] === 'b',
      failedMayNotTakeOver: () => readings['failed-hears-silence'] === 'b',
      bothActiveAndKeeps: (_, h: { peer: string; keeps: boolean }) => h.peer === 'active' && h.keeps,
      bothActive: (_, h: { peer: string }) => h.peer === 'active',
      peerNotOnLink: (_, o: OverThreshold) => o.heard !== 'link',
      peerCannotTakeOver: (_, o: OverThreshold) => !peerCanTakeOver(o, readings),
      moduleIsDown: (_, o: { moduleDown: boolean }) => o.moduleDown,
      moduleClearsByItself: () => readings['module-back'] === 'b',
      ownThresholdReached: (_, p: { over: boolean }) => p.over,
      notReplicated: (_, p: { replicates: boolean }) => !p.replicates && readings['preempt-state-link'] === 'a',
      forceNeedsLink: (_, c: { linkDown: boolean }) => c.linkDown && readings['force-link-down'] === 'b',
      yieldNeedsLink: (_, c: { linkDown: boolean }) => c.linkDown && readings['yield-link-down'] === 'a',
      yieldsWithoutLink: (_, c: { linkDown: boolean }) => c.linkDown,
      failoverIsOff: (_, c: { failover: 'on' | 'off' }) => c.failover === 'off',
      wasNotActive: ({ context }) => readings['reset-and-preempt'] === 'b' && !context.failedWhileActive,
    },
    actions: {
      ...messages,
      rememberActive: assign({ failedWhileActive: readings['reset-and-preempt'] === 'b' }),
      forgetActive: assign({ failedWhileActive: false }),
    },
  });

const powerLost = {
  target: '#role.off',
  actions: 'forgetActive',
  description: 'loses power',
  meta: cites('RELOAD.1', 'AS-ACTIVE-FAILED.1', 'AA-UNIT-FAILED-STANDBY.1'),
} as const;

/** Boots with failover on, or is switched on after a start with failover off. */
const join = [
  {
    guard: { type: 'bootsAloneWithLinkDown', params: said },
    target: '#role.active',
    description: 'the failover link is down at start-up',
    meta: cites('AS-LINK-DOWN-AT-START.1', 'AA-LINK-DOWN-AT-START.1', 'START-NO-PEER.1'),
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
    meta: cites('START-PEER-ACTIVE.1', 'START-GROUP-JOIN.1', 'AS-RECOVERED.1', 'AA-RECOVERED.1'),
  },
  {
    guard: { type: 'peerRunsBeyondDeadLink', params: said },
    target: '#role.standbyReady',
    description: 'the peer is heard on a data path at start-up',
    meta: cites('START-PEER-ACTIVE.1', 'UNIT-PROBE-DATA.1'),
  },
  {
    guard: { type: 'peerJoinsAndLoses', params: said },
    target: '#role.active',
    description: 'both start together, and this unit is the healthier or the preferred one',
    meta: cites('START-TOGETHER.1', 'START-HEALTH.1', 'START-GROUP-TOGETHER.1', 'START-GROUP-PREFERENCE.1'),
  },
  {
    guard: { type: 'peerJoinsAndWins', params: said },
    target: '#role.standbyReady',
    description: 'both start together, and the peer is the healthier or the preferred one',
    meta: cites('START-TOGETHER.1', 'START-HEALTH.1', 'START-GROUP-TOGETHER.1', 'START-GROUP-DESIGNATION.1'),
  },
  {
    target: '#role.active',
    description: 'the peer runs, but is not active',
    meta: cites('ROLE-ONE-ACTIVE.1'),
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
  meta: ignores('FORCE-FROZEN.1', 'DISABLE-UNTIL-RELOAD.1'),
} as const;
const stateLinkIgnored = {
  description: 'a dead state link moves no role',
  meta: ignores('AS-STATE-LINK-FAILED.1', 'AA-STATE-LINK-FAILED.1'),
} as const;
const dataOnlyIgnored = {
  description: 'the peer answers on a data path: no failover while the failover link is down',
  meta: ignores(
    'AS-LINK-FAILED-NO-FAILOVER.1',
    'AA-LINK-FAILED-NO-FAILOVER.1',
    'UNIT-ANSWER-ON-DATA.1',
    'LINK-SUSPENDS.1',
  ),
} as const;

const silence = {
  suspended: {
    guard: { type: 'silenceSuspended', params: said },
    description: 'failover is suspended until the failover link is restored',
    meta: ignores('LINK-SUSPENDS.1', 'AS-LINK-FAILED-NO-FAILOVER.1', 'AA-LINK-FAILED-NO-FAILOVER.1'),
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
    meta: citesOperator('RESET-UNIT.1', 'RESET-GROUP.1', 'RESET-STAYS-STANDBY.1'),
  },
  {
    target: '#role.standbyReady',
    actions: 'forgetActive',
    description: 'restored by the operator, to standby',
    meta: citesOperator('RESET-UNIT.1', 'RESET-GROUP.1', 'RESET-STAYS-STANDBY.1', 'RESET-PREEMPTS.1'),
  },
] as const;
const notFailed = {
  description: 'there is no failed state to clear',
  meta: restates('RESET-UNIT.1', 'RESET-GROUP.1'),
} as const;

export const roleMachine = (readings: Readings) =>
  make(readings).createMachine({
    id: 'role',
    context: { failedWhileActive: false },
    initial: 'off',
    states: {
      off: {
        on: {
          startDisabled: {
            target: 'disabled',
            description: 'starts with failover off',
            meta: cites('DISABLE-UNTIL-RELOAD.1', 'SAVE.1'),
          },
          join,
          failoverActive: refusedOff,
          noFailoverActive: refusedOff,
          failoverReset: refusedOff,
          powerLost: { description: 'off already', meta: restates('RELOAD.1') },
        },
      },
      disabled: {
        on: {
          powerLost,
          join,
          failoverActive: refusedDisabled,
          noFailoverActive: refusedDisabled,
          askedToYield: { actions: 'disagree', description: 'has no role to give', meta: ignores('FORCE-FROZEN.1') },
          askedToTakeOver: { actions: 'disagree', description: 'has no role', meta: ignores('FORCE-FROZEN.1') },
          failoverReset: notFailed,
        },
      },
      standbyReady: {
        on: {
          powerLost,
          hello: {
            description: 'the peer is heard: the standby stays',
            meta: ignores('UNIT-ANSWER-ON-LINK.1', 'START-PEER-ACTIVE.1', 'START-GROUP-UNTIL.1'),
          },
          helloOnDataOnly: dataOnlyIgnored,
          silence: [silence.suspended, silence.takesOver],
          overThreshold: [
            {
              guard: { type: 'moduleIsDown', params: said },
              target: 'failed.byModule',
              description: 'a service module of the standby has failed',
              meta: cites('UNIT-MODULE.1', 'AS-INTERFACE-STANDBY-MARK.1', 'AA-INTERFACE-STANDBY-MARK.1'),
            },
            {
              target: 'failed.byInterfaces',
              description: 'interface failures on the standby reach the threshold',
              meta: cites('AS-INTERFACE-STANDBY-MARK.1', 'AA-INTERFACE-STANDBY-MARK.1', 'RESET-PERSISTS.1'),
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
              meta: cites('PREEMPT-RETURNS.1', 'PREEMPT-AT-ONCE.1', 'AA-RECOVERED-NOTE.1', 'RESET-PREEMPTS.1'),
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
          peerRefuses: {
            actions: 'refuse',
            description: 'the peer started with failover off and cannot yield',
            meta: ignores('FORCE-FROZEN.1'),
          },
          failoverReset: notFailed,
        },
      },
      active: {
        on: {
          powerLost,
          hello: [
            {
              guard: { type: 'bothActiveAndKeeps', params: said },
              description: 'both are active: the primary, or the preferred unit of the group, keeps the role',
              meta: ignores('ROLE-ONE-ACTIVE.1', 'START-GROUP-PREFERENCE.1'),
            },
            {
              guard: { type: 'bothActive', params: said },
              target: 'standbyReady',
              description: 'both are active: the other unit keeps the role',
              meta: cites('ROLE-ONE-ACTIVE.1', 'START-GROUP-PREFERENCE.1'),
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
          helloOnDataOnly: dataOnlyIgnored,
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
              meta: cites('UNIT-MODULE.1', 'AS-INTERFACE-ACTIVE-MARK.1', 'AA-INTERFACE-ACTIVE-MARK.1'),
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
          askedToTakeOver: {
            actions: 'agree',
            description: 'active already',
            meta: restates('FORCE-STANDBY.1', 'FORCE-STANDBY-GROUP.1'),
          },
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
          noAnswer: {
            actions: 'refuse',
            description: 'no peer answers that could take over',
            meta: ignores('FORCE-NEEDS-PEER.1'),
          },
          failoverReset: notFailed,
        },
      },
      failed: {
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
            {
              guard: 'failedMayNotTakeOver',
              description: 'a failed unit cannot be active until it recovers',
              meta: ignores('AS-STANDBY-FAILED-NOTE.1'),
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
          failoverActive: {
            actions: 'refuse',
            description: 'a failed unit cannot be made active',
            meta: ignores('FORCE-FAILED-REFUSED.1'),
          },
          noFailoverActive: { description: 'not active', meta: restates('FORCE-STANDBY.1', 'FORCE-STANDBY-GROUP.1') },
          askedToYield: { actions: 'agree', description: 'has no role to give', meta: restates('FORCE-ACTIVE.1') },
          askedToTakeOver: {
            actions: 'disagree',
            description: 'a failed unit does not take over',
            meta: ignores('FORCE-FAILED-REFUSED.1', 'FORCE-NEEDS-PEER.1'),
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
                { description: 'still over the threshold', meta: restates('AS-INTERFACE-STANDBY-MARK.1') },
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
      },
    },
  });
