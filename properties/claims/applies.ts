/** To which pairs a claim applies: predicates over the configuration alone, with the reason where it does not. */
import { scopesOf } from '../../model/behaviour/facts.ts';
import { groupsOf, type Pair } from '../../model/configuration/pair.ts';
import type { Readings } from '../../spec/ambiguities.ts';
import type { Mode } from '../../spec/vocabulary.ts';
import { preemptDelayIn } from '../oracle.ts';
import { portsToFail } from './reach.ts';

/** Null, or the reason why a claim does not apply to the pair. */
export type Applies = (pair: Pair) => string | null;

const modeNames = { activeStandby: 'Active/Standby', activeActive: 'Active/Active' } as const;

export function onlyIn(mode: Mode): Applies {
  return (pair) => (pair.mode === mode ? null : `speaks of ${modeNames[mode]} pairs`);
}

export const twoGroups: Applies = (pair) => (groupsOf(pair).length === 2 ? null : 'needs two failover groups');

export const preempting: Applies = (pair) =>
  scopesOf(pair).some((scope) => preemptDelayIn(pair, scope) !== null) ? null : 'no failover group preempts';

/** In some group, or on the unit of an Active/Standby pair, a role stays where it is when its preferred unit comes back. */
export const withoutPreemption: Applies = (pair) =>
  scopesOf(pair).some((scope) => preemptDelayIn(pair, scope) === null) ? null : 'every failover group preempts';

/** In some group, or on the unit of an Active/Standby pair, nothing is preempted at once. */
export const notAllAtOnce: Applies = (pair) =>
  scopesOf(pair).some((scope) => preemptDelayIn(pair, scope) !== 0)
    ? null
    : 'every failover group preempts without delay';

/** Some preempting group is not kept over its threshold by interfaces that the configuration shuts. */
export function mayPreempt(pair: Pair, readings: Readings): string | null {
  const reason = preempting(pair);
  if (reason !== null) return reason;
  const free = scopesOf(pair).some((s) => preemptDelayIn(pair, s) !== null && portsToFail(pair, readings, s) !== 0);
  return free ? null : 'shut interfaces keep every preempting group over its threshold';
}

/** Some data interface is not shut by the configuration, so that units can hear each other there. */
export const withDataPath: Applies = (pair) =>
  Object.values(pair.interfaces).some((i) => !i.shutdown) ? null : 'no data interface that is not shut';

export const delayed: Applies = (pair) =>
  scopesOf(pair).some((scope) => (preemptDelayIn(pair, scope) ?? 0) > 0)
    ? null
    : 'no failover group preempts after a delay';

export const stateful: Applies = (pair) => (pair.stateLink === 'none' ? 'no stateful failover' : null);

export const withInterfaces: Applies = (pair) => (Object.keys(pair.interfaces).length > 0 ? null : 'no data interface');

export const withMonitored: Applies = (pair) =>
  Object.values(pair.interfaces).some((i) => i.monitored) ? null : 'no monitored interface';

export const withUnmonitored: Applies = (pair) =>
  Object.values(pair.interfaces).some((i) => !i.monitored) ? null : 'every interface is monitored';

/** All of several conditions; the first that fails gives the reason. */
export function all(...conditions: readonly Applies[]): Applies {
  return (pair) => {
    for (const condition of conditions) {
      const reason = condition(pair);
      if (reason !== null) return reason;
    }
    return null;
  };
}
