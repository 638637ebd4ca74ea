/** Verdicts of a campaign: what sequences showed is said as by a search, what they did not show is left open. */
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { ClaimVerdict } from '../check.ts';
import type { Judgement } from '../checker/judge.ts';
import { faultOf } from '../checker/settles.ts';
import type { Claim } from '../claim.ts';
import { replay, type StepRecord } from '../replay.ts';
import type { Run } from './shortest.ts';

/** A verdict for each claim, in their order. @param ran sequences that were judged */
export function verdictsOf(
  model: BehaviourModel,
  claims: readonly Claim[],
  judgements: readonly Judgement[],
  ways: ReadonlyMap<Claim, Run>,
  ran: number,
): readonly ClaimVerdict[] {
  const byClaim = new Map(judgements.map((j) => [j.claim, j]));
  return claims.map((claim): ClaimVerdict => {
    const j = byClaim.get(claim);
    if (j !== undefined) return verdictOf(model, j, ways.get(claim) ?? null, ran);
    const reason = claim.appliesTo?.(model.pair, model.readings) ?? null;
    return { claim, verdict: 'notApplicable', deviates: false, reason, antecedents: 0, run: null };
  });
}

function verdictOf(model: BehaviourModel, j: Judgement, way: Run | null, ran: number): ClaimVerdict {
  const { claim, antecedents } = j;
  if (j.decided === null) return openVerdict(claim, antecedents, ran);
  const verdict = claim.kind === 'sometimes' ? 'holds' : 'violated';
  const run = way === null ? null : recordsOf(model, way);
  return { claim, verdict, deviates: verdict !== claim.expected, reason: null, antecedents, run };
}

/**
 * The verdict on a claim that no sequence decided: what is sought may lie beyond them, what is to hold is not proved.
 *
 * @param ran sequences that were judged
 */
export function openVerdict(claim: Claim, antecedents: number, ran: number): ClaimVerdict {
  const within = `in ${ran} random ${ran === 1 ? 'sequence' : 'sequences'}`;
  const common = { claim, deviates: false, antecedents, run: null };
  if (claim.kind === 'sometimes' || claim.expected === 'violated')
    return { ...common, verdict: 'notReached', reason: `not met ${within}` };
  const words = antecedents > 0 ? 'not violated' : 'nothing was as the claim supposes';
  return { ...common, verdict: 'inconclusive', reason: `${words} ${within}` };
}

/** The run, computed anew by the model; up to the last step, where that is one to which the model has no answer. */
function recordsOf(model: BehaviourModel, run: Run): readonly StepRecord[] {
  try {
    return replay(model, run);
  } catch (error) {
    if (faultOf(error) === null) throw error;
    return replay(model, run.slice(0, -1));
  }
}
