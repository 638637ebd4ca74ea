/** Claims keep their ids: reports, baselines and other people's notes name claims by them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isLiveness } from '../liveness-claim.ts';
import { allClaims, claim } from './index.ts';

const recorded: { readonly judged: readonly string[]; readonly retired: readonly string[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'ids.json'), 'utf8'),
);
const ids = allClaims.map(({ id }) => id);

test('every claim is recorded in ids.json: a new one is added there, none is renamed', () => {
  expect(ids.filter((id) => !recorded.judged.includes(id))).toEqual([]);
});

test('no recorded claim has vanished: one that is given up moves to the retired ones', () => {
  expect(recorded.judged.filter((id) => !ids.includes(id))).toEqual([]);
});

test('an id is used once, also after it was retired', () => {
  const all = [...recorded.judged, ...recorded.retired];
  expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  expect(ids).toHaveLength(new Set(ids).size);
  expect(ids.filter((id) => recorded.retired.includes(id))).toEqual([]);
});

test('ids are slugs', () => {
  const slug = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/;
  expect(recorded.judged.filter((id) => !slug.test(id))).toEqual([]);
});

test('ids below `liveness`, and no others, are of claims about what happens in the end', () => {
  expect(allClaims.filter(isLiveness)).toEqual(allClaims.filter(({ id }) => id.startsWith('liveness/')));
  expect(isLiveness(claim('liveness/one-end'))).toBe(true);
  expect(isLiveness(claim('somebody-active'))).toBe(false);
});
