/** Facts: all that the machines can learn of the environment, computed in this one place. */

import type { Readings } from '../../spec/ambiguities.ts';
import { type GroupName, peerOf, type UnitName } from '../../spec/vocabulary.ts';
import { contextOf, groupsOf, type InterfacePolicy, type Pair } from '../configuration/pair.ts';
import type { ToldWord } from './charts/peer.machine.ts';
import type { Hearing } from './charts/role/events.ts';
import { type Environment, isShut, linkLost, pathReaches, receivesNothing } from './environment.ts';

/** What fails over together: the unit (Active/Standby) or a failover group (Active/Active). */
export type Scope = 'unit' | GroupName;
export type PerUnit<T> = { readonly [unit in UnitName]: T };
export type PerScope<T> = { readonly [scope in Scope]?: T };

/**
 * What the interfaces of one scope amount to on one unit, from harmless to certain:
 * `over…` where the threshold is reached only if lost traffic counts that cannot be compared,
 * once the comparison with the peer's twin is known, or by dead links alone.
 */
export type Amount = 'under' | 'overIfUncomparedCounts' | 'overOnceCompared' | 'overByLinkLoss';

export interface Facts {
  readonly powered: PerUnit<boolean>;
  readonly failoverLink: 'up' | 'down';
  /** State traffic can pass. True without stateful failover, where nothing waits for it. */
  readonly replicates: boolean;
  readonly moduleDown: PerUnit<boolean>;
  /** Some data path would carry a hello of the peer to this unit. */
  readonly dataPathReaches: PerUnit<boolean>;
  readonly interfaces: PerUnit<PerScope<Amount>>;
  /** The unit with fewer failures, where a reading asks for it; else null. */
  readonly fewerFailures: PerScope<UnitName | null>;
  /** Where hearing takes time, what each unit makes of its peer's hellos; where left out, that follows from the rest. */
  readonly hearing?: PerUnit<Hearing>;
  /** Where that takes time, the state of a standby that is still taking things over from its peer. */
  readonly onTheWay?: PerUnit<PerScope<ToldWord>>;
}

/** What is known of the interfaces of a pair: at once, what is the case; where noticing takes time, what was noticed. */
export interface Seen {
  /** Shut in the configuration. */
  isShut(name: string): boolean;
  /** The unit has found its port without a link. */
  linkLost(unit: UnitName, name: string): boolean;
  /** The unit has found that it receives nothing here. */
  receivesNothing(unit: UnitName, name: string): boolean;
  /** The peer of this unit receives something on its twin of the interface. */
  twinHears(unit: UnitName, name: string): boolean;
}

export function scopesOf(pair: Pair): readonly Scope[] {
  return pair.mode === 'activeStandby' ? ['unit'] : groupsOf(pair);
}

/** The scope an interface counts in. */
export function scopeOfInterface(pair: Pair, name: string): Scope {
  if (pair.mode === 'activeStandby') return 'unit';
  return pair.contexts[contextOf(name) ?? '']?.group ?? '1';
}

function policyOf(pair: Pair, scope: Scope): InterfacePolicy {
  if (pair.mode === 'activeStandby') return pair.interfacePolicy;
  return (pair.groups[scope as GroupName] ?? pair.groups['1']).interfacePolicy;
}

export function monitoredIn(pair: Pair, scope: Scope): readonly string[] {
  return Object.keys(pair.interfaces).filter(
    (name) => pair.interfaces[name]?.monitored && scopeOfInterface(pair, name) === scope,
  );
}

/** Whether `failed` of `monitored` interfaces reach the threshold. [POLICY-REACHED.1, POLICY-NUMBER.1, POLICY-PERCENT.1] */
export function reachesThreshold(
  policy: InterfacePolicy,
  failed: number,
  monitored: number,
  reading: Readings['threshold'],
): boolean {
  if (monitored === 0) return false;
  const [have, need] = 'number' in policy ? [failed, policy.number] : [failed * 100, policy.percent * monitored];
  return reading === 'a' ? have >= need : have > need;
}

interface Count {
  readonly dead: number;
  readonly compared: number;
  readonly uncompared: number;
}

/** The unit runs: it has power and, as a reading has it, its service module works. */
function runs(e: Environment, unit: UnitName, readings: Readings): boolean {
  // ??? [module-failure]
  return e.powered.has(unit) && (readings['module-failure'] === 'a' || !e.broken.has(`module ${unit}`));
}

/** The peer's twin hears traffic, so that a silence here is this unit's own failure. [INTERFACE-COMPARED.1] */
export function twinHears(pair: Pair, e: Environment, unit: UnitName, name: string, readings: Readings): boolean {
  const peer = peerOf(unit);
  return (
    runs(e, peer, readings) && !isShut(e, name) && !linkLost(pair, e, peer, name) && !receivesNothing(e, peer, name)
  );
}

/** What is known of the interfaces where it is known at once. */
function seenAtOnce(pair: Pair, e: Environment, readings: Readings): Seen {
  return {
    isShut: (name) => isShut(e, name),
    linkLost: (unit, name) => linkLost(pair, e, unit, name),
    receivesNothing: (unit, name) => receivesNothing(e, unit, name),
    twinHears: (unit, name) => twinHears(pair, e, unit, name, readings),
  };
}

function count(pair: Pair, seen: Seen, unit: UnitName, scope: Scope, readings: Readings): Count {
  let dead = 0;
  let compared = 0;
  let uncompared = 0;
  for (const name of monitoredIn(pair, scope)) {
    const shut = seen.isShut(name);
    // ??? [shut-counts]
    if (shut && readings['shut-counts'] === 'b') continue;
    if (shut || seen.linkLost(unit, name)) {
      // [INTERFACE-LINK-LOSS.1, INTERFACE-LINK-DOWN.1]
      if (readings['no-link-counts'] === 'a') dead += 1;
    } else if (seen.receivesNothing(unit, name)) {
      // [INTERFACE-COMPARED.1, INTERFACE-BOTH-UNKNOWN.1]
      if (readings['traffic-unknown'] === 'b') dead += 1;
      else if (seen.twinHears(unit, name)) compared += 1;
      else uncompared += 1;
    }
  }
  return { dead, compared, uncompared };
}

function amount(pair: Pair, c: Count, scope: Scope, readings: Readings): Amount {
  const policy = policyOf(pair, scope);
  const monitored = monitoredIn(pair, scope).length;
  const over = (failed: number) => reachesThreshold(policy, failed, monitored, readings.threshold);
  if (over(c.dead)) return 'overByLinkLoss';
  if (over(c.dead + c.compared)) return 'overOnceCompared';
  if (over(c.dead + c.compared + c.uncompared)) return 'overIfUncomparedCounts';
  return 'under';
}

export function replicates(pair: Pair, e: Environment): boolean {
  if (pair.stateLink === 'none') return true;
  const linkNeeded = pair.stateLink === 'shared';
  return !e.broken.has('stateLink') && !(linkNeeded && e.broken.has('failoverLink'));
}

function dataPathReaches(pair: Pair, e: Environment, unit: UnitName, readings: Readings): boolean {
  return Object.keys(pair.interfaces).some(
    (name) =>
      (readings['hello-interfaces'] === 'a' || pair.interfaces[name]?.monitored) &&
      (pathReaches(pair, e, unit, name) ||
        // ??? [one-way]
        (readings['one-way'] === 'b' && pathReaches(pair, e, peerOf(unit), name))),
  );
}

export function perUnit<T>(of: (unit: UnitName) => T): PerUnit<T> {
  return { primary: of('primary'), secondary: of('secondary') };
}

export function perScope<T>(pair: Pair, of: (scope: Scope) => T): PerScope<T> {
  return Object.fromEntries(scopesOf(pair).map((scope) => [scope, of(scope)]));
}

function fewerFailures(
  pair: Pair,
  moduleDown: PerUnit<boolean>,
  seen: Seen,
  scope: Scope,
  readings: Readings,
): UnitName | null {
  if (readings['active-over-threshold'] === 'a' && readings['both-over'] === 'a') return null;
  // ??? [active-over-threshold] a dead module weighs more than any number of interfaces
  const failures = perUnit((unit) => {
    const c = count(pair, seen, unit, scope, readings);
    return moduleDown[unit] ? Number.POSITIVE_INFINITY : c.dead + c.compared;
  });
  if (failures.primary === failures.secondary) return null;
  return failures.primary < failures.secondary ? 'primary' : 'secondary';
}

/** What the interfaces of a pair amount to, as far as they are seen. */
export function interfaceFacts(
  pair: Pair,
  moduleDown: PerUnit<boolean>,
  seen: Seen,
  readings: Readings,
): Pick<Facts, 'interfaces' | 'fewerFailures'> {
  return {
    interfaces: perUnit((unit) =>
      perScope(pair, (scope) => amount(pair, count(pair, seen, unit, scope, readings), scope, readings)),
    ),
    fewerFailures: perScope(pair, (scope) => fewerFailures(pair, moduleDown, seen, scope, readings)),
  };
}

/** The facts of an environment. Pure; one for all environments that no machine can tell apart. */
export function factsOf(pair: Pair, e: Environment, readings: Readings): Facts {
  const moduleDown = perUnit((unit) => e.broken.has(`module ${unit}`));
  return {
    powered: perUnit((unit) => runs(e, unit, readings)),
    failoverLink: e.broken.has('failoverLink') ? 'down' : 'up',
    replicates: replicates(pair, e),
    moduleDown,
    dataPathReaches: perUnit((unit) => dataPathReaches(pair, e, unit, readings)),
    ...interfaceFacts(pair, moduleDown, seenAtOnce(pair, e, readings), readings),
  };
}

/** A name that two sets of facts share exactly when they are equal. */
export function factsKey(facts: Facts): string {
  return JSON.stringify(facts);
}
