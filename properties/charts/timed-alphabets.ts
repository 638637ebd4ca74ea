/** The complete list of events for each statechart that watches; payloads are the ends of their ranges, and one tick. */
import type { EventObject } from 'xstate';
import { type BootEvent, bootEventTypes } from '../../model/protocol/charts/boot.machine.ts';
import { type HelloEvent, helloEventTypes } from '../../model/protocol/charts/hello.machine.ts';
import { type InterfaceEvent, interfaceEventTypes } from '../../model/protocol/charts/interface/setup.ts';
import { type ModuleEvent, moduleEventTypes } from '../../model/protocol/charts/module.machine.ts';
import { type ProgressionEvent, progressionEventTypes } from '../../model/protocol/charts/progression.machine.ts';
import type { WatchingChartName } from '../../model/protocol/machines.ts';
import type { InterfaceTimes, Times } from '../../model/protocol/times.ts';
import { eventsOf } from './alphabets.ts';

type Alphabets = { readonly [name in WatchingChartName]: readonly EventObject[] };

const either = [false, true] as const;
/** Time passes tick by tick, so that no state is jumped over. */
const tick = [1] as const;

function distinct(...ticks: readonly number[]): readonly number[] {
  return [...new Set(ticks)];
}

function ofHellos({ unit }: Times): readonly EventObject[] {
  const ends = distinct(0, unit.poll);
  return eventsOf<HelloEvent>({
    deaf: {},
    carried: { after: ends },
    notCarried: { age: ends },
    farewell: {},
    elapse: { ticks: tick, first: ['hello', 'deadline'] },
  });
}

function ofInterface({ poll, start }: InterfaceTimes): readonly EventObject[] {
  const ends = distinct(0, poll);
  return eventsOf<InterfaceEvent>({
    unwatched: {},
    shut: {},
    linkLost: { age: ends },
    hellos: {},
    traffic: { age: ends },
    nothing: { age: ends, tested: distinct(0, start) },
    elapse: { ticks: tick, twinHears: either },
  });
}

/** @param name the interface that is watched */
export function timedAlphabets(times: Times, name = 'inside'): Alphabets {
  const own = times.interfaces[name];
  if (own === undefined) throw new RangeError(`no times for the interface ${name}`);
  return {
    boot: eventsOf<BootEvent>({ power: {}, noPower: {}, elapse: { ticks: tick } }),
    module: eventsOf<ModuleEvent>({ works: {}, fails: {}, elapse: { ticks: tick } }),
    linkHellos: ofHellos(times),
    dataHellos: ofHellos(times),
    interface: ofInterface(own),
    progression: eventsOf<ProgressionEvent>({
      becomesActive: {},
      becomesStandby: { synchronises: either },
      leaves: {},
      advance: {},
      resynchronise: {},
      elapse: { ticks: tick },
    }),
  };
}

/** The types of each chart's events, as the machines declare them. */
export const timedEventTypes: { readonly [name in WatchingChartName]: readonly string[] } = {
  boot: bootEventTypes,
  module: moduleEventTypes,
  linkHellos: helloEventTypes,
  dataHellos: helloEventTypes,
  interface: interfaceEventTypes,
  progression: progressionEventTypes,
};
