/** The events that decide a role, and the decisions in them as pure functions. */
import type { Readings } from '../../../../spec/ambiguities.ts';
import { typesOf } from '../event-types.ts';
import type { ToldWord } from '../peer.machine.ts';

/** Which of the peer's hellos a unit hears: on the failover link, on a data path only, or none. */
export type Heard = 'link' | 'data' | 'nothing';

/** The same where hearing takes time. `waiting`: none arrives now, and what that means is not decided yet. */
export type Hearing = Heard | 'waiting';

/** What a unit that boots or joins knows. `over`: own threshold reached or module down. */
export interface Join {
  linkDown: boolean;
  heard: Heard;
  /** The peer's state as its hello says; `joining` where it boots too; null where nothing says it. */
  peer: ToldWord | 'joining' | null;
  peerOver: boolean;
  over: boolean;
  primary: boolean;
  /** The unit is preferred for this group; the primary is, on an Active/Standby pair. */
  preferred: boolean;
  besideFrozenActive: boolean;
}

/** What a unit knows when it hears no hello. */
export interface Silence {
  linkDown: boolean;
  /** Own threshold reached or module down. */
  over: boolean;
  /** The peer has never been heard, but lives and is active, with failover off: the failover link is up to ask it. */
  besideFrozenActive: boolean;
}

/** What the peer's hello on the failover link says. `keeps`: this unit keeps the role where both are active. */
export interface Hello {
  peer: ToldWord;
  keeps: boolean;
}

/** What a hello on a data path says under a reading: nothing but life otherwise. `peer`: null where it has no role yet. */
export interface HelloOnData {
  peer: ToldWord | null;
  keeps: boolean;
}

/** The unit's own failures, and what it knows of the peer's. */
export interface OverThreshold {
  moduleDown: boolean;
  linkDown: boolean;
  heard: Heard;
  peer: ToldWord | null;
  peerOver: boolean;
  peerHasFewer: boolean;
  /** This unit has fewer failures than its peer; like `peerHasFewer` compared only where a reading asks for it. */
  hasFewer: boolean;
  /** Preemption would make this unit active now. */
  preempts: boolean;
}

/** A forcing command. `frozen`: failover is off at this unit, or at a peer that the failover link reaches. */
export interface Forced {
  linkDown: boolean;
  frozen: boolean;
}

export interface PreemptionDue {
  over: boolean;
  replicates: boolean;
}

export type RoleEvent =
  | { type: 'powerLost' }
  | { type: 'startDisabled' }
  | ({ type: 'join' } & Join)
  | ({ type: 'hello' } & Hello)
  | ({ type: 'helloOnDataOnly' } & HelloOnData)
  | ({ type: 'silence' } & Silence)
  | ({ type: 'overThreshold' } & OverThreshold)
  | { type: 'underThreshold' }
  | { type: 'stateLinkLost' }
  | ({ type: 'preemptionDue' } & PreemptionDue)
  | { type: 'takeOver' }
  | { type: 'yield' }
  | ({ type: 'failoverActive' } & Forced)
  | ({ type: 'noFailoverActive' } & Forced)
  | { type: 'askedToYield' }
  | { type: 'askedToTakeOver' }
  | { type: 'peerAgrees' }
  | { type: 'peerRefuses' }
  | { type: 'noAnswer' }
  | { type: 'failoverReset'; failover: 'on' | 'off' };

export const roleEventTypes = typesOf<RoleEvent>({
  powerLost: true,
  startDisabled: true,
  join: true,
  hello: true,
  helloOnDataOnly: true,
  silence: true,
  overThreshold: true,
  underThreshold: true,
  stateLinkLost: true,
  preemptionDue: true,
  takeOver: true,
  yield: true,
  failoverActive: true,
  noFailoverActive: true,
  askedToYield: true,
  askedToTakeOver: true,
  peerAgrees: true,
  peerRefuses: true,
  noAnswer: true,
  failoverReset: true,
});

/** Two units boot together: who becomes active. [START-HEALTH.1, START-TOGETHER.1, START-GROUP-TOGETHER.1] */
export function winsElection(j: Join, readings: Readings): boolean {
  // ??? [boot-health]
  if (readings['boot-health'] === 'a' && j.heard === 'link' && j.over !== j.peerOver) return j.peerOver;
  // ??? [boot-together]
  return readings['boot-together'] === 'a' ? j.preferred : j.primary;
}

/** The active unit may hand over. [AS-STANDBY-FAILED-NOTE.1, AS-INTERFACE-STANDBY-NOTE.1] */
export function peerCanTakeOver(o: OverThreshold, readings: Readings): boolean {
  // ??? [active-over-threshold]
  if (readings['active-over-threshold'] === 'b')
    return (o.peer === 'standbyReady' || o.peer === 'failed') && o.peerHasFewer;
  // ??? [both-over]
  if (readings['both-over'] === 'b' && o.peerOver) return o.peer === 'standbyReady' && o.peerHasFewer;
  return o.peer === 'standbyReady' && !o.peerOver;
}
