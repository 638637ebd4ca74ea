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
  at(chart: ChartName, unit: UnitName | null, scope: Scope | null): number;
}

function addressesOf(pair: Pair): Address[] {
  const scopes = scopesOf(pair);
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

export function layoutOf(pair: Pair): Layout {
  const addresses = addressesOf(pair);
  const nameOf = (a: Address) => `${a.chart} ${a.unit} ${a.scope}`;
  const indices = new Map(addresses.map((address, index) => [nameOf(address), index]));
  return {
    addresses,
    at(chart, unit, scope) {
      const index = indices.get(nameOf({ chart, unit, scope }));
      if (index === undefined) throw new Error(`no ${chart} machine at ${unit} ${scope}`);
      return index;
    },
  };
}

export function initialSnapshots(layout: Layout, charts: { readonly [name in ChartName]: Chart }): Snapshots {
  return layout.addresses.map((address) => charts[address.chart].initial);
}
