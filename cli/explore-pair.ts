/** Explores a pair with progress and interruption, and refuses an alphabet too large to begin with. */
import type { Pair } from '../model/configuration/pair.ts';
import type { CheckReport } from '../properties/check.ts';
import { check } from '../properties/check-with-options.ts';
import { alphabetOf } from '../properties/checker/alphabet.ts';
import type { Bounds } from '../properties/checker/bounds.ts';
import type { Claim } from '../properties/claim.ts';
import type { Readings } from '../spec/ambiguities.ts';
import { Refusal } from './exit.ts';
import type { Io } from './io.ts';
import { progressLine } from './progress.ts';
import { counted } from './render/words.ts';

/** What a check was asked to search. */
export interface Search {
  readonly readings: Readings;
  readonly bounds: Bounds;
  /** Environments that no claim can tell apart count as one; true where left out. */
  readonly reduces?: boolean;
  /** The claims about what happens in the end are judged, too; false where left out. */
  readonly liveness?: boolean;
}

/** More steps than this are never explored to an end, nor held in memory. */
const mostSteps = 200_000;

/** What judging and printing may take of the time given, in seconds, and no more than its fourth part. */
const reserve = 2;

/** A bound on seconds is one on the whole run, which began with the process and ends with the last line printed. */
export function secondsToSearch(whole: number | null, startedAt: number): number | null {
  if (whole === null) return null;
  return Math.max(0, whole - Math.min(reserve, whole / 4) - (Date.now() - startedAt) / 1000);
}

export async function explorePair(
  pair: Pair,
  { readings, bounds, reduces: reduction = true }: Search,
  claims: readonly Claim[],
  io: Io,
  quiet: boolean,
): Promise<CheckReport> {
  const progress = progressLine(io.stderr, quiet);
  try {
    const { families: alphabet, faults, together, states, depth, megabytes } = bounds;
    const seconds = secondsToSearch(bounds.seconds, io.startedAt);
    const { show: onProgress } = progress;
    const { signal } = io;
    const limits = { faults, together, states, depth, megabytes, seconds };
    const report = await check(pair, { alphabet, ...limits, reduction, readings, claims, onProgress, signal });
    return { ...report, bounds };
  } finally {
    progress.end();
  }
}

/** @throws Refusal where `--together` makes more steps than can be explored. */
export function refuseTooManySets(pair: Pair, { families, together }: Bounds): void {
  const singles = alphabetOf(pair, families).filter((step) => step.length === 1).length;
  let sets = 1;
  for (let size = 1; size <= together && sets <= mostSteps; size += 1) sets *= Math.max(1, (singles - size + 1) / size);
  if (sets <= mostSteps) return;
  throw new Refusal(
    `--together ${together} makes more than ${counted(mostSteps)} steps of ${counted(singles, 'single stimulus', 'single stimuli')}; ` +
      'expected a smaller number, or fewer families with --alphabet',
  );
}
