/** A random sequence as fast-check draws and shrinks it: a start, and picks that stand for effective steps. */
import fc from 'fast-check';

export interface RandomSequence {
  /** Index into the starts, from 0, the initial state. */
  readonly start: number;
  /** Each stands for the next effective step of the deck, counted from there. */
  readonly picks: readonly number[];
}

/** More picks than this reach nothing that a start and fewer do not. */
const mostPicks = 30;

/** The picks alone. The size is fixed to the largest, else sequences stay near ten. */
export function picks(): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: mostPicks, size: 'max' });
}

/** @param starts how many there are, from 1 */
export function randomSequence(starts: number): fc.Arbitrary<RandomSequence> {
  return fc.record({ start: fc.nat(starts - 1), picks: picks() });
}
