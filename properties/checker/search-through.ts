/** Expanding the states of a search layer by layer, within bounds, with a word on how far it is now and then. */
import { setImmediate as yieldToEvents } from 'node:timers/promises';
import type { Bounds, Progress, Stopped } from './bounds.ts';
import type { Engine } from './engine.ts';
import type { Judgement } from './judge.ts';

export interface SearchOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Checked between slices of work; the search then ends as interrupted. */
  readonly signal?: AbortSignal;
  /** Checked after each state: the search ends once it has seen enough, and then counts as interrupted. */
  readonly enough?: (judgements: readonly Judgement[]) => boolean;
  /** The same, checked after all states that are equally far. */
  readonly enoughAfterLayer?: (judgements: readonly Judgement[]) => boolean;
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
export async function searchThrough(engine: Engine, bounds: Bounds, options: SearchOptions): Promise<Ended> {
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
