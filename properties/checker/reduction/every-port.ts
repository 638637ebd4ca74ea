/** Every port of both units loses its link, or has it again, in one step: what one scope can amount to before and after. */
import type { CountedScope, Rules } from './counting.ts';
import {
  type Contribution,
  contributionOf,
  type Deaf,
  type Hearing,
  type Hidden,
  hearings,
  hearingsOver,
  stays,
} from './local.ts';
import type { Ports, Spread } from './port-states.ts';
import {
  casesFor,
  deadIn,
  type Example,
  type Level,
  optionsOf,
  type Relation,
  relationOf,
  scopeCode,
  silencesIn,
} from './scope-relation.ts';

/** All numbers up to this many are tried; of more, those near the ends and the threshold. */
const fewEnough = 8;

/** Numbers from 0 to `top` worth trying: where a sum passes a threshold, or something begins or ends. */
function worthTrying(top: number, thresholds: readonly number[]): readonly number[] {
  if (top <= fewEnough) return Array.from({ length: top + 1 }, (_, i) => i);
  const near = [0, 1, 2, top - 1, top, ...thresholds.flatMap((t) => [t - 1, t])];
  return [...new Set(near.filter((n) => n >= 0 && n <= top))].sort((a, b) => a - b);
}

/** Spreads worth trying, by the same thought. */
function spreadsWorthTrying(spreads: readonly Spread[], thresholds: readonly number[]): readonly Spread[] {
  const worth = [1, 2, 3].map((link) => {
    const numbers = [...new Set(spreads.map(({ links }) => links[link] as number))].sort((a, b) => a - b);
    if (numbers.length <= fewEnough) return new Set(numbers);
    const near = (t: number) => [numbers.findLast((n) => n < t), numbers.find((n) => n >= t)];
    return new Set([...numbers.slice(0, 2), ...numbers.slice(-1), ...thresholds.flatMap(near)]);
  });
  return spreads.filter(({ links }) => worth.every((set, i) => set.has(links[i + 1])));
}

/** Silent interfaces on dead ports that come to light with these sums; null where there are none. */
function hiddenWith(
  links: Ports,
  seen: readonly [number, number],
  sums: readonly [one: number, two: number, both: number],
): Hidden | null {
  const [, a, b, e] = links;
  // Seen on the living side: the primary's silences under ports dead on the secondary, and the other way round.
  const [v1, v2] = seen;
  const [one, two, both] = sums;
  const y = Math.min(v1, both - Math.max(0, v2 - two));
  const x = Math.min(v2, both - y);
  if (y < Math.max(0, v1 - one) || x < Math.max(0, v2 - two) || y < 0) return null;
  const [freeOne, freeTwo] = [one - (v1 - y), two - (v2 - x)];
  const [underA, underB] = [Math.min(freeOne, a - v2), Math.min(freeTwo, b - v1)];
  const rest: Deaf = [0, freeOne - underA, freeTwo - underB, both - x - y];
  const hiddenAtBoth = rest[1] + rest[2] + rest[3];
  if (hiddenAtBoth > e || rest[3] < 0) return null;
  return {
    underOne: [a - v2 - underA, underA, v2 - x, x],
    underTwo: [b - v1 - underB, v1 - y, underB, y],
    underBoth: [e - hiddenAtBoth, rest[1], rest[2], rest[3]],
  };
}

/** Every hidden row of sums worth trying on a spread, with the silences that show before. */
function* hiddenOn(links: Ports, thresholds: readonly number[], { traffic }: Rules) {
  const [, a, b, e] = links;
  const upTo = (top: number) => (traffic ? worthTrying(top, thresholds) : [0]);
  for (const v1 of upTo(b)) {
    for (const v2 of upTo(a)) {
      for (const one of upTo(a - v2 + e + v1)) {
        for (const two of upTo(b - v1 + e + v2)) {
          for (const both of upTo(a + b + e - one - two)) {
            const hidden = hiddenWith(links, [v1, v2], [one, two, both]);
            if (hidden !== null) yield { seen: [v1, v2] as const, sums: [one, two, both] as const, hidden };
          }
        }
      }
    }
  }
}

/** Every port is repaired. */
export function everyPortUp(spreads: readonly Spread[], scope: CountedScope, rules: Rules): Relation {
  const relation = new Map<number, Example>();
  const own = spreadsWorthTrying(spreads, [scope.threshold]);
  for (const spread of own) {
    const { links } = spread;
    const dead = deadIn(spread, scope, rules);
    const stillDead = deadIn({ ...spread, links: [0, 0, 0, 0] }, scope, rules);
    const near = [dead[0], dead[1], 0].map((d) => scope.threshold - d);
    for (const { seen, sums, hidden } of hiddenOn(links, near, rules)) {
      const under: Deaf = [links[1] + links[2] + links[3] - sums[0] - sums[1] - sums[2], ...sums];
      const shows = contributionOf(0, under, 0, rules);
      // What is seen of them before is uncompared, with no link on the other side.
      const showed: Contribution = { dead: [0, 0], compared: [0, 0], uncompared: seen };
      const given = [
        { dead, part: showed },
        { dead: stillDead, part: shows },
      ] as const;
      for (const one of optionsOf(0, scope, given, rules)) {
        for (const two of optionsOf(1, scope, given, rules)) {
          for (const rest of hearings) {
            const heard = hearingsOver(under, rules);
            const missing = heard.filter((h) => !relation.has(codeOf(one, two, rest, (rest | h) as Hearing)));
            if (missing.length === 0) continue;
            const silences = silencesIn([links[0], 0, 0, 0], [one.wanted, two.wanted], casesFor(rules, rest), rules);
            if (silences === null) continue;
            for (const h of missing) {
              const example = {
                spread,
                silences: { ...silences, alone: seen },
                rest: [rest, rest],
                change: stays,
                heard: [0, h],
                hidden,
              } as const;
              relation.set(codeOf(one, two, rest, (rest | h) as Hearing), example);
            }
          }
        }
      }
    }
  }
  return relation;
}

function codeOf(
  one: { before: Level; after: Level },
  two: { before: Level; after: Level },
  before: Hearing,
  after: Hearing,
): number {
  return scopeCode(one.before, two.before, before) * 64 + scopeCode(one.after, two.after, after);
}

/** Every port dies: whatever was before, only dead links are left. */
export function everyPortDown(spreads: readonly Spread[], scope: CountedScope, rules: Rules): Relation {
  const relation = new Map<number, Example>();
  for (const [code, example] of relationOf(spreads, [stays], scope, rules)) {
    const { links } = example.spread;
    const all = links[0] + links[1] + links[2] + links[3];
    const [dead] = deadIn({ ...example.spread, links: [0, 0, 0, all] }, scope, rules);
    const level = dead >= scope.threshold ? 3 : 0;
    const after = (code & ~63) | scopeCode(level, level, 0);
    if (!relation.has(after)) relation.set(after, { ...example, rest: [example.rest[0], 0] });
  }
  return relation;
}
