/** Random turns: what happens to a pair in time, how it falls on the polls, and how soon the next thing follows. */
import fc from 'fast-check';
import type { Pair } from '../../model/configuration/pair.ts';
import { alignments } from '../../model/protocol/alignment.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { unitNames } from '../../spec/vocabulary.ts';
import { alphabetOf, everyday } from '../checker/alphabet.ts';
import type { Turn } from './refine.ts';

/** Most turns in a row before the pair is left until it is quiet: their schedules multiply. */
const mostInARow = 3;

/** Both units start, and everything is quiet. */
const start: Turn = {
  stimuli: unitNames.map((unit): Stimulus => ({ type: 'powerOn', unit })),
  alignment: 0,
  then: 'quiet',
};

/** Turns of the everyday alphabet, after both units have started. */
export function turnsOn(pair: Pair, most: number): fc.Arbitrary<readonly Turn[]> {
  const steps = alphabetOf(pair, everyday).filter(([first]) => first?.type !== 'wait');
  const turn = fc.record({
    stimuli: fc.constantFrom(...steps),
    alignment: fc.nat({ max: alignments.length - 1 }),
    then: fc.constantFrom('quiet', 'event', 'half', 'now'),
  });
  return fc.array(turn, { minLength: 1, maxLength: most }).map((turns) => {
    let inARow = 0;
    return [
      start,
      ...turns.map((each): Turn => {
        inARow = each.then === 'quiet' || inARow + 1 >= mostInARow ? 0 : inARow + 1;
        return inARow === 0 ? { ...each, then: 'quiet' } : each;
      }),
    ];
  });
}
