/** Checking liveness claims on the graph of small steps of a pair, with the fairness that each of them needs. */
import { setImmediate as yieldToEvents } from 'node:timers/promises';
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import { assertBounds } from '../bounds-fault.ts';
import { type Verdict, whyNotReached } from '../check.ts';
import type { Bounds, Stopped } from '../checker/bounds.ts';
import type { LivenessClaim } from '../liveness-claim.ts';
import { type Assumption, assumptionsOf } from './fairness.ts';
import { SmallStepGraph } from './graph.ts';
import { type Contradiction, Judge, type Judged } from './judge.ts';

/** An assumption of fairness that a claim needs: without it, this run contradicts the claim. */
export interface NeededFairness extends Contradiction {
  readonly assumption: string;
}

/** One liveness claim, judged. */
export interface LivenessVerdict {
  readonly claim: LivenessClaim;
  readonly verdict: Verdict;
  /** The verdict is not the one expected. */
  readonly deviates: boolean;
  /** Why a claim was not reached, does not apply or is inconclusive; else null. */
  readonly reason: string | null;
  /** States where the claim begins, for all places together. */
  readonly antecedents: number;
  /** Under every assumption; null where nothing contradicts the claim. */
  readonly contradiction: Contradiction | null;
  /** Those of a claim that holds; the others it does without. */
  readonly needed: readonly NeededFairness[];
}

/** What was established about what happens in the end. */
export interface LivenessReport {
  readonly bounds: Bounds;
  /** Rows of snapshots under facts. */
  readonly nodes: number;
  /** Internal events and commands; changes of facts, possible from every node, are not counted. */
  readonly edges: number;
  /** Facts that stimuli can bring about. */
  readonly facts: number;
  readonly stopped: Stopped | null;
  readonly complete: boolean;
  /** All that were assumed. */
  readonly fairness: readonly Assumption[];
  readonly claims: readonly LivenessVerdict[];
}

/** How a check of liveness goes on. */
export interface LivenessOptions {
  /** Checked between slices of work; the exploration then ends as interrupted. */
  readonly signal?: AbortSignal;
  /** Told how many nodes have been met. */
  readonly onProgress?: (nodes: number) => void;
}

const sliceMilliseconds = 50;

const megabyte = 2 ** 20;

/** Of the seconds given, what exploring may take; the rest is for judging. */
const exploringShare = 0.6;

/** What ends the work early now, if it may take a share of the seconds, from 0 to 1. */
function limitReached(bounds: Bounds, share: number, started: number, signal?: AbortSignal): Stopped | null {
  if (signal?.aborted) return 'interrupted';
  if (bounds.seconds !== null && Date.now() - started >= bounds.seconds * 1000 * share) return 'seconds';
  if (bounds.megabytes !== null && process.memoryUsage().rss >= bounds.megabytes * megabyte) return 'megabytes';
  return null;
}

/** Explores the graph, slice by slice. */
async function explored(
  model: BehaviourModel,
  bounds: Bounds,
  options: LivenessOptions,
  started: number,
): Promise<SmallStepGraph> {
  const graph = new SmallStepGraph(model, bounds);
  let slice = Date.now();
  while (graph.stopped === null && graph.expandNext()) {
    if (bounds.states !== null && graph.nodes >= bounds.states) graph.stopped = 'states';
    if (Date.now() - slice < sliceMilliseconds) continue;
    await yieldToEvents();
    slice = Date.now();
    options.onProgress?.(graph.nodes);
    graph.stopped ??= limitReached(bounds, exploringShare, started, options.signal);
  }
  return graph;
}

/** Judges every claim under one set of facts after another, until all are judged or a bound ends it. */
async function judgeAll(
  judge: Judge,
  graph: SmallStepGraph,
  bounds: Bounds,
  { signal }: LivenessOptions,
  started: number,
): Promise<void> {
  // The memory that exploring took is no reason not to judge what came of it.
  const limits = { ...bounds, megabytes: null };
  for (let facts = 0; facts < graph.places.facts.size; facts += 1) {
    await yieldToEvents();
    const limit = limitReached(limits, 1, started, signal);
    if (limit !== null) {
      graph.stopped ??= limit;
      return;
    }
    judge.look(facts);
  }
}

function verdictOf(
  { claim, antecedents, contradiction }: Judged,
  { model, stopped }: SmallStepGraph,
  bounds: Bounds,
): Pick<LivenessVerdict, 'verdict' | 'reason'> {
  if (contradiction !== null) return { verdict: 'violated', reason: null };
  if (stopped !== null) return { verdict: 'inconclusive', reason: `the exploration stopped early (${stopped})` };
  const beyond = claim.expected === 'violated' || antecedents === 0 ? whyNotReached(claim, model, bounds, null) : null;
  if (beyond !== null) return { verdict: 'notReached', reason: beyond };
  if (antecedents === 0) return { verdict: 'notReached', reason: 'nothing is ever as the claim supposes' };
  return { verdict: 'holds', reason: null };
}

function reported(judged: Judged, graph: SmallStepGraph, bounds: Bounds): LivenessVerdict {
  const { claim, antecedents, contradiction, without } = judged;
  const { verdict, reason } = verdictOf(judged, graph, bounds);
  const needed = verdict === 'holds' ? [...without].map(([assumption, c]) => ({ assumption, ...c })) : [];
  const deviates = (verdict === 'holds' || verdict === 'violated') && verdict !== claim.expected;
  return { claim, verdict, deviates, reason, antecedents, contradiction, needed };
}

/**
 * Judges claims about what happens in the end. Environments are bounded by `families`, `faults` and `together`, the
 * graph by `states` (its nodes), `seconds` and `megabytes`; `depth` says nothing here. What was explored is judged
 * also when a bound ended the exploration; then a counterexample is one, and nothing else is decided.
 *
 * @throws RangeError, as a rejection, for bounds out of their range, and where they leave too many environments
 * @throws Error, as a rejection, where a counterexample cannot be replayed on the model: a fault of the search
 */
export async function checkLiveness(
  model: BehaviourModel,
  claims: readonly LivenessClaim[],
  bounds: Bounds,
  options: LivenessOptions = {},
): Promise<LivenessReport> {
  const reasons = new Map(claims.map((c) => [c, c.appliesTo?.(model.pair, model.readings) ?? null]));
  assertBounds(bounds);
  const started = Date.now();
  const graph = await explored(model, bounds, options, started);
  const fairness = assumptionsOf(model);
  const judge = new Judge(
    graph,
    claims.filter((claim) => reasons.get(claim) === null),
    fairness.map(({ name }) => name),
  );
  await judgeAll(judge, graph, bounds, options, started);
  const byClaim = new Map(judge.judged.map((judged) => [judged.claim, judged]));
  return {
    bounds,
    nodes: graph.nodes,
    edges: graph.internalEdges + graph.commandEdges,
    facts: graph.places.facts.size,
    stopped: graph.stopped,
    complete: graph.stopped === null,
    fairness,
    claims: claims.map((claim): LivenessVerdict => {
      const judged = byClaim.get(claim);
      if (judged !== undefined) return reported(judged, graph, bounds);
      const reason = reasons.get(claim) ?? null;
      return {
        claim,
        verdict: 'notApplicable',
        deviates: false,
        reason,
        antecedents: 0,
        contradiction: null,
        needed: [],
      };
    }),
  };
}
