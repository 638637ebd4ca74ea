/** Merging: drafts of the same steps become one that stands for all of them; others stay as they are. */
import { expect, test } from 'vitest';
import { namedScope } from '../../properties/scopes.ts';
import type { Draft } from './draft.ts';
import { merged } from './merge.ts';

const { pair } = namedScope('smallest');
const draft = (id: string, unit: 'primary' | 'secondary', under: readonly string[]): Draft => ({
  pair,
  id,
  comment: `This is ${id}.`,
  flags: [id === 'c' ? 'finding' : 'transition'],
  under,
  covers: [`way ${id}`],
  rules: ['RELOAD.1'],
  steps: [[{ type: 'powerOn', unit }]],
});

test('drafts of the same steps are united under the first id, others kept in their place', () => {
  const other = draft('b', 'secondary', ['threshold=b']);
  const [first, second, ...rest] = merged([draft('a', 'primary', []), other, draft('c', 'primary', ['disable=b'])]);
  expect(first).toEqual({
    ...draft('a', 'primary', []),
    comment: 'This is a. Also: This is c.',
    flags: ['transition', 'finding'],
    covers: ['way a', 'way c'],
  });
  expect([second, rest]).toEqual([other, []]);
});

test('what is made for changed readings only stays so, for each of them', () => {
  const all = merged([draft('a', 'primary', ['threshold=b']), draft('c', 'primary', ['disable=b'])]);
  expect(all.map(({ under }) => under)).toEqual([['threshold=b', 'disable=b']]);
});
