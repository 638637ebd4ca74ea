/** Readings under which liveness comes out otherwise: where the order matters, and where nobody, or one, ends active. */
import { expect, test } from 'vitest';
import { behaviourModel } from '../../model/behaviour/pair.ts';
import type { Family } from '../../model/stimulus.ts';
import { type Readings, withReadings } from '../../spec/ambiguities.ts';
import { unitNames } from '../../spec/vocabulary.ts';
import { livenessClaims } from '../claims/liveness.ts';
import { boundsOf, namedScope } from '../scopes.ts';
import { checkLiveness } from './check-liveness.ts';
import type { Lasso } from './lasso.ts';

const { pair } = namedScope('smallest');

async function judged(id: string, readings: Partial<Readings>, families: readonly Family[]) {
  const model = behaviourModel(pair, withReadings(readings));
  const claims = livenessClaims.filter((claim) => claim.id === `liveness/${id}`);
  const report = await checkLiveness(model, claims, boundsOf(families, 1));
  const [verdict] = report.claims;
  const roles = ({ stem }: Lasso) =>
    unitNames.map((unit) => stem.at(-1)?.state.snapshots[model.layout.at('role', unit, 'unit')]?.word);
  return { verdict: verdict?.verdict, ends: verdict?.contradiction?.lassos.map(roles) ?? [] };
}

test('a standby that loses its interfaces and its peer at once ends failed or active, as the order has it', async () => {
  const families: readonly Family[] = ['power', 'link', 'interface'];
  const { verdict, ends } = await judged('one-end', { 'failed-hears-silence': 'b' }, families);
  expect(verdict).toBe('violated');
  expect(ends).toHaveLength(2);
  const [first, second] = ends;
  expect(new Set([...(first ?? []), ...(second ?? [])])).toEqual(new Set(['active', 'failed']));
  expect(first).not.toEqual(second);
  expect((await judged('one-end', {}, families)).verdict).toBe('holds');
});

test('units that boot over data paths alone can end with nobody active, as the order has it, and stay so', async () => {
  const readings = { 'boot-with-link-down': 'b' } as const;
  const { verdict, ends } = await judged('one-end', readings, ['power', 'link']);
  expect(verdict).toBe('violated');
  expect(ends).toContainEqual(['standbyReady', 'standbyReady']);
  expect(ends).toContainEqual(['active', 'standbyReady']);
  const repaired = await judged('repaired-has-one-active', readings, ['power', 'link']);
  expect(repaired).toEqual({ verdict: 'violated', ends: [['standbyReady', 'standbyReady']] });
});

test('units that yield without a link can both be standby, also once it is back', async () => {
  const { verdict, ends } = await judged('repaired-has-one-active', { 'yield-link-down': 'b' }, [
    'power',
    'link',
    'force',
  ]);
  expect({ verdict, ends }).toEqual({ verdict: 'violated', ends: [['standbyReady', 'standbyReady']] });
});

test('where data paths heal, two actives end once any path is back', async () => {
  const families: readonly Family[] = ['power', 'link', 'path'];
  expect((await judged('two-actives-end-with-any-path', {}, families)).verdict).toBe('violated');
  expect((await judged('two-actives-end-with-any-path', { 'healing-by-data': 'b' }, families)).verdict).toBe('holds');
});
