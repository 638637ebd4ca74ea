/** What the router asks of each statechart while small pairs are explored. */
import type { Chart, Outcome } from '../../model/behaviour/chart.ts';
import { type ChartName, chartNames } from '../../model/behaviour/charts/index.ts';
import { factsOf } from '../../model/behaviour/facts.ts';
import { type BehaviourModel, behaviourModel, subSteps } from '../../model/behaviour/pair.ts';
import { settle } from '../../model/behaviour/settle.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { Readings } from '../../spec/ambiguities.ts';
import { explore } from '../plain/explore.ts';
import { boundsOf } from '../scopes.ts';
import { snapshotKey } from './graph.ts';
import type { Search, Witness } from './searches.ts';

export interface Deliveries {
  /** `chart.state event` for every event that reached a chart in a state. */
  readonly cells: Set<string>;
  /** Names of the transitions that fired. */
  readonly fired: Set<string>;
  /** Snapshots met, by chart. */
  readonly snapshots: { readonly [name in ChartName]: Set<string> };
}

/** The state a snapshot is in, dotted where it is nested. */
export function statePath(value: unknown): string {
  if (typeof value === 'string') return value;
  const [outer, inner] = Object.entries(value as object)[0] ?? [];
  return `${outer}.${statePath(inner)}`;
}

function listening(chart: Chart, heard: Deliveries): Chart {
  // The chart gives the same object for the same state and event: what is said of it once is said.
  const noted = new WeakSet<Outcome>();
  return {
    ...chart,
    next(state, event) {
      const outcome = chart.next(state, event);
      if (noted.has(outcome)) return outcome;
      noted.add(outcome);
      heard.cells.add(`${chart.name}.${statePath(state.snapshot.value)} ${event.type}`);
      heard.fired.add(outcome.fired.id);
      heard.snapshots[chart.name as ChartName].add(snapshotKey(outcome.state.snapshot));
      return outcome;
    },
  };
}

function listeningModel(pair: Pair, readings: Readings, heard: Deliveries): BehaviourModel {
  const model = behaviourModel(pair, readings);
  const charts = Object.fromEntries(chartNames.map((name) => [name, listening(model.charts[name], heard)]));
  return { ...model, charts: charts as BehaviourModel['charts'] };
}

function nothingHeard(): Deliveries {
  const none = () => new Set<string>();
  const snapshots = {
    failoverSetting: none(),
    failoverLink: none(),
    peer: none(),
    health: none(),
    role: none(),
    preemption: none(),
  };
  return { cells: none(), fired: none(), snapshots };
}

/** Runs a witness. */
export function deliveriesOn({ pair, readings, steps }: Witness): Deliveries {
  const heard = nothingHeard();
  const model = listeningModel(pair, readings, heard);
  let { environment, snapshots } = model.initial;
  for (const sub of steps.flatMap((stimuli) => subStepsOf(stimuli))) {
    snapshots = settle(model, snapshots, factsOf(pair, sub.environment, readings), sub.trigger).snapshots;
  }
  return heard;

  function subStepsOf(stimuli: readonly Stimulus[]) {
    const subs = subSteps(pair, environment, stimuli);
    environment = subs.at(-1)?.environment ?? environment;
    return subs;
  }
}

/** Explores a pair to the end. @throws Error where a chart says nothing of an event that it is given. */
export async function deliveriesOf(search: Search): Promise<Deliveries> {
  const heard = nothingHeard();
  const model = listeningModel(search.pair, search.readings, heard);
  const bounds = boundsOf(search.families, search.faults);
  const exploration = await explore(model, [], bounds);
  if (exploration.stopped !== null) throw new Error(`${search.name} stopped early: ${exploration.stopped}`);
  return heard;
}
