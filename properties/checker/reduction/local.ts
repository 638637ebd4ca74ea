/** Local states: what the interfaces of one scope on one port contribute to the sums, in every state they can be in. */
import type { Rules } from './counting.ts';
import { nothing, type PortLink, type Ports } from './port-states.ts';

/** Interfaces by which units they receive nothing on: none, primary, secondary, both. */
export type Deaf = Ports;

/** What some interfaces contribute on each unit. */
export interface Contribution {
  readonly dead: readonly [number, number];
  readonly compared: readonly [number, number];
  readonly uncompared: readonly [number, number];
}

export const noContribution: Contribution = { dead: [0, 0], compared: [0, 0], uncompared: [0, 0] };

/** Units that hear the peer over some path, as bits: primary 1, secondary 2. */
export type Hearing = 0 | 1 | 2 | 3;
export const hearings: readonly Hearing[] = [0, 1, 2, 3];

/** Interfaces on a port, some of them shut. */
export function contributionOf(link: PortLink, deaf: Deaf, shut: number, { deadCounts }: Rules): Contribution {
  const all = deaf[0] + deaf[1] + deaf[2] + deaf[3];
  const weight = deadCounts ? 1 : 0;
  const [dead1, dead2] = [(link & 1 ? all : 0) + shut, (link & 2 ? all : 0) + shut];
  const dead = [dead1 * weight, dead2 * weight] as const;
  if (link === 0) return { dead, compared: [deaf[1], deaf[2]], uncompared: [deaf[3], deaf[3]] };
  const uncompared = [link === 2 ? deaf[1] + deaf[3] : 0, link === 1 ? deaf[2] + deaf[3] : 0] as const;
  return { dead, compared: [0, 0], uncompared };
}

/** Who can hear whom over interfaces with a link, if any of their paths may be broken; else who does. */
export function hearingsOver(deaf: Deaf, { paths }: Pick<Rules, 'paths'>): readonly Hearing[] {
  const whole = (deaf[0] > 0 ? 3 : (deaf[1] > 0 ? 2 : 0) | (deaf[2] > 0 ? 1 : 0)) as Hearing;
  if (!paths) return [whole];
  return hearings.filter(
    (h) => h === 0 || (h === 1 && deaf[2] > 0) || (h === 2 && deaf[1] > 0) || (h === 3 && whole === 3),
  );
}

/** Every way in which so many interfaces can be deaf or shut. */
export function localStates(
  count: number,
  { traffic, shut }: Rules,
): readonly { readonly deaf: Deaf; readonly shut: number }[] {
  const found: { deaf: Deaf; shut: number }[] = [];
  for (let closed = 0; closed <= (shut ? count : 0); closed += 1) {
    const open = count - closed;
    if (!traffic) {
      found.push({ deaf: [open, 0, 0, 0], shut: closed });
      continue;
    }
    for (let one = 0; one <= open; one += 1) {
      for (let two = 0; one + two <= open; two += 1) {
        for (let both = 0; one + two + both <= open; both += 1) {
          found.push({ deaf: [open - one - two - both, one, two, both], shut: closed });
        }
      }
    }
  }
  return found;
}

/** One interface, or all on a port, before and after a step; each with who can hear over them then. */
export interface Change {
  readonly before: LocalState;
  readonly after: LocalState;
  readonly heard: readonly (readonly [before: Hearing, after: Hearing])[];
  /** The interface before, where it is one that changes. */
  readonly one: InterfaceState | null;
}

/** Some interfaces of one scope on one port. */
export interface LocalState {
  readonly link: PortLink;
  readonly deaf: Deaf;
  readonly shut: number;
}

export const stays: Change = {
  before: { link: 0, deaf: nothing, shut: 0 },
  after: { link: 0, deaf: nothing, shut: 0 },
  heard: [[0, 0]],
  one: null,
};

/** The port's link changes; what the interfaces on it hear is known by {@link hearingsOver}. */
export function portChanges(count: number, before: PortLink, after: PortLink, rules: Rules): readonly Change[] {
  return localStates(count, rules).map(({ deaf, shut }): Change => {
    const over = hearingsOver(deaf, rules);
    const [then, now] = [(h: Hearing) => (before === 0 ? h : 0), (h: Hearing) => (after === 0 ? h : 0)];
    const heard = new Map(over.map((h) => [`${then(h)} ${now(h)}`, [then(h), now(h)] as const]));
    return {
      before: { link: before, deaf, shut },
      after: { link: after, deaf, shut },
      heard: [...heard.values()],
      one: null,
    };
  });
}

/** One interface: which units are deaf on it (bits), whether it is shut, whether its path is broken. */
export interface InterfaceState {
  readonly deaf: Hearing;
  readonly shut: boolean;
  readonly cut: boolean;
}

export function interfaceStates({ traffic, shut, paths }: Rules): readonly InterfaceState[] {
  const flags = (can: boolean) => (can ? [false, true] : [false]);
  return (traffic ? hearings : ([0] as const)).flatMap((deaf) =>
    flags(shut).flatMap((closed) => flags(paths).map((cut): InterfaceState => ({ deaf, shut: closed, cut }))),
  );
}

function stateOfOne(link: PortLink, { deaf, shut }: InterfaceState): LocalState {
  const one = [0, 0, 0, 0] as [number, number, number, number];
  if (!shut) one[deaf] = 1;
  return { link, deaf: one, shut: shut ? 1 : 0 };
}

/** One interface changes, on a port that does not. */
export function interfaceChange(link: PortLink, before: InterfaceState, after: InterfaceState): Change {
  const heard = (s: InterfaceState): Hearing => (link !== 0 || s.shut || s.cut ? 0 : ((3 ^ s.deaf) as Hearing));
  return {
    before: stateOfOne(link, before),
    after: stateOfOne(link, after),
    heard: [[heard(before), heard(after)]],
    one: before,
  };
}

/** So many interfaces by the link of their port, as part of a spread. */
export function linksOf(link: PortLink, interfaces: number): Ports {
  const links: [number, number, number, number] = [0, 0, 0, 0];
  links[link] = interfaces;
  return links;
}

/** Silences under dead ports, which only show once the ports live: interfaces by which units are deaf there. */
export interface Hidden {
  readonly underOne: Deaf;
  readonly underTwo: Deaf;
  readonly underBoth: Deaf;
}
