/** All that a check established, as each of its reports shows it. */
import type { CheckReport } from '../properties/check.ts';
import type { Comparison } from './comparison.ts';
import type { Search } from './explore-pair.ts';
import type { LoadedPair } from './load-pair.ts';
import type { Failures, Outcome } from './verdict.ts';

export interface Checked {
  readonly loaded: LoadedPair;
  readonly search: Search;
  /** Null where the input is not a pair. */
  readonly report: CheckReport | null;
  /** Null without a baseline. */
  readonly comparison: Comparison | null;
  readonly failures: Failures;
  readonly outcome: Outcome;
}
