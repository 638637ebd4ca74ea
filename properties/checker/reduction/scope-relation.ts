/** One scope under one step: which facts of it before go with which after, each with an example in numbers. */
import type { CountedScope, Rules } from './counting.ts';
import {
  type Change,
  type Contribution,
  contributionOf,
  type Hearing,
  type Hidden,
  hearings,
  hearingsOver,
  stays,
} from './local.ts';
import { type Ports, plus, type Spread } from './port-states.ts';
import { many, type Range, type Silences, silencesFor, type Wanted } from './silences.ts';

/** What the interfaces of a scope amount to on a unit, from harmless to certain; as {@link Amount}, in its order. */
export type Level = 0 | 1 | 2 | 3;
const levels: readonly Level[] = [0, 1, 2, 3];

/** A scope's facts in six bits: the primary's level, the secondary's, and who hears the peer over its interfaces. */
export function scopeCode(one: Level, two: Level, hearing: Hearing): number {
  return one * 16 + two * 4 + hearing;
}

/** Numbers that show one pair of facts: those of the rest, and the interfaces that change. */
export interface Example {
  readonly spread: Spread;
  readonly silences: Silences;
  /** Who hears over the rest, before and after: it changes only where all paths do. */
  readonly rest: readonly [Hearing, Hearing];
  readonly change: Change;
  /** Who hears over the interfaces that change. */
  readonly heard: readonly [Hearing, Hearing];
  /** What is silent under dead ports; null where it never shows. */
  readonly hidden: Hidden | null;
}

/** Examples by `before * 64 + after`, in scope codes. */
export type Relation = ReadonlyMap<number, Example>;

interface Option {
  readonly before: Level;
  readonly after: Level;
  readonly wanted: Wanted;
}

/** Narrows the silences of the rest to those with which a unit is at a level; null where it cannot be. */
function atLevel(
  w: Wanted,
  level: Level,
  short: number,
  part: readonly [number, number],
  silentCounts: boolean,
): Wanted | null {
  // `short` failures are missing to the threshold when only dead links count; `part`: compared, uncompared.
  const [compared, uncompared] = part;
  const silent = compared + uncompared;
  const narrow = (from1: number, to1: number, from2: number, to2: number): Wanted | null => {
    const c = { from: Math.max(w.compared.from, from1), to: Math.min(w.compared.to, to1) };
    const y = { from: Math.max(w.silent.from, from2), to: Math.min(w.silent.to, to2) };
    return c.from > c.to || y.from > y.to ? null : { compared: c, silent: y };
  };
  if (silentCounts) {
    if (level === 3) return narrow(0, many, short - silent, many);
    return level === 0 ? narrow(0, many, 0, short - 1 - silent) : null;
  }
  if (short <= 0) return level === 3 ? w : null;
  if (level === 2) return narrow(short - compared, many, 0, many);
  if (level === 1) return narrow(0, short - 1 - compared, short - silent, many);
  return level === 0 ? narrow(0, many, 0, short - 1 - silent) : null;
}

const anything: Wanted = { compared: { from: 0, to: many }, silent: { from: 0, to: many } };

/** What counts on a unit besides the silences that are looked for, before or after a step. */
export interface Given {
  /** Dead links of the rest, by unit. */
  readonly dead: readonly [number, number];
  readonly part: Contribution;
}

/** The levels that a unit can be at before and after, with the silences of the rest that each pair asks for. */
export function optionsOf(
  unit: 0 | 1,
  scope: CountedScope,
  given: readonly [Given, Given],
  rules: Rules,
): readonly Option[] {
  const at = (w: Wanted, level: Level, { dead, part }: Given) =>
    atLevel(
      w,
      level,
      scope.threshold - dead[unit] - part.dead[unit],
      [part.compared[unit], part.uncompared[unit]],
      rules.silentCounts,
    );
  const found: Option[] = [];
  for (const before of levels) {
    const first = at(anything, before, given[0]);
    if (first === null) continue;
    for (const after of levels) {
      const wanted = at(first, after, given[1]);
      if (wanted !== null) found.push({ before, after, wanted });
    }
  }
  return found;
}

/** What the living interfaces of the rest must be for someone to hear: least numbers, or exact ones without paths to break. */
interface Case {
  readonly compared: readonly [Range, Range];
  readonly untouched: Range;
}

const some: Range = { from: 1, to: many };
const none: Range = { from: 0, to: 0 };
const any: Range = { from: 0, to: many };

/** A unit's compared silences leave only the peer hearing, so that hearing 1 needs silences of the secondary. */
const casesWithPaths: Readonly<Record<Hearing, readonly Case[]>> = {
  0: [{ compared: [any, any], untouched: any }],
  1: [{ compared: [any, some], untouched: any }],
  2: [{ compared: [some, any], untouched: any }],
  3: [
    { compared: [any, any], untouched: some },
    { compared: [some, some], untouched: any },
  ],
};
const casesWithoutPaths: Readonly<Record<Hearing, readonly Case[]>> = {
  0: [{ compared: [none, none], untouched: none }],
  1: [{ compared: [none, some], untouched: none }],
  2: [{ compared: [some, none], untouched: none }],
  3: [
    { compared: [any, any], untouched: some },
    { compared: [some, some], untouched: none },
  ],
};

export function casesFor(rules: Rules, hearing: Hearing): readonly Case[] {
  return (rules.paths ? casesWithPaths : casesWithoutPaths)[hearing];
}

function meet(a: Range, b: Range): Range {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

/** Silences of the rest that fit both units' options and one of the cases. */
export function silencesIn(
  links: Ports,
  both: readonly [Wanted, Wanted],
  cases: readonly Case[],
  rules: Rules,
): Silences | null {
  const room = { living: links[0], alone: [links[2], links[1]] as const, traffic: rules.traffic };
  for (const { compared, untouched } of cases) {
    const [c1, c2] = [meet(both[0].compared, compared[0]), meet(both[1].compared, compared[1])];
    if (c1.from > c1.to || c2.from > c2.to) continue;
    const found = silencesFor(
      room,
      [
        { ...both[0], compared: c1 },
        { ...both[1], compared: c2 },
      ],
      untouched,
    );
    if (found !== null) return found;
  }
  return null;
}

export function deadIn(spread: Spread, scope: CountedScope, rules: Rules): readonly [number, number] {
  const { links, shut } = spread;
  const closed = shut[0] + shut[1] + shut[2] + shut[3];
  const weight = rules.deadCounts ? 1 : 0;
  return [
    (links[1] + links[3] + closed) * weight + scope.alwaysDead,
    (links[2] + links[3] + closed) * weight + scope.alwaysDead,
  ];
}

function givenBy(
  spread: Spread,
  { before, after }: Change,
  scope: CountedScope,
  rules: Rules,
): readonly [Given, Given] {
  const dead = deadIn(spread, scope, rules);
  return [
    { dead, part: contributionOf(before.link, before.deaf, before.shut, rules) },
    { dead, part: contributionOf(after.link, after.deaf, after.shut, rules) },
  ];
}

/** Adds what one change shows on one spread of the rest. */
function relate(
  relation: Map<number, Example>,
  spread: Spread,
  change: Change,
  scope: CountedScope,
  rules: Rules,
): void {
  const given = givenBy(spread, change, scope, rules);
  const first = optionsOf(0, scope, given, rules);
  const second = optionsOf(1, scope, given, rules);
  for (const one of first) {
    for (const two of second) {
      for (const rest of hearings) {
        const codes = change.heard.map(
          ([then, now]) =>
            scopeCode(one.before, two.before, (rest | then) as Hearing) * 64 +
            scopeCode(one.after, two.after, (rest | now) as Hearing),
        );
        if (codes.every((code) => relation.has(code))) continue;
        const silences = silencesIn(spread.links, [one.wanted, two.wanted], casesFor(rules, rest), rules);
        if (silences === null) continue;
        for (const [index, code] of codes.entries()) {
          const heard = change.heard[index] as readonly [Hearing, Hearing];
          if (!relation.has(code))
            relation.set(code, { spread, silences, rest: [rest, rest], change, heard, hidden: null });
        }
      }
    }
  }
}

/** The relation of a scope of which some interfaces change in one of several ways, and the rest does not. */
export function relationOf(
  spreads: readonly Spread[],
  changes: readonly Change[],
  scope: CountedScope,
  rules: Rules,
): Relation {
  const relation = new Map<number, Example>();
  for (const change of changes) for (const spread of spreads) relate(relation, spread, change, scope, rules);
  return relation;
}

/** The same spread with more interfaces, of ports that are counted elsewhere. */
export function withMore(spreads: readonly Spread[], more: Ports): readonly Spread[] {
  return more.every((n) => n === 0) ? spreads : spreads.map((s) => ({ ...s, links: plus(s.links, more) }));
}

/** All paths break, or are repaired: no amount changes, and whoever can hear does. */
export function pathsRelation(
  spreads: readonly Spread[],
  repaired: boolean,
  scope: CountedScope,
  rules: Rules,
): Relation {
  const relation = new Map<number, Example>();
  const exact = [none, some];
  for (const spread of spreads) {
    const given = givenBy(spread, stays, scope, rules);
    for (const one of optionsOf(0, scope, given, rules)) {
      for (const two of optionsOf(1, scope, given, rules)) {
        for (const pattern of [0, 1, 2, 3, 4, 5, 6, 7]) {
          const [c1, c2, o] = [pattern & 1, (pattern >> 1) & 1, (pattern >> 2) & 1] as [0 | 1, 0 | 1, 0 | 1];
          const wholeCase = { compared: [exact[c1], exact[c2]] as [Range, Range], untouched: exact[o] as Range };
          const silences = silencesIn(spread.links, [one.wanted, two.wanted], [wholeCase], rules);
          if (silences === null) continue;
          const [whole] = hearingsOver([o, c1, c2, 0], { paths: false }) as [Hearing];
          for (const rest of hearingsOver([o, c1, c2, 0], rules)) {
            const after = repaired ? whole : 0;
            const code = scopeCode(one.before, two.before, rest) * 64 + scopeCode(one.before, two.before, after);
            if (!relation.has(code))
              relation.set(code, { spread, silences, rest: [rest, after], change: stays, heard: [0, 0], hidden: null });
          }
        }
      }
    }
  }
  return relation;
}
