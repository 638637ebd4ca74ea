/** Failover groups taken apart: the product says of a mutant what it says of all machines together, or refuses the mutant. */
import { beforeAll, describe, expect, test } from 'vitest';
import { behaviourModel } from '../../model/behaviour/pair.ts';
import { distinguishFrom, type Standard } from '../product/distinguish.ts';
import { InseparableError } from '../product/perceiving-twice.ts';
import { type Mutant, mechanicalMutants } from './index.ts';
import { references } from './scopes.ts';

const mutants = mechanicalMutants().filter(({ part }) => part !== 'facts');
let apart: Standard;
let together: Standard;
beforeAll(async () => {
  const [reference] = await references(['staggered']);
  if (reference === undefined) throw new Error('the scope is too large');
  apart = reference.standard;
  together = reference.whole();
}, 60_000);

const product = (standard: Standard, { replacements }: Mutant) =>
  distinguishFrom(standard, behaviourModel(standard.side.model.pair, undefined, replacements), { sameFacts: true });

/** Null where the mutant's groups cannot be taken apart. */
async function productApart(mutant: Mutant) {
  try {
    return await product(apart, mutant);
  } catch (error) {
    if (!(error instanceof InseparableError)) throw error;
    return null;
  }
}

describe('on two failover groups', () => {
  test('apart and together are told from the model by the same run, or are equal in as many states', async () => {
    let refused = 0;
    for (const mutant of mutants.filter((_, place) => place % 5 === 0)) {
      const [one, all] = [await productApart(mutant), await product(together, mutant)];
      if (one === null) refused += 1;
      else if (one.equal) expect(one, mutant.id).toEqual(all);
      else
        expect([mutant.id, one.run, one.difference]).toEqual([
          mutant.id,
          !all.equal && all.run,
          !all.equal && all.difference,
        ]);
    }
    expect(refused).toBeLessThan(20);
  });

  test('a mutant to which perceiving again makes a difference is refused', async () => {
    const mutant = mutants.find(({ id }) => id === 'failoverLink.unknown.hellosOnLink/to failed');
    if (mutant === undefined) throw new Error('there is no such mutant');
    await expect(product(apart, mutant)).rejects.toThrow(InseparableError);
  });
});
