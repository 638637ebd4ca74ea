/** All that a check established, as each of its reports shows it. */
import type { RandomPart } from '../properties/campaign/campaign.ts';
import type { Shard } from '../properties/campaign/shard.ts';
import type { Comparison } from './comparison.ts';
import type { Search } from './explore-pair.ts';
import type { Report } from './judged.ts';
import type { LoadedPair } from './load-pair.ts';
import type { Failures, Outcome } from './verdict.ts';

export interface Checked {
  readonly loaded: LoadedPair;
  readonly search: Search;
  /** Null where the input is not a pair. */
  readonly report: Report | null;
  /** Null without a baseline. */
  readonly comparison: Comparison | null;
  readonly failures: Failures;
  readonly outcome: Outcome;
  /** What was random, where sequences were judged instead of everything; else left out. */
  readonly random?: RandomPart;
  /** Where this is a share of a check; else left out. */
  readonly share?: Share;
}

/** A share of a check, and the claims of the whole, by id and in order. */
export interface Share {
  readonly shard: Shard;
  readonly asked: readonly string[];
}
