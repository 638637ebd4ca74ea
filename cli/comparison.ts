/** The verdicts of a run beside those of a baseline: same, changed, new, gone, or left undecided this time. */
import { stoppedEarly, type Verdict } from '../properties/check.ts';
import type { Baseline } from './baseline.ts';
import type { JudgedClaim, Report } from './judged.ts';

export interface Comparison {
  readonly baseline: Baseline;
  /** The baseline's verdict once more, deviations that it accepts included. */
  readonly same: readonly JudgedClaim[];
  readonly changed: readonly Was[];
  /** Claims for which the baseline has no verdict. */
  readonly added: readonly JudgedClaim[];
  /** Claims of the baseline that are no longer judged. */
  readonly gone: readonly { readonly id: string; readonly was: Verdict }[];
  /** The search ended before it could tell. */
  readonly undecided: readonly Was[];
}

interface Was {
  readonly claim: JudgedClaim;
  readonly was: Verdict;
}

/** A longer search may still change this verdict. */
export function isUndecided({ verdict, reason }: JudgedClaim, { stopped }: Report): boolean {
  if (verdict === 'inconclusive') return true;
  return verdict === 'notReached' && stopped !== null && reason === stoppedEarly(stopped);
}

/** `leftOut`: ids of claims that the command line leaves out, which are therefore not gone. */
export function compare(baseline: Baseline, report: Report, leftOut: ReadonlySet<string>): Comparison {
  const known: Was[] = report.claims.flatMap((claim) => {
    const was = baseline.verdicts.get(claim.claim.id);
    return was === undefined ? [] : [{ claim, was }];
  });
  const differing = known.filter(({ claim, was }) => claim.verdict !== was);
  const judged = new Set([...report.claims.map((c) => c.claim.id), ...leftOut]);
  return {
    baseline,
    same: known.filter(({ claim, was }) => claim.verdict === was).map(({ claim }) => claim),
    changed: differing.filter(({ claim }) => !isUndecided(claim, report)),
    added: report.claims.filter((c) => !baseline.verdicts.has(c.claim.id)),
    gone: [...baseline.verdicts].filter(([id]) => !judged.has(id)).map(([id, was]) => ({ id, was })),
    undecided: differing.filter(({ claim }) => isUndecided(claim, report)),
  };
}

/** Deviations that the baseline has, too. */
export function acceptedBy({ same }: Comparison): readonly JudgedClaim[] {
  return same.filter((c) => c.deviates);
}
