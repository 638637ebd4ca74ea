/** Alike ports: which physical ports of a pair, and which interfaces on them, nothing tells apart but their names. */
import { namedPort } from '../../../model/behaviour/environment.ts';
import { type Scope, scopeOfInterface } from '../../../model/behaviour/facts.ts';
import type { Pair } from '../../../model/configuration/pair.ts';

/** What a data interface is to the facts: where it counts, if it is monitored, and whether it starts shut. */
export interface Kind {
  /** Null where it is not monitored: then it counts nowhere, and only carries hellos. */
  readonly scope: Scope | null;
  readonly shutdown: boolean;
}

/** The interfaces of one kind on one port. */
export interface Slot {
  readonly kind: Kind;
  readonly names: readonly string[];
}

export interface Port {
  readonly name: string;
  /** In the same order on every port of a class. */
  readonly slots: readonly Slot[];
}

/** Ports that carry as many interfaces of each kind. */
export type PortClass = readonly [Port, ...Port[]];

export interface Alike {
  readonly classes: readonly PortClass[];
  /** By port name: the class it is in. */
  readonly classOf: ReadonlyMap<string, number>;
  /** By interface name: its port, and the slot it is in there. */
  readonly placeOf: ReadonlyMap<string, { readonly port: Port; readonly slot: number }>;
}

// A failover group is what matters of a context: no fact asks for more. A topology would be one more word here.
function kindOf(pair: Pair, name: string): Kind {
  const own = pair.interfaces[name];
  return { scope: own?.monitored ? scopeOfInterface(pair, name) : null, shutdown: own?.shutdown ?? false };
}

function portsOf(pair: Pair): readonly Port[] {
  const ports = new Map<string, Map<string, { kind: Kind; names: string[] }>>();
  for (const name of Object.keys(pair.interfaces)) {
    const port = namedPort(pair, name);
    const slots = ports.get(port) ?? new Map<string, { kind: Kind; names: string[] }>();
    ports.set(port, slots);
    const kind = kindOf(pair, name);
    const key = JSON.stringify(kind);
    const slot = slots.get(key) ?? { kind, names: [] };
    slots.set(key, slot);
    slot.names.push(name);
  }
  return [...ports].map(([name, slots]) => ({ name, slots: [...slots].sort().map(([, slot]) => slot) }));
}

/** The alike ports of a pair, in the order of its description. */
export function alikePorts(pair: Pair): Alike {
  const classes = new Map<string, [Port, ...Port[]]>();
  for (const port of portsOf(pair)) {
    const key = JSON.stringify(port.slots.map(({ kind, names }) => [kind, names.length]));
    const known = classes.get(key);
    if (known === undefined) classes.set(key, [port]);
    else known.push(port);
  }
  const all = [...classes.values()];
  return {
    classes: all,
    classOf: new Map(all.flatMap((ports, index) => ports.map((port) => [port.name, index] as const))),
    placeOf: new Map(
      all
        .flat()
        .flatMap((port) =>
          port.slots.flatMap(({ names }, slot) => names.map((name) => [name, { port, slot }] as const)),
        ),
    ),
  };
}
