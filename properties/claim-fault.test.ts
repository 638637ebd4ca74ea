/** Claims that cannot be judged are refused with what was found and what was expected; every claim of ours passes. */
import { expect, test } from 'vitest';
import { behaviourModel } from '../model/behaviour/pair.ts';
import { pairDescription } from '../model/configuration/pair.ts';
import { checkPair } from './check.ts';
import { check } from './check-with-options.ts';
import { everyday } from './checker/alphabet.ts';
import type { Claim } from './claim.ts';
import { assertClaims } from './claim-fault.ts';
import { claims } from './claims/index.ts';
import { boundsOf } from './scopes.ts';

const yes = () => true;
const common = {
  id: 'ours/good',
  name: 'A sentence',
  why: 'for a test',
  rules: ['ROLE-ONE-ACTIVE.1'],
  expected: 'holds',
};
const state = { ...common, kind: 'never', predicate: yes };
const step = { ...common, kind: 'step', when: yes, predicate: yes };
const sometimes = { ...common, kind: 'sometimes', state: yes };
const settle = { ...common, kind: 'settle', judges: 'ends' };

test('every claim of ours can be judged', () => {
  expect(() => assertClaims(claims)).not.toThrow();
  expect(claims.length).toBeGreaterThan(50);
});

test.each([
  state,
  { ...state, when: yes, needs: { families: ['power'], faults: yes } },
  { ...state, id: 'alone' },
  { ...state, id: 'ours/deep/er-2' },
  step,
  { ...step, on: ['powerOff'] },
  sometimes,
  { ...sometimes, state: undefined, step: yes },
  settle,
])('%j passes', (claim) => {
  expect(() => assertClaims([claim])).not.toThrow();
});

const at = 'claims[0], ours/good,';

test.each([
  ['no object', null, TypeError, 'claims[0] is null; expected a claim'],
  ['no id', { ...state, id: undefined }, TypeError, 'claims[0]: id is missing; expected small letters'],
  ['capitals', { ...state, id: 'Ours/Good' }, RangeError, 'claims[0]: id is "Ours/Good"; expected small letters'],
  ['a blank', { ...state, id: 'ours good' }, RangeError, 'id is "ours good"'],
  ['an open path', { ...state, id: 'ours/' }, RangeError, 'id is "ours/"'],
  ['a long id', { ...state, id: 'a'.repeat(101) }, RangeError, 'at most 100 characters'],
  ['no kind', { ...state, kind: undefined }, TypeError, `${at} kind is missing; expected one of always, never, step`],
  ['another kind', { ...state, kind: 'nevr' }, RangeError, `${at} kind is "nevr"; expected one of always, never, step`],
  ['no name', { ...state, name: undefined }, TypeError, `${at} name is missing; expected a sentence`],
  ['no reason', { ...state, why: ' ' }, RangeError, `${at} why is " "; expected a sentence`],
  ['no rules', { ...state, rules: undefined }, TypeError, `${at} rules is missing; expected at least one id of a rule`],
  ['an empty list', { ...state, rules: [] }, TypeError, `${at} rules is an empty list; expected at least one`],
  ['a rule that is not', { ...state, rules: ['ROLE-ONE-ACTIV.1'] }, RangeError, 'perhaps ROLE-ONE-ACTIVE.1'],
  ['a rule that is no word', { ...state, rules: [undefined] }, RangeError, `${at} rules has missing`],
  ['no expectation', { ...state, expected: undefined }, TypeError, `${at} expected is missing; expected one of holds`],
  ['no predicate', { ...state, predicate: undefined }, TypeError, `${at} predicate is missing; expected a function`],
  ['a step without when', { ...step, when: undefined }, TypeError, `${at} when is missing; expected a function`],
  ['a step without predicate', { ...step, predicate: true }, TypeError, `${at} predicate is true; expected a function`],
  ['when is no function', { ...state, when: 1 }, RangeError, `${at} when is 1; expected a function, or nothing`],
  ['an unknown stimulus', { ...step, on: ['powerOf'] }, RangeError, `${at} on has "powerOf", perhaps powerOff`],
  ['no witness', { ...sometimes, state: undefined }, TypeError, `${at} has neither \`state\` nor \`step\``],
  ['nothing judged', { ...settle, judges: 'end' }, RangeError, `${at} judges is "end"; expected one of ends, order`],
  [
    'an unknown family',
    { ...state, needs: { families: ['powr'] } },
    RangeError,
    'needs.families has "powr", perhaps power',
  ],
  ['needs no number', { ...state, needs: { faults: -1 } }, RangeError, `${at} needs.faults is -1; expected a whole`],
  ['needs no object', { ...state, needs: [] }, TypeError, `${at} needs is an empty list; expected an object`],
  [
    'applies by no function',
    { ...state, appliesTo: {} },
    TypeError,
    `${at} appliesTo is an object; expected a function`,
  ],
] as const)('%s is refused', (_what, claim, kind, words) => {
  expect(() => assertClaims([claim])).toThrow(kind);
  expect(() => assertClaims([claim])).toThrow(words);
});

test('an id is used once', () => {
  expect(() => assertClaims([state, { ...state, id: 'ours/other' }, step])).toThrow(
    'claims[2] has the id "ours/good" of claims[0]; expected an id used once',
  );
});

test('both ways to check refuse them before the search', async () => {
  const pair = pairDescription.parse({ mode: 'activeStandby', interfaces: { inside: {} }, stateLink: 'own' });
  const broken = [{ ...state, kind: 'nevr' } as unknown as Claim];
  await expect(check(pair, { claims: broken })).rejects.toThrow('kind is "nevr"');
  const model = behaviourModel(pair);
  await expect(checkPair(model, broken, boundsOf(everyday, 1))).rejects.toThrow('kind is "nevr"');
  await expect(checkPair(model, [], boundsOf(everyday, -1))).rejects.toThrow('faults is -1');
});
