/** What the pictures call each statechart, and its events in families small enough for one picture each. */
import type { ChartName } from '../../model/behaviour/charts/index.ts';

export interface EventFamily {
  /** One word, part of a file name. */
  readonly name: string;
  /** What the events have in common. */
  readonly title: string;
  readonly events: readonly string[];
  /** Only in these states, where one picture of all of them would be too large. */
  readonly states?: readonly string[];
}

export interface ChartWords {
  /** First letter of the short ids; not R, with which the rows of the scope begin. */
  readonly letter: string;
  readonly title: string;
  /** Where one such machine runs. */
  readonly runs: string;
  /** Outermost states from top to bottom, where the order of the statechart makes a worse picture. */
  readonly topDown?: readonly string[];
  /** In the order of the pictures; every event, in every state, is in exactly one. */
  readonly families: readonly EventFamily[];
}

export const chartWords: { readonly [chart in ChartName]: ChartWords } = {
  failoverSetting: {
    letter: 'S',
    title: 'Failover setting of one unit',
    runs: 'one for each unit',
    families: [
      { name: 'power', title: 'the unit is switched on or off', events: ['powerOn', 'powerOff'] },
      { name: 'command', title: 'commands of the operator', events: ['enable', 'disable', 'save'] },
    ],
  },
  failoverLink: {
    letter: 'L',
    title: 'Failover link as one unit marks it',
    runs: 'one for each unit',
    families: [
      { name: 'link', title: 'what the unit notices of the link', events: ['hellosOnLink', 'linkQuiet', 'linkDown'] },
      { name: 'power', title: 'the unit is off', events: ['powerLost'] },
    ],
  },
  peer: {
    letter: 'P',
    title: 'Peer as one unit knows it',
    runs: 'one for each unit, or for each failover group on each unit',
    families: [
      { name: 'hello', title: 'the peer is heard', events: ['hello', 'helloOnDataOnly'] },
      { name: 'loss', title: 'the peer falls silent, or the unit goes off', events: ['silence', 'powerLost'] },
    ],
  },
  health: {
    letter: 'H',
    title: 'Health of monitored interfaces',
    runs: 'one for each unit, or for each failover group on each unit',
    families: [{ name: 'threshold', title: 'failed interfaces are counted', events: ['interfaces', 'powerLost'] }],
  },
  role: {
    letter: 'A',
    title: 'Role of one unit, or of one failover group on a unit',
    runs: 'one for each unit, or for each failover group on each unit',
    topDown: ['off', 'disabled', 'active', 'standbyReady', 'failed'],
    families: [
      {
        name: 'power',
        title: 'the unit goes off, or starts with failover off',
        events: ['powerLost', 'startDisabled'],
      },
      { name: 'join', title: 'the unit joins the pair', events: ['join'] },
      { name: 'hello', title: 'the peer is heard', events: ['hello', 'helloOnDataOnly'] },
      { name: 'silence', title: 'the peer is silent, or the state link is lost', events: ['silence', 'stateLinkLost'] },
      { name: 'failure', title: 'interfaces or a module fail', events: ['overThreshold', 'takeOver'] },
      { name: 'recovery', title: 'failures end, or are reset', events: ['underThreshold', 'failoverReset'] },
      { name: 'preemption', title: 'the preferred unit takes back', events: ['preemptionDue', 'yield'] },
      { name: 'command', title: 'commands of the operator', events: ['failoverActive', 'noFailoverActive'] },
      {
        name: 'request',
        title: "the peer asks, at its operator's command",
        events: ['askedToYield', 'askedToTakeOver'],
      },
      { name: 'answer', title: 'the peer answers, or does not', events: ['peerAgrees', 'peerRefuses', 'noAnswer'] },
    ],
  },
  preemption: {
    letter: 'E',
    title: 'Preemption of one failover group',
    runs: 'one for each failover group',
    families: [
      {
        name: 'readiness',
        title: 'the preferred unit is ready, or not',
        events: ['preferredReady', 'preferredNotReady'],
      },
      { name: 'clock', title: 'time passes', events: ['timePasses'] },
      { name: 'operator', title: 'the operator moves the group', events: ['operatorMovedAway', 'operatorMovedBack'] },
      { name: 'change', title: 'the group moves by itself', events: ['automaticChange'] },
    ],
  },
};
