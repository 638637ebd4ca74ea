/** The schemas explain every field and every word, to whoever has nothing but them. */
import { expect, test } from 'vitest';
import { undescribed } from './descriptions.test-support.ts';
import { schemaFiles } from './schemas.ts';

const files = schemaFiles();

test.each(Object.keys(files))('%s has a description of every property', (file) => {
  const schema = JSON.parse(files[file] ?? '');
  expect(undescribed(schema)).toEqual([]);
});

test('a property or a word without one is found', () => {
  const properties = {
    a: {},
    b: { description: 'x', properties: { c: {} } },
    d: { description: '`u`', enum: ['u', 'v'] },
  };
  expect(undescribed({ anyOf: [{ properties }] })).toEqual(['/anyOf/0/a', '/anyOf/0/d v', '/anyOf/0/properties/b/c']);
});
