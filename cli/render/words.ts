/** Numbers and alphabets as they stand in a text. */
import { type Family, familyNames } from '../../model/stimulus.ts';
import { everyday } from '../../properties/checker/alphabet.ts';

/** `12,345`, `1 state`, `12,345 states`. */
export function counted(n: number, noun = '', plural = `${noun}s`): string {
  const digits = n.toLocaleString('en-US');
  return noun === '' ? digits : `${digits} ${n === 1 ? noun : plural}`;
}

/** `everyday`, `all`, or the families by name. */
export function alphabetName(families: readonly Family[]): string {
  const same = (others: readonly Family[]) =>
    families.length === others.length && others.every((f) => families.includes(f));
  if (same(everyday)) return 'everyday';
  return same(familyNames) ? 'all' : families.join(',');
}
