/** A pool of workers that try mutants, two at a time. */
import { Worker } from 'node:worker_threads';
import type { Tried } from './tried.ts';

/** A core each. */
const size = 2;

/**
 * Tries the mutants with these ids; the results come as they are ready, in no order.
 *
 * @throws what a worker throws
 */
export function tryAll(
  ids: readonly string[],
  scopes: readonly string[] | undefined,
  onTried: (tried: Tried) => void,
): Promise<void> {
  const pending = [...ids].reverse();
  let running = 0;
  return new Promise((resolve, reject) => {
    const start = () => {
      const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: { scopes } });
      running += 1;
      worker.on('error', reject);
      worker.on('message', (tried: Tried | null) => {
        if (tried !== null) onTried(tried);
        const next = pending.pop();
        if (next !== undefined) worker.postMessage(next);
        else void worker.terminate();
      });
      worker.on('exit', () => {
        running -= 1;
        if (running === 0) resolve();
      });
    };
    for (let i = 0; i < Math.min(size, ids.length); i += 1) start();
  });
}
