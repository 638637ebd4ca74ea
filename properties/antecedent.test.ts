/** Shortest cases: short as known, true of the row, and absent where the bounds hold none. */
import { describe, expect, test } from 'vitest';
import { behaviourModel } from '../model/behaviour/pair.ts';
import { defaultReadings, withReadings } from '../spec/ambiguities.ts';
import { isCase, shortestCase, shortestCases } from './antecedent.ts';
import { everyday } from './checker/alphabet.ts';
import type { StepClaim } from './claim.ts';
import { tableRowClaims } from './claims/table-rows.ts';
import { boundsOf, namedScope } from './scopes.ts';

const bounds = boundsOf(everyday, 1);
const smallest = namedScope('smallest').pair;
const thresholds = namedScope('thresholds').pair;
const row = (id: string) => tableRowClaims.find((claim) => claim.id === id) as StepClaim;

const bothOn = [
  { type: 'powerOn', unit: 'primary' },
  { type: 'powerOn', unit: 'secondary' },
];

describe('the shortest case', () => {
  test('of a failed active unit: both on, then the primary off', async () => {
    const run = await shortestCase(row('table-7-2/active-unit-failed'), smallest, defaultReadings, bounds);
    expect(run).toEqual([bothOn, [{ type: 'powerOff', unit: 'primary' }]]);
  });

  test('of an interface failure depends on the reading of the threshold', async () => {
    const claim = row('table-7-2/interface-failure-on-active');
    expect(await shortestCase(claim, smallest, defaultReadings, bounds)).toHaveLength(2);
    // A policy of one is never exceeded by one interface.
    expect(await shortestCase(claim, smallest, withReadings({ threshold: 'b' }), bounds)).toBeNull();
  });

  test('does not exist where the claim does not apply', async () => {
    expect(await shortestCase(row('table-7-2/active-unit-failed'), thresholds, defaultReadings, bounds)).toBeNull();
    expect(await shortestCase(row('table-7-3/state-link-failed'), thresholds, defaultReadings, bounds)).toBeNull();
  });
});

test.each([
  ['smallest', 8],
  ['immediate', 6],
  ['delayed', 7],
] as const)('%s: every row that can happen has a case, and the row is true of its last step', async (name, count) => {
  const { pair } = namedScope(name);
  const cases = await shortestCases(tableRowClaims, pair, defaultReadings, bounds);
  expect(cases.size).toBe(count);
  const model = behaviourModel(pair);
  for (const [claim, run] of cases) {
    expect(isCase(claim, model, run), claim.id).toBe(true);
    expect(isCase(claim, model, run.slice(0, -1)), claim.id).toBe(false);
  }
});
