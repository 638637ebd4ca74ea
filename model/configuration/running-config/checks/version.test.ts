/** Releases are read as version lines print them, and put in order number by number. */
import { expect, test } from 'vitest';
import { isOlder, readRelease } from './version.ts';

test.each([
  ['9.1(2)', [9, 1, 2, 0]],
  ['9.1(2)8', [9, 1, 2, 8]],
  ['9.16', [9, 16, 0, 0]],
  ['9', null],
  ['9.1(2', null],
  ['9.1(2) ', null],
  ['newest', null],
])('%s is %j', (text, release) => {
  expect(readRelease(text)).toEqual(release);
});

test.each([
  ['9.1(1)', '9.1(2)', true],
  ['9.1(2)', '9.1(2)', false],
  ['9.1(2)1', '9.1(2)', false],
  ['9.1(10)', '9.1(9)', false],
  ['8.4(7)', '9.1(2)', true],
  ['10.0(1)', '9.1(2)', false],
])('%s is older than %s: %s', (one, other, older) => {
  expect(isOlder(readRelease(one) ?? [], readRelease(other) ?? [])).toBe(older);
});
