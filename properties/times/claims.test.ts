/** Whether each claim about time comes out as expected, with something tried. */
import { expect, test } from 'vitest';
import { timedClaims } from './claims.ts';

test.each(timedClaims)('$id: $name', ({ judge, expected }) => {
  const { verdict, runs, shownBy } = judge();
  expect(verdict).toBe(expected);
  expect(runs).toBeGreaterThan(0);
  expect(shownBy === null).toBe(verdict === 'holds');
});

test('a sentence that is false stands beside one that holds', () => {
  const count = (expected: 'holds' | 'violated') => timedClaims.filter((claim) => claim.expected === expected).length;
  expect([count('holds'), count('violated')]).toEqual([5, 4]);
  expect(new Set(timedClaims.map(({ id }) => id)).size).toBe(timedClaims.length);
});
