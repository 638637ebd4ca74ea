/** What an outsider sees of a pair, derived from snapshots and environment. */
import { peerOf, type UnitName, unitNames } from '../../spec/vocabulary.ts';
import type { InterfaceObservation, PeerWord } from '../observation.ts';
import { type Environment, isShut, linkLost, pathReaches, receivesNothing } from './environment.ts';
import { type Scope, scopesOf, twinHears } from './facts.ts';
import type { Snapshots } from './machines.ts';
import type { Parts } from './settle.ts';

/** What a unit shows of one failover group. */
export interface ScopeObservation {
  /** A {@link StateWord}. */
  readonly state: string;
  /** What it believes of the peer; left out while the unit is off. */
  readonly peer?: PeerWord;
}

/** What a unit shows. A unit that is off shows `state`, and `groups` with theirs, and nothing else. */
export interface UnitObservation {
  /** On an Active/Standby pair a {@link StateWord}; on an Active/Active pair `off` or `on`. */
  readonly state: string;
  /** What it believes of the peer; on an Active/Standby pair only. */
  readonly peer?: PeerWord;
  /** By number; on an Active/Active pair only. */
  readonly groups?: { readonly [group: string]: ScopeObservation };
  readonly failover?: 'on' | 'off';
  /** `unknown`: intact, but a unit is off or has failover off. */
  readonly failoverLink?: 'up' | 'failed' | 'unknown';
  /** The same of the state link; `none` on a pair without one. */
  readonly stateLink?: 'up' | 'failed' | 'unknown' | 'none';
  /** By `nameif`, in multiple context mode `context/nameif`. */
  readonly interfaces?: { readonly [name: string]: InterfaceObservation };
}

/** All that an outsider sees of a pair between two steps; `schema/observation.schema.json` is its published form. */
export type Observation = { readonly [unit in UnitName]: UnitObservation };

interface State {
  readonly snapshots: Snapshots;
  readonly environment: Environment;
}

function word(
  parts: Parts,
  s: Snapshots,
  chart: Parameters<Parts['layout']['at']>[0],
  unit: UnitName,
  scope: Scope | null,
) {
  return s[parts.layout.at(chart, unit, scope)];
}

/** A silent peer counts as failed; one heard keeps the last word told over the failover link. */
function peerSeen(parts: Parts, s: Snapshots, unit: UnitName, scope: Scope): PeerWord {
  const peer = word(parts, s, 'peer', unit, scope);
  if (peer?.word === 'silent') return 'failed';
  return peer?.word === 'told' ? (peer.context.word as PeerWord) : 'notDetected';
}

function speaks(parts: Parts, s: Snapshots, unit: UnitName): boolean {
  return word(parts, s, 'failoverSetting', unit, null)?.word === 'on';
}

function stateLinkSeen(parts: Parts, { snapshots, environment: e }: State): UnitObservation['stateLink'] {
  const kind = parts.pair.stateLink;
  if (kind === 'none') return 'none';
  if (e.broken.has('stateLink') || (kind === 'shared' && e.broken.has('failoverLink'))) return 'failed';
  return unitNames.every((unit) => speaks(parts, snapshots, unit)) ? 'up' : 'unknown';
}

function healthSeen(parts: Parts, { snapshots, environment: e }: State, unit: UnitName, name: string) {
  const { pair, readings } = parts;
  if (isShut(e, name)) return 'linkDown';
  if (linkLost(pair, e, unit, name)) return 'noLink';
  if (!receivesNothing(e, unit, name)) return 'normal';
  if (readings['traffic-unknown'] === 'b') return 'failed';
  const comparable =
    !e.broken.has('failoverLink') &&
    unitNames.every((u) => speaks(parts, snapshots, u)) &&
    twinHears(pair, e, unit, name, readings);
  return comparable ? 'failed' : 'unknown';
}

function interfaceSeen(parts: Parts, state: State, unit: UnitName, name: string): InterfaceObservation {
  const health = healthSeen(parts, state, unit, name);
  if (!parts.pair.interfaces[name]?.monitored) return { health, monitoring: 'notMonitored' };
  const both = speaks(parts, state.snapshots, unit) && speaks(parts, state.snapshots, peerOf(unit));
  const heardThere = both && pathReaches(parts.pair, state.environment, unit, name);
  return { health, monitoring: heardThere ? 'monitored' : 'waiting' };
}

type Interfaces = NonNullable<UnitObservation['interfaces']>;

/** What units show of their interfaces in an environment, by who speaks; worked out once. */
const shown = new WeakMap<Parts['layout'], WeakMap<Environment, Map<string, Interfaces>>>();

function interfacesSeen(parts: Parts, state: State, unit: UnitName): Interfaces {
  const speaking = unitNames.filter((u) => speaks(parts, state.snapshots, u));
  const key = `${unit} ${speaking.join()}`;
  const ofPair = shown.get(parts.layout) ?? new WeakMap<Environment, Map<string, Interfaces>>();
  shown.set(parts.layout, ofPair);
  const known = ofPair.get(state.environment) ?? new Map<string, Interfaces>();
  ofPair.set(state.environment, known);
  const names = Object.keys(parts.pair.interfaces);
  const seen =
    known.get(key) ?? Object.fromEntries(names.map((name) => [name, interfaceSeen(parts, state, unit, name)]));
  known.set(key, seen);
  return seen;
}

/** What a unit that runs shows besides its roles. */
export function running(parts: Parts, state: State, unit: UnitName) {
  const { snapshots } = state;
  return {
    failover: speaks(parts, snapshots, unit) ? 'on' : 'off',
    failoverLink: word(parts, snapshots, 'failoverLink', unit, null)?.word as UnitObservation['failoverLink'],
    stateLink: stateLinkSeen(parts, state),
    interfaces: interfacesSeen(parts, state, unit),
  } as const;
}

function scopeSeen(parts: Parts, s: Snapshots, unit: UnitName, scope: Scope): ScopeObservation {
  const state = word(parts, s, 'role', unit, scope)?.word ?? 'off';
  return state === 'off' ? { state } : { state, peer: peerSeen(parts, s, unit, scope) };
}

/** Field by field: this is asked of every state that is judged, and objects are spread into one much more slowly. */
function observeUnit(parts: Parts, state: State, unit: UnitName): UnitObservation {
  const { snapshots } = state;
  const off = word(parts, snapshots, 'failoverSetting', unit, null)?.word === 'powerless';
  if (parts.pair.mode === 'activeStandby') {
    const own = scopeSeen(parts, snapshots, unit, 'unit');
    if (off || own.peer === undefined) return own;
    const { failover, failoverLink, stateLink, interfaces } = running(parts, state, unit);
    return { state: own.state, peer: own.peer, failover, failoverLink, stateLink, interfaces } as UnitObservation;
  }
  const groups = Object.fromEntries(scopesOf(parts.pair).map((g) => [g, scopeSeen(parts, snapshots, unit, g)]));
  if (off) return { state: 'off', groups };
  const { failover, failoverLink, stateLink, interfaces } = running(parts, state, unit);
  return { state: 'on', groups, failover, failoverLink, stateLink, interfaces } as UnitObservation;
}

export function observe(parts: Parts, state: State): Observation {
  return { primary: observeUnit(parts, state, 'primary'), secondary: observeUnit(parts, state, 'secondary') };
}
