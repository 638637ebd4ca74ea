/** The environment: which units have power and what is broken. Ground truth that no unit sees as such. */
import { peerOf, type UnitName, unitNames } from '../../spec/vocabulary.ts';
import { type Pair, portOf } from '../configuration/pair.ts';
import type { Stimulus } from '../stimulus.ts';

/** A thing that can be broken. Ports are physical; paths, traffic and shutdowns are per interface. */
export type Thing =
  | 'failoverLink'
  | 'stateLink'
  | `path ${string}`
  | `port ${UnitName} ${string}`
  | `traffic ${UnitName} ${string}`
  | `module ${UnitName}`
  | `shut ${string}`;

/** Which units have power, and what is broken. */
export interface Environment {
  readonly powered: ReadonlySet<UnitName>;
  readonly broken: ReadonlySet<Thing>;
}

/** Both units off and nothing broken; an interface with `shutdown` in the configuration starts shut. */
export function initialEnvironment(pair: Pair): Environment {
  const shut = Object.keys(pair.interfaces).filter((name) => pair.interfaces[name]?.shutdown);
  return { powered: new Set(), broken: new Set(shut.map((name): Thing => `shut ${name}`)) };
}

/** A name that two environments share exactly when they are equal. */
export function environmentKey(e: Environment): string {
  return `${unitNames.filter((u) => e.powered.has(u)).join(' ')};${[...e.broken].sort().join(',')}`;
}

/** The physical port that a stimulus names, by `nameif` or by the port's own name. */
export function namedPort(pair: Pair, name: string): string {
  return name in pair.interfaces ? portOf(pair, name) : name;
}

function thingsOf(pair: Pair, s: Stimulus): readonly Thing[] {
  switch (s.type) {
    case 'failoverLinkDown':
    case 'failoverLinkUp':
      return ['failoverLink'];
    case 'stateLinkDown':
    case 'stateLinkUp':
      return ['stateLink'];
    case 'dataPathDown':
    case 'dataPathUp':
      return (s.interface === undefined ? Object.keys(pair.interfaces) : [s.interface]).map((i): Thing => `path ${i}`);
    case 'interfaceDown':
    case 'interfaceUp':
      return [`port ${s.unit} ${namedPort(pair, s.interface)}`];
    case 'trafficLost':
    case 'trafficBack':
      return [`traffic ${s.unit} ${s.interface}`];
    case 'moduleDown':
    case 'moduleUp':
      return [`module ${s.unit}`];
    case 'interfaceShut':
    case 'interfaceNoShut':
      return [`shut ${s.interface}`];
    default:
      return [];
  }
}

const breaking: ReadonlySet<string> = new Set([
  'failoverLinkDown',
  'stateLinkDown',
  'dataPathDown',
  'interfaceDown',
  'trafficLost',
  'moduleDown',
  'interfaceShut',
]);

/** Whether the stimulus breaks something that its opposite repairs. */
export function breaks(s: Stimulus): boolean {
  return breaking.has(s.type);
}

/** What a stimulus is about, as keys: two stimuli of one step may not share one. */
export function subjectsOf(pair: Pair, s: Stimulus): readonly string[] {
  if (s.type === 'hellosLost') return (s.unit === undefined ? unitNames : [s.unit]).map((u) => `hellos ${s.path} ${u}`);
  const things = thingsOf(pair, s);
  return things.length > 0 ? things : 'unit' in s ? [`power ${s.unit}`] : [s.type];
}

/** Changes of cables, ports, traffic, modules and shutdowns, and power-offs (a reload's among them). */
export function withFaultsAndPowerOffs(pair: Pair, e: Environment, stimuli: readonly Stimulus[]): Environment {
  const powered = new Set(e.powered);
  const broken = new Set(e.broken);
  for (const s of stimuli) {
    if (s.type === 'powerOff' || s.type === 'reload') powered.delete(s.unit);
    for (const thing of thingsOf(pair, s)) {
      if (breaks(s)) broken.add(thing);
      else broken.delete(thing);
    }
  }
  return { powered, broken };
}

/** Power-ons; a unit that was off when a reload reached it stays off. */
export function withPowerOns(e: Environment, stimuli: readonly Stimulus[], before: Environment): Environment {
  const powered = new Set(e.powered);
  for (const s of stimuli) {
    if (s.type === 'powerOn' || (s.type === 'reload' && before.powered.has(s.unit))) powered.add(s.unit);
  }
  return { powered, broken: e.broken };
}

/** The unit's port under an interface has lost its link. */
export function linkLost(pair: Pair, e: Environment, unit: UnitName, name: string): boolean {
  return e.broken.has(`port ${unit} ${portOf(pair, name)}`);
}

/** The interface is administratively shut, on both units. */
export function isShut(e: Environment, name: string): boolean {
  return e.broken.has(`shut ${name}`);
}

/** The unit's interface has its link but receives nothing. */
export function receivesNothing(e: Environment, unit: UnitName, name: string): boolean {
  return e.broken.has(`traffic ${unit} ${name}`);
}

/** Hellos sent by the peer on this interface reach the unit. */
export function pathReaches(pair: Pair, e: Environment, unit: UnitName, name: string): boolean {
  return (
    !e.broken.has(`path ${name}`) &&
    !isShut(e, name) &&
    !linkLost(pair, e, unit, name) &&
    !linkLost(pair, e, peerOf(unit), name) &&
    !receivesNothing(e, unit, name)
  );
}
