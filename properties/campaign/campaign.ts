/** A campaign: random sequences of a seed, judged by the claims, with what they covered and what they found. */
import { setImmediate as yieldToEvents } from 'node:timers/promises';
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import { assertBounds } from '../bounds-fault.ts';
import type { CheckReport } from '../check.ts';
import type { Bounds, Progress, Stopped } from '../checker/bounds.ts';
import type { Claim } from '../claim.ts';
import { assertClaims } from '../claim-fault.ts';
import { Draw } from './draw.ts';
import { Finder, type Found } from './finder.ts';
import type { RandomSequence } from './sequence.ts';
import { SequenceJudge } from './sequence-judge.ts';
import { isOwn, type Shard } from './shard.ts';
import { startsOf } from './starts.ts';
import { type CampaignCoverage, Tally } from './tally.ts';
import { verdictsOf } from './verdicts.ts';
import { Walk } from './walk.ts';

export interface CampaignOptions {
  /** How many sequences, from 1, those of other shares included. */
  readonly sequences: number;
  /** A whole number from 0 below 2^31; the same one gives the same sequences. */
  readonly seed: number;
  /** The share of the sequences that is run; null or left out for all. */
  readonly shard?: Shard | null;
  /** Runs the one sequence at this path alone, as a failure printed it; nothing is shrunk or replaced then. */
  readonly path?: string | null;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** What was random about a check. */
export interface RandomPart {
  readonly seed: number;
  /** Sequences asked for, over all shares. */
  readonly sequences: number;
  /** Of those, how many this run made. */
  readonly ran: number;
  /** States that sequences may start from. */
  readonly starts: number;
  /** Where one sequence alone was asked for, else null. */
  readonly path: string | null;
  readonly coverage: CampaignCoverage;
  /** How each claim that came out otherwise than expected was found. */
  readonly found: readonly Found[];
}

/**
 * As of a search, but never `complete`: `states` met, `transitions` taken, `depth` of the longest sequence. Ways to two
 * actives and consequences are left to the search.
 */
export interface CampaignReport extends CheckReport {
  readonly random: RandomPart;
}

/** How much of a campaign was done. */
interface Done {
  readonly ran: number;
  readonly stopped: Stopped | null;
}

const sliceMilliseconds = 50;

/**
 * Runs random sequences and judges the claims along them. A claim that nothing violated is `inconclusive`, never `holds`:
 * sequences prove nothing. Ends early where the signal is aborted or the bounds' seconds are over.
 *
 * @throws RangeError or TypeError, as a rejection, for claims or bounds that make no sense and a path that leads nowhere
 */
export async function campaign(
  model: BehaviourModel,
  claims: readonly Claim[],
  bounds: Bounds,
  options: CampaignOptions,
): Promise<CampaignReport> {
  assertClaims(claims);
  assertBounds(bounds);
  const started = Date.now();
  const { seed, sequences, path = null, signal } = options;
  const applicable = claims.filter((c) => (c.appliesTo?.(model.pair, model.readings) ?? null) === null);
  const starts = startsOf(new Walk(model, bounds));
  const tally = new Tally();
  const judgesOrders = applicable.some((c) => c.kind === 'settle' && c.judges === 'order');
  const walk = new Walk(model, bounds, judgesOrders, { onFire: (_, { id }) => tally.fire(id) });
  const judge = new SequenceJudge(walk, applicable);
  const draw = new Draw(seed, starts.length);
  const one = ({ start, picks }: RandomSequence, number: number) =>
    judge.sequence(tally.noted(walk.sequence(starts[start] ?? [], picks)), number);

  const done = path === null ? await all(draw, options, bounds, tally, one) : onlyAt(path, draw, one);
  const finder = new Finder(walk, bounds, starts, draw);
  const seconds = bounds.seconds === null ? null : Math.max(0, bounds.seconds - (Date.now() - started) / 1000);
  const runs =
    path === null ? await finder.shortest(judge.judgements, seconds, signal) : finder.asDrawn(judge.judgements, path);
  return {
    bounds,
    states: tally.distinct,
    transitions: tally.steps,
    depth: tally.longest,
    settles: walk.successors.settlesComputed,
    reduction: 'none',
    stopped: done.stopped,
    complete: false,
    claims: verdictsOf(model, claims, judge.judgements, runs.ways, done.ran),
    waysToBothActive: [],
    consequences: [],
    random: {
      seed,
      sequences,
      ran: done.ran,
      starts: starts.length,
      path,
      coverage: tally.coverage(model),
      found: runs.found,
    },
  };
}

type RunOne = (sequence: RandomSequence, number: number) => void;

function onlyAt(path: string, draw: Draw, one: RunOne): Done {
  one(draw.at(path), 0);
  return { ran: 1, stopped: null };
}

async function all(
  draw: Draw,
  { sequences, shard = null, signal, onProgress }: CampaignOptions,
  bounds: Bounds,
  tally: Tally,
  one: RunOne,
): Promise<Done> {
  const started = Date.now();
  let slice = started;
  let stopped: Stopped | null = null;
  let ran = 0;
  await draw.each(sequences, async (sequence, number) => {
    if (!isOwn(shard, number)) return true;
    one(sequence, number);
    ran += 1;
    if (Date.now() - slice < sliceMilliseconds) return true;
    await yieldToEvents();
    slice = Date.now();
    const { distinct: states, steps: transitions, longest: depth } = tally;
    const seconds = Math.max(0.001, (slice - started) / 1000);
    onProgress?.({ states, transitions, depth, queue: sequences - number - 1, rate: Math.round(states / seconds) });
    if (signal?.aborted) stopped = 'interrupted';
    else if (bounds.seconds !== null && seconds >= bounds.seconds) stopped = 'seconds';
    return stopped === null;
  });
  return { ran, stopped };
}
