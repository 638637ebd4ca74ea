/** The graph of facts and labelled steps of a world, in words, so that two worlds can be compared. */
import { factsKey } from '../../../model/behaviour/facts.ts';
import type { Pair } from '../../../model/configuration/pair.ts';
import type { AlphabetStep } from '../alphabet.ts';
import { interner } from '../intern.ts';
import type { World } from '../world.ts';
import { type Alike, alikePorts } from './alike.ts';
import { namedBy } from './labels.ts';

/** A step with the class of each thing it names in place of the name. */
function wordsOf(pair: Pair, alike: Alike, stimuli: AlphabetStep): string {
  const words = stimuli.map((s) => {
    const named = namedBy(pair, alike, [s]);
    if (named.about === 'other') return JSON.stringify(s);
    const slot = named.about === 'interface' ? named.slot : '';
    return `${s.type} ${'unit' in s ? s.unit : ''} ${named.about} ${named.portClass} ${slot}`;
  });
  return words.sort().join(', ');
}

export interface Graph {
  /** Every reachable set of facts. */
  readonly facts: ReadonlySet<string>;
  /** Every edge: the facts before, the step, the facts of each settle with what is delivered, the facts after. */
  readonly edges: ReadonlySet<string>;
}

/** Short names for long ones; graphs to be compared take theirs from the same. */
export function shortNames(): (long: string) => number {
  const names = interner((name: string) => name);
  return (long) => names.id(long);
}

/** The whole graph of a world, by facts. */
export function graphOf(pair: Pair, world: World, short: (long: string) => number): Graph {
  const alike = alikePorts(pair);
  const words = world.alphabet.map((stimuli) => short(wordsOf(pair, alike, stimuli)));
  const named: number[] = [];
  const nameOf = (facts: number) => {
    named[facts] ??= short(factsKey(world.facts.value(facts)));
    return named[facts];
  };
  const facts = new Set<string>();
  const edges = new Set<string>();
  const seen = new Set<number>();
  for (let place = 0; place < world.size; place += 1) {
    const before = world.factsAt(place);
    facts.add(factsKey(world.facts.value(before)));
    const { moves, targets } = world.row(place);
    for (const [index, move] of moves.entries()) {
      const after = world.factsAt(targets[index] as number);
      const key = (before * 2 ** 20 + move) * 2 ** 16 + after;
      if (seen.has(key)) continue;
      seen.add(key);
      const { step, settles } = world.moves.value(move);
      const settled = settles.map(
        (s) => `${nameOf(s.facts)} ${s.trigger === null ? '' : short(JSON.stringify(s.trigger))}`,
      );
      edges.add(`${nameOf(before)}; ${words[step]}; ${settled.join(', ')}; ${nameOf(after)}`);
    }
  }
  return { facts, edges };
}

/** What only one of two sets has. */
export function difference(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  const missing = (from: ReadonlySet<string>, to: ReadonlySet<string>) => [...from].filter((x) => !to.has(x));
  return [
    ...missing(a, b).map((x) => `only the first has ${x}`),
    ...missing(b, a).map((x) => `only the second has ${x}`),
  ];
}
