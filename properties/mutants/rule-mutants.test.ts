/** Every rule that transitions obey, broken in all of them: a claim notices. */
import { beforeAll, expect, test } from 'vitest';
import { behaviourMachines } from '../../model/behaviour/charts/index.ts';
import type { Family } from '../../model/stimulus.ts';
import { defaultReadings } from '../../spec/ambiguities.ts';
import { everyday } from '../checker/alphabet.ts';
import { claims } from '../claims/index.ts';
import { boundsOf, namedScope } from '../scopes.ts';
import { type Reference, referenceOn } from './reference.ts';
import { ruleMutants } from './rule-mutants.ts';
import { mostStates } from './scopes.ts';
import { tryMutant } from './trial.ts';

const scope = (name: string, families: readonly Family[], faults: number) => ({
  ...namedScope(name),
  bounds: boundsOf(families, faults),
});
const switching = ['power', 'link', 'force', 'disable'] as const;
/** Smaller ones first. */
const scopes = [
  scope('smallest', everyday, 2),
  scope('smallest', switching, 1),
  scope('thresholds', everyday, 1),
  scope('immediate', everyday, 1),
  scope('delayed', everyday, 1),
  scope('disabled', switching, 0),
];

const known: Reference[] = [];
beforeAll(async () => {
  for (const each of scopes) {
    const reference = await referenceOn(each, mostStates);
    if (reference !== null) known.push(reference);
  }
}, 60_000);

const mutants = ruleMutants(behaviourMachines(defaultReadings));

test('most rules of behaviour can be broken in a transition', () => {
  expect(mutants.length).toBeGreaterThan(80);
});

test.each(mutants.map((m) => [m.rule, m] as const))('%s, broken, is noticed', async (_, mutant) => {
  const { rule, machines } = mutant;
  const fate = await tryMutant({ id: rule, part: 'charts', rules: [rule], replacements: { machines } }, known, claims);
  expect(fate).toMatchObject({ fate: 'killed' });
});
