/** The machines of one pair: which statechart runs where, and their snapshots as one row. */
import { type UnitName, unitNames } from '../../spec/vocabulary.ts';
import type { Pair } from '../configuration/pair.ts';
import type { Chart, ChartState } from './chart.ts';
import type { ChartName } from './charts/index.ts';
import { type Scope, scopesOf } from './facts.ts';

/** Where a machine runs: on a unit, for one scope of a unit, or (preemption) for a group of the pair. */
export interface Address {
  readonly chart: ChartName;
  readonly unit: UnitName | null;
  readonly scope: Scope | null;
}

/** One snapshot per machine, in the order of the layout. */
export type Snapshots = readonly ChartState[];

export interface Layout {
  readonly addresses: readonly Address[];
  readonly scopes: readonly Scope[];
  at(chart: ChartName, unit: UnitName | null, scope: Scope | null): number;
}

function addressesOf(scopes: readonly Scope[]): Address[] {
  const units = unitNames.flatMap((unit): Address[] => [
    { chart: 'failoverSetting', unit, scope: null },
    { chart: 'failoverLink', unit, scope: null },
  ]);
  const perScope = scopes.flatMap((scope): Address[] => [
    ...unitNames.flatMap((unit): Address[] => [
      { chart: 'peer', unit, scope },
      { chart: 'health', unit, scope },
      { chart: 'role', unit, scope },
    ]),
    ...(scope === 'unit' ? [] : [{ chart: 'preemption', unit: null, scope } as const]),
  ]);
  return [...units, ...perScope];
}

/** The name of a place within one chart's machines. */
function placeOf(unit: UnitName | null, scope: Scope | null): string {
  return unit === null ? (scope ?? '') : scope === null ? unit : places[unit][scope];
}

const places: { readonly [unit in UnitName]: { readonly [scope in Scope]: string } } = {
  primary: { unit: 'primary unit', '1': 'primary 1', '2': 'primary 2' },
  secondary: { unit: 'secondary unit', '1': 'secondary 1', '2': 'secondary 2' },
};

/**
 * The machines of a pair, in a fixed order.
 *
 * @param scopes those to lay out, all of the pair's where left out: the machines of the units and of one failover group
 * are a pair with that group alone
 */
export function layoutOf(pair: Pair, scopes: readonly Scope[] = scopesOf(pair)): Layout {
  const addresses = addressesOf(scopes);
  const indices: { [chart in ChartName]?: Record<string, number> } = {};
  for (const [index, { chart, unit, scope }] of addresses.entries()) {
    const ofChart = indices[chart] ?? {};
    ofChart[placeOf(unit, scope)] = index;
    indices[chart] = ofChart;
  }
  return {
    addresses,
    scopes,
    at(chart, unit, scope) {
      const index = indices[chart]?.[placeOf(unit, scope)];
      if (index === undefined) throw new Error(`no ${chart} machine at ${unit} ${scope}`);
      return index;
    },
  };
}

export function initialSnapshots(layout: Layout, charts: { readonly [name in ChartName]: Chart }): Snapshots {
  return layout.addresses.map((address) => charts[address.chart].initial);
}
