/** The sequences of a seed: drawn one after the other, found again by their path, and shrunk while they still fail. */
import fc from 'fast-check';
import { type RandomSequence, randomSequence } from './sequence.ts';

/** The sequences of one seed over a number of starts. */
export class Draw {
  readonly seed: number;
  private readonly starts: number;

  /** @param seed a whole number; @param starts how many there are, from 1 */
  constructor(seed: number, starts: number) {
    this.seed = seed;
    this.starts = starts;
  }

  /**
   * Gives the first `count` sequences in turn, with their numbers from 0; the same ones every time. Ends before where
   * `take` says that it wants no more.
   */
  async each(count: number, take: (sequence: RandomSequence, number: number) => Promise<boolean>): Promise<void> {
    let number = 0;
    let ended = false;
    const property = fc.asyncProperty(randomSequence(this.starts), async (sequence) => {
      const goesOn = await take(sequence, number);
      number += 1;
      ended = !goesOn;
      return goesOn;
    });
    const details = await fc.check(property, { seed: this.seed, numRuns: count, endOnFailure: true });
    if (!ended) rethrown(details);
  }

  /** The sequence at a path, as `12` or, once shrunk, `12:0:3`. @throws RangeError where the path leads to none. */
  at(path: string): RandomSequence {
    let found: RandomSequence | null = null;
    const property = fc.property(randomSequence(this.starts), (sequence) => {
      found ??= sequence;
    });
    try {
      fc.check(property, { seed: this.seed, path, numRuns: 1, endOnFailure: true });
    } catch {
      // Said below, in the words of this project.
    }
    if (found === null) throw new RangeError(`the path ${path} leads to no sequence of seed ${this.seed}`);
    return found;
  }

  /** The smallest sequence, as far as shrinking gets, that fails like the one at a path; itself where none does. */
  shrunk(path: string, fails: (sequence: RandomSequence) => boolean): { path: string; sequence: RandomSequence } {
    const property = fc.property(randomSequence(this.starts), (sequence) => !fails(sequence));
    const { counterexample, counterexamplePath } = fc.check(property, { seed: this.seed, path, numRuns: 1 });
    if (counterexample === null || counterexamplePath === null) return { path, sequence: this.at(path) };
    return { path: counterexamplePath, sequence: counterexample[0] };
  }
}

/** What went wrong inside, rather than a report of it. */
function rethrown(details: fc.RunDetails<[sequence: RandomSequence]>): void {
  if (details.failed && details.errorInstance instanceof Error) throw details.errorInstance;
  if (details.failed) throw new Error(`a sequence could not be run: ${String(details.errorInstance)}`);
}
