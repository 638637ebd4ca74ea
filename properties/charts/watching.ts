/** The statecharts that watch, by name: made for the default timers of the smallest pair, or for those that are given. */
import type { AnyStateMachine } from 'xstate';
import { type Pair, pairDescription } from '../../model/configuration/pair.ts';
import { type Watcher, type WatchingChartName, watchersOf, watchingChartNames } from '../../model/protocol/machines.ts';
import { type Durations, statedDurations, timesOf } from '../../model/protocol/times.ts';
import { defaultReadings, type Readings } from '../../spec/ambiguities.ts';

/** One interface per unit, every timer as it is unless configured. */
export const smallestPair: Pair = pairDescription.parse({
  name: 'smallest',
  mode: 'activeStandby',
  interfaces: { inside: {} },
  stateLink: 'own',
});

/** States that a statechart has because it is written once for two machines, one of which never enters them; and why. */
export const neverEntered: { readonly [name in WatchingChartName]?: Readonly<Record<string, string>> } = {
  dataHellos: {
    looking: 'a data path is taken to be silent until a first hello comes over it, so a unit does not wait for one',
  },
};

export type WatchingMachines = { readonly [name in WatchingChartName]: AnyStateMachine };

/** The first watcher of each name, as the pair runs it. */
export function watchersByName(
  pair: Pair,
  readings: Readings,
  stated: Durations = statedDurations,
): { readonly [name in WatchingChartName]: Watcher } {
  const { all } = watchersOf(pair, timesOf(pair, readings, stated), readings);
  const named = watchingChartNames.map((name) => [name, all.find((watcher) => watcher.name === name)] as const);
  const missing = named.find(([, watcher]) => watcher === undefined);
  if (missing !== undefined) throw new RangeError(`no ${missing[0]} machine on ${pair.name}`);
  return Object.fromEntries(named) as { readonly [name in WatchingChartName]: Watcher };
}

/** Guards depend on times, so the statecharts do, too; what they say of events and states does not. */
export function watchingMachines(readings: Readings = defaultReadings, pair: Pair = smallestPair): WatchingMachines {
  const byName = watchersByName(pair, readings);
  const machines = watchingChartNames.map((name) => [name, byName[name].chart.machine] as const);
  return Object.fromEntries(machines) as WatchingMachines;
}
