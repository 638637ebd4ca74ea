/** The pair of an input, for callers to whom an input without one is an error. */
import { diagnosisLine } from '../diagnosis.ts';
import type { Pair } from './pair.ts';
import type { PairInput } from './reading.ts';

/**
 * The pair that was read.
 *
 * @throws RangeError where there is none, with a line for each diagnosis that is an error.
 */
export function pairOrThrow({ pair, diagnostics }: PairInput): Pair {
  if (pair !== null) return pair;
  const errors = diagnostics.filter((d) => d.severity === 'error').map(diagnosisLine);
  throw new RangeError(`the input is not a pair:\n${errors.join('\n')}`);
}
