/** Shares: how the interfaces of each scope can lie on living and dead ports, the ports that several scopes share first. */
import type { Counting } from './counting.ts';
import { linksOf } from './local.ts';
import {
  type Group,
  inPorts,
  type Most,
  nothing,
  type PortLink,
  type Ports,
  plus,
  type Spread,
  spreadsOf,
  times,
  waysToDie,
  withShut,
} from './port-states.ts';
import { many } from './silences.ts';

/** One way in which the ports that scopes share can be dead, and what that makes of each scope's interfaces on them. */
export interface Shared {
  readonly ports: ReadonlyMap<number, Ports>;
  readonly links: readonly Ports[];
}

/** A port left out of all counts, since the step is about it; the interfaces of other scopes on it, where they stay. */
export interface Without {
  readonly portClass: number;
  readonly link: PortLink;
  /** By scope, the interfaces on it that do not change. */
  readonly staying: readonly number[];
}

export class Shares {
  private readonly counting: Counting;
  private readonly own = new Map<string, readonly Spread[]>();
  private readonly whole = new Map<string, readonly Spread[]>();
  private readonly shared = new Map<string, readonly Shared[]>();

  constructor(counting: Counting) {
    this.counting = counting;
  }

  private scopesOn(portClass: number): readonly number[] {
    const carried = this.counting.carried[portClass] ?? [];
    return carried.flatMap((count, scope) => (count > 0 ? [scope] : []));
  }

  private portsOf(portClass: number, without: number | null): number {
    return (this.counting.alike.classes[portClass]?.length ?? 0) - Number(portClass === without);
  }

  /** The most interfaces of a scope on dead ports that can make a difference. */
  private most(scope: number, all: boolean): Most {
    const { rules, scopes, carried } = this.counting;
    if (!rules.ports) return { dead: 0, alike: many };
    const largest = Math.max(...carried.map((counts) => counts[scope] ?? 0));
    const threshold = scopes[scope]?.threshold ?? many;
    const enough = threshold === many ? 0 : threshold - 1 + largest;
    const alike = threshold === many ? 2 * largest : enough + largest;
    return { dead: !all && rules.paths && rules.deadCounts ? enough : many, alike };
  }

  private ownSpreads(scope: number, without: number | null, all: boolean): readonly Spread[] {
    const key = `${scope} ${without} ${all}`;
    const known = this.own.get(key);
    if (known !== undefined) return known;
    const groups = this.counting.carried.flatMap((counts, portClass): Group[] => {
      const interfaces = counts[scope] ?? 0;
      if (interfaces === 0 || this.scopesOn(portClass).length > 1) return [];
      return [{ portClass, ports: this.portsOf(portClass, without), interfaces }];
    });
    const found = spreadsOf(groups, this.most(scope, all));
    this.own.set(key, found);
    return found;
  }

  /**
   * Every distinct way in which shared ports can be dead, one port of a class left out.
   *
   * @param all for steps on all paths or ports: what a dead port hides then shows
   */
  sharedWays(without: number | null, all = false): readonly Shared[] {
    const known = this.shared.get(`${without} ${all}`);
    if (known !== undefined) return known;
    const { carried, scopes } = this.counting;
    let found: readonly Shared[] = [{ ports: new Map(), links: scopes.map(() => nothing) }];
    for (const [portClass, counts] of carried.entries()) {
      const on = this.scopesOn(portClass);
      if (on.length < 2) continue;
      const each = on.map((scope) => inPorts(this.most(scope, all), counts[scope] as number));
      const most = { dead: Math.max(...each.map((m) => m.dead)), alike: Math.max(...each.map((m) => m.alike)) };
      const next = new Map<string, Shared>();
      for (const before of found) {
        for (const way of waysToDie(this.portsOf(portClass, without), most)) {
          const links = before.links.map((l, scope) => plus(l, times(counts[scope] ?? 0, way)));
          const key = links.join(' ');
          if (!next.has(key)) next.set(key, { ports: new Map(before.ports).set(portClass, way), links });
        }
      }
      found = [...next.values()];
    }
    this.shared.set(`${without} ${all}`, found);
    return found;
  }

  /** Every spread of a scope, given what shared ports do. */
  spreads(scope: number, shared: Shared, without: Without | null, all = false): readonly Spread[] {
    const staying = without === null ? nothing : linksOf(without.link, without.staying[scope] ?? 0);
    const more = plus(shared.links[scope] ?? nothing, staying);
    const left =
      without !== null && (this.counting.carried[without.portClass]?.[scope] ?? 0) > 0 ? without.portClass : null;
    const key = `${scope} ${left} ${more.join()} ${all}`;
    const known = this.whole.get(key);
    if (known !== undefined) return known;
    const open = this.ownSpreads(scope, left, all).map((s): Spread => ({ ...s, links: plus(s.links, more) }));
    const found = this.counting.rules.shut ? withShut(open) : open;
    this.whole.set(key, found);
    return found;
  }
}
