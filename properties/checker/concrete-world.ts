/** The world without any reduction: a place is one environment, with the units that have ever been on where a bound asks. */
import type { Environment } from '../../model/behaviour/environment.ts';
import { factsKey } from '../../model/behaviour/facts.ts';
import { type BehaviourModel, subSteps } from '../../model/behaviour/pair.ts';
import type { UnitName } from '../../spec/vocabulary.ts';
import { type AlphabetStep, alphabetOf } from './alphabet.ts';
import type { Bounds } from './bounds.ts';
import { causesOf } from './causes.ts';
import { interner } from './intern.ts';
import { bitsOf, type Mask, type Masked } from './masks.ts';
import { movesOver } from './moves.ts';
import { Pool, SharedLists } from './shared-lists.ts';
import { WordTable } from './word-table.ts';
import type { Row, Settle, World } from './world.ts';

const bit: Readonly<Record<UnitName, number>> = { primary: 1, secondary: 2 };

/** The units with power are the lowest bits of an environment. */
const poweredBits = 3;

function everOnOf(bits: number): ReadonlySet<UnitName> {
  return new Set((['primary', 'secondary'] as const).filter((unit) => bits & bit[unit]));
}

/**
 * One place per environment that the alphabet can bring about within the bound on faults.
 *
 * @param alphabet another one than that of the pair and the bounds, where two pairs take the same steps
 */
export function concreteWorld(
  model: BehaviourModel,
  { families, together, faults }: Bounds,
  alphabet: readonly AlphabetStep[] = alphabetOf(model.pair, families, together),
): World {
  const { pair } = model;
  const bits = bitsOf(model.initial.environment, alphabet, (environment, stimuli) =>
    subSteps(pair, environment, stimuli),
  );
  const masks = alphabet.map((stimuli): Masked | null => (stimuli[0]?.type === 'wait' ? null : bits.mask(stimuli)));
  const width = bits.words + 1;
  const environments = new WordTable(bits.words);
  const places = new WordTable(width);
  const facts = interner(factsKey);
  const factsOf: number[] = [];
  const allowed = new Map<number, boolean>();
  const moves = movesOver((step) => masks[step]?.trigger ?? null);
  const rows: Row[] = [];
  const [shared, pool] = [new SharedLists(Uint32Array), new Pool(Uint32Array)];
  const read: Environment[] = [];
  const scratch = new Uint32Array(width);
  const [one, two] = [new Uint32Array(bits.words), new Uint32Array(bits.words)];

  const environmentFacts = (environment: number): number => {
    const known = factsOf[environment];
    if (known !== undefined) return known;
    const { words, from } = environments.at(environment);
    const id = facts.id(model.factsOf(bits.read(words, from)));
    factsOf[environment] = id;
    return id;
  };
  const placeOf = (words: Uint32Array, everOn: number): number => {
    scratch.set(words);
    scratch[width - 1] = everOn;
    return places.id(scratch);
  };
  const wordsOf = (place: number): Uint32Array => {
    const { words, from } = places.at(place);
    return words.slice(from, from + width);
  };
  const withinFaults = (environment: number, words: Uint32Array, everOn: number): boolean => {
    if (faults === null) return true;
    const key = environment * 4 + everOn;
    const known = allowed.get(key);
    if (known !== undefined) return known;
    const within = causesOf(pair, bits.read(words, 0), everOnOf(everOn)) <= faults;
    allowed.set(key, within);
    return within;
  };
  const areSame = (a: Uint32Array, b: Uint32Array): boolean => {
    for (let i = 0; i < bits.words; i += 1) if (a[i] !== b[i]) return false;
    return true;
  };
  const apply = (mask: Mask, from: Uint32Array, into: Uint32Array) => {
    for (let i = 0; i < bits.words; i += 1) {
      into[i] = ((from[i] as number) & (mask.keep[i] as number)) | (mask.set[i] as number);
    }
  };
  const settlesOf = (from: number, faulty: number, powered: number, trigger: Masked['trigger']): readonly Settle[] => {
    const settles: Settle[] = [];
    if (faulty !== from) settles.push({ facts: faulty, trigger: null });
    if (powered !== faulty) settles.push({ facts: powered, trigger: null });
    if (trigger !== null) settles.push({ facts: powered, trigger });
    return settles;
  };
  const rowOf = (place: number): Row => {
    const words = wordsOf(place);
    const everOn = words[width - 1] as number;
    const environment = environments.id(words);
    const from = environmentFacts(environment);
    const found: number[] = [];
    const reached: number[] = [];
    for (const [step, masked] of masks.entries()) {
      if (masked === null) continue;
      apply(masked.faults, words, one);
      apply(masked.power, words, two);
      const faulty = areSame(one, words) ? environment : environments.id(one);
      const target = areSame(two, one) ? faulty : environments.id(two);
      const on = faults === null ? 0 : everOn | ((two[0] as number) & poweredBits);
      if (!withinFaults(target, two, on)) continue;
      const settles = settlesOf(from, environmentFacts(faulty), environmentFacts(target), masked.trigger);
      found.push(moves.id({ step, settles }));
      reached.push(target === environment && on === everOn ? place : placeOf(two, on));
    }
    return { moves: shared.of(from, found), targets: pool.add(reached) };
  };

  bits.write(model.initial.environment, one, 0);
  const world: World = {
    alphabet,
    facts,
    moves,
    start: placeOf(one, 0),
    get size() {
      return places.size;
    },
    factsAt: (place) => environmentFacts(environments.id(wordsOf(place))),
    environmentAt(place) {
      const words = wordsOf(place);
      const id = environments.id(words);
      const environment = read[id] ?? bits.read(words, 0);
      read[id] = environment;
      return environment;
    },
    row(place) {
      const row = rows[place] ?? rowOf(place);
      rows[place] = row;
      return row;
    },
    instance(place, index) {
      const { moves: ids, targets } = world.row(place);
      const { step } = moves.value(ids[index] as number);
      return {
        before: world.environmentAt(place),
        stimuli: alphabet[step] ?? [],
        after: world.environmentAt(targets[index] as number),
      };
    },
  };
  return world;
}
