/** Whether two models behave alike: a search of their product for the shortest run that tells them apart. */
import { setImmediate as yieldToEvents } from 'node:timers/promises';
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { assertBounds } from '../bounds-fault.ts';
import type { AlphabetStep } from '../checker/alphabet.ts';
import type { Bounds, Progress, Stopped } from '../checker/bounds.ts';
import { concreteWorld } from '../checker/concrete-world.ts';
import { interner } from '../checker/intern.ts';
import type { World } from '../checker/world.ts';
import { commonAlphabet, commonOf } from './common.ts';
import { type Difference, differenceAt } from './difference.ts';
import { Places } from './places.ts';
import { Product } from './product.ts';
import { type Rows, rowsOf } from './rows.ts';
import { type Names, Side } from './side.ts';

/** How far a search of a product came. */
interface Covered {
  /** Distinct joint states: snapshots of both sides with the environment of each, under `faults` also which unit has been on. */
  readonly states: number;
  /** Pairs of a joint state and a step tried, those without effect included. */
  readonly transitions: number;
  /** Null where everything within alphabet and faults was explored, or where a difference ended the search. */
  readonly stopped: Stopped | null;
  /** What the two pairs do not share and the search therefore leaves out, in words for people. */
  readonly leftOut: readonly string[];
}

/** Nothing seen tells the sides apart; proved for every run within alphabet and faults where `complete`. */
export interface Equal extends Covered {
  readonly equal: true;
  readonly complete: boolean;
}

export interface Different extends Covered {
  readonly equal: false;
  /** Fewest steps, then fewest stimuli, then the order of the alphabet. Up to its last step both sides look the same. */
  readonly run: readonly (readonly Stimulus[])[];
  readonly difference: Difference;
}

export interface DistinguishOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Checked between slices of work; the search then ends as interrupted. */
  readonly signal?: AbortSignal;
}

const sliceMilliseconds = 50;
const megabyte = 1024 ** 2;

/** One side of products with models of one other pair: what it settles is computed once for all of them. */
export interface Standard {
  readonly side: Side;
  readonly names: Names;
  readonly alphabet: readonly AlphabetStep[];
  readonly bounds: Bounds;
  /** What settles make of the snapshots of a side. */
  readonly rowsOf: RowsOf;
}

type RowsOf = (model: BehaviourModel, world: World) => Rows;

/**
 * @param other the pair of the models that are to be compared with this one
 * @param rows of both sides: {@link rowsApart} is faster for two failover groups, and may refuse a model
 * @throws RangeError where the modes differ, and for bounds out of their range
 */
export function standardOf(model: BehaviourModel, other: Pair, bounds: Bounds, rows: RowsOf = rowsOf): Standard {
  assertBounds(bounds);
  const { pair } = model;
  if (pair.mode !== other.mode)
    throw new RangeError(`found a pair in mode ${pair.mode} and one in mode ${other.mode}; expected the same mode`);
  const itself = (text: string) => text;
  const names = { common: commonOf(pair, other), outputs: interner(itself), rows: interner(itself) };
  const alphabet = commonAlphabet(pair, other, bounds);
  const world = concreteWorld(model, bounds, alphabet);
  const side = new Side(model, world, names, rows(model, world));
  return { side, names, alphabet, bounds, rowsOf: rows };
}

/** Everything that the model of a standard can do: its distinct states, or null where a bound stopped the search. */
export async function statesOf({ side, names, bounds }: Standard): Promise<number | null> {
  const sides = { a: side, b: side, common: names.common, sameTerms: true };
  const product = new Product(sides, new Places(side, side));
  const { stopped } = await searched(product, bounds, {});
  return stopped === null ? product.states : null;
}

/**
 * Searches the product of two models for a run after which they show something different: observations, reactions (which
 * role moved from where to where, in order within each scope) or refused commands. Where the pairs differ in interfaces or
 * groups, steps that both take are tried, and what both can show is compared.
 *
 * @throws RangeError, as a rejection, where the modes differ, and for bounds out of their range
 */
export async function distinguish(
  a: BehaviourModel,
  b: BehaviourModel,
  bounds: Bounds,
  options: DistinguishOptions = {},
): Promise<Equal | Different> {
  return distinguishFrom(standardOf(a, b.pair, bounds), b, options);
}

/**
 * The same for one of several models of the pair that the standard was made for.
 *
 * @param options `sameFacts`: of the same pair and readings, and its facts are those of the standard, so that one world serves both
 */
export async function distinguishFrom(
  standard: Standard,
  b: BehaviourModel,
  options: DistinguishOptions & { readonly sameFacts?: boolean } = {},
): Promise<Equal | Different> {
  const { side, names, bounds } = standard;
  const product = productOf(standard, b, options.sameFacts ?? false);
  const { run, stopped } = await searched(product, bounds, options);
  const { states, transitions } = product;
  const covered = { states, transitions, leftOut: names.common.leftOut };
  if (run === null) return { equal: true, complete: stopped === null, stopped, ...covered };
  const difference = differenceAt(side.model, b, run, names.common);
  return { equal: false, run, difference, stopped: null, ...covered };
}

function productOf(standard: Standard, model: BehaviourModel, sameFacts: boolean): Product {
  const { side: a, names, alphabet, bounds } = standard;
  const world = sameFacts ? a.world : concreteWorld(model, bounds, alphabet);
  const b = new Side(model, world, names, standard.rowsOf(model, world));
  const sides = { a, b, common: names.common, sameTerms: termsOf(a.model) === termsOf(model) };
  return new Product(sides, new Places(a, b));
}

function termsOf({ pair, readings }: BehaviourModel): string {
  return JSON.stringify([pair, readings]);
}

function limitReached(product: Product, bounds: Bounds, started: number, signal?: AbortSignal): Stopped | null {
  if (signal?.aborted) return 'interrupted';
  if (bounds.states !== null && product.states >= bounds.states) return 'states';
  if (bounds.megabytes !== null && process.memoryUsage().rss >= bounds.megabytes * megabyte) return 'megabytes';
  if (bounds.seconds !== null && Date.now() - started >= bounds.seconds * 1000) return 'seconds';
  return null;
}

interface Ended {
  readonly run: readonly (readonly Stimulus[])[] | null;
  readonly stopped: Stopped | null;
}

/** Searches layer by layer until a layer shows a difference, everything was seen, or a bound is reached. */
async function searched(product: Product, bounds: Bounds, options: DistinguishOptions): Promise<Ended> {
  const started = Date.now();
  let slice = started;
  let layer = product.start();
  for (let depth = 0; ; depth += 1) {
    const run = product.run(layer);
    if (run !== null || layer.length === 0) return { run, stopped: null };
    if (bounds.depth !== null && depth >= bounds.depth) return { run, stopped: 'depth' };
    for (const [done, node] of layer.entries()) {
      product.expand(node);
      if (Date.now() - slice < sliceMilliseconds) continue;
      await yieldToEvents();
      slice = Date.now();
      const { states, transitions } = product;
      const rate = Math.round(states / Math.max(0.001, (slice - started) / 1000));
      options.onProgress?.({ states, transitions, depth, queue: layer.length - done - 1, rate });
      const stopped = limitReached(product, bounds, started, options.signal);
      if (stopped !== null) return { run: product.run(product.nextLayer()), stopped };
    }
    layer = product.nextLayer();
  }
}
