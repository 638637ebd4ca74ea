/** Comparing observations: value by value over what the format knows, whatever else an implementation shows. */
import type { Observation } from '../model/behaviour/observe.ts';
import { leavesOf } from '../properties/leaves.ts';
import { unitNames } from '../spec/vocabulary.ts';

export interface Difference {
  /** For example `secondary.groups.1.state`. */
  readonly path: string;
  /** Null where nothing is expected to be shown. */
  readonly expected: string | null;
  /** Null where nothing is shown. */
  readonly seen: string | null;
}

/** Every word of both units by its path, as `secondary.groups.1.state`. */
function wordsOf(observation: Observation): ReadonlyMap<string, string> {
  return new Map(
    unitNames.flatMap((unit) =>
      [...leavesOf(observation[unit])].map(([key, { value }]) => [`${unit}.${key}`, value] as const),
    ),
  );
}

/** Where two observations differ; keys that the format does not know are not looked at. */
export function differences(expected: Observation, seen: Observation): readonly Difference[] {
  const [wanted, shown] = [wordsOf(expected), wordsOf(seen)];
  return [...new Set([...wanted.keys(), ...shown.keys()])]
    .map((path) => ({ path, expected: wanted.get(path) ?? null, seen: shown.get(path) ?? null }))
    .filter((d) => d.expected !== d.seen);
}

/** Equal texts for observations without a difference, in whatever order they were written. */
export function observationKey(observation: Observation): string {
  return [...wordsOf(observation)]
    .map((leaf) => leaf.join('='))
    .sort()
    .join(' ');
}
