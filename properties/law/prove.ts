/** Proving laws on a pair: one search shows the ways of each sufficient, and each way reachable alone, needed, and leading there. */
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import { type CheckReport, checkPair } from '../check.ts';
import type { Bounds } from '../checker/bounds.ts';
import type { Claim, SometimesClaim, StateClaim, StepClaim } from '../claim.ts';
import type { StepRecord } from '../replay.ts';
import { aloneClaim, coveredClaim, leadsClaim, meanwhileClaim } from './claims-of.ts';
import type { Law, Way } from './law.ts';

/** A run, step 0 first. */
type Run = readonly StepRecord[];

/** What one search says of one way. */
export interface WayReport {
  readonly way: Way;
  /** Steps that take the way. */
  readonly taken: number;
  /** A shortest run that takes the way and does not end in the situation; null where there is none. */
  readonly against: Run | null;
  /** A shortest run that comes into the situation by this way and no other; null where there is none. */
  readonly alone: Run | null;
  /** A shortest run that nothing explains once the way is left out; null where it is not needed. */
  readonly needed: Run | null;
}

/** What one search says of a law. */
export interface LawReport {
  readonly law: Law;
  /** Distinct states of the pair, and those of them in the situation. */
  readonly states: number;
  readonly inSituation: number;
  /** Steps into the situation. */
  readonly entered: number;
  /** Everything within the bounds was explored: without it, nothing below is proved by finding nothing. */
  readonly complete: boolean;
  /** A shortest run into the situation that no way explains; null where the ways are sufficient. */
  readonly unexplained: Run | null;
  /** A shortest run into a state of the situation that is not as the law says; null where all are. */
  readonly otherwise: Run | null;
  /** In the order of the law. */
  readonly ways: readonly WayReport[];
}

interface Asked {
  readonly law: Law;
  readonly covered: StepClaim;
  readonly meanwhile: StateClaim;
  readonly ways: readonly {
    readonly way: Way;
    readonly leads: StepClaim;
    readonly alone: SometimesClaim;
    readonly without: StepClaim;
  }[];
}

function askedOf(law: Law): Asked {
  const ways = law.ways.map((way) => ({
    way,
    leads: leadsClaim(law, way),
    alone: aloneClaim(law, way),
    without: coveredClaim(law, way),
  }));
  return { law, covered: coveredClaim(law), meanwhile: meanwhileClaim(law), ways };
}

function answered({ law, covered, meanwhile, ways }: Asked, report: CheckReport): LawReport {
  const verdicts = new Map(report.claims.map((verdict) => [verdict.claim, verdict]));
  const run = (claim: Claim) => verdicts.get(claim)?.run ?? null;
  const antecedents = (claim: Claim) => verdicts.get(claim)?.antecedents ?? 0;
  return {
    law,
    states: report.states,
    inSituation: antecedents(meanwhile),
    entered: antecedents(covered),
    complete: report.complete,
    unexplained: run(covered),
    otherwise: run(meanwhile),
    ways: ways.map(({ way, leads, alone, without }) => ({
      way,
      taken: antecedents(leads),
      against: run(leads),
      alone: run(alone),
      needed: run(without),
    })),
  };
}

/**
 * Searches a pair once for several laws, and says of each what the search shows, in their order.
 *
 * @throws RangeError or TypeError, as a rejection, for bounds out of their range
 */
export async function prove(
  laws: readonly Law[],
  model: BehaviourModel,
  bounds: Bounds,
): Promise<readonly LawReport[]> {
  const asked = laws.map(askedOf);
  const claims = asked.flatMap(({ covered, meanwhile, ways }) => [
    covered,
    meanwhile,
    ...ways.flatMap(({ leads, alone, without }) => [leads, alone, without]),
  ]);
  const report = await checkPair(model, claims, bounds);
  return asked.map((each) => answered(each, report));
}
