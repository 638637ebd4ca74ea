/** The environment as bits: what can be broken under an alphabet, and which units have power. */
import type { Thing } from '../../../model/behaviour/environment.ts';
import { initialEnvironment, withFaultsAndPowerOffs } from '../../../model/behaviour/environment.ts';
import type { Pair } from '../../../model/configuration/pair.ts';
import type { Stimulus } from '../../../model/stimulus.ts';
import { type UnitName, unitNames } from '../../../spec/vocabulary.ts';
import { comment, type Lines } from './text.ts';

/** A thing that can be broken, or the power of a unit. */
export type Bit = Thing | `power ${UnitName}`;

/** Bits in one word, below the sign of a Promela `int`. */
const wordSize = 30;

export interface Things {
  /** Those that have a bit; what the alphabet cannot break and the configuration does not shut has none. */
  readonly bits: readonly Bit[];
  /** Width of each word of the environment. */
  readonly widths: readonly number[];
  /** The environment in which everything begins, word by word. */
  readonly initial: readonly number[];
  readonly lines: Lines;
  has(bit: Bit): boolean;
  /** For each word the mask of these bits, `0` for none. */
  masks(bits: readonly Bit[]): readonly string[];
  /** Expressions over the scratch words `env_0`, `env_1`, …; a thing without a bit is never broken. */
  any(bits: readonly Bit[]): string;
  none(bits: readonly Bit[]): string;
  all(bits: readonly Bit[]): string;
  count(bits: readonly Bit[]): string;
}

/** Every thing that some step breaks, or that is broken to begin with. */
function breakable(pair: Pair, alphabet: readonly (readonly Stimulus[])[]): readonly Thing[] {
  const healthy = { powered: new Set<UnitName>(unitNames), broken: new Set<Thing>() };
  const broken = alphabet.flatMap((stimuli) => [...withFaultsAndPowerOffs(pair, healthy, stimuli).broken]);
  return [...new Set([...initialEnvironment(pair).broken, ...broken])];
}

function nameOf(index: number, bit: Bit): string {
  return bit.startsWith('power ') ? bit.replace(' ', '_') : `${bit.split(' ')[0]}_broken_${index}`;
}

export function thingsOf(pair: Pair, alphabet: readonly (readonly Stimulus[])[]): Things {
  const bits: readonly Bit[] = [...unitNames.map((unit): Bit => `power ${unit}`), ...breakable(pair, alphabet)];
  const words = Array.from({ length: Math.ceil(bits.length / wordSize) }, (_, i) => i);
  const place = new Map(bits.map((bit, index) => [bit, index]));
  const names = bits.map((bit, index) => nameOf(index, bit));
  const shut = initialEnvironment(pair).broken;
  const inWord = (of: readonly Bit[], word: number) =>
    of.flatMap((bit) => {
      const index = place.get(bit) ?? -1;
      return Math.floor(index / wordSize) === word ? [names[index] as string] : [];
    });
  const masks = (of: readonly Bit[]) => words.map((word) => maskOf(inWord(of, word)));
  const tests = (of: readonly Bit[], test: (word: string, mask: string) => string) =>
    masks(of).flatMap((mask, word) => (mask === '0' ? [] : [`(${test(`env_${word}`, mask)})`]));
  const joined = (parts: readonly string[], by: string, nothing: string) =>
    parts.length === 0 ? nothing : parts.length === 1 ? (parts[0] as string) : `(${parts.join(by)})`;

  return {
    bits,
    widths: words.map((word) => Math.min(wordSize, bits.length - word * wordSize)),
    initial: words.map((word) =>
      bits.reduce(
        (sum, bit, i) => sum + (Math.floor(i / wordSize) === word && shut.has(bit as Thing) ? 2 ** (i % wordSize) : 0),
        0,
      ),
    ),
    lines: bits.map((bit, index) => `#define ${names[index]} ${2 ** (index % wordSize)} /* ${comment(bit)} */`),
    has: (bit) => place.has(bit),
    masks,
    any: (of) =>
      joined(
        tests(of, (word, mask) => `(${word} & ${mask}) != 0`),
        ' || ',
        '0',
      ),
    none: (of) =>
      joined(
        tests(of, (word, mask) => `(${word} & ${mask}) == 0`),
        ' && ',
        '1',
      ),
    all: (of) =>
      of.some((bit) => !place.has(bit))
        ? '0'
        : joined(
            tests(of, (word, mask) => `(${word} & ${mask}) == ${mask}`),
            ' && ',
            '1',
          ),
    count: (of) =>
      joined(
        of.flatMap((bit) => tests([bit], (word, mask) => `(${word} & ${mask}) != 0`)),
        ' + ',
        '0',
      ),
  };
}

function maskOf(names: readonly string[]): string {
  if (names.length === 0) return '0';
  return names.length === 1 ? (names[0] as string) : `(${names.join(' | ')})`;
}
