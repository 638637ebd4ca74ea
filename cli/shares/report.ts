/** The report of a whole check, put together from those of its shares; every run is computed anew and compared. */
import { isDeepStrictEqual } from 'node:util';
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import { openVerdict } from '../../properties/campaign/verdicts.ts';
import type { CheckReport, ClaimVerdict } from '../../properties/check.ts';
import type { Bounds } from '../../properties/checker/bounds.ts';
import type { Claim } from '../../properties/claim.ts';
import { consequences } from '../../properties/consequences.ts';
import { replay, type StepRecord } from '../../properties/replay.ts';
import type { WayToBothActive } from '../../properties/ways-to-both-active.ts';
import { type ReadShare, type ShareDocument, unusable } from './document.ts';

type Run = ShareDocument['claims'][number]['counterexample'];

/**
 * @param claims those of the whole check, in order
 * @param sequences how many random ones the shares made together; null where everything was explored
 * @throws Refusal where a run leads elsewhere than its share says
 */
export function wholeReport(
  shares: readonly ReadShare[],
  claims: readonly Claim[],
  model: BehaviourModel,
  bounds: Bounds,
  sequences: number | null,
): CheckReport {
  const documents = shares.map((share) => share.document);
  const most = (of: (d: ShareDocument) => number) => Math.max(...documents.map(of));
  return {
    bounds,
    states: most((d) => d.states),
    transitions:
      sequences === null ? most((d) => d.transitions) : documents.reduce((total, d) => total + d.transitions, 0),
    depth: most((d) => d.depth),
    // No document says it.
    settles: 0,
    reduction: (shares[0] as ReadShare).document.reduction,
    stopped: documents.find((d) => d.stopped !== null)?.stopped ?? null,
    complete: documents.every((d) => d.complete),
    claims: claims.map((claim) => {
      const judged = shares.flatMap((share) => verdictIn(share, claim, model));
      return sequences === null ? (judged[0] as ClaimVerdict) : togetherOf(judged, sequences);
    }),
    waysToBothActive: waysIn(shares[0] as ReadShare, model),
    consequences: sequences === null ? consequences(model, bounds.families) : [],
  };
}

function verdictIn({ file, document }: ReadShare, claim: Claim, model: BehaviourModel): readonly ClaimVerdict[] {
  const found = document.claims.find((c) => c.id === claim.id);
  if (found === undefined) return [];
  const { verdict, reason, antecedents, counterexample, witness } = found;
  const deviates = (verdict === 'holds' || verdict === 'violated') && verdict !== claim.expected;
  const run = recordsOf(counterexample ?? witness, file, model);
  return [{ claim, verdict, reason, antecedents, deviates, run }];
}

/** What sequences of any share decided, with the shortest run; what none did stays open in all of them together. */
function togetherOf(judged: readonly ClaimVerdict[], sequences: number): ClaimVerdict {
  const [first] = judged as readonly [ClaimVerdict, ...ClaimVerdict[]];
  if (first.verdict === 'notApplicable') return first;
  const antecedents = judged.reduce((total, c) => total + c.antecedents, 0);
  const decided = judged.filter((c) => c.verdict === 'holds' || c.verdict === 'violated');
  const [shortest] = decided.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  return shortest === undefined ? openVerdict(first.claim, antecedents, sequences) : { ...shortest, antecedents };
}

function lengthOf({ run }: ClaimVerdict): number {
  return run === null ? Infinity : run.length;
}

function waysIn({ file, document }: ReadShare, model: BehaviourModel): readonly WayToBothActive[] {
  return document.waysToBothActive.map(({ witness, ...way }) => {
    return { ...way, witness: recordsOf(witness, file, model) ?? [] };
  });
}

function recordsOf(run: Run, file: string, model: BehaviourModel): readonly StepRecord[] | null {
  if (run === null) return null;
  const records = replay(
    model,
    run.slice(1).map(({ stimuli }) => stimuli),
  );
  const observed = (steps: readonly { readonly observation: unknown }[]) =>
    JSON.parse(JSON.stringify(steps.map(({ observation }) => observation)));
  if (isDeepStrictEqual(observed(records), observed(run))) return records;
  throw unusable(file, 'along one of its runs the model observes something else');
}
