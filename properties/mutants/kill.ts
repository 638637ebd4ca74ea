/** Trying a mutant: searches scopes, smallest first, until some claim does not come out as expected. */
import { type BehaviourModel, behaviourModel, type Replacements } from '../../model/behaviour/pair.ts';
import { checkPair } from '../check.ts';
import type { Judgement } from '../checker/judge.ts';
import type { Claim } from '../claim.ts';
import type { NamedScope } from '../scopes.ts';

export interface Kill {
  readonly scope: string;
  /** The claims that deviated; one at least. */
  readonly claims: readonly string[];
}

function violates(j: Judgement): boolean {
  return j.decided !== null && j.claim.kind !== 'sometimes' && j.claim.expected === 'holds';
}

/** The first scope in which a claim notices the mutant, or null where none does. */
export async function kill(
  replacements: Replacements,
  scopes: readonly NamedScope[],
  claims: readonly Claim[],
): Promise<Kill | null> {
  for (const scope of scopes) {
    const model: BehaviourModel = behaviourModel(scope.pair, undefined, replacements);
    const report = await checkPair(model, claims, scope.bounds, {
      enough: (js) => js.some(violates),
      reduces: false,
    });
    const deviating = report.claims.filter((c) => c.deviates).map((c) => c.claim.id);
    if (deviating.length > 0) return { scope: scope.name, claims: deviating };
  }
  return null;
}
