/** The observation of a unit, word by word, each under its path; keys that are not known are not looked at. */
import type { UnitObservation } from '../model/behaviour/observe.ts';

/** By path below the unit, as `groups.1.state`; `of` is the interface that the word is about, if it is about one. */
export type Leaves = ReadonlyMap<string, { readonly of: string | null; readonly value: string }>;

export function leavesOf(unit: UnitObservation): Leaves {
  const leaves = new Map<string, { of: string | null; value: string }>();
  const set = (key: string, value: string | undefined, of: string | null = null) => {
    if (value !== undefined) leaves.set(key, { of, value });
  };
  const { state, peer, groups, failover, failoverLink, stateLink, interfaces } = unit;
  for (const [key, value] of Object.entries({ state, peer })) set(key, value);
  for (const [name, group] of Object.entries(groups ?? {})) {
    set(`groups.${name}.state`, group.state);
    set(`groups.${name}.peer`, group.peer);
  }
  for (const [key, value] of Object.entries({ failover, failoverLink, stateLink })) set(key, value);
  for (const [name, { health, monitoring }] of Object.entries(interfaces ?? {})) {
    set(`interfaces.${name}.health`, health, name);
    set(`interfaces.${name}.monitoring`, monitoring, name);
  }
  return leaves;
}
