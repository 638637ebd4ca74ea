/** How many causes explain what is broken: what `--faults` bounds. */

import type { Environment } from '../../model/behaviour/environment.ts';
import { type Pair, portOf } from '../../model/configuration/pair.ts';
import { type UnitName, unitNames } from '../../spec/vocabulary.ts';

/** Which units have ever been on: a unit that was never on is not a fault. */
export type EverOn = ReadonlySet<UnitName>;

/** A port broken on one unit or on both is one cause; so are all data paths, or the failover link with everything on it. */
function networkCauses(pair: Pair, e: Environment): number {
  const names = Object.keys(pair.interfaces);
  const ports = [...new Set(names.map((name) => portOf(pair, name)))];
  const link = e.broken.has('failoverLink');
  const pathsBroken = names.filter((name) => e.broken.has(`path ${name}`)).length;
  const allPaths = names.length > 0 && pathsBroken === names.length;
  const portsBroken = ports.filter((port) => unitNames.some((unit) => e.broken.has(`port ${unit} ${port}`))).length;
  const everyPort =
    ports.length > 0 && ports.every((port) => unitNames.every((unit) => e.broken.has(`port ${unit} ${port}`)));

  const pathsAlone = allPaths ? 1 : pathsBroken;
  const explanations = [Number(link) + pathsAlone + portsBroken];
  if (link && allPaths) explanations.push(1 + portsBroken);
  if (link && everyPort) explanations.push(1 + pathsAlone);
  if (link && allPaths && everyPort) explanations.push(2);
  return Math.min(...explanations);
}

/** The fewest causes that explain the environment. An interface shut by the configuration is no fault. */
export function causesOf(pair: Pair, e: Environment, everOn: EverOn): number {
  const names = Object.keys(pair.interfaces);
  // Both units off is one cause, as one unit off is.
  const off = Number(unitNames.some((unit) => everOn.has(unit) && !e.powered.has(unit)));
  const traffic = names.filter((name) => unitNames.some((unit) => e.broken.has(`traffic ${unit} ${name}`))).length;
  const modules = unitNames.filter((unit) => e.broken.has(`module ${unit}`)).length;
  const shut = names.filter((name) => e.broken.has(`shut ${name}`) && !pair.interfaces[name]?.shutdown).length;
  return networkCauses(pair, e) + off + traffic + modules + shut + Number(e.broken.has('stateLink'));
}
