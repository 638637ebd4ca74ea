/** Which interfaces of a pair are monitored under a reading. */
import type { Readings } from '../../spec/ambiguities.ts';
import type { DataInterface, Pair } from '../configuration/pair.ts';

/** The pair with sub-interfaces monitored where their default is to be. [MONITOR-DEFAULT.1] */
export function monitoredUnder(pair: Pair, readings: Readings): Pair {
  // ??? [sub-interfaces]
  if (readings['sub-interfaces'] === 'a') return pair;
  const interfaces = Object.entries(pair.interfaces).map(([name, own]): [string, DataInterface] => [
    name,
    own.subInterface ? { ...own, monitored: true } : own,
  ]);
  return { ...pair, interfaces: Object.fromEntries(interfaces) };
}
