/** What became of one mutant: its fate among the claims, and the suites that notice it. */
import type { Fate } from '../../properties/mutants/trial.ts';

export interface Tried {
  readonly id: string;
  readonly fate: Fate;
  /** Files of the suites of which some trace fails. */
  readonly caughtBy: readonly string[];
}
