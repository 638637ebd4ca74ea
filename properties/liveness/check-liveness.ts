/** Checking liveness claims on the graph of small steps of a pair, with the fairness that each of them needs. */
import { setImmediate as yieldToEvents } from 'node:timers/promises';
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Verdict } from '../check.ts';
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

function limitReached(graph: SmallStepGraph, bounds: Bounds, started: number, signal?: AbortSignal): Stopped | null {
  if (signal?.aborted) return 'interrupted';
  if (bounds.seconds !== null && Date.now() - started >= bounds.seconds * 1000) return 'seconds';
  if (bounds.megabytes !== null && process.memoryUsage().rss >= bounds.megabytes * megabyte) return 'megabytes';
  return null;
}

/** Explores the graph, slice by slice. */
async function explored(model: BehaviourModel, bounds: Bounds, options: LivenessOptions): Promise<SmallStepGraph> {
  const graph = new SmallStepGraph(model, bounds);
  const started = Date.now();
  let slice = started;
  while (graph.stopped === null && graph.expandNext()) {
    if (bounds.states !== null && graph.nodes >= bounds.states) graph.stopped = 'states';
    if (Date.now() - slice < sliceMilliseconds) continue;
    await yieldToEvents();
    slice = Date.now();
    options.onProgress?.(graph.nodes);
    graph.stopped ??= limitReached(graph, bounds, started, options.signal);
  }
  return graph;
}

function verdictOf({ claim, antecedents, contradiction }: Judged, stopped: Stopped | null) {
  if (contradiction !== null) return { verdict: 'violated', reason: null } as const;
  if (stopped !== null)
    return { verdict: 'inconclusive', reason: `the exploration stopped early (${stopped})` } as const;
  if (antecedents === 0) return { verdict: 'notReached', reason: 'nothing is ever as the claim supposes' } as const;
  return { verdict: 'holds', reason: null } as const;
}

function reported(judged: Judged, stopped: Stopped | null): LivenessVerdict {
  const { claim, antecedents, contradiction, without } = judged;
  const { verdict, reason } = verdictOf(judged, stopped);
  const needed = verdict === 'holds' ? [...without].map(([assumption, c]) => ({ assumption, ...c })) : [];
  const deviates = (verdict === 'holds' || verdict === 'violated') && verdict !== claim.expected;
  return { claim, verdict, deviates, reason, antecedents, contradiction, needed };
}

/**
 * Judges claims about what happens in the end. Environments are bounded by `families`, `faults` and `together`, the
 * graph by `states` (its nodes), `seconds` and `megabytes`; `depth` says nothing here. What was explored is judged
 * also when a bound or the signal ended the exploration.
 *
 * @throws Error, as a rejection, where a counterexample cannot be replayed on the model: a fault of the search
 */
export async function checkLiveness(
  model: BehaviourModel,
  claims: readonly LivenessClaim[],
  bounds: Bounds,
  options: LivenessOptions = {},
): Promise<LivenessReport> {
  const reasons = new Map(claims.map((c) => [c, c.appliesTo?.(model.pair, model.readings) ?? null]));
  const graph = await explored(model, bounds, options);
  const fairness = assumptionsOf(model);
  const judge = new Judge(
    graph,
    claims.filter((claim) => reasons.get(claim) === null),
    fairness.map(({ name }) => name),
  );
  for (let facts = 0; facts < graph.places.facts.size; facts += 1) {
    judge.look(facts);
    await yieldToEvents();
  }
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
      if (judged !== undefined) return reported(judged, graph.stopped);
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
