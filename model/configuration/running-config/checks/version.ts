/** Releases as version lines print them: their order, and whether those of two units agree. */
import { type Say, weakens } from '../../reading.ts';
import type { Settings } from '../commands/settings.ts';

/** Major, minor, maintenance and interim number. */
export type Release = readonly number[];

/** `9.1(2)` or `9.1(2)3`; `null` for anything else. */
export function readRelease(text: string): Release | null {
  const found = /^(\d{1,3})\.(\d{1,3})(?:\((\d{1,4})\)(\d{1,4})?)?$/.exec(text);
  return found === null ? null : found.slice(1).map((part) => Number(part ?? 0));
}

export function isOlder(one: Release, other: Release): boolean {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}

/** Says at the secondary's line. */
export function checkVersions(primary: Settings, secondary: Settings, say: Say): void {
  const [one, other] = [primary.version, secondary.version];
  if (one === undefined || other === undefined || one.value === other.value) return;
  const [first, second] = [readRelease(one.value), readRelease(other.value)];
  if (first === null || second === null) return;
  const sameMinor = first[0] === second[0] && first[1] === second[1];
  const expected = sameMinor ? 'the same release on both units' : 'at least the same major and minor number';
  const message = `this unit runs ${other.value} and the primary ${one.value}; expected ${expected}, other than during an upgrade: the units are checked as if they behaved alike, so verdicts about which of them is active are weaker`;
  say(other.line, 'warning', message, 'PAIR-SAME-VERSION.1', weakens('ROLE-ONE-ACTIVE.1'));
}
