/** Checking a pair in one call, with the defaults of the command where nothing is said. */
import { behaviourModel } from '../model/behaviour/pair.ts';
import type { Pair } from '../model/configuration/pair.ts';
import { nearest } from '../model/nearest.ts';
import { type Family, familyNames } from '../model/stimulus.ts';
import { type Readings, withReadings } from '../spec/ambiguities.ts';
import { assertFamilies } from './bounds-fault.ts';
import { type CheckReport, checkPair } from './check.ts';
import { everyday } from './checker/alphabet.ts';
import type { Bounds, Progress } from './checker/bounds.ts';
import type { Claim } from './claim.ts';
import { claims as everyClaim } from './claims/index.ts';

/** Causes broken at once, where nothing is said. */
export const defaultFaults: number | null = null;

/** What a check searches and judges; every option may be left out. */
export interface CheckOptions {
  /** Families of stimuli that are tried: those of every day (the default), all, or a list of them. */
  readonly alphabet?: 'everyday' | 'all' | readonly Family[];
  /** How many causes may be broken at once: a whole number from 0; `null`, the default, for any number. */
  readonly faults?: number | null;
  /**
   * Every set of up to so many simultaneous stimuli, a whole number from 1 (the default); beside it, what one cause
   * does at once is always tried. The number of steps grows with its power: 2 on small pairs, rarely more.
   */
  readonly together?: number;
  /**
   * Environments that no claim can tell apart are explored as one (the default); `false` explores each by itself, which takes
   * longer and counts more states, and ends with the same verdicts.
   */
  readonly reduction?: boolean;
  /** The search ends after so many states, or beyond so many steps from the start, or with so many megabytes in use. */
  readonly states?: number | null;
  readonly depth?: number | null;
  readonly megabytes?: number | null;
  /** The search ends after so many seconds, from 0, whatever it has seen; `null`, the default, for no limit. */
  readonly seconds?: number | null;
  /** Readings other than the default ones, as `{ threshold: 'b' }`. */
  readonly readings?: Partial<Readings>;
  /** The claims to judge, by default every one. Claims of your own may be among them. */
  readonly claims?: readonly Claim[];
  /** Told about twenty times a second how far the search is. */
  readonly onProgress?: (progress: Progress) => void;
  /** Once aborted, the search ends; the report says what was established, and that it was interrupted. */
  readonly signal?: AbortSignal;
}

/**
 * Explores everything that the pair can do within alphabet and bound, and judges the claims; what `fover check` does.
 *
 * A claim came out wrong where its verdict `deviates`; an expected violation does not. The promise is rejected
 * with a RangeError where an option does not exist or is out of its range, a reading does not exist or cannot be run, or a
 * claim cannot be judged; with a TypeError where something is missing or of another type. Both say what was expected.
 *
 * @example
 * const report = await check(pair, { faults: 1 });
 * report.claims.filter((claim) => claim.deviates);
 */
export async function check(pair: Pair, options: CheckOptions = {}): Promise<CheckReport> {
  assertKnown(options);
  const { claims = everyClaim, readings = {}, reduction: reduces = true, onProgress, signal } = options;
  const bounds = boundsOfOptions(options);
  return checkPair(behaviourModel(pair, withReadings(readings)), claims, bounds, { onProgress, signal, reduces });
}

/** By name, so that an option that is added to the type without standing here does not compile. */
const optionNames = Object.keys({
  alphabet: true,
  faults: true,
  together: true,
  reduction: true,
  states: true,
  depth: true,
  megabytes: true,
  seconds: true,
  readings: true,
  claims: true,
  onProgress: true,
  signal: true,
} satisfies Record<keyof CheckOptions, true>);

/** A misspelled option would leave its default in force, and a verdict that was not asked for. */
function assertKnown(options: CheckOptions): void {
  const strange = Object.keys(options).find((name) => !optionNames.includes(name));
  if (strange === undefined) return;
  const near = nearest(strange, optionNames);
  const hint = near.length > 0 ? `, perhaps ${near.join(', ')}` : '';
  throw new RangeError(`found the option "${strange}"${hint}; expected ${optionNames.join(', ')}`);
}

function boundsOfOptions(options: CheckOptions): Bounds {
  const { alphabet = 'everyday', faults = defaultFaults, together = 1, seconds = null } = options;
  const { states = null, depth = null, megabytes = null } = options;
  return { families: familiesOf(alphabet), faults, together, states, depth, seconds, megabytes };
}

function familiesOf(alphabet: NonNullable<CheckOptions['alphabet']>): readonly Family[] {
  if (alphabet === 'everyday') return everyday;
  if (alphabet === 'all') return familyNames;
  assertFamilies(alphabet);
  return familyNames.filter((family) => alphabet.includes(family));
}
