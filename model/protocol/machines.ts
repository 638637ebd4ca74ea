/** The watching machines of a pair: which statechart runs where, besides those of the behaviour level. */
import type { Readings } from '../../spec/ambiguities.ts';
import { type UnitName, unitNames } from '../../spec/vocabulary.ts';
import { type Chart, type ChartState, chart } from '../behaviour/chart.ts';
import { type Scope, scopesOf } from '../behaviour/facts.ts';
import type { Pair } from '../configuration/pair.ts';
import { bootMachine } from './charts/boot.machine.ts';
import { helloMachine } from './charts/hello.machine.ts';
import { interfaceMachine } from './charts/interface/interface.machine.ts';
import { moduleMachine } from './charts/module.machine.ts';
import { progressionMachine } from './charts/progression.machine.ts';
import { afterDuration, helloDue, interfaceDue, progressionDue } from './due.ts';
import type { Times } from './times.ts';

export const watchingChartNames = ['boot', 'module', 'linkHellos', 'dataHellos', 'interface', 'progression'] as const;
export type WatchingChartName = (typeof watchingChartNames)[number];

/** One machine: where it runs, its statechart, and how long until its clock comes to something. */
export interface Watcher {
  readonly name: WatchingChartName;
  readonly unit: UnitName;
  /** The interface it watches; null for those that watch none. */
  readonly interface: string | null;
  /** The unit or failover group whose way it is on; null for those that watch a unit as a whole. */
  readonly scope: Scope | null;
  readonly chart: Chart;
  /** Ticks until its next event; null where no clock runs. */
  due(state: ChartState): number | null;
}

/** One snapshot per watcher, in their order. */
export type Watching = readonly ChartState[];

export interface Watchers {
  readonly all: readonly Watcher[];
  readonly initial: Watching;
  at(name: WatchingChartName, unit: UnitName, of?: string): number;
}

/** Machines that replace the usual ones: for tests that break the model on purpose. */
export interface MachineMakers {
  readonly boot: typeof bootMachine;
  readonly module: typeof moduleMachine;
  readonly hello: typeof helloMachine;
  readonly interface: typeof interfaceMachine;
  readonly progression: typeof progressionMachine;
}

export const usualMachines: MachineMakers = {
  boot: bootMachine,
  module: moduleMachine,
  hello: helloMachine,
  interface: interfaceMachine,
  progression: progressionMachine,
};

/** Interfaces that a unit watches: the monitored ones. [MONITOR-OPTION.1] */
function watchedOf(pair: Pair): readonly string[] {
  return Object.keys(pair.interfaces).filter((name) => pair.interfaces[name]?.monitored);
}

/** The watchers of a pair: the starts of both units; then unit by unit the others, by interface and by failover group. */
export function watchersOf(
  pair: Pair,
  times: Times,
  readings: Readings,
  make: MachineMakers = usualMachines,
): Watchers {
  const boot = chart(make.boot(times.boot));
  const module = chart(make.module(times.module));
  const link = chart(make.hello({ id: 'linkHellos', looks: true }, times.unit));
  const data = chart(make.hello({ id: 'dataHellos', looks: false }, times.unit));
  const progression = chart(make.progression(times.sync));
  // ??? [test-decides] [interfaces-at-start]
  const judging = {
    decidesAtOnce: readings['test-decides'] === 'b',
    knownAtStart: readings['interfaces-at-start'] === 'a',
  };
  // One chart for interfaces with the same times, so that each transition is computed once.
  const interfaces = new Map<string, Chart>();
  const interfaceChart = (name: string): Chart => {
    const own = times.interfaces[name];
    if (own === undefined) throw new Error(`no times for the interface ${name}`);
    const key = JSON.stringify(own);
    const known = interfaces.get(key) ?? chart(make.interface(own, judging));
    interfaces.set(key, known);
    return known;
  };
  const ofUnit = (unit: UnitName): readonly Watcher[] => {
    const where = { unit, interface: null, scope: null };
    return [
      { ...where, name: 'module', chart: module, due: (s) => afterDuration(s, 'failing', times.module) },
      { ...where, name: 'linkHellos', chart: link, due: (s) => helloDue(s, times.unit) },
      { ...where, name: 'dataHellos', chart: data, due: (s) => helloDue(s, times.unit) },
      ...watchedOf(pair).map((name): Watcher => {
        const own = times.interfaces[name];
        if (own === undefined) throw new Error(`no times for the interface ${name}`);
        return {
          ...where,
          interface: name,
          name: 'interface',
          chart: interfaceChart(name),
          due: (s) => interfaceDue(s, own),
        };
      }),
      ...scopesOf(pair).map(
        (scope): Watcher => ({
          ...where,
          scope,
          name: 'progression',
          chart: progression,
          due: (s) => progressionDue(s, times.sync),
        }),
      ),
    ];
  };
  // A unit without power is seen as such before anything is heard of it.
  const boots = unitNames.map(
    (unit): Watcher => ({
      unit,
      interface: null,
      scope: null,
      name: 'boot',
      chart: boot,
      due: (s) => afterDuration(s, 'booting', times.boot),
    }),
  );
  const all = [...boots, ...unitNames.flatMap(ofUnit)];
  const places: Record<string, Partial<Record<UnitName, Record<string, number>>>> = {};
  for (const [index, { name, unit, interface: watched, scope }] of all.entries()) {
    const ofName = places[name] ?? {};
    ofName[unit] = { ...ofName[unit], [watched ?? scope ?? '']: index };
    places[name] = ofName;
  }
  return {
    all,
    initial: all.map((w) => w.chart.initial),
    at(name, unit, of = '') {
      const index = places[name]?.[unit]?.[of];
      if (index === undefined) throw new Error(`no ${name} machine at ${unit} ${of ?? ''}`);
      return index;
    },
  };
}
