/** What a word names in the spec: a row of the scope, a rule, an ambiguity or a claim. */
import { nearest } from '../model/nearest.ts';
import type { AnyClaim } from '../properties/liveness-claim.ts';
import { type AmbiguityId, ambiguityIds } from '../spec/ambiguities.ts';
import { type RuleId, ruleIds } from '../spec/rules/index.ts';
import { type ScopeRow, scope } from '../spec/scope.ts';
import { Refusal } from './exit.ts';

export type Subject =
  | { readonly kind: 'row'; readonly row: ScopeRow }
  | { readonly kind: 'rule'; readonly id: RuleId }
  | { readonly kind: 'ambiguity'; readonly id: AmbiguityId }
  | { readonly kind: 'claim'; readonly claim: AnyClaim };

const rows = Object.keys(scope) as readonly ScopeRow[];

/** @throws Refusal for a word that names nothing, with those that resemble it. */
export function subjectOf(word: string, claims: readonly AnyClaim[]): Subject {
  const row = rows.find((each) => each === word);
  if (row !== undefined) return { kind: 'row', row };
  const rule = ruleIds.find((each) => each === word);
  if (rule !== undefined) return { kind: 'rule', id: rule };
  const ambiguity = ambiguityIds.find((each) => each === word);
  if (ambiguity !== undefined) return { kind: 'ambiguity', id: ambiguity };
  const claim = claims.find(({ id }) => id === word);
  if (claim !== undefined) return { kind: 'claim', claim };
  throw new Refusal(unknown(word, claims));
}

function unknown(word: string, claims: readonly AnyClaim[]): string {
  const names = [...ruleIds, ...ambiguityIds, ...rows, ...claims.map(({ id }) => id)];
  const near = nearest(word, names);
  const like = near.length > 0 ? near : containing(word, names);
  const shown = word.slice(0, 80).replace(/\p{C}/gu, '?');
  const hint = like.length > 0 ? `perhaps ${like.join(', ')}` : 'expected one that `fover spec` lists';
  return `there is no rule, ambiguity, claim or row "${shown}"; ${hint}`;
}

/** A few names with the word inside them, where it is long enough to tell something. */
function containing(word: string, names: readonly string[]): readonly string[] {
  const part = word.toLowerCase();
  return part.length < 4 ? [] : names.filter((name) => name.toLowerCase().includes(part)).slice(0, 3);
}
