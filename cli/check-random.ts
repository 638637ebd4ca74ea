/** Runs the random sequences of a check, with progress and interruption. */
import { randomInt } from 'node:crypto';
import { behaviourModel } from '../model/behaviour/pair.ts';
import type { Pair } from '../model/configuration/pair.ts';
import type { CampaignReport } from '../properties/campaign/campaign.ts';
import type { Claim } from '../properties/claim.ts';
import { Refusal } from './exit.ts';
import { type Search, secondsToSearch } from './explore-pair.ts';
import type { Io } from './io.ts';
import { progressLine } from './progress.ts';
import type { RandomOptions } from './random-options.ts';

/** Seeds that are drawn are below this, so that they are read back as they were printed. */
const drawnBelow = 1_000_000_000;

/** Whether the options ask for random sequences. */
export function isRandom({ random, path }: RandomOptions): boolean {
  return random !== undefined || path !== undefined;
}

/** @throws Refusal for a path that leads to no sequence. */
export async function checkRandom(
  pair: Pair,
  { readings, bounds }: Search,
  claims: readonly Claim[],
  { random = 1, seed = randomInt(drawnBelow), path = undefined, shard = undefined }: RandomOptions,
  io: Io,
  quiet: boolean,
): Promise<CampaignReport> {
  const progress = progressLine(io.stderr, quiet);
  const seconds = secondsToSearch(bounds.seconds, io.startedAt);
  // Loaded here, since few runs want it.
  const { campaign } = await import('../properties/campaign/campaign.ts');
  try {
    const options = { sequences: random, seed, path: path ?? null, shard: shard ?? null };
    const watched = { ...options, onProgress: progress.show, signal: io.signal };
    const report = await campaign(behaviourModel(pair, readings), claims, { ...bounds, seconds }, watched);
    return { ...report, bounds };
  } catch (error) {
    if (error instanceof RangeError && path !== undefined) throw new Refusal(`--path: ${error.message}`);
    throw error;
  } finally {
    progress.end();
  }
}
