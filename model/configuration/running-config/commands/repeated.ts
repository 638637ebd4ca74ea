/** Commands that stand a second time with another value: a device goes by the last one. */
import type { Say } from '../../reading.ts';
import type { Located } from './settings.ts';

/**
 * Warns where `command` is found with another value than before; the same value again says nothing, as in a
 * configuration pasted twice. `same` compares values that have several spellings.
 */
export function sayRepeated<T>(
  command: string,
  before: Located<T> | undefined,
  after: Located<T>,
  say: Say,
  same: (one: T, other: T) => boolean = alike,
): void {
  if (before === undefined || same(before.value, after.value)) return;
  say(after.line, 'warning', `found a second \`${command}\`, other than on line ${before.line}; the last one counts`);
}

/** Values of settings have their keys in one order. */
export function alike(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
