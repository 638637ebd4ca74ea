/** What one run of a search took, and the median of several. */
import type { Found } from '../../properties/bench/competitors.ts';

export interface Measured extends Found {
  /** Wall time of the search itself: starting the process and compiling are left out. */
  readonly seconds: number;
  /** Peak memory of the whole process, in units of 2^20 bytes. */
  readonly megabytes: number;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/**
 * One run that stands for all: what it counted is that of the last one, and its time and memory are medians.
 *
 * @throws RangeError for no runs, and Error where complete runs counted differently
 */
export function medianOf<M extends Measured>(runs: readonly M[]): M {
  const last = runs.at(-1);
  if (last === undefined) throw new RangeError('found no run; expected one at least');
  const counts = new Set(runs.filter((r) => r.isComplete).map((r) => `${r.states} states, ${r.transitions} steps`));
  if (counts.size > 1) throw new Error(`runs of one search counted differently: ${[...counts].join('; ')}`);
  return { ...last, seconds: median(runs.map((r) => r.seconds)), megabytes: median(runs.map((r) => r.megabytes)) };
}
