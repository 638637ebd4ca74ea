/** From a report to an exit code and the sentence that explains it; and the numbers of the findings. */
import type { CheckReport, ClaimVerdict } from '../properties/check.ts';
import { type ExitCode, exitCode } from './exit.ts';

export interface Outcome {
  readonly code: ExitCode;
  readonly why: string;
}

/** An expected violation that was found, numbered from 1 in the order of the claims. */
export function findingNumbers(claims: readonly ClaimVerdict[]): ReadonlyMap<ClaimVerdict, number> {
  const findings = claims.filter((c) => c.verdict === 'violated' && c.claim.expected === 'violated');
  return new Map(findings.map((finding, index) => [finding, index + 1]));
}

/** `exploreOnly`: no claim was asked for, so that an exploration alone is what was wanted. */
export function outcomeOf(report: CheckReport, options: { strict: boolean; exploreOnly: boolean }): Outcome {
  const { claims, stopped } = report;
  if (stopped === 'interrupted') return { code: exitCode.interrupted, why: 'interrupted' };
  const deviating = claims.filter((c) => c.deviates);
  if (deviating.length > 0) return { code: exitCode.deviates, why: `not as expected: ${ids(deviating)}` };
  const violated = claims.filter((c) => c.verdict === 'violated');
  if (options.strict && violated.length > 0) {
    return { code: exitCode.deviates, why: `violated, which --strict does not accept: ${ids(violated)}` };
  }
  if (stopped !== null)
    return { code: exitCode.inconclusive, why: `stopped by a bound that nobody asked for (${stopped})` };
  const undecided = claims.filter((c) => c.verdict === 'inconclusive');
  if (undecided.length > 0) return { code: exitCode.inconclusive, why: `inconclusive: ${ids(undecided)}` };
  if (options.exploreOnly) return { code: exitCode.asExpected, why: 'explored, no claim was asked for' };
  const judged = claims.some((c) => c.verdict === 'violated' || (c.verdict === 'holds' && c.antecedents > 0));
  if (!judged) return { code: exitCode.inconclusive, why: 'no claim could be judged within alphabet and bound' };
  return { code: exitCode.asExpected, why: 'every claim came out as expected' };
}

function ids(claims: readonly ClaimVerdict[]): string {
  return claims.map((c) => c.claim.id).join(', ');
}
