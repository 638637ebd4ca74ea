/** The facts in Promela: all that the machines can learn of the environment, from its bits. */
import { monitoredIn, reachesThreshold, type Scope } from '../../../model/behaviour/facts.ts';
import { portOf } from '../../../model/configuration/pair.ts';
import { peerOf, type UnitName, unitNames } from '../../../spec/vocabulary.ts';
import { policyIn } from '../../oracle.ts';
import type { Place, Plan } from './plan.ts';
import { inline, type Lines } from './text.ts';
import type { Bit } from './things.ts';

/** More failures than any unit has: a dead module weighs more than any number of interfaces. */
const deadModule = 1000;

export function factsScratch({ places, scopes }: Plan): Lines {
  return [
    'hidden byte on[2], module_down[2], reaches[2], link_down, replicates;',
    `hidden byte amount[${places.length}];`,
    'hidden int dead, compared, uncompared;',
    `hidden int failures[${places.length}];`,
    `hidden byte fewer[${scopes.length}]; /* 0 nobody, 1 the primary, 2 the secondary */`,
  ];
}

/** The interface does not pass traffic on this unit, and why: shut, or without link. */
function dead(plan: Plan, unit: UnitName, name: string): readonly Bit[] {
  return [`shut ${name}`, `port ${unit} ${portOf(plan.pair, name)}`];
}

function sum(terms: readonly string[]): string {
  return terms.length === 0 ? '0' : terms.join(' + ');
}

/** Its link is lost, so that it counts as failed; whether a shut one does is a reading. */
function linkLost(plan: Plan, unit: UnitName, name: string): string {
  const { things, model, pair } = plan;
  if (model.readings['shut-counts'] === 'a') return things.any(dead(plan, unit, name));
  return `(${things.none([`shut ${name}`])} && ${things.any([`port ${unit} ${portOf(pair, name)}`])})`;
}

/** More failures count where a reading compares them. */
function compares({ model }: Plan): boolean {
  return model.readings['active-over-threshold'] === 'b' || model.readings['both-over'] === 'b';
}

function counted(plan: Plan, { unit, scope, u }: Place): Lines {
  const { things, model } = plan;
  const names = monitoredIn(plan.pair, scope);
  const silent = (name: string) =>
    `${things.none(dead(plan, unit, name))} && ${things.any([`traffic ${unit} ${name}`])}`;
  const peer = peerOf(unit);
  const twinHears = (name: string) =>
    `on[${1 - u}] && ${things.none([...dead(plan, peer, name), `traffic ${peer} ${name}`])}`;
  const linkLoss = model.readings['no-link-counts'] === 'a' ? names.map((name) => linkLost(plan, unit, name)) : [];
  if (model.readings['traffic-unknown'] === 'b') {
    return [
      `dead = ${sum([...linkLoss, ...names.map((name) => `(${silent(name)})`)])};`,
      'compared = 0;',
      'uncompared = 0;',
    ];
  }
  return [
    `dead = ${sum(linkLoss)};`,
    `compared = ${sum(names.map((name) => `(${silent(name)} && ${twinHears(name)})`))};`,
    `uncompared = ${sum(names.map((name) => `(${silent(name)} && !(${twinHears(name)}))`))};`,
  ];
}

/** The fewest failed interfaces that reach the threshold of a scope; one more than there are where none do. */
export function enoughToFail({ pair, model }: Plan, scope: Scope): number {
  const monitored = monitoredIn(pair, scope).length;
  const counts = Array.from({ length: monitored + 1 }, (_, failed) => failed);
  const over = counts.find((failed) =>
    reachesThreshold(policyIn(pair, scope), failed, monitored, model.readings.threshold),
  );
  return over ?? monitored + 1;
}

function judged(plan: Plan, place: Place): Lines {
  const { index, scope } = place;
  if (monitoredIn(plan.pair, scope).length === 0)
    return [`amount[${index}] = 0; dead = 0; compared = 0;`, ...failuresOf(plan, place)];
  const enough = enoughToFail(plan, scope);
  return [
    `/* ${place.unit}, ${place.scope}: ${enough} of ${monitoredIn(plan.pair, scope).length} monitored interfaces are too many */`,
    ...counted(plan, place),
    `amount[${index}] = (dead >= ${enough} -> 3 : (dead + compared >= ${enough} -> 2 : (dead + compared + uncompared >= ${enough} -> 1 : 0)));`,
    ...failuresOf(plan, place),
  ];
}

function failuresOf(plan: Plan, { index, u }: Place): Lines {
  if (!compares(plan)) return [];
  return [`failures[${index}] = (module_down[${u}] -> ${deadModule} : dead + compared);`];
}

function comparedUnits(plan: Plan): Lines {
  if (!compares(plan)) return [];
  return plan.scopes.map((_, s) => {
    const [a, b] = [`failures[${2 * s}]`, `failures[${2 * s + 1}]`];
    return `fewer[${s}] = (${a} == ${b} -> 0 : (${a} < ${b} -> 1 : 2));`;
  });
}

function replication({ pair, things }: Plan): string {
  if (pair.stateLink === 'none') return '1';
  return things.none(pair.stateLink === 'shared' ? ['stateLink', 'failoverLink'] : ['stateLink']);
}

function dataPathReaches(plan: Plan, unit: UnitName): string {
  // Heard in one direction only, neither may take over, as a reading has it.
  if (plan.model.readings['one-way'] === 'a') return pathReaches(plan, unit);
  return `(${pathReaches(plan, unit)}) || (${pathReaches(plan, peerOf(unit))})`;
}

/** Some data path carries the peer's hellos to the unit. */
export function pathReaches({ pair, things, model }: Plan, unit: UnitName): string {
  const peer = peerOf(unit);
  const carries = Object.keys(pair.interfaces)
    .filter((name) => model.readings['hello-interfaces'] === 'a' || pair.interfaces[name]?.monitored)
    .map((name) => {
      const port = portOf(pair, name);
      return things.none([
        `path ${name}`,
        `shut ${name}`,
        `port ${unit} ${port}`,
        `port ${peer} ${port}`,
        `traffic ${unit} ${name}`,
      ]);
    });
  return carries.length === 0 ? '0' : carries.join(' || ');
}

/** The unit runs: it has power and, as a reading has it, its service module works. */
function runs({ things, model }: Plan, unit: UnitName): string {
  const power = things.any([`power ${unit}`]);
  return model.readings['module-failure'] === 'a' ? power : `${power} && ${things.none([`module ${unit}`])}`;
}

export function factsLines(plan: Plan): Lines {
  const { things, places } = plan;
  return inline('facts', 'All that the machines can learn of the environment.', [
    `link_down = ${things.any(['failoverLink'])};`,
    `replicates = ${replication(plan)};`,
    ...unitNames.flatMap((unit, u) => [
      `on[${u}] = ${runs(plan, unit)};`,
      `module_down[${u}] = ${things.any([`module ${unit}`])};`,
      `reaches[${u}] = ${dataPathReaches(plan, unit)};`,
    ]),
    ...places.flatMap((place) => judged(plan, place)),
    ...comparedUnits(plan),
  ]);
}
