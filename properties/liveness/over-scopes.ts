/** The liveness claims over several scopes, one after another. */
import { type BehaviourModel, behaviourModel } from '../../model/behaviour/pair.ts';
import type { LivenessClaim } from '../liveness-claim.ts';
import type { NamedScope } from '../scopes.ts';
import { checkLiveness, type LivenessReport } from './check-liveness.ts';

/** A scope, and what came of the claims on it. */
export interface LivenessOver {
  readonly scope: NamedScope;
  readonly model: BehaviourModel;
  readonly report: LivenessReport;
}

export async function livenessOver(
  claims: readonly LivenessClaim[],
  scopes: readonly NamedScope[],
): Promise<readonly LivenessOver[]> {
  const all: LivenessOver[] = [];
  for (const scope of scopes) {
    const model = behaviourModel(scope.pair);
    all.push({ scope, model, report: await checkLiveness(model, claims, scope.bounds) });
  }
  return all;
}
