/** Breadth-first search over everything that a pair can do, judging every claim on the way. */
import { setImmediate as yieldToEvents } from 'node:timers/promises';
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { Claim } from '../claim.ts';
import type { Bounds, Progress, Stopped } from './bounds.ts';
import { chooseWorld, type Reduction } from './choose-world.ts';
import { Engine, type WatchStep } from './engine.ts';
import type { Decided, Judgement } from './judge.ts';
import { shortestWays } from './shortest-ways.ts';

export interface Exploration {
  readonly states: number;
  /** Pairs of state and step tried, those without effect included. */
  readonly transitions: number;
  readonly depth: number;
  readonly settles: number;
  /** Null where everything within alphabet and faults was explored. */
  readonly stopped: Stopped | null;
  readonly reduction: Reduction;
  readonly judgements: readonly Judgement[];
  /** Claims that look at single interfaces and found nothing where facts stood for those. */
  readonly overlooked: ReadonlySet<Claim>;
  /** The stimuli that lead to a decided state or step, one array per step; null where facts were merged and none are found. */
  wayTo(decided: Decided): readonly (readonly Stimulus[])[] | null;
}

export interface ExploreOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Checked between slices of work; the search then ends as interrupted. */
  readonly signal?: AbortSignal;
  /** Checked after each state: the search ends once it has seen enough, and then counts as interrupted. */
  readonly enough?: (judgements: readonly Judgement[]) => boolean;
  /** The same, checked after all states that are equally far. */
  readonly enoughAfterLayer?: (judgements: readonly Judgement[]) => boolean;
  readonly onStep?: WatchStep;
  /** Environments may be merged, where claims and bounds allow it; true where left out. */
  readonly reduces?: boolean;
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

/** A search that has come to an end, and what stopped it. */
interface Ended {
  readonly engine: Engine;
  readonly stopped: Stopped | null;
}

/** Expands layer by layer until nothing is left or something stops it. */
export async function searchThrough(engine: Engine, bounds: Bounds, options: ExploreOptions): Promise<Ended> {
  const started = Date.now();
  let slice = started;
  let layer = engine.start();
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (bounds.depth !== null && depth > bounds.depth) return { engine, stopped: 'depth' };
    const before = engine.nodes.size;
    for (const [done, node] of layer.entries()) {
      engine.expand(node, depth);
      if (options.enough?.(engine.judgements)) return { engine, stopped: 'interrupted' };
      if ((done & 63) !== 0 || Date.now() - slice < sliceMilliseconds) continue;
      await yieldToEvents();
      slice = Date.now();
      const { size } = engine.nodes;
      const rate = Math.round(size / Math.max(0.001, (slice - started) / 1000));
      const queue = layer.length - done - 1 + size - before;
      options.onProgress?.({ states: engine.states, transitions: engine.transitions, depth, queue, rate });
      const stopped = limitReached(engine, bounds, started, options.signal);
      if (stopped !== null) return { engine, stopped };
    }
    if (options.enoughAfterLayer?.(engine.judgements)) return { engine, stopped: 'interrupted' };
    layer = engine.nextLayer();
  }
  return { engine, stopped: null };
}

/** Explores everything within the bounds, or says what stopped it. Verdicts do not depend on timing unless it was stopped. */
export async function explore(
  model: BehaviourModel,
  claims: readonly Claim[],
  bounds: Bounds,
  options: ExploreOptions = {},
): Promise<Exploration> {
  const { world, reduction } = chooseWorld(model, claims, bounds, options.reduces ?? true);
  const { engine, stopped } = await searchThrough(
    new Engine(model, world, claims, reduction, options.onStep),
    bounds,
    options,
  );
  const order = new Map(claims.map((claim, place) => [claim, place]));
  const placeOf = (j: Judgement) => order.get(j.claim) ?? 0;
  const judgements = engine.judgements.toSorted((a, b) => placeOf(a) - placeOf(b));
  const shortest = await shortestWays(model, judgements, bounds, stopped === null ? reduction : 'none', options);
  return {
    states: engine.states,
    transitions: engine.transitions,
    depth: engine.depth,
    settles: engine.stepper.settles,
    stopped,
    reduction,
    judgements: judgements.map((j) => shortest.found.get(j.claim) ?? j),
    overlooked: shortest.overlooked,
    wayTo: (decided) => shortest.wayTo(decided) ?? engine.wayTo(decided),
  };
}
