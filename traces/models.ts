/** The models of one pair under different readings, each made once. */
import { type BehaviourModel, behaviourModel, type Replacements } from '../model/behaviour/pair.ts';
import type { Pair } from '../model/configuration/pair.ts';
import { readingsWith } from './readings.ts';

/** Gives the model of the pair under changes of the default readings, such as `threshold=b`. */
export type Models = (changes: readonly string[]) => BehaviourModel;

/** @throws RangeError, when asked, for a reading that does not exist or cannot be run. */
export function modelsOf(pair: Pair, replacements: Replacements = {}): Models {
  const made = new Map<string, BehaviourModel>();
  return (changes) => {
    const key = [...changes].sort().join();
    const known = made.get(key);
    if (known !== undefined) return known;
    const model = behaviourModel(pair, readingsWith(changes), replacements);
    made.set(key, model);
    return model;
  };
}
