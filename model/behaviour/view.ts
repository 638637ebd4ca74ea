/** What the router may look at: the snapshots of the machines and the facts, under the names of the field. */

import type { Readings } from '../../spec/ambiguities.ts';
import { type GroupName, peerOf, type UnitName } from '../../spec/vocabulary.ts';
import type { Pair } from '../configuration/pair.ts';
import type { ChartState } from './chart.ts';
import type { ToldWord } from './charts/peer.machine.ts';
import type { Heard, Hearing } from './charts/role/events.ts';
import type { Facts, Scope } from './facts.ts';
import type { Layout, Snapshots } from './machines.ts';

export interface View {
  readonly pair: Pair;
  readonly facts: Facts;
  readonly layout: Layout;
  readonly snapshots: Snapshots;
  readonly readings: Readings;
}

function at(v: View, index: number): ChartState {
  const state = v.snapshots[index];
  if (state === undefined) throw new Error(`no snapshot at ${index}`);
  return state;
}

export function setting(v: View, unit: UnitName): string {
  return at(v, v.layout.at('failoverSetting', unit, null)).word;
}

/** The unit has power and failover on: it sends hellos and judges what it hears. [DISABLE-SILENT.1] */
export function speaks(v: View, unit: UnitName): boolean {
  return setting(v, unit) === 'on';
}

export function role(v: View, unit: UnitName, scope: Scope): string {
  return at(v, v.layout.at('role', unit, scope)).word;
}

/** Has a role to speak of; a unit that boots or joins has none yet. */
export function hasRole(v: View, unit: UnitName, scope: Scope): boolean {
  const word = role(v, unit, scope);
  return word !== 'off' && word !== 'disabled';
}

/** Judges its own health: with failover on, or as a reading has it with failover off too. [DISABLE-SILENT.1] */
export function judgesItself(v: View, unit: UnitName): boolean {
  // ??? [judge-frozen]
  return speaks(v, unit) || (v.readings['judge-frozen'] === 'b' && setting(v, unit) === 'off');
}

/** What the unit's own hello says of its role. */
export function toldWord(v: View, unit: UnitName, scope: Scope): ToldWord {
  const word = role(v, unit, scope) as ToldWord;
  return word === 'standbyReady' ? (v.facts.onTheWay?.[unit][scope] ?? word) : word;
}

/** The unit has taken over all that a standby needs; at once, where that takes no time. [START-CONFIGURATION.1] */
export function isReady(v: View, unit: UnitName, scope: Scope): boolean {
  return v.facts.onTheWay?.[unit][scope] === undefined;
}

/** Which of its peer's hellos a unit hears. [LINK-CARRIES.1, UNIT-PROBE-DATA.1] */
export function heard(v: View, unit: UnitName): Hearing {
  if (v.facts.hearing !== undefined) return v.facts.hearing[unit];
  if (!speaks(v, peerOf(unit))) return 'nothing';
  if (v.facts.failoverLink === 'up') return 'link';
  return v.facts.dataPathReaches[unit] ? 'data' : 'nothing';
}

/** Which of its peer's hellos a unit notices: none with failover off. [DISABLE-SILENT.1] */
export function notices(v: View, unit: UnitName): Hearing {
  return speaks(v, unit) ? heard(v, unit) : 'nothing';
}

/** Which hellos of its peer reach a unit that takes part at this moment: none, while it waits for one. */
export function arrives(v: View, unit: UnitName): Heard {
  const hears = notices(v, unit);
  return hears === 'waiting' ? 'nothing' : hears;
}

/** The unit has never heard its peer, which is active with failover off and could be asked over the failover link. */
export function besideFrozenActive(v: View, unit: UnitName, scope: Scope): boolean {
  const peer = peerOf(unit);
  return (
    setting(v, peer) === 'off' &&
    role(v, peer, scope) === 'active' &&
    at(v, v.layout.at('peer', unit, scope)).word === 'notDetected' &&
    v.facts.failoverLink === 'up'
  );
}

/** The unit counts as over its threshold: by its interfaces or by a service module. [UNIT-MODULE.1] */
export function isOver(v: View, unit: UnitName, scope: Scope): boolean {
  return v.facts.moduleDown[unit] || at(v, v.layout.at('health', unit, scope)).word === 'over';
}

/** The unit that keeps a role which both have: the primary, or the one the group prefers. */
export function preferredUnit(v: View, scope: Scope): UnitName {
  if (v.pair.mode === 'activeStandby') return 'primary';
  return v.pair.groups[scope as GroupName]?.preferred ?? 'primary';
}

/** Seconds from readiness to preemption, or null where the group does not preempt. */
export function preemptDelay(v: View, scope: Scope): number | null {
  if (v.pair.mode === 'activeStandby') return null;
  const preempt = v.pair.groups[scope as GroupName]?.preempt ?? false;
  return preempt === false ? null : preempt.delay;
}

export function preemptionState(v: View, scope: Scope): string {
  return at(v, v.layout.at('preemption', null, scope)).word;
}

/** A message on the failover link reaches the other unit: the link is intact and the peer has power. */
export function messageReaches(v: View, to: UnitName): boolean {
  return v.facts.failoverLink === 'up' && v.facts.powered[to];
}

/** The unit whose commands reach its peer: the active one, or the one where group 1 is active. [COMMAND-REPLICATES.1, COMMAND-GROUP-1-UNIT.1] */
export function replicatesCommands(v: View, unit: UnitName): boolean {
  return role(v, unit, v.pair.mode === 'activeStandby' ? 'unit' : '1') === 'active';
}
