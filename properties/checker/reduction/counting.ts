/** Counting: what of a pair's interfaces the facts depend on, as numbers per scope and per class of alike ports. */

import { monitoredIn, reachesThreshold, type Scope, scopesOf } from '../../../model/behaviour/facts.ts';
import type { InterfacePolicy, Pair } from '../../../model/configuration/pair.ts';
import type { Readings } from '../../../spec/ambiguities.ts';
import type { GroupName } from '../../../spec/vocabulary.ts';
import type { Bounds } from '../bounds.ts';
import { type Alike, alikePorts, type Kind } from './alike.ts';
import { many } from './silences.ts';

/** Interfaces that count towards one threshold; those that count nowhere have a scope of their own without one. */
export interface CountedScope {
  /** Null for the interfaces that are not monitored. */
  readonly scope: Scope | null;
  /** Failed interfaces from which the threshold is reached; {@link many} where it never is. */
  readonly threshold: number;
  /** Interfaces that are always without link: shut by the configuration, with no step that takes it back. */
  readonly alwaysDead: number;
}

/** What can break, and how it counts. */
export interface Rules {
  readonly ports: boolean;
  readonly paths: boolean;
  readonly traffic: boolean;
  readonly shut: boolean;
  /** Dead links count. */
  readonly deadCounts: boolean;
  /** Lost traffic counts in every case, like a dead link. */
  readonly silentCounts: boolean;
}

export interface Counting {
  readonly alike: Alike;
  readonly scopes: readonly CountedScope[];
  readonly rules: Rules;
  /** By class, how many interfaces of each scope one port carries; those always dead are left out. */
  readonly carried: readonly (readonly number[])[];
}

function policyOf(pair: Pair, scope: Scope): InterfacePolicy {
  if (pair.mode === 'activeStandby') return pair.interfacePolicy;
  return (pair.groups[scope as GroupName] ?? pair.groups['1']).interfacePolicy;
}

function thresholdOf(pair: Pair, scope: Scope, readings: Readings): number {
  const monitored = monitoredIn(pair, scope).length;
  for (let failed = 0; failed <= monitored; failed += 1) {
    if (reachesThreshold(policyOf(pair, scope), failed, monitored, readings.threshold)) return failed;
  }
  return many;
}

/** The index of the scope that interfaces of a kind count in; -1 where no fact depends on them. */
export function scopeIndex({ scopes, rules }: Pick<Counting, 'scopes' | 'rules'>, kind: Kind): number {
  if (kind.shutdown && !rules.shut) return -1;
  return scopes.findIndex(({ scope }) => scope === kind.scope);
}

/** Numbers in place of names. */
export function countingOf(pair: Pair, readings: Readings, { families }: Pick<Bounds, 'families'>): Counting {
  const has = (family: Bounds['families'][number]) => families.includes(family);
  const rules: Rules = {
    ports: has('interface'),
    paths: has('path'),
    traffic: has('traffic'),
    shut: has('shut'),
    deadCounts: readings['no-link-counts'] === 'a',
    silentCounts: readings['traffic-unknown'] === 'b',
  };
  const shutIn = (scope: Scope) =>
    rules.shut ? 0 : monitoredIn(pair, scope).filter((name) => pair.interfaces[name]?.shutdown).length;
  const monitored = scopesOf(pair).map((scope): CountedScope => {
    return { scope, threshold: thresholdOf(pair, scope, readings), alwaysDead: rules.deadCounts ? shutIn(scope) : 0 };
  });
  const bystanders: readonly CountedScope[] =
    readings['hello-interfaces'] === 'a' ? [{ scope: null, threshold: many, alwaysDead: 0 }] : [];
  const scopes = [...monitored, ...bystanders];
  const alike = alikePorts(pair);
  const carried = alike.classes.map(([port]) =>
    scopes.map((_, index) =>
      port.slots
        .filter(({ kind }) => scopeIndex({ scopes, rules }, kind) === index)
        .reduce((sum, { names }) => sum + names.length, 0),
    ),
  );
  return { alike, scopes, rules, carried };
}
