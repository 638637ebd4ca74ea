/** Canonical environments: of all that differ only by an exchange of alike ports or interfaces, always the same one. */
import type { Environment, Thing } from '../../../model/behaviour/environment.ts';
import { type UnitName, unitNames } from '../../../spec/vocabulary.ts';
import type { Alike, Port } from './alike.ts';

/** What is broken on one port, in names that all ports of its class share. */
export interface PortState {
  readonly key: string;
  /** The port itself: primary 1, secondary 2. */
  readonly ports: number;
  /** By slot, for each interface from the most broken: path 1, traffic of the primary 2, of the secondary 4, shut 8. */
  readonly interfaces: readonly (readonly number[])[];
}

const bitOf: Readonly<Record<string, number>> = { path: 1, 'traffic primary': 2, 'traffic secondary': 4, shut: 8 };

/** What is broken, by port and by interface; the rest apart. */
interface Sorted {
  readonly ports: ReadonlyMap<string, number>;
  readonly interfaces: ReadonlyMap<string, number>;
  readonly rest: readonly Thing[];
}

function sorted(broken: Iterable<Thing>): Sorted {
  const ports = new Map<string, number>();
  const interfaces = new Map<string, number>();
  const rest: Thing[] = [];
  const add = (map: Map<string, number>, name: string, bit: number) => map.set(name, (map.get(name) ?? 0) | bit);
  for (const thing of broken) {
    const [what, ...words] = thing.split(' ');
    if (what === 'port') add(ports, words.slice(1).join(' '), words[0] === 'primary' ? 1 : 2);
    else if (what === 'traffic') add(interfaces, words.slice(1).join(' '), bitOf[`traffic ${words[0]}`] as number);
    else if (what === 'path' || what === 'shut') add(interfaces, words.join(' '), bitOf[what] as number);
    else rest.push(thing);
  }
  return { ports, interfaces, rest };
}

function stateOf(port: Port, broken: Sorted): PortState {
  const ports = broken.ports.get(port.name) ?? 0;
  const interfaces = port.slots.map(({ names }) =>
    names.map((n) => broken.interfaces.get(n) ?? 0).sort((a, b) => b - a),
  );
  return { key: `${ports};${interfaces.map((slot) => slot.join()).join(';')}`, ports, interfaces };
}

function thingsOf(port: Port, state: PortState): Thing[] {
  const things: Thing[] = [];
  if (state.ports & 1) things.push(`port primary ${port.name}`);
  if (state.ports & 2) things.push(`port secondary ${port.name}`);
  for (const [slot, values] of state.interfaces.entries()) {
    for (const [index, value] of values.entries()) {
      const name = port.slots[slot]?.names[index] as string;
      if (value & 1) things.push(`path ${name}`);
      if (value & 2) things.push(`traffic primary ${name}`);
      if (value & 4) things.push(`traffic secondary ${name}`);
      if (value & 8) things.push(`shut ${name}`);
    }
  }
  return things;
}

function byKey(a: PortState, b: PortState): number {
  return a.key < b.key ? 1 : a.key > b.key ? -1 : 0;
}

/** The ports on which something is broken, by class. */
function touched(alike: Alike, broken: Sorted): ReadonlyMap<number, ReadonlySet<Port>> {
  const ports = new Map<number, Set<Port>>();
  const touch = (port: Port) => {
    const index = alike.classOf.get(port.name) as number;
    ports.set(index, (ports.get(index) ?? new Set()).add(port));
  };
  for (const name of broken.interfaces.keys()) {
    const place = alike.placeOf.get(name);
    if (place !== undefined) touch(place.port);
  }
  for (const name of broken.ports.keys()) {
    const index = alike.classOf.get(name);
    const port = index === undefined ? undefined : alike.classes[index]?.find((p) => p.name === name);
    if (port !== undefined) touch(port);
  }
  return ports;
}

export interface Canonical {
  readonly key: string;
  environment(): Environment;
}

/** The canonical form of an environment. Its key is equal for two environments exactly when their forms are. */
export function canonical(alike: Alike, e: Environment): Canonical {
  const broken = sorted(e.broken);
  const states = [...touched(alike, broken)]
    .sort(([a], [b]) => a - b)
    .map(([index, ports]) => ({ index, states: [...ports].map((port) => stateOf(port, broken)).sort(byKey) }));
  const rest = [...broken.rest].sort();
  const on = unitNames.filter((unit) => e.powered.has(unit));
  return {
    key: `${on.join()}|${rest.join()}|${states.map((s) => `${s.index}:${s.states.map((p) => p.key).join(' ')}`).join('|')}`,
    environment: () => ({
      powered: new Set(on),
      broken: new Set([
        ...rest,
        ...states.flatMap((s) => s.states.flatMap((state, i) => thingsOf(alike.classes[s.index]?.[i] as Port, state))),
      ]),
    }),
  };
}

/** Of some ports, and of the interfaces in one of their slots, one for each distinct state, in the order given. */
export function distinctIn(
  ports: readonly Port[],
  e: Environment,
): readonly { readonly port: Port; names(slot: number): readonly string[] }[] {
  const broken = sorted(e.broken);
  const found = new Map<string, Port>();
  for (const port of ports) {
    const { key } = stateOf(port, broken);
    if (!found.has(key)) found.set(key, port);
  }
  return [...found.values()].map((port) => ({
    port,
    names(slot) {
      const byState = new Map<number, string>();
      for (const name of port.slots[slot]?.names ?? []) {
        const state = broken.interfaces.get(name) ?? 0;
        if (!byState.has(state)) byState.set(state, name);
      }
      return [...byState.values()];
    },
  }));
}

/** Ports of a class from the most broken, each slot's interfaces likewise: alike environments give alike rows. */
function namesInOrder(alike: Alike, e: Environment): readonly string[] {
  const broken = sorted(e.broken);
  const byState = (a: string, b: string) => (broken.interfaces.get(b) ?? 0) - (broken.interfaces.get(a) ?? 0);
  return alike.classes.flatMap((ports) =>
    ports
      .map((port) => ({ port, key: stateOf(port, broken).key }))
      .sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0))
      .flatMap(({ port }) => [`port ${port.name}`, ...port.slots.flatMap(({ names }) => [...names].sort(byState))]),
  );
}

/** An environment with its alike ports and interfaces exchanged so that it is close to another. */
export function inOrder(alike: Alike, e: Environment, like: Environment): Environment {
  const to = namesInOrder(alike, like);
  const renamed = new Map(namesInOrder(alike, e).map((name, i) => [name, to[i] as string]));
  const broken = [...e.broken].map((thing): Thing => {
    const [what, ...words] = thing.split(' ');
    if (what === 'port')
      return `port ${words[0] as UnitName} ${(renamed.get(`port ${words.slice(1).join(' ')}`) ?? '').slice(5)}`;
    if (what === 'traffic') return `traffic ${words[0] as UnitName} ${renamed.get(words.slice(1).join(' '))}`;
    return what === 'path' || what === 'shut' ? `${what} ${renamed.get(words.join(' '))}` : thing;
  });
  return { powered: e.powered, broken: new Set(broken) };
}
