/** Breadth-first search over everything that a pair can do, judging every claim on the way. */
import { setImmediate as yieldToEvents } from 'node:timers/promises';
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { Claim } from '../claim.ts';
import type { Bounds, Progress, Stopped } from './bounds.ts';
import { concreteWorld } from './concrete-world.ts';
import { Engine, type WatchStep } from './engine.ts';
import type { Decided, Judgement } from './judge.ts';

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
}

const sliceMilliseconds = 50;
const megabyte = 2 ** 20;

function limitReached(engine: Engine, bounds: Bounds, started: number, signal?: AbortSignal): Stopped | null {
  if (signal?.aborted) return 'interrupted';
  if (bounds.states !== null && engine.states >= bounds.states) return 'states';
  if (bounds.seconds !== null && Date.now() - started >= bounds.seconds * 1000) return 'seconds';
  if (bounds.megabytes !== null && process.memoryUsage().rss >= bounds.megabytes * megabyte) return 'megabytes';
  return null;
}

/** Explores everything within the bounds, or says what stopped it. Verdicts do not depend on timing unless it was stopped. */
export async function explore(
  model: BehaviourModel,
  claims: readonly Claim[],
  bounds: Bounds,
  options: ExploreOptions = {},
): Promise<Exploration> {
  const engine = new Engine(model, concreteWorld(model, bounds), claims, options.onStep);
  const started = Date.now();
  let slice = started;
  let stopped: Stopped | null = null;
  let layer = engine.start();
  let depth = 0;
  while (layer.length > 0 && stopped === null) {
    const before = engine.nodes.size;
    for (const [done, node] of layer.entries()) {
      engine.expand(node, depth);
      if (options.enough?.(engine.judgements)) stopped = 'interrupted';
      if (stopped !== null) break;
      if ((done & 63) !== 0 || Date.now() - slice < sliceMilliseconds) continue;
      await yieldToEvents();
      slice = Date.now();
      const { size } = engine.nodes;
      const rate = Math.round(size / Math.max(0.001, (slice - started) / 1000));
      const queue = layer.length - done - 1 + size - before;
      options.onProgress?.({ states: engine.states, transitions: engine.transitions, depth, queue, rate });
      stopped = limitReached(engine, bounds, started, options.signal);
      if (stopped !== null) break;
    }
    layer = engine.nextLayer();
    if (layer.length > 0) depth += 1;
    if (bounds.depth !== null && depth > bounds.depth && layer.length > 0) stopped ??= 'depth';
  }
  const order = new Map(claims.map((claim, place) => [claim, place]));
  const placeOf = (j: Judgement) => order.get(j.claim) ?? 0;
  return {
    states: engine.states,
    transitions: engine.transitions,
    depth: engine.depth,
    settles: engine.stepper.settles,
    stopped,
    judgements: engine.judgements.toSorted((a, b) => placeOf(a) - placeOf(b)),
    wayTo: (decided) => engine.wayTo(decided),
  };
}
