/** Claims of either kind once they are judged, and the report of a check that has both. */
import type { BehaviourModel } from '../model/behaviour/pair.ts';
import type { CheckReport, ClaimVerdict } from '../properties/check.ts';
import type { LivenessReport, LivenessVerdict } from '../properties/liveness/check-liveness.ts';

/** A claim about what happens in the end: its runs are lassos, and need the model to be told. */
export interface JudgedInTheEnd extends LivenessVerdict {
  readonly model: BehaviourModel;
  readonly run: null;
}

export type JudgedClaim = ClaimVerdict | JudgedInTheEnd;

/** What a check established. */
export interface Report extends Omit<CheckReport, 'claims'> {
  /** Those that the search judged, then those about what happens in the end. */
  readonly claims: readonly JudgedClaim[];
  /** Left out where nothing was asked about what happens in the end. */
  readonly liveness?: LivenessReport;
}

export function isInTheEnd(c: JudgedClaim): c is JudgedInTheEnd {
  return 'contradiction' in c;
}

export function withLiveness(report: CheckReport, liveness: LivenessReport, model: BehaviourModel): Report {
  const inTheEnd = liveness.claims.map((c): JudgedInTheEnd => ({ ...c, model, run: null }));
  return { ...report, claims: [...report.claims, ...inTheEnd], liveness };
}

/** What ended the work early: the search, or that on what happens in the end. */
export function stoppedBy({ stopped, liveness }: Report): Report['stopped'] {
  return stopped ?? liveness?.stopped ?? null;
}
