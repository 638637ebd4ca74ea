/** Checking a pair: one search, a verdict for every claim, and what the pair's owner wants to know. */

import type { BehaviourModel } from '../model/behaviour/pair.ts';
import { type Family, familyOfType } from '../model/stimulus.ts';
import { assertBounds } from './bounds-fault.ts';
import { type Bounds, type Stopped, stoppedWord } from './checker/bounds.ts';
import { isSought, type Reduction } from './checker/choose-world.ts';
import { type Exploration, type ExploreOptions, explore } from './checker/explore.ts';
import type { Decided, Judgement } from './checker/judge.ts';
import { faultOf } from './checker/settles.ts';
import type { Claim } from './claim.ts';
import { assertClaims } from './claim-fault.ts';
import { type Consequence, consequences } from './consequences.ts';
import type { AnyClaim } from './liveness-claim.ts';
import { replay, type StepRecord } from './replay.ts';
import { WaysToBothActive, type WayToBothActive } from './ways-to-both-active.ts';

/**
 * What came of a claim. `notReached`: alphabet or bound exclude what it needs; `notApplicable`: the configuration lacks what
 * it speaks of; `inconclusive`: the search stopped before it was decided.
 */
export type Verdict = 'holds' | 'violated' | 'notReached' | 'notApplicable' | 'inconclusive';

/** One claim, judged. */
export interface ClaimVerdict {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** The verdict is not the one expected. */
  readonly deviates: boolean;
  /** Why a claim was not reached, does not apply, is inconclusive, or holds without saying anything; else null. */
  readonly reason: string | null;
  /** How many states, steps or settles the claim speaks of. */
  readonly antecedents: number;
  /** A violation's shortest run, or the run to a witness; step 0 first. */
  readonly run: readonly StepRecord[] | null;
}

/** What a search established. */
export interface CheckReport {
  readonly bounds: Bounds;
  /** Distinct states of the pair. */
  readonly states: number;
  /** Pairs of a state and a step tried, those without effect included. */
  readonly transitions: number;
  /** Steps from the start to the state farthest from it. */
  readonly depth: number;
  /** How often settling was computed. */
  readonly settles: number;
  /** Whether environments were merged, and which: `none`, those that differ by a swap of `alike` ports, or with equal `facts`. */
  readonly reduction: Reduction;
  /** Null where everything within alphabet and faults was explored. */
  readonly stopped: Stopped | null;
  /** The same as a yes or no: without it, a claim that holds has not been proved. */
  readonly complete: boolean;
  /** In the order in which they were given. */
  readonly claims: readonly ClaimVerdict[];
  /** Each way met in which both units come to be active, with a shortest run to it. */
  readonly waysToBothActive: readonly WayToBothActive[];
  /** What each single step does to the healthy pair; those without any effect are left out. */
  readonly consequences: readonly Consequence[];
}

function missingFamilies(claim: AnyClaim, families: readonly Family[]): readonly Family[] {
  const named = (claim.needs?.families ?? []).filter((family) => !families.includes(family));
  const on = 'on' in claim ? [...new Set((claim.on ?? []).map(familyOfType))] : [];
  const untouched = on.length > 0 && !on.some((family) => families.includes(family));
  return [...new Set([...named, ...(untouched ? on : [])])];
}

function lacking(families: readonly Family[]): string {
  return `needs the stimuli of ${families.join(', ')}, which the alphabet lacks`;
}

/** The reason of a verdict that a longer search may change. */
export function stoppedEarly(stopped: Stopped): string {
  return `the search stopped early (${stoppedWord(stopped)})`;
}

/** Why nothing was found although something was expected; null where that is a deviation. */
export function whyNotReached(
  claim: AnyClaim,
  model: BehaviourModel,
  bounds: Bounds,
  stopped: Stopped | null,
): string | null {
  const missing = missingFamilies(claim, bounds.families);
  if (missing.length > 0) return lacking(missing);
  const needed = claim.needs?.faults ?? 0;
  const faults = typeof needed === 'number' ? needed : needed(model.pair, model.readings);
  if (bounds.faults !== null && bounds.faults < faults) return `needs ${faults} causes broken at once`;
  return stopped === null ? null : stoppedEarly(stopped);
}

function verdictOf(
  j: Judgement,
  model: BehaviourModel,
  bounds: Bounds,
  { stopped, overlooked }: Pick<Exploration, 'stopped' | 'overlooked'>,
): Pick<ClaimVerdict, 'verdict' | 'reason'> {
  const { claim } = j;
  const seeks = isSought(claim);
  const isOverlooked = overlooked.has(claim);
  if (j.decided !== null) return { verdict: claim.kind === 'sometimes' ? 'holds' : 'violated', reason: null };
  const reason = seeks ? whyNotReached(claim, model, bounds, stopped) : null;
  if (reason !== null) return { verdict: 'notReached', reason };
  if (isOverlooked) return { verdict: 'inconclusive', reason: 'looks at single interfaces; check with --no-reduction' };
  const missing = missingFamilies(claim, bounds.families);
  if (j.antecedents === 0 && missing.length > 0) return { verdict: 'notReached', reason: lacking(missing) };
  if (stopped !== null) return { verdict: 'inconclusive', reason: stoppedEarly(stopped) };
  const speaks = j.antecedents > 0 || claim.kind === 'sometimes';
  const vacuous = speaks ? null : 'vacuously: within alphabet and bound nothing is as the claim supposes';
  return { verdict: claim.kind === 'sometimes' ? 'violated' : 'holds', reason: vacuous };
}

function judged(model: BehaviourModel, exploration: Exploration, j: Judgement, bounds: Bounds): ClaimVerdict {
  const run = j.decided === null ? null : runTo(model, exploration, j.decided);
  const isUnshown = j.decided !== null && run === null;
  const { verdict, reason } = isUnshown ? unshown : verdictOf(j, model, bounds, exploration);
  const final = verdict === 'holds' || verdict === 'violated';
  return {
    claim: j.claim,
    verdict,
    reason,
    antecedents: j.antecedents,
    run,
    deviates: final && verdict !== j.claim.expected,
  };
}

/** Facts alone allow what no run is found to show. */
const unshown = {
  verdict: 'inconclusive',
  reason: 'found where environments with the same facts count as one, but in no run; check with --no-reduction',
} as const;

/** The run to a decided state or step, computed anew by the model itself; null where none is found. */
function runTo(model: BehaviourModel, exploration: Exploration, decided: Decided): readonly StepRecord[] | null {
  const steps = unlessFaulty(() => exploration.wayTo(decided), null);
  if (steps === null) return null;
  return unlessFaulty(() => replay(model, steps), null) ?? replay(model, steps.slice(0, -1));
}

/** A model whose settling is at fault has no answer to give; the claims on settling say so. */
function unlessFaulty<T>(compute: () => T, otherwise: T): T {
  try {
    return compute();
  } catch (error) {
    if (faultOf(error) === null) throw error;
    return otherwise;
  }
}

/**
 * Searches within the bounds and judges the claims that apply to the pair; {@link check} is the same in one call.
 *
 * @param options `onProgress` and `signal` as for {@link check}; the search also ends once `enough` says so
 * @throws RangeError or TypeError, as a rejection, for claims that cannot be judged and bounds out of their range
 */
export async function checkPair(
  model: BehaviourModel,
  claims: readonly Claim[],
  bounds: Bounds,
  options: Pick<ExploreOptions, 'onProgress' | 'signal' | 'enough' | 'reduces'> = {},
): Promise<CheckReport> {
  assertClaims(claims);
  assertBounds(bounds);
  const reasons = new Map(claims.map((c) => [c, c.appliesTo?.(model.pair, model.readings) ?? null]));
  const applicable = claims.filter((c) => reasons.get(c) === null);
  const ways = new WaysToBothActive(model);
  const exploration = await explore(model, applicable, bounds, {
    ...options,
    onStep: (view, decided) => ways.look(view, decided),
  });
  const byClaim = new Map(exploration.judgements.map((j) => [j.claim, j]));
  const verdicts = claims.map((claim): ClaimVerdict => {
    const j = byClaim.get(claim);
    if (j !== undefined) return judged(model, exploration, j, bounds);
    const reason = reasons.get(claim) ?? null;
    return { claim, verdict: 'notApplicable', deviates: false, reason, antecedents: 0, run: null };
  });
  const { states, transitions, depth, settles, reduction, stopped } = exploration;
  return {
    bounds,
    states,
    transitions,
    depth,
    settles,
    reduction,
    stopped,
    complete: stopped === null,
    claims: verdicts,
    waysToBothActive: ways.found((decided) => runTo(model, exploration, decided)),
    consequences: unlessFaulty(() => consequences(model, bounds.families), []),
  };
}
