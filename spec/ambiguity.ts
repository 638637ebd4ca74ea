/** What an ambiguity is: a contradiction or silence of the documents, and the ways to read it. */
import type { Citation } from './rule.ts';

/** Readings of an ambiguity are named by letters. */
export type ReadingName = 'a' | 'b' | 'c';

/** One way to read the documents. */
export interface Reading {
  /** In our own words. */
  readonly statement: string;
  /** Empty where no document speaks for this reading. */
  readonly cites: readonly Citation[];
  /** What speaks for it besides the documents: an informative source, or a reason. */
  readonly because?: string;
}

/** A contradiction or a silence of the documents. */
export interface Ambiguity {
  readonly question: string;
  /** The documents contradict each other here, or the product is known to differ from them. */
  readonly contested?: true;
  readonly readings: { readonly a: Reading; readonly b: Reading; readonly c?: Reading };
  readonly default: 'a';
  /** The readings that the model can run; the others are described only, for the reason in `note`. */
  readonly runnable: readonly ReadingName[];
  /** The readings that the protocol model can run, where they are about time. */
  readonly inTime?: readonly ReadingName[];
  readonly note?: string;
  /** What an observer sees differently. */
  readonly consequence?: string;
}

export const needsMoreInHello =
  'The other reading needs a hello to carry more than role and health, so it is described only.';
