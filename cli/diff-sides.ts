/** The two sides that `fover diff` compares: pairs and readings among its arguments, sorted to the side they belong to. */
import { InvalidArgumentError } from 'commander';
import type { Pair } from '../model/configuration/pair.ts';
import { type Readings, withReadings } from '../spec/ambiguities.ts';
import { Refusal } from './exit.ts';
import { type LoadedPair, loadPair } from './load-pair.ts';
import { addReading, type GivenReadings } from './options.ts';

/** What the arguments ask for, before anything is read. */
export interface AskedSide {
  /** The arguments that name the pair; none for the bundled one. */
  readonly names: readonly string[];
  readonly readings: Readings;
}

/** One side of a comparison. */
export interface DiffSide {
  readonly loaded: LoadedPair;
  readonly pair: Pair;
  readonly readings: Readings;
}

/** A name with a path, as `./id=a`, is a file all the same. */
function isReading(argument: string): boolean {
  return /^[\w-]+=\w*$/.test(argument);
}

/**
 * Readings behind a pair are that side's. Of a single pair they are the second side's, and where one ambiguity is given
 * twice, one of them each side's; `--reading` is for both sides, or where nothing else differs for the second one.
 *
 * @throws Refusal where there are not two sides to compare
 */
export function askedSides(args: readonly string[], forBoth: GivenReadings): readonly [AskedSide, AskedSide] {
  const pairs = args.filter((argument) => !isReading(argument));
  const readings = args.filter(isReading);
  if (pairs.length > 2)
    throw new Refusal(`diff compares two pairs; found ${pairs.length}: ${pairs.map((name) => `"${name}"`).join(', ')}`);
  if (pairs.length === 2) return twoPairs(args, forBoth);
  if (readings.length > 0) return onePair(pairs, readings, forBoth);
  if (Object.keys(forBoth).length > 0) return [side(pairs, {}), side(pairs, forBoth)];
  const again = [...pairs, 'threshold=b'].join(' ');
  throw new Refusal(
    `found ${pairs.length === 0 ? 'no pair' : 'one pair'} and no reading; expected a second pair, or a reading to ` +
      `compare the default with, as in \`fover diff ${again}\``,
  );
}

function side(names: readonly string[], given: GivenReadings): AskedSide {
  return { names, readings: withReadings(given) };
}

function twoPairs(args: readonly string[], forBoth: GivenReadings): readonly [AskedSide, AskedSide] {
  const first = args.findIndex((argument) => !isReading(argument));
  const second = args.findIndex((argument, index) => index > first && !isReading(argument));
  if (first > 0) throw new Refusal(`found the reading ${args[0]} before both pairs; expected it behind its pair`);
  return [
    side([args[first] as string], collected(args.slice(first + 1, second), forBoth)),
    side([args[second] as string], collected(args.slice(second + 1), forBoth)),
  ];
}

/** The first of two readings of one ambiguity is the first side's; every other reading is the second side's. */
function onePair(
  pairs: readonly string[],
  readings: readonly string[],
  forBoth: GivenReadings,
): readonly [AskedSide, AskedSide] {
  const idOf = (reading: string) => reading.split('=')[0];
  const alike = (reading: string) => readings.filter((other) => idOf(other) === idOf(reading));
  const often = readings.find((reading) => alike(reading).length > 2);
  if (often !== undefined) throw new Refusal(`found more than two readings of ${idOf(often)}; expected two at most`);
  const firsts = readings.filter((reading) => alike(reading).length === 2 && alike(reading)[0] === reading);
  const seconds = readings.filter((reading) => alike(reading).at(-1) === reading);
  return [side(pairs, collected(firsts, forBoth)), side(pairs, collected(seconds, forBoth))];
}

function collected(readings: readonly string[], forBoth: GivenReadings): GivenReadings {
  try {
    return readings.reduce<GivenReadings>((given, reading) => addReading(reading, given), forBoth);
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw new Refusal(error.message);
    throw error;
  }
}

/** Reads the pairs; the same arguments only once. */
export async function loadSides([a, b]: readonly [AskedSide, AskedSide]): Promise<readonly [LoadedPair, LoadedPair]> {
  const first = await loadPair(a.names);
  return a.names.join(' ') === b.names.join(' ') ? [first, first] : [first, await loadPair(b.names)];
}
