/** Judges the claims about what happens in the end, with progress and interruption, in the time that is left. */
import { behaviourModel } from '../model/behaviour/pair.ts';
import type { Pair } from '../model/configuration/pair.ts';
import type { CheckReport } from '../properties/check.ts';
import { checkLiveness } from '../properties/liveness/check-liveness.ts';
import { Places } from '../properties/liveness/places.ts';
import type { LivenessClaim } from '../properties/liveness-claim.ts';
import { Refusal } from './exit.ts';
import { type Search, secondsToSearch } from './explore-pair.ts';
import type { Io } from './io.ts';
import { type Report, withLiveness } from './judged.ts';
import { progressLine } from './progress.ts';
import { counted } from './render/words.ts';

const progressWords = (nodes: number) => `what happens in the end: ${counted(nodes, 'node')}`;

/** `report`: what the search established; without claims it is all that there is. */
export async function exploreLiveness(
  report: CheckReport,
  pair: Pair,
  { readings, bounds }: Search,
  claims: readonly LivenessClaim[] | null,
  io: Io,
  quiet: boolean,
): Promise<Report> {
  if (claims === null) return report;
  const model = behaviourModel(pair, readings);
  const progress = progressLine(io.stderr, quiet, progressWords);
  try {
    const seconds = secondsToSearch(bounds.seconds, io.startedAt);
    const watched = { onProgress: progress.show, signal: io.signal };
    const liveness = await checkLiveness(model, claims, { ...bounds, seconds }, watched);
    return withLiveness(report, { ...liveness, bounds }, model);
  } finally {
    progress.end();
  }
}

/** @throws Refusal where bound and alphabet leave more environments than can be taken together with every small step. */
export function refuseTooManyEnvironments(pair: Pair, { readings, bounds }: Search): void {
  try {
    new Places(behaviourModel(pair, readings), bounds);
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal(`--liveness: ${error.message} (--faults, --alphabet)`);
    throw error;
  }
}
