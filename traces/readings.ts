/** Readings as traces name them: each single change of the default ones that the model can run. */
import { distinctions, tellsByItself } from '../properties/distinguishing.ts';
import {
  type AmbiguityId,
  ambiguity,
  ambiguityIds,
  defaultReadings,
  type Readings,
  withReadings,
} from '../spec/ambiguities.ts';

/** `threshold=b` for each reading that the model can run and that is not the default, in the order of the ambiguities. */
export const readingChanges: readonly string[] = ambiguityIds.flatMap((id) =>
  ambiguity(id)
    .runnable.filter((reading) => reading !== ambiguity(id).default)
    .map((reading) => `${id}=${reading}`),
);

/** Those among them that an observer of a pair tells from the default, every other reading being the default one. */
export const observableChanges: readonly string[] = readingChanges.filter((change) =>
  distinctions.some((d) => tellsByItself(d) && `${d.ambiguity}=${d.reading}` === change),
);

/**
 * The default readings with these changed; the later of two changes of one ambiguity counts.
 *
 * @throws RangeError for an ambiguity or a reading that does not exist, and for a reading that cannot be run.
 */
export function readingsWith(changes: readonly string[]): Readings {
  return withReadings(Object.fromEntries(changes.map((change) => change.split('='))) as Partial<Readings>);
}

/** The changes that make these readings of the default ones. */
export function changesOf(readings: Readings): readonly string[] {
  return (Object.keys(readings) as AmbiguityId[])
    .filter((id) => readings[id] !== defaultReadings[id])
    .map((id) => `${id}=${readings[id]}`);
}
