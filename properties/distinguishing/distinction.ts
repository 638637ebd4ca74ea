/** What tells a reading from the default: a sequence whose last step shows the difference. */
import type { Pair } from '../../model/configuration/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { AmbiguityId, Readings } from '../../spec/ambiguities.ts';
import type { ReadingName } from '../../spec/ambiguity.ts';

export interface Distinction {
  readonly ambiguity: AmbiguityId;
  /** Seen beside the default, reading `a`. */
  readonly reading: ReadingName;
  /** What happens, in words. */
  readonly sequence: string;
  readonly pair: Pair;
  /** Up to the last step both readings show the same. */
  readonly steps: readonly (readonly Stimulus[])[];
  /** Readings that both runs follow, where the difference shows under them only. */
  readonly besides?: Partial<Readings>;
  /** The last step ends the same under both, and differs in its reactions. */
  readonly inReactions?: true;
}

/** An observer of the pair tells the reading from the default, with every other reading as it is by default. */
export function tellsByItself({ besides, inReactions }: Distinction): boolean {
  return besides === undefined && !inReactions;
}
