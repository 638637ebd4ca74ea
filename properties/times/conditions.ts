/** The conditions of Table 7-1 as stimuli on the active unit, and the pair on which each is timed. */
import { monitoredIn, type Scope } from '../../model/behaviour/facts.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import { type Durations, statedDurations } from '../../model/protocol/times.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { durations } from '../../spec/durations.ts';
import { table71 } from '../../spec/tables/table-7-1.ts';
import type { UnitName } from '../../spec/vocabulary.ts';

export type ConditionId = (typeof table71)[number]['id'];

interface Condition {
  /** What happens to the active unit of a scope; nothing, where the pair has nothing that it could happen to. */
  stimuli(pair: Pair, scope: Scope, active: UnitName): readonly Stimulus[];
  /** The pair on which it is timed; the pair itself, where left out. */
  on?(pair: Pair): Pair;
  /** The duration that is stated, since no rule gives it; null where the timers and rules do. */
  readonly stated: keyof Durations | null;
}

const onEveryInterface = (type: 'interfaceDown' | 'trafficLost') => (pair: Pair, scope: Scope, unit: UnitName) =>
  monitoredIn(pair, scope).map((name): Stimulus => ({ type, unit, interface: name }));

type Polls = { readonly interfacePoll: number; readonly interfaceHold: number };

/** A port whose link is looked at no more often than a 4GE module allows. [TIME-LINK-4GE.1] */
function looksSlowly<T extends Polls>(timers: T): T {
  return { ...timers, interfacePoll: Math.max(timers.interfacePoll, durations.slowestLinkLoss.seconds) };
}

/** By row of Table 7-1. */
export const conditions: { readonly [id in ConditionId]: Condition } = {
  'active-unit-lost': { stimuli: (_, __, unit) => [{ type: 'powerOff', unit }], stated: null },
  'main-board-link-down': { stimuli: onEveryInterface('interfaceDown'), stated: null },
  '4ge-link-down': {
    stimuli: onEveryInterface('interfaceDown'),
    on: (pair) =>
      pair.mode === 'activeStandby'
        ? { ...pair, timers: looksSlowly(pair.timers) }
        : {
            ...pair,
            timers: looksSlowly(pair.timers),
            groups: Object.fromEntries(
              Object.entries(pair.groups).map(([name, group]) => [
                name,
                group?.timers === undefined ? group : { ...group, timers: looksSlowly(group.timers) },
              ]),
            ) as typeof pair.groups,
          },
    stated: 'slowestLinkLoss',
  },
  'module-failed': { stimuli: (_, __, unit) => [{ type: 'moduleDown', unit }], stated: 'module' },
  'interface-tested': { stimuli: onEveryInterface('trafficLost'), stated: null },
};

/** Durations that decide no failover time are left out, so that a pair is ready at once. */
export const timedDurations: Durations = {
  ...statedDurations,
  boot: 0,
  coldStandby: 0,
  syncConfig: 0,
  syncFileSystem: 0,
  bulkSync: 0,
};
