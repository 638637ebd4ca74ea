/** What differs in the configurations of two sides: the values of the pairs as understood. */
import { monitoredUnder } from '../model/behaviour/monitoring.ts';
import type { DiffSide } from './diff-sides.ts';
import { type UnderstoodValue, understood } from './understood.ts';

/** A value of the understood pairs that differs; null where a side has no such value. */
export interface ConfigurationDifference {
  readonly path: string;
  readonly label: string;
  readonly a: { readonly words: string; readonly origin: string } | null;
  readonly b: { readonly words: string; readonly origin: string } | null;
}

/** Every value that decides behaviour; the names of files decide none. */
export function configurationOf(a: DiffSide, b: DiffSide): readonly ConfigurationDifference[] {
  const [left, right] = [valuesOf(a), valuesOf(b)];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((path) => {
    const [one, other] = [left.get(path) ?? null, right.get(path) ?? null];
    const label = one?.label ?? other?.label ?? path;
    return one?.words === other?.words ? [] : [{ path, label, a: one, b: other }];
  });
}

function valuesOf({ loaded, pair, readings }: DiffSide): ReadonlyMap<string, UnderstoodValue> {
  const values = understood(loaded, monitoredUnder(pair, readings));
  return new Map(values.filter(({ path }) => !path.startsWith('designation.')).map((value) => [value.path, value]));
}
