/** Port states: how many alike ports are dead on which unit, and how many interfaces of a scope that leaves where. */

/** A port's link: on both units, lost on the primary only, lost on the secondary only, lost on both. */
export type PortLink = 0 | 1 | 2 | 3;

/** Ports of one class by their link, indexed by {@link PortLink}. */
export type Ports = readonly [number, number, number, number];

/** Interfaces of one scope by the link of their port, with those shut set apart, and the ports that make it so. */
export interface Spread {
  readonly links: Ports;
  /** Of those that `links` would count, how many are shut; they are counted in none of `links`. */
  readonly shut: Ports;
  /** By class; classes that the spread says nothing of are left out. */
  readonly ports: ReadonlyMap<number, Ports>;
}

export const nothing: Ports = [0, 0, 0, 0];

export function plus(a: Ports, b: Ports): Ports {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]];
}

export function times(factor: number, p: Ports): Ports {
  return [p[0] * factor, p[1] * factor, p[2] * factor, p[3] * factor];
}

/** How many dead ports can make a difference, counted in ports or in interfaces. */
export interface Most {
  /** On either unit. A port beyond that could as well live, its paths broken and its traffic lost, and nothing would show. */
  readonly dead: number;
  /** With each of the four links but one: beyond that, a port could as well have the link that most have. */
  readonly alike: number;
}

/** Every way in which so many ports can be dead that makes a difference. */
export function* waysToDie(count: number, most: Most): Generator<Ports> {
  const top = Math.min(count, most.dead);
  for (let both = 0; both <= top; both += 1) {
    for (let one = 0; one + both <= top; one += 1) {
      for (let two = 0; two + both <= top && one + two + both <= count; two += 1) {
        const living = count - one - two - both;
        const large = [living, one, two, both].filter((n) => n > most.alike);
        if (large.length <= 1) yield [living, one, two, both];
      }
    }
  }
}

/** So many ports of one class, each with so many interfaces of the scope. */
export interface Group {
  readonly portClass: number;
  readonly ports: number;
  readonly interfaces: number;
}

/** The same in ports that each carry so many interfaces. */
export function inPorts({ dead, alike }: Most, interfaces: number): Most {
  return { dead: Math.ceil(dead / interfaces), alike: Math.ceil(alike / interfaces) };
}

/** Every distinct spread of a scope's interfaces over its own ports that makes a difference; `most` counts interfaces. */
export function spreadsOf(groups: readonly Group[], most: Most): readonly Spread[] {
  let found: readonly Spread[] = [{ links: nothing, shut: nothing, ports: new Map() }];
  for (const { portClass, ports, interfaces } of groups) {
    const next = new Map<string, Spread>();
    for (const before of found) {
      for (const way of waysToDie(ports, inPorts(most, interfaces))) {
        const links = plus(before.links, times(interfaces, way));
        if (links[1] + links[3] > most.dead || links[2] + links[3] > most.dead) continue;
        const key = links.join();
        if (!next.has(key)) next.set(key, { links, shut: nothing, ports: new Map(before.ports).set(portClass, way) });
      }
    }
    found = [...next.values()];
  }
  return found;
}

/** The same with every number of interfaces shut, as far as it makes a difference. */
export function withShut(spreads: readonly Spread[]): readonly Spread[] {
  const found = new Map<string, Spread>();
  for (const spread of spreads) {
    const { links } = spread;
    for (let living = 0; living <= links[0]; living += 1) {
      for (let one = 0; one <= links[1]; one += 1) {
        for (let two = 0; two <= links[2]; two += 1) {
          const left: Ports = [links[0] - living, links[1] - one, links[2] - two, links[3]];
          for (let both = 0; both <= links[3]; both += 1) {
            const after: Ports = [left[0], left[1], left[2], links[3] - both];
            const key = after.join();
            if (!found.has(key)) found.set(key, { ...spread, links: after, shut: [living, one, two, both] });
          }
        }
      }
    }
  }
  return [...found.values()];
}
