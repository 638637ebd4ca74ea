/** Which other readings keep a run from ending in two active units. */
import { scopesOf } from '../model/behaviour/facts.ts';
import { behaviourModel } from '../model/behaviour/pair.ts';
import type { Pair } from '../model/configuration/pair.ts';
import type { Stimulus } from '../model/stimulus.ts';
import { type AmbiguityId, ambiguity, ambiguityIds, type Readings, withReadings } from '../spec/ambiguities.ts';
import type { ReadingName } from '../spec/ambiguity.ts';
import { views } from './replay.ts';
import { bothActive } from './ways-to-both-active.ts';

/** A reading other than the default. */
export interface OtherReading {
  readonly ambiguity: AmbiguityId;
  readonly reading: ReadingName;
}

function endsBothActive(pair: Pair, steps: readonly (readonly Stimulus[])[], readings: Readings): boolean {
  const last = [...views(behaviourModel(pair, readings), steps)].at(-1);
  return last !== undefined && scopesOf(pair).some((scope) => bothActive(last.after, scope));
}

/** Of the readings that can be run, those under which these steps leave no two units active; each by itself. */
export function readingsThatUndo(pair: Pair, steps: readonly (readonly Stimulus[])[]): readonly OtherReading[] {
  return ambiguityIds.flatMap((id) =>
    ambiguity(id)
      .runnable.filter((name) => name !== ambiguity(id).default)
      .filter((name) => !endsBothActive(pair, steps, withReadings({ [id]: name })))
      .map((reading) => ({ ambiguity: id, reading })),
  );
}
