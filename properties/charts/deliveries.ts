/** What the router asks of each statechart while small pairs are explored. */
import type { Chart } from '../../model/behaviour/chart.ts';
import { type ChartName, chartNames } from '../../model/behaviour/charts/index.ts';
import { factsOf } from '../../model/behaviour/facts.ts';
import { type BehaviourModel, behaviourModel, subSteps } from '../../model/behaviour/pair.ts';
import { settle } from '../../model/behaviour/settle.ts';
import { type Pair, pairDescription } from '../../model/configuration/pair.ts';
import { type Family, familyNames, type Stimulus } from '../../model/stimulus.ts';
import { type AmbiguityId, ambiguity, ambiguityIds, defaultReadings, type Readings } from '../../spec/ambiguities.ts';
import { everyday } from '../checker/alphabet.ts';
import { explore } from '../checker/explore.ts';
import { snapshotKey } from './graph.ts';

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
  return {
    ...chart,
    next(state, event) {
      heard.cells.add(`${chart.name}.${statePath(state.snapshot.value)} ${event.type}`);
      const outcome = chart.next(state, event);
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

export interface Search {
  readonly name: string;
  readonly pair: Pair;
  readonly readings: Readings;
  readonly families: readonly Family[];
  readonly faults: number;
}

const oneInterface = pairDescription.parse({ mode: 'activeStandby', interfaces: { inside: {} } });
const preempting = pairDescription.parse({
  mode: 'activeActive',
  stateLink: 'own',
  groups: { '1': { preempt: { delay: 0 } }, '2': { preferred: 'secondary', preempt: { delay: 3 } } },
  contexts: { admin: { admin: true }, b: { group: '2' } },
  interfaces: { 'admin/in': {}, 'b/in': {} },
});

const standby = (name: string, readings: Readings, families: readonly Family[], faults: number): Search => ({
  name: `${name}, Active/Standby`,
  pair: oneInterface,
  readings,
  families,
  faults,
});
const grouped = (name: string, readings: Readings, families: readonly Family[], faults: number): Search => ({
  name: `${name}, Active/Active`,
  pair: preempting,
  readings,
  families,
  faults,
});

/** Readings that only groups can show. */
const ofGroups: readonly AmbiguityId[] = [
  'boot-together',
  'reset-and-preempt',
  'force-and-preempt',
  'preempt-state-link',
];

function flipped(id: AmbiguityId): readonly Search[] {
  const readings = { ...defaultReadings, [id]: 'b' as const };
  if (ofGroups.includes(id)) return [grouped(id, readings, everyday, 1)];
  return id === 'disable' ? [standby(id, readings, familyNames, 1)] : [standby(id, readings, everyday, 2)];
}

/** A pair of each mode under the default readings, and one under each other reading. */
export function searches(): readonly Search[] {
  return [
    standby('default', defaultReadings, familyNames, 1),
    standby('default', defaultReadings, everyday, 2),
    grouped('default', defaultReadings, everyday, 1),
    grouped('default', defaultReadings, familyNames, 0),
    ...ambiguityIds.filter((id) => ambiguity(id).runnable.includes('b')).flatMap(flipped),
  ];
}

/** A run to what the searches leave out because they stay small. */
export interface Witness {
  readonly name: string;
  readonly pair: Pair;
  readonly readings: Readings;
  readonly steps: readonly (readonly Stimulus[])[];
}

const bothOn: readonly Stimulus[] = [
  { type: 'powerOn', unit: 'primary' },
  { type: 'powerOn', unit: 'secondary' },
];

export const witnesses: readonly Witness[] = [
  {
    name: 'a disabled unit joins beyond a dead link',
    pair: oneInterface,
    readings: { ...defaultReadings, 'boot-with-link-down': 'b' },
    steps: [
      bothOn,
      [{ type: 'noFailover', unit: 'secondary' }],
      [{ type: 'writeMemory', unit: 'secondary' }],
      [{ type: 'reload', unit: 'secondary' }],
      [{ type: 'failoverLinkDown' }],
      [{ type: 'failover', unit: 'secondary' }],
    ],
  },
  {
    name: 'part of a delay passes',
    pair: preempting,
    readings: defaultReadings,
    steps: [
      [{ type: 'powerOn', unit: 'primary' }],
      [{ type: 'powerOn', unit: 'secondary' }],
      [{ type: 'wait', seconds: 1 }],
    ],
  },
  {
    name: 'the state link dies beside a failed group',
    pair: preempting,
    readings: defaultReadings,
    steps: [bothOn, [{ type: 'interfaceDown', unit: 'primary', interface: 'admin/in' }], [{ type: 'stateLinkDown' }]],
  },
];

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
  const bounds = {
    families: search.families,
    faults: search.faults,
    together: 1,
    states: null,
    depth: null,
    seconds: null,
  };
  const exploration = await explore(model, [], bounds);
  if (exploration.stopped !== null) throw new Error(`${search.name} stopped early: ${exploration.stopped}`);
  return heard;
}
