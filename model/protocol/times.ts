/** The times of a pair in whole ticks: its configured timers, what follows from them, and the stated durations. */
import type { Readings } from '../../spec/ambiguities.ts';
import { type DurationName, durations } from '../../spec/durations.ts';
import type { SyncWord } from '../../spec/vocabulary.ts';
import { contextOf, type Pair, type Timers } from '../configuration/pair.ts';

/** When a unit that hears no hello of its peer does what, in ticks since the last one. */
export interface UnitTimes {
  readonly poll: number;
  /** The first hello is missed, or as many as a reading asks for: the peer is probed. */
  readonly probe: number;
  /** The peer is held to be silent. */
  readonly silent: number;
}

/** When a unit that hears no hello on an interface does what, in ticks since the last one. */
export interface InterfaceTimes {
  readonly poll: number;
  /** The tests begin. */
  readonly start: number;
  /** Each test ends here, in their order; the last end is that of them all. */
  readonly ends: readonly [number, number, number, number];
  /** The interface has failed though tests are left; never, as the default reading has it. */
  readonly cutShort: number;
  /** A dead link is noticed so long after the last poll. */
  readonly linkLoss: number;
}

/** Durations in seconds that replace the stated ones. */
export type Durations = { readonly [name in DurationName]: number };

export interface Times {
  /** Milliseconds to a tick. */
  readonly tick: number;
  readonly unit: UnitTimes;
  /** By interface. */
  readonly interfaces: { readonly [name: string]: InterfaceTimes };
  readonly boot: number;
  readonly module: number;
  /** In ticks; a state that takes none is passed at once. */
  readonly sync: { readonly [word in SyncWord]: number } & {
    /** Connections are replicated, too. */
    readonly stateful: boolean;
  };
}

export const statedDurations = Object.fromEntries(
  Object.entries(durations).map(([name, { seconds }]) => [name, seconds]),
) as Durations;

type InterfaceTimers = Pick<Timers, 'interfacePoll' | 'interfaceHold'>;

/** The longest that one test lasts by itself, in seconds. [INTERFACE-TEST-ACTIVITY.1] */
const longestTest = 5;
const tests = 4;

const milliseconds = (seconds: number) => Math.round(seconds * 1000);

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** The poll and hold times of an interface: those of its failover group, or of the pair. */
export function timersOf(pair: Pair, name: string): InterfaceTimers {
  if (pair.mode === 'activeStandby') return pair.timers;
  const group = pair.contexts[contextOf(name) ?? '']?.group ?? '1';
  return (pair.groups[group] ?? pair.groups['1']).timers ?? pair.timers;
}

function testsBegin({ interfacePoll, interfaceHold }: InterfaceTimers, readings: Readings): number {
  // ??? [tests-start]
  return readings['tests-start'] === 'a'
    ? Math.round(milliseconds(interfaceHold) / 2)
    : 5 * milliseconds(interfacePoll);
}

/** How long one test lasts where that is fixed, in milliseconds; null where the tests share what is left. */
function fixedTest({ interfaceHold }: InterfaceTimers, readings: Readings): number | null {
  // ??? [tests-last]
  if (readings['tests-last'] === 'a') return null;
  return readings['tests-last'] === 'b' ? milliseconds(longestTest) : Math.round(milliseconds(interfaceHold) / 16);
}

/** In milliseconds: the tick divides every configured timer and every instant that follows from one. */
function tickOf(pair: Pair, readings: Readings, stated: Durations): number {
  const { unitPoll, unitHold } = pair.timers;
  const ofInterfaces = Object.keys(pair.interfaces).flatMap((name) => {
    const own = timersOf(pair, name);
    const fixed = readings['tests-last'] === 'b' ? [milliseconds(longestTest)] : [];
    return [milliseconds(own.interfacePoll), milliseconds(own.interfaceHold), testsBegin(own, readings), ...fixed];
  });
  const delays = pair.mode === 'activeStandby' ? [] : Object.values(pair.groups).map((g) => g?.preempt || { delay: 0 });
  return [
    milliseconds(unitHold),
    ...ofInterfaces,
    ...delays.map(({ delay }) => milliseconds(delay)),
    ...Object.values(stated).map(milliseconds),
  ].reduce(greatestDivisor, milliseconds(unitPoll));
}

function interfaceTimes(own: InterfaceTimers, tick: number, readings: Readings): InterfaceTimes {
  const ticks = (ms: number) => Math.round(ms / tick);
  const poll = ticks(milliseconds(own.interfacePoll));
  // ??? [interface-hold-from]
  const from = readings['interface-hold-from'] === 'a' ? 0 : poll;
  const hold = from + ticks(milliseconds(own.interfaceHold));
  const start = Math.min(from + ticks(testsBegin(own, readings)), hold);
  const fixed = fixedTest(own, readings);
  const end = (n: number) => {
    // Tests are cut to whole ticks.
    if (fixed !== null) return start + n * Math.max(1, Math.floor(fixed / tick));
    return n === tests ? hold : start + n * Math.floor((hold - start) / tests);
  };
  return {
    poll,
    start,
    ends: [end(1), end(2), end(3), end(4)],
    // ??? [tests-outlast-hold]
    cutShort: readings['tests-outlast-hold'] === 'a' ? Number.POSITIVE_INFINITY : hold,
    // ??? [link-loss-noticed]
    linkLoss: readings['link-loss-noticed'] === 'a' ? poll : 0,
  };
}

/** The times of a pair under readings; `stated` replaces the durations that no rule gives. */
export function timesOf(pair: Pair, readings: Readings, stated: Durations = statedDurations): Times {
  const tick = tickOf(pair, readings, stated);
  const ticks = (seconds: number) => Math.round(milliseconds(seconds) / tick);
  const poll = ticks(pair.timers.unitPoll);
  // ??? [silent-peer-failed]
  const afterThree = readings['silent-peer-failed'] === 'b';
  return {
    tick,
    unit: {
      poll,
      probe: afterThree ? 3 * poll : poll,
      // A probe is answered within a poll.
      silent: afterThree ? 4 * poll : ticks(pair.timers.unitHold),
    },
    interfaces: Object.fromEntries(
      Object.keys(pair.interfaces).map((name) => [name, interfaceTimes(timersOf(pair, name), tick, readings)]),
    ),
    boot: ticks(stated.boot),
    module: ticks(stated.module),
    sync: {
      coldStandby: ticks(stated.coldStandby),
      syncConfig: ticks(stated.syncConfig),
      syncFileSystem: ticks(stated.syncFileSystem),
      bulkSync: ticks(stated.bulkSync),
      stateful: pair.stateLink !== 'none',
    },
  };
}
