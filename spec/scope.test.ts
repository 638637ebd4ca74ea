/** Whether the rows are numbered without gaps, and only known ones are said to be formalised. */
import { expect, test } from 'vitest';
import { formalisedRows, scope } from './scope.ts';

test('there are 26 rows, R01 to R26, each with a title of its own', () => {
  const ids = Array.from({ length: 26 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);
  expect(Object.keys(scope)).toEqual(ids);
  expect(new Set(Object.values(scope)).size).toBe(26);
});

test('the formalised rows are known, and listed once and in order', () => {
  expect([...new Set(formalisedRows)].sort()).toEqual([...formalisedRows]);
  for (const row of formalisedRows) expect(Object.hasOwn(scope, row), row).toBe(true);
});
