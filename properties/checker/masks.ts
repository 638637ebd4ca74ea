/** Environments as bits, and each step of an alphabet as the bits that it sets and clears: learnt from the model itself. */
import type { Environment, Thing } from '../../model/behaviour/environment.ts';
import type { Trigger } from '../../model/behaviour/phases/command.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { type UnitName, unitNames } from '../../spec/vocabulary.ts';

/** What a step does to an environment: `(bits & keep) | set`, word by word. */
export interface Mask {
  readonly keep: Uint32Array;
  readonly set: Uint32Array;
}

/** A step in its two stages, faults and then power, and what it delivers at last. */
export interface Masked {
  readonly faults: Mask;
  readonly power: Mask;
  readonly trigger: Trigger | null;
}

/** The settles of a step in an environment, as {@link subSteps} gives them. */
export type SubSteps = (
  environment: Environment,
  stimuli: readonly Stimulus[],
) => readonly { readonly environment: Environment; readonly trigger: Trigger | null }[];

export interface Bits {
  /** Words of 32 bits that an environment takes. */
  readonly words: number;
  write(environment: Environment, into: Uint32Array, at: number): void;
  read(from: Uint32Array, at: number): Environment;
  mask(stimuli: readonly Stimulus[]): Masked;
}

const word = (bit: number) => bit >>> 5;
const flag = (bit: number) => (1 << (bit & 31)) >>> 0;

/** Everything that some step of the alphabet breaks, or that is broken to begin with. */
export function thingsIn(
  initial: Environment,
  alphabet: readonly (readonly Stimulus[])[],
  sub: SubSteps,
): readonly Thing[] {
  const things = new Set<Thing>(initial.broken);
  for (const stimuli of alphabet) {
    for (const { environment } of sub(initial, stimuli)) for (const thing of environment.broken) things.add(thing);
  }
  return [...things].sort();
}

export function bitsOf(initial: Environment, alphabet: readonly (readonly Stimulus[])[], sub: SubSteps): Bits {
  const things = thingsIn(initial, alphabet, sub);
  const bitOf = new Map<Thing | UnitName, number>(([...unitNames, ...things] as const).map((name, bit) => [name, bit]));
  const words = word(bitOf.size - 1) + 1;
  const bits = (e: Environment): Uint32Array => {
    const into = new Uint32Array(words);
    for (const name of [...e.powered, ...e.broken]) {
      const bit = bitOf.get(name);
      if (bit === undefined) throw new Error(`${name} is broken by no step of the alphabet`);
      into[word(bit)] = ((into[word(bit)] as number) | flag(bit)) >>> 0;
    }
    return into;
  };
  const clear: Environment = { powered: new Set(), broken: new Set() };
  const full: Environment = { powered: new Set(unitNames), broken: new Set(things) };
  const maskBetween = (ofClear: Environment, ofFull: Environment): Mask => {
    const [set, all] = [bits(ofClear), bits(ofFull)];
    return { set, keep: all.map((w, i) => (w & ~(set[i] as number)) >>> 0) };
  };
  return {
    words,
    write: (environment, into, at) => into.set(bits(environment), at),
    read(from, at) {
      const has = (bit: number) => ((from[at + word(bit)] as number) & flag(bit)) !== 0;
      return {
        powered: new Set(unitNames.filter((_, bit) => has(bit))),
        broken: new Set(things.filter((_, index) => has(index + unitNames.length))),
      };
    },
    mask(stimuli) {
      const [ofClear, ofFull] = [sub(clear, stimuli), sub(full, stimuli)];
      const last = ofFull.at(-1);
      if (ofClear[0] === undefined || ofFull[0] === undefined || last === undefined) throw new Error('a step settles');
      return {
        faults: maskBetween(ofClear[0].environment, ofFull[0].environment),
        power: maskBetween((ofClear.at(-1) ?? ofClear[0]).environment, last.environment),
        trigger: last.trigger,
      };
    },
  };
}
