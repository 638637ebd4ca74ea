// Where the reduction to facts says that it does not apply.
import { expect, it } from 'vitest';
import { pairDescription } from '../../../model/configuration/pair.ts';
import { defaultReadings } from '../../../spec/ambiguities.ts';
import { boundsOf } from '../../scopes.ts';
import { everyday } from '../alphabet.ts';
import { reductionApplies } from './applies.ts';

const pair = pairDescription.parse({ mode: 'activeStandby', interfaces: { a: {} } });

it('applies without a bound on faults and with readings that it counts', () => {
  expect(reductionApplies(pair, defaultReadings, boundsOf(everyday, null))).toBeNull();
});

it('says why it does not apply', () => {
  expect(reductionApplies(pair, defaultReadings, boundsOf(everyday, 2))).toContain('faults are bounded');
  expect(reductionApplies(pair, defaultReadings, boundsOf(everyday, null, 2))).toContain('free sets');
  const readings = { ...defaultReadings, 'active-over-threshold': 'b' } as const;
  expect(reductionApplies(pair, readings, boundsOf(everyday, null))).toContain('active-over-threshold=b');
});
