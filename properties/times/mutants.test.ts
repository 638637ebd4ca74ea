/** Whether a protocol that is broken on purpose is noticed by a worked example. */
import { expect, test } from 'vitest';
import { timedMutants } from './mutants.ts';
import { noticedBy } from './notice-mutant.ts';

test.each(timedMutants)('$id', (mutant) => {
  expect(noticedBy(mutant)).not.toBeNull();
});

test('what is not broken is not noticed', () => {
  expect(noticedBy({ id: 'none', replacements: {} })).toBeNull();
  expect(new Set(timedMutants.map(({ id }) => id)).size).toBe(timedMutants.length);
});
