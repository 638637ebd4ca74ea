/** Running stimuli on a pair in one call. */
import { behaviourModel } from '../model/behaviour/pair.ts';
import type { Pair } from '../model/configuration/pair.ts';
import { stimuliFrom } from '../model/stimuli-reader.ts';
import type { Stimulus } from '../model/stimulus.ts';
import { type Readings, withReadings } from '../spec/ambiguities.ts';
import { replay, type StepRecord } from './replay.ts';

/**
 * Runs steps, each one stimulus or several simultaneous ones, from a pair with both units off and nothing broken.
 * Gives one record for each step and, before them, one for step 0; what `fover simulate --json` prints.
 *
 * A command that the model refuses, as one typed on a unit that is off, stands under `refused` and is no error.
 *
 * @param readings readings other than the default ones, as `{ threshold: 'b' }`
 * @throws RangeError where a step cannot be one on this pair, with its number, what was found and what was expected;
 * and where a reading does not exist or cannot be run.
 */
export function simulate(
  pair: Pair,
  steps: readonly (Stimulus | readonly Stimulus[])[],
  readings: Partial<Readings> = {},
): readonly StepRecord[] {
  const model = behaviourModel(pair, withReadings(readings));
  return replay(
    model,
    steps.map((step, index) => stimuliOf(pair, step, index + 1)),
  );
}

function stimuliOf(pair: Pair, step: unknown, number: number): readonly Stimulus[] {
  const read = stimuliFrom(pair, step);
  if ('error' in read) throw new RangeError(`step ${number}: ${read.error}`);
  return read.stimuli;
}
