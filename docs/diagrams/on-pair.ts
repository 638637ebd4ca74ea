/** The statecharts that run on one pair, with where they run there. */
import { chartNames } from '../../model/behaviour/charts/index.ts';
import { type Address, layoutOf } from '../../model/behaviour/machines.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import type { Readings } from '../../spec/ambiguities.ts';
import { type ChartDiagram, chartDiagram } from './diagram.ts';

function distinct<T>(values: readonly (T | null)[]): readonly T[] {
  return [...new Set(values)].filter((value) => value !== null);
}

/** `2 machines: on primary and secondary`, `2 machines: for failover groups 1 and 2`. */
function runsWords(addresses: readonly Address[]): string {
  const groups = distinct(addresses.map(({ scope }) => scope)).filter((scope) => scope !== 'unit');
  const units = distinct(addresses.map(({ unit }) => unit));
  const where = [
    ...(groups.length > 0 ? [`for failover ${groups.length > 1 ? 'groups' : 'group'} ${groups.join(' and ')}`] : []),
    ...(units.length > 0 ? [`on ${units.join(' and ')}`] : []),
  ];
  return `${addresses.length} ${addresses.length > 1 ? 'machines' : 'machine'}: ${where.join(' ')}`;
}

/** In the order of the model; a chart without a machine on the pair is left out. */
export function diagramsOn(pair: Pair, readings: Readings): readonly ChartDiagram[] {
  const { addresses } = layoutOf(pair);
  return chartNames.flatMap((name) => {
    const own = addresses.filter(({ chart }) => chart === name);
    return own.length > 0 ? [{ ...chartDiagram(name, readings), runs: runsWords(own) }] : [];
  });
}
