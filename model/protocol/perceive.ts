/** What each watching machine is told at an instant: the environment as it is there, and how the last hello fell. */
import { peerOf, type UnitName } from '../../spec/vocabulary.ts';
import { isShut, linkLost, pathReaches, receivesNothing, type Thing } from '../behaviour/environment.ts';
import { factsOf, twinHears } from '../behaviour/facts.ts';
import type { BootEvent } from './charts/boot.machine.ts';
import type { HelloEvent } from './charts/hello.machine.ts';
import type { InterfaceEvent } from './charts/interface/setup.ts';
import type { ModuleEvent } from './charts/module.machine.ts';
import type { Instant } from './instant.ts';
import type { Watcher, Watching } from './machines.ts';

/** The unit runs and takes part in failover: it sends hellos and listens for them. [DISABLE-SILENT.1] */
export function takesPart(i: Instant, watching: Watching, unit: UnitName): boolean {
  return i.on[unit] && watching[i.watchers.at('boot', unit)]?.word === 'running';
}

/** The peer's hellos, and messages of its, get through to this unit over the failover link. [LINK-CARRIES.1] */
export function linkCarries(i: Instant, watching: Watching, unit: UnitName): boolean {
  return !i.environment.broken.has('failoverLink') && takesPart(i, watching, peerOf(unit));
}

/** No hello is lost by itself on this path to this unit. */
function comesThrough(i: Instant, unit: UnitName, path: string): boolean {
  return !i.outages.some((outage) => outage.path === path && outage.unit === unit);
}

/** The peer's hellos arrive over the failover link. */
export function hellosArrive(i: Instant, watching: Watching, unit: UnitName): boolean {
  return linkCarries(i, watching, unit) && comesThrough(i, unit, 'failoverLink');
}

/** The peer's hellos arrive over some data path. [UNIT-PROBE-DATA.1] */
function probesArrive(i: Instant, watching: Watching, unit: UnitName): boolean {
  if (!takesPart(i, watching, peerOf(unit))) return false;
  const lost = i.outages.filter((outage) => outage.unit === unit).map(({ path }): Thing => `path ${path}`);
  const broken = new Set([...i.environment.broken, ...lost]);
  return factsOf(i.pair, { ...i.environment, broken }, i.readings).dataPathReaches[unit];
}

/** The peer's twin of the interface receives something, as its count in the same test says. [INTERFACE-TEST-COUNT.1] */
export function twinReceives(i: Instant, watching: Watching, unit: UnitName, name: string): boolean {
  const peer = peerOf(unit);
  const runs = (u: UnitName) => watching[i.watchers.at('boot', u)]?.word === 'running';
  const { powered, broken } = i.environment;
  // Of a dead link the peer tells once it has noticed.
  if (watching[i.watchers.at('interface', peer, name)]?.word === 'linkFading') return true;
  return twinHears(i.pair, { powered: new Set([...powered].filter(runs)), broken }, unit, name, i.readings);
}

function carriedEvent(i: Instant, unit: UnitName, isCarried: boolean): HelloEvent {
  if (isCarried) return { type: 'carried', after: i.alignment.repair === 'atOnce' ? 0 : i.times.unit.poll };
  return { type: 'notCarried', age: i.alignment.hellos[unit] === 'afterHello' ? 0 : i.times.unit.poll };
}

function linkEvent(i: Instant, watching: Watching, unit: UnitName): HelloEvent {
  if (!takesPart(i, watching, unit)) return { type: 'deaf' };
  return carriedEvent(i, unit, hellosArrive(i, watching, unit));
}

/** Data paths are listened to only once the failover link has missed a hello. [UNIT-PROBE-DATA.1] */
function dataEvent(i: Instant, watching: Watching, unit: UnitName): HelloEvent {
  const link = watching[i.watchers.at('linkHellos', unit)]?.word;
  if (link === 'deaf' || link === 'heard' || link === 'waiting') return { type: 'deaf' };
  return carriedEvent(i, unit, probesArrive(i, watching, unit));
}

/** A unit with failover off judges its interfaces only as a reading has it. */
function watches(i: Instant, watching: Watching, unit: UnitName): boolean {
  // ??? [judge-frozen]
  const isJudging = i.on[unit] || i.readings['judge-frozen'] === 'b';
  return isJudging && watching[i.watchers.at('boot', unit)]?.word === 'running';
}

function interfaceEvent(i: Instant, watching: Watching, unit: UnitName, name: string): InterfaceEvent {
  const { pair, environment: e } = i;
  const own = i.times.interfaces[name];
  if (own === undefined || !watches(i, watching, unit)) return { type: 'unwatched' };
  const isLate = i.alignment.polls[unit] === 'beforeHello';
  const age = isLate ? own.poll : 0;
  if (isShut(e, name)) return { type: 'shut' };
  if (linkLost(pair, e, unit, name)) return { type: 'linkLost', age };
  if (receivesNothing(e, unit, name)) return { type: 'nothing', age, tested: isLate ? own.start : 0 };
  const comes = pathReaches(pair, e, unit, name) && comesThrough(i, unit, name);
  const isHeard = comes && i.on[unit] && takesPart(i, watching, peerOf(unit));
  return isHeard ? { type: 'hellos' } : { type: 'traffic', age };
}

/** What a machine is told. */
export type Perceived = BootEvent | ModuleEvent | HelloEvent | InterfaceEvent;

/** What the machine is told at this instant, in order; nothing, where it is told of moves only. */
export function perceived(i: Instant, watching: Watching, w: Watcher): readonly Perceived[] {
  switch (w.name) {
    case 'boot':
      return [{ type: i.environment.powered.has(w.unit) ? 'power' : 'noPower' }];
    case 'module':
      return [{ type: i.environment.broken.has(`module ${w.unit}`) ? 'fails' : 'works' }];
    case 'linkHellos':
      return [linkEvent(i, watching, w.unit)];
    case 'dataHellos':
      return [dataEvent(i, watching, w.unit)];
    case 'interface':
      return [interfaceEvent(i, watching, w.unit, w.interface ?? '')];
    default:
      return [];
  }
}
