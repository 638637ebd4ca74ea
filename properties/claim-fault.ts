/** What is wrong with claims that are to be judged, said before the search: what was found, and what was expected. */
import { nearest } from '../model/nearest.ts';
import { families, familyNames } from '../model/stimulus.ts';
import { ruleIds } from '../spec/rules/index.ts';
import type { Claim, SettleClaim } from './claim.ts';
import { type AnyClaim, isLiveness } from './liveness-claim.ts';

const kinds = ['always', 'never', 'step', 'sometimes', 'settle'] as const satisfies readonly Claim['kind'][];
const judged = ['ends', 'order', 'specified'] as const satisfies readonly SettleClaim['judges'][];
const expectations = ['holds', 'violated'] as const satisfies readonly Claim['expected'][];
const stimulusTypes: readonly string[] = Object.values(families).flat();

/** Slugs of small letters, digits and hyphens, joined by slashes. */
const slugPath = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** A longer id would not be read back from a baseline. */
const longestId = 100;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Lets claims pass that can be judged, for those who write theirs without the types.
 *
 * @throws TypeError where something is missing or of another type, RangeError where a value is none of those possible or
 * an id is used twice; the message names the claim by its place in the list, from 0, and by its id.
 */
export function assertClaims(claims: readonly unknown[]): void {
  if (!Array.isArray(claims)) throw new TypeError(`claims is ${words(claims)}; expected a list of claims`);
  const places = new Map<unknown, number>();
  for (const [index, claim] of claims.entries()) {
    const at = `claims[${index}]`;
    if (!isObject(claim)) throw new TypeError(`${at} is ${words(claim)}; expected a claim`);
    assertId(claim.id, at);
    const before = places.get(claim.id);
    if (before !== undefined)
      throw new RangeError(`${at} has the id ${words(claim.id)} of claims[${before}]; expected an id used once`);
    places.set(claim.id, index);
    assertClaim(claim, `${at}, ${claim.id},`);
  }
}

function assertId(id: unknown, at: string): void {
  if (typeof id === 'string' && slugPath.test(id) && id.length <= longestId) return;
  const expected = `small letters, digits and hyphens, below a subject as in "ours/one-active", at most ${longestId} characters`;
  throw faultOf(id, `${at}: id`, expected);
}

function assertClaim(claim: Fields, at: string): void {
  for (const field of ['name', 'why']) assertText(claim[field], `${at} ${field}`);
  if (isLiveness(claim as unknown as AnyClaim))
    throw new RangeError(`${at} speaks of what happens in the end; expected it where \`checkLiveness\` judges`);
  assertOneOf(claim.kind, `${at} kind`, kinds);
  assertOneOf(claim.expected, `${at} expected`, expectations);
  assertList(claim.rules, `${at} rules`, ruleIds, 'at least one id of a rule, as `fover spec` lists them');
  assertNeeds(claim.needs, `${at} needs`);
  for (const field of ['appliesTo', 'observer']) assertFunction(claim[field], `${at} ${field}`, true);
  assertJudgement(claim, at);
}

/** What the kind of the claim asks for. */
function assertJudgement(claim: Fields, at: string): void {
  const { kind } = claim;
  if (kind === 'settle') return assertOneOf(claim.judges, `${at} judges`, judged);
  if (claim.on !== undefined) assertList(claim.on, `${at} on`, stimulusTypes, 'at least one type of stimulus');
  if (kind === 'sometimes') {
    for (const field of ['state', 'step']) assertFunction(claim[field], `${at} ${field}`, true);
    if (claim.state === undefined && claim.step === undefined)
      throw new TypeError(`${at} has neither \`state\` nor \`step\`; expected a function that knows a witness`);
    return;
  }
  assertFunction(claim.when, `${at} when`, kind !== 'step');
  assertFunction(claim.predicate, `${at} predicate`);
}

function assertNeeds(needs: unknown, at: string): void {
  if (needs === undefined) return;
  if (!isObject(needs)) throw faultOf(needs, at, 'an object with `families` or `faults`');
  const { families: wanted, faults } = needs;
  if (wanted !== undefined) assertList(wanted, `${at}.families`, familyNames, 'at least one family of stimuli');
  if (faults === undefined || typeof faults === 'function') return;
  if (!Number.isInteger(faults) || Number(faults) < 0)
    throw faultOf(faults, `${at}.faults`, 'a whole number from 0, or a function that gives one');
}

function assertText(value: unknown, at: string): void {
  if (typeof value !== 'string' || value.trim() === '') throw faultOf(value, at, 'a sentence');
}

function assertFunction(value: unknown, at: string, optional = false): void {
  if (typeof value === 'function' || (optional && value === undefined)) return;
  throw faultOf(value, at, optional ? 'a function, or nothing' : 'a function');
}

function assertOneOf(value: unknown, at: string, known: readonly string[]): void {
  if (typeof value !== 'string' || !known.includes(value)) throw faultOf(value, at, `one of ${known.join(', ')}`);
}

/** A list that is not empty, of words that are known. */
function assertList(value: unknown, at: string, known: readonly string[], expected: string): void {
  if (!Array.isArray(value) || value.length === 0) throw faultOf(value, at, expected);
  const strange: unknown = value.find((each) => !known.includes(each));
  if (strange === undefined && !value.includes(undefined)) return;
  const near = typeof strange === 'string' ? nearest(strange, known) : [];
  throw new RangeError(
    `${at} has ${words(strange)}${near.length > 0 ? `, perhaps ${near.join(', ')}` : ''}; expected ${expected}`,
  );
}

function faultOf(value: unknown, at: string, expected: string): TypeError | RangeError {
  const message = `${at} is ${words(value)}; expected ${expected}`;
  return typeof value === 'string' || typeof value === 'number' ? new RangeError(message) : new TypeError(message);
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function words(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 120));
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}
