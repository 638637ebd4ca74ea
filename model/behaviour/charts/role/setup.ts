/** The guards, actions and messages of a role, by name, under a choice of readings. */
import { assign, setup } from 'xstate';
import type { Readings } from '../../../../spec/ambiguities.ts';
import type { TransitionMeta } from '../meta.ts';
import {
  type Forced,
  type HelloOnData,
  type Join,
  type OverThreshold,
  peerCanTakeOver,
  type RoleEvent,
  type Silence,
  winsElection,
} from './events.ts';

export interface Context {
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

export const roleSetup = (readings: Readings) =>
  setup({
    types: { events: {} as RoleEvent, context: {} as Context, meta: {} as TransitionMeta },
    guards: {
      bootsAloneWithLinkDown: (_, j: Join) => j.linkDown && readings['boot-with-link-down'] === 'a',
      waitsAtStart: (_, j: Join) => j.besideFrozenActive && readings['boot-beside-frozen'] === 'b',
      hearsNoPeer: (_, j: Join) => j.heard === 'nothing',
      peerIsActive: (_, j: Join) => j.peer === 'active',
      peerRunsBeyondDeadLink: (_, j: Join) => j.heard === 'data' && j.peer !== 'joining',
      joinsTogetherAndWins: (_, j: Join) => j.peer === 'joining' && winsElection(j, readings),
      joinsTogetherAndLoses: (_, j: Join) => j.peer === 'joining',
      silenceSuspended: (_, s: Silence) => s.linkDown && readings['silence-with-link-down'] === 'b',
      waitsBesideFrozen: (_, s: Silence) => s.besideFrozenActive && readings['boot-beside-frozen'] === 'b',
      healthBeforeSilence: (_, s: Silence) => s.over && readings['silence-or-threshold'] === 'b',
      failedMayNotTakeOver: () => readings['failed-hears-silence'] === 'b',
      bothActiveAndKeeps: (_, h: { peer: string; keeps: boolean }) => h.peer === 'active' && h.keeps,
      bothActive: (_, h: { peer: string }) => h.peer === 'active',
      yieldsOverData: (_, h: HelloOnData) => h.peer === 'active' && !h.keeps && readings['healing-by-data'] === 'b',
      peerNotOnLink: (_, o: OverThreshold) => o.heard !== 'link',
      peerCannotTakeOver: (_, o: OverThreshold) => !peerCanTakeOver(o, readings),
      notJudgedBeyondLink: (_, o: OverThreshold) => o.linkDown && readings['standby-over-link-down'] === 'b',
      preemptionFirst: (_, o: OverThreshold) => o.preempts && readings['health-or-preempt'] === 'b',
      awaitsHandOver: (_, o: OverThreshold) =>
        o.peer === 'active' && o.peerOver && o.hasFewer && readings['both-over'] === 'b',
      moduleIsDown: (_, o: { moduleDown: boolean }) => o.moduleDown,
      moduleClearsByItself: () => readings['module-back'] === 'b',
      ownThresholdReached: (_, p: { over: boolean }) => p.over && readings['health-or-preempt'] === 'a',
      notReplicated: (_, p: { replicates: boolean }) => !p.replicates && readings['preempt-state-link'] === 'a',
      forceNeedsFailoverOn: (_, c: Forced) => c.frozen && readings['force-frozen'] === 'b',
      forceNeedsLink: (_, c: Forced) => c.linkDown && readings['force-link-down'] === 'b',
      forcesFailed: () => readings['force-failed'] === 'b',
      yieldNeedsLink: (_, c: Forced) => c.linkDown && readings['yield-link-down'] === 'a',
      yieldsWithoutLink: (_, c: Forced) => c.linkDown,
      yieldNeedsStandby: () => readings['yield-to-active'] === 'b',
      forcesBesideDisabled: () => readings['force-beside-disabled'] === 'b',
      failoverIsOff: (_, c: { failover: 'on' | 'off' }) => c.failover === 'off' && readings['judge-frozen'] === 'a',
      wasNotActive: ({ context }) => readings['reset-and-preempt'] === 'b' && !context.failedWhileActive,
    },
    actions: {
      ...messages,
      rememberActive: assign({ failedWhileActive: readings['reset-and-preempt'] === 'b' }),
      forgetActive: assign({ failedWhileActive: false }),
    },
  });
