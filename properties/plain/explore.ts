/** Breadth-first search over the pure step of a pair, judging every claim on the way. */
import { setImmediate as yieldToEvents } from 'node:timers/promises';
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { SettleOptions } from '../../model/behaviour/settle.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { Bounds, Progress, Stopped } from '../checker/bounds.ts';
import type { Decided, Judgement } from '../checker/judge.ts';
import type { Claim } from '../claim.ts';
import { Search, type WatchStep } from './search.ts';

export interface Exploration {
  readonly states: number;
  /** Pairs of state and step tried, those without effect included. */
  readonly transitions: number;
  readonly depth: number;
  readonly settles: number;
  /** Null where everything within alphabet and faults was explored. */
  readonly stopped: Stopped | null;
  readonly judgements: readonly Judgement[];
  /** The stimuli that lead to a decided state or step, one array per step. */
  wayTo(decided: Decided): readonly (readonly Stimulus[])[];
}

export interface ExploreOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Checked between slices of work; the search then ends as interrupted. */
  readonly signal?: AbortSignal;
  /** Checked after each state: the search ends once it has seen enough, and then counts as interrupted. */
  readonly enough?: (judgements: readonly Judgement[]) => boolean;
  readonly onStep?: WatchStep;
  /** Told of every transition that fires while a settle is computed, once for each settle, before `onStep`. */
  readonly onFire?: SettleOptions['onFire'];
}

const sliceMilliseconds = 50;

function limitReached(search: Search, bounds: Bounds, started: number, signal?: AbortSignal): Stopped | null {
  if (signal?.aborted) return 'interrupted';
  if (bounds.states !== null && search.store.states >= bounds.states) return 'states';
  if (bounds.seconds !== null && Date.now() - started >= bounds.seconds * 1000) return 'seconds';
  return null;
}

/** Explores everything within the bounds, or says what stopped it. Verdicts do not depend on timing unless it was stopped. */
export async function explore(
  model: BehaviourModel,
  claims: readonly Claim[],
  bounds: Bounds,
  options: ExploreOptions = {},
): Promise<Exploration> {
  const search = new Search(model, claims, bounds, options);
  const started = Date.now();
  let slice = started;
  let stopped: Stopped | null = null;
  let layer = [search.start()];
  let depth = 0;
  while (layer.length > 0 && stopped === null) {
    const found: number[] = [];
    const rank = new Map(layer.map((id, place) => [id, place]));
    for (const [done, id] of layer.entries()) {
      found.push(...search.expand(id));
      if (options.enough?.(search.judge.judgements)) stopped = 'interrupted';
      if (stopped !== null) break;
      if (Date.now() - slice < sliceMilliseconds) continue;
      await yieldToEvents();
      slice = Date.now();
      const queue = layer.length - done - 1 + found.length;
      const { states } = search.store;
      const rate = Math.round(states / Math.max(0.001, (slice - started) / 1000));
      options.onProgress?.({ states, transitions: search.transitions, depth, queue, rate });
      stopped = limitReached(search, bounds, started, options.signal);
      if (stopped !== null) break;
    }
    layer = search.store.ordered(found, rank);
    if (layer.length > 0) depth += 1;
    if (bounds.depth !== null && depth > bounds.depth && layer.length > 0) stopped ??= 'depth';
  }
  return {
    states: search.store.states,
    transitions: search.transitions,
    depth: search.depth,
    settles: search.successors.settlesComputed,
    stopped,
    judgements: search.judge.judgements,
    wayTo: (decided) => search.wayTo(decided),
  };
}
