/** Checking in one call: the defaults, every option, and options out of their range. */
import { expect, test } from 'vitest';
import { behaviourModel } from '../model/behaviour/pair.ts';
import { pairDescription } from '../model/configuration/pair.ts';
import { familyNames } from '../model/stimulus.ts';
import { checkPair } from './check.ts';
import { type CheckOptions, check } from './check-with-options.ts';
import { everyday } from './checker/alphabet.ts';
import { claim, claims } from './claims/index.ts';
import { boundsOf } from './scopes.ts';

const pair = pairDescription.parse({ mode: 'activeStandby', interfaces: { inside: {} }, stateLink: 'none' });

test('without options: every claim, the stimuli of every day, no bound', async () => {
  const report = await check(pair);
  expect(report.bounds).toEqual(boundsOf(everyday, null));
  expect(report).toEqual(await checkPair(behaviourModel(pair), claims, boundsOf(everyday, null)));
  expect([report.complete, report.claims.length]).toEqual([true, claims.length]);
});

test('every option is heeded', async () => {
  const seen: number[] = [];
  const options: CheckOptions = {
    alphabet: ['wait', 'power', 'link', 'force'],
    faults: null,
    together: 2,
    seconds: 60,
    readings: { 'force-link-down': 'b' },
    claims: [claim('force/over-dead-link')],
    onProgress: ({ states }) => seen.push(states),
  };
  const { bounds, claims: verdicts } = await check(pair, options);
  expect(bounds).toEqual({ ...boundsOf(['power', 'link', 'force', 'wait'], null, 2), seconds: 60 });
  expect(verdicts.map((v) => [v.claim.id, v.verdict, v.deviates])).toEqual([
    ['force/over-dead-link', 'violated', true],
  ]);
  expect((await check(pair, { alphabet: 'all', faults: 0, claims: [] })).bounds.families).toEqual(familyNames);
});

test('a signal and a bound on seconds end it', async () => {
  const aborted = await check(pair, { faults: null, alphabet: 'all', signal: AbortSignal.abort() });
  const late = await check(pair, { faults: null, alphabet: 'all', seconds: 0 });
  expect([aborted.stopped, late.stopped, late.complete]).toEqual(['interrupted', 'seconds', false]);
});

test.each([
  [{ faults: -1 }, 'faults is -1; expected a whole number from 0, or null for any number'],
  [{ faults: 1.5 }, 'faults is 1.5'],
  [{ together: 0 }, 'together is 0; expected a whole number from 1'],
  [{ seconds: Number.NaN }, 'seconds is NaN; expected a number from 0, or null'],
  [{ alphabet: [] }, 'found an empty alphabet'],
  [{ alphabet: ['powr' as 'power'] }, 'found the family "powr"; expected everyday, all, or families of power, link'],
  [{ readings: { threshold: 'c' } }, 'has no reading "c"'],
  [{ readings: { healing: 'b' } }, 'cannot be run'],
] satisfies [CheckOptions, string][])('%j is refused', async (options, words) => {
  await expect(check(pair, options)).rejects.toThrow(RangeError);
  await expect(check(pair, options)).rejects.toThrow(words);
});

test.each([
  [{ fault: 1 }, RangeError, 'found the option "fault", perhaps faults; expected alphabet, faults, together'],
  [{ budget: 1 }, RangeError, 'found the option "budget"; expected alphabet'],
  [{ faults: '1' }, RangeError, 'faults is "1"; expected a whole number from 0'],
  [{ alphabet: 'power' }, TypeError, 'found the alphabet "power"; expected everyday, all, or families of power'],
  [{ claims: claim('somebody-active') }, TypeError, 'claims is an object; expected a list of claims'],
  [{ readings: { treshold: 'b' } }, RangeError, 'There is no ambiguity "treshold"'],
] as const)('%j, written without the types, is refused', async (options, kind, words) => {
  const given = options as unknown as CheckOptions;
  await expect(check(pair, given)).rejects.toThrow(kind);
  await expect(check(pair, given)).rejects.toThrow(words);
});

test('a claim that there is not is refused, with what resembles it', () => {
  expect(() => claim('somebody-activ')).toThrow('there is no claim "somebody-activ"; perhaps somebody-active');
});
