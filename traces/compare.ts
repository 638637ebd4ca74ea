/** Comparing observations: value by value over what the format knows, whatever else an implementation shows. */
import type { Observation, UnitObservation } from '../model/behaviour/observe.ts';
import { unitNames } from '../spec/vocabulary.ts';

export interface Difference {
  /** For example `secondary.groups.1.state`. */
  readonly path: string;
  /** Null where nothing is expected to be shown. */
  readonly expected: string | null;
  /** Null where nothing is shown. */
  readonly seen: string | null;
}

type Leaves = Map<string, string>;

function leavesOfUnit(leaves: Leaves, name: string, unit: UnitObservation): void {
  const set = (key: string, value: string | undefined) => {
    if (value !== undefined) leaves.set(`${name}.${key}`, value);
  };
  const { state, peer, groups, failover, failoverLink, stateLink, interfaces } = unit;
  for (const [key, value] of Object.entries({ state, peer })) set(key, value);
  for (const [group, seen] of Object.entries(groups ?? {})) {
    set(`groups.${group}.state`, seen.state);
    set(`groups.${group}.peer`, seen.peer);
  }
  for (const [key, value] of Object.entries({ failover, failoverLink, stateLink })) set(key, value);
  for (const [nameif, seen] of Object.entries(interfaces ?? {})) {
    set(`interfaces.${nameif}.health`, seen.health);
    set(`interfaces.${nameif}.monitoring`, seen.monitoring);
  }
}

function leavesOf(observation: Observation): Leaves {
  const leaves: Leaves = new Map();
  for (const unit of unitNames) leavesOfUnit(leaves, unit, observation[unit]);
  return leaves;
}

/** Where two observations differ; keys that the format does not know are not looked at. */
export function differences(expected: Observation, seen: Observation): readonly Difference[] {
  const [wanted, shown] = [leavesOf(expected), leavesOf(seen)];
  return [...new Set([...wanted.keys(), ...shown.keys()])]
    .map((path) => ({ path, expected: wanted.get(path) ?? null, seen: shown.get(path) ?? null }))
    .filter((d) => d.expected !== d.seen);
}

/** Equal texts for observations without a difference, in whatever order they were written. */
export function observationKey(observation: Observation): string {
  return [...leavesOf(observation)]
    .map((leaf) => leaf.join('='))
    .sort()
    .join(' ');
}
