/** What is wrong with the alphabet and the bounds of a search: what was found, and what was expected. */
import { familyNames } from '../model/stimulus.ts';
import type { Bounds } from './checker/bounds.ts';

/** @throws RangeError where a number is out of its range or a family does not exist, TypeError where there is no list. */
export function assertBounds({ families, faults, together, seconds }: Bounds): void {
  assertFamilies(families);
  if (faults !== null) assertWhole('faults', faults, 0, ', or null for any number');
  assertWhole('together', together, 1);
  if (seconds !== null && !(seconds >= 0))
    throw new RangeError(`seconds is ${seconds}; expected a number from 0, or null`);
}

/** @throws RangeError where one of the families does not exist or there is none, TypeError where this is no list. */
export function assertFamilies(alphabet: readonly string[]): void {
  const expected = `expected everyday, all, or families of ${familyNames.join(', ')}`;
  if (!Array.isArray(alphabet)) throw new TypeError(`found the alphabet ${JSON.stringify(alphabet)}; ${expected}`);
  if (alphabet.length === 0) throw new RangeError(`found an empty alphabet; ${expected}`);
  const strange = alphabet.find((name) => !familyNames.some((family) => family === name));
  if (strange !== undefined) throw new RangeError(`found the family ${JSON.stringify(strange)}; ${expected}`);
}

function assertWhole(name: string, value: number, least: number, more = ''): void {
  if (Number.isInteger(value) && value >= least) return;
  const found = typeof value === 'string' ? JSON.stringify(value) : value;
  throw new RangeError(`${name} is ${found}; expected a whole number from ${least}${more}`);
}
