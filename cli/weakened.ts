/** Which verdicts a diagnosis makes doubtful: those of the claims that rest on a rule it weakens. */
import type { Diagnosis } from '../model/diagnosis.ts';
import type { JudgedClaim } from './judged.ts';

/** One entry for each diagnosis that weakens a claim which applies to the pair. */
export function weakenedClaims(
  diagnostics: readonly Diagnosis[],
  claims: readonly JudgedClaim[],
): ReadonlyMap<Diagnosis, readonly JudgedClaim[]> {
  const applying = claims.filter((c) => c.verdict !== 'notApplicable');
  const entries = diagnostics.map((diagnosis) => {
    const rules = diagnosis.weakens ?? [];
    return [diagnosis, applying.filter((c) => c.claim.rules.some((rule) => rules.includes(rule)))] as const;
  });
  return new Map(entries.filter(([, weakened]) => weakened.length > 0));
}
