/** Realizing: the broken things of an environment that has the numbers of an example. */
import type { Thing } from '../../../model/behaviour/environment.ts';
import type { Port } from './alike.ts';
import { type Counting, scopeIndex } from './counting.ts';
import type { Deaf, Hearing, LocalState } from './local.ts';
import type { NetworkExample } from './network.ts';
import type { PortLink } from './port-states.ts';
import type { Example } from './scope-relation.ts';

/** Interfaces of one scope by the link of their port. */
type Pool = readonly [string[], string[], string[], string[]];

class Realizing {
  readonly broken: Thing[] = [];
  private readonly counting: Counting;

  constructor(counting: Counting) {
    this.counting = counting;
  }

  links(port: Port, link: PortLink): void {
    if (link & 1) this.broken.push(`port primary ${port.name}`);
    if (link & 2) this.broken.push(`port secondary ${port.name}`);
  }

  /** Gives every port of a class its link. The first is left out where a step is about it. */
  ports({ shared, without, examples }: NetworkExample): ReadonlyMap<Port, PortLink> {
    const linkOf = new Map<Port, PortLink>();
    for (const [portClass, all] of this.counting.alike.classes.entries()) {
      const ways = [shared.ports, ...examples.map(({ spread }) => spread.ports)].map((ports) => ports.get(portClass));
      const way = ways.find((w) => w !== undefined) ?? [0, 0, 0, 0];
      const rest = portClass === without?.portClass ? all.slice(1) : [...all];
      for (const link of [1, 2, 3] as const) {
        for (const port of rest.splice(0, way[link])) {
          linkOf.set(port, link);
          this.links(port, link);
        }
      }
      for (const port of rest) linkOf.set(port, 0);
    }
    return linkOf;
  }

  /** The interfaces of a scope on a port; those shut for good are in no scope. */
  on(port: Port, scope: number): readonly string[] {
    return port.slots.flatMap(({ kind, names }) => (scopeIndex(this.counting, kind) === scope ? names : []));
  }

  /** Makes interfaces deaf as told, from the first. What is left of them is not deaf. */
  private deafen(names: string[], deaf: Deaf): readonly [string[], string[], string[], string[]] {
    const [one, two, both] = [names.splice(0, deaf[1]), names.splice(0, deaf[2]), names.splice(0, deaf[3])];
    for (const name of [...one, ...both]) this.broken.push(`traffic primary ${name}`);
    for (const name of [...two, ...both]) this.broken.push(`traffic secondary ${name}`);
    return [names, one, two, both];
  }

  /** Breaks as few paths of interfaces as leave just the wanted units hearing. Who is deaf to all hears nothing anyway. */
  private hear([open, one, two]: readonly [string[], string[], string[], string[]], hearing: Hearing): void {
    if (hearing !== 3) this.cut(open);
    if ((hearing & 2) === 0) this.cut(one);
    if ((hearing & 1) === 0) this.cut(two);
  }

  private cut(names: readonly string[]): void {
    if (this.counting.rules.paths) for (const name of names) this.broken.push(`path ${name}`);
  }

  private shut(names: readonly string[]): void {
    for (const name of names) this.broken.push(`shut ${name}`);
  }

  /** The interfaces that no step is about. */
  rest({ spread, silences, rest, hidden, heard }: Example, pool: Pool): void {
    for (const [link, names] of pool.entries()) this.shut(names.splice(0, spread.shut[link]));
    const living = this.deafen(pool[0], [0, ...silences.compared, silences.onBoth]);
    this.hear(living, rest[0]);
    if (hidden === null) {
      const [underTwo, underOne] = [silences.alone[0], silences.alone[1]];
      this.deafen(pool[2], [0, underTwo, 0, 0]);
      this.deafen(pool[1], [0, 0, underOne, 0]);
      return;
    }
    const under = [hidden.underOne, hidden.underTwo, hidden.underBoth].map((deaf, i) =>
      this.deafen(pool[i + 1] as string[], deaf),
    );
    const by = [0, 1, 2, 3].map((i) => under.flatMap((each) => each[i] as string[])) as [
      string[],
      string[],
      string[],
      string[],
    ];
    this.hear(by, heard[1]);
  }

  /** The interfaces of the port that changes. */
  changed({ change, heard }: Example, names: readonly string[]): void {
    const { before, after } = change;
    const left = [...names];
    this.shut(left.splice(0, before.shut));
    const by = this.deafen(left, before.deaf);
    if (before.link === 0 || after.link === 0) this.hear(by, before.link === 0 ? heard[0] : heard[1]);
  }

  /** The one interface that changes. */
  one({ change }: Example, name: string): void {
    const state = change.one;
    if (state === null) return;
    if (state.shut) this.broken.push(`shut ${name}`);
    if (state.deaf & 1) this.broken.push(`traffic primary ${name}`);
    if (state.deaf & 2) this.broken.push(`traffic secondary ${name}`);
    if (state.cut) this.broken.push(`path ${name}`);
  }
}

function isChanging({ change }: Example): boolean {
  return change.one !== null || count(change.before) > 0;
}

function count({ deaf, shut }: LocalState): number {
  return deaf[0] + deaf[1] + deaf[2] + deaf[3] + shut;
}

/**
 * What is broken before the step that an example shows, besides what no step repairs. The step is about the first port of
 * its class, and on it about the interface named.
 */
export function realize(counting: Counting, example: NetworkExample, named: string | null): readonly Thing[] {
  const realizing = new Realizing(counting);
  const linkOf = realizing.ports(example);
  const { without, examples } = example;
  const stepped = without === null ? undefined : counting.alike.classes[without.portClass]?.[0];
  if (stepped !== undefined && without !== null) realizing.links(stepped, without.link);
  for (const [scope, own] of examples.entries()) {
    const pool: Pool = [[], [], [], []];
    for (const [port, link] of linkOf) pool[link].push(...realizing.on(port, scope));
    if (stepped !== undefined && without !== null) {
      const names = realizing.on(stepped, scope);
      if (without.staying.length === 0 && isChanging(own)) realizing.changed(own, names);
      if (without.staying.length > 0) pool[without.link].push(...names.filter((name) => name !== named));
      if (own.change.one !== null && named !== null) realizing.one(own, named);
    }
    realizing.rest(own, pool);
  }
  return realizing.broken;
}
