/** Trying a mutant: searches scopes, smallest first, until some claim does not come out as expected. */
import { type BehaviourModel, behaviourModel, type Replacements } from '../../model/behaviour/pair.ts';
import { type ClaimVerdict, checkPair } from '../check.ts';
import type { Judgement } from '../checker/judge.ts';
import { faultOf } from '../checker/settles.ts';
import type { Claim } from '../claim.ts';
import { judgeSequence } from '../judge-sequence.ts';
import type { NamedScope } from '../scopes.ts';

export interface Kill {
  readonly scope: string;
  /** The claims that deviated; one at least. */
  readonly claims: readonly string[];
}

function violates(j: Judgement): boolean {
  return j.decided !== null && j.claim.kind !== 'sometimes' && j.claim.expected === 'holds';
}

/** A violation on a run shows when the run is judged alone: the search takes failover groups apart, which a mutant may couple. */
function shows(model: BehaviourModel, { claim, verdict, run }: ClaimVerdict): boolean {
  if (verdict !== 'violated' || run === null || claim.kind === 'settle') return true;
  const steps = run.slice(1).map(({ stimuli }) => stimuli);
  return judgeSequence(model, [claim], steps).length > 0;
}

const faults = { ends: 'doesNotEnd', order: 'orderMatters', specified: 'unspecified' } as const;

/** The claims that speak of the fault of a model that was thrown. @throws what was thrown, where that is another error */
export function claimsOnFault(error: unknown, claims: readonly Claim[]): readonly string[] {
  const fault = faultOf(error);
  if (fault === null) throw error;
  return claims.filter((c) => c.kind === 'settle' && faults[c.judges] === fault).map(({ id }) => id);
}

/** The claims that do not come out as expected on one scope. */
async function deviating(model: BehaviourModel, { bounds }: NamedScope, claims: readonly Claim[]) {
  try {
    const report = await checkPair(model, claims, bounds, { enough: (js) => js.some(violates), reduces: false });
    return report.claims.filter((c) => c.deviates && shows(model, c)).map((c) => c.claim.id);
  } catch (error) {
    // A run that failover groups take apart, and at which the whole pair is at fault.
    return claimsOnFault(error, claims);
  }
}

/** The first scope in which a claim notices the mutant, or null where none does. */
export async function kill(
  replacements: Replacements,
  scopes: readonly NamedScope[],
  claims: readonly Claim[],
): Promise<Kill | null> {
  for (const scope of scopes) {
    const found = await deviating(behaviourModel(scope.pair, undefined, replacements), scope, claims);
    if (found.length > 0) return { scope: scope.name, claims: found };
  }
  return null;
}
