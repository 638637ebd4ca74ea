/** Judging claims along one sequence of steps: what the search does on a graph, on a single path. */
import type { BehaviourModel } from '../model/behaviour/pair.ts';
import type { SettleOptions } from '../model/behaviour/settle.ts';
import type { Stimulus } from '../model/stimulus.ts';
import type { Claim, Observer, Setting, StateView, StepView } from './claim.ts';
import { views } from './replay.ts';

/** A claim that a sequence violates, and where. */
export interface SequenceViolation {
  /** Its id. */
  readonly claim: string;
  /** From 1. */
  readonly step: number;
}

function violatesState(claim: Claim, view: StateView, setting: Setting, memory: string): boolean {
  if (claim.kind !== 'always' && claim.kind !== 'never') return false;
  if (claim.when !== undefined && !claim.when(view, setting, memory)) return false;
  return claim.predicate(view, setting, memory) === (claim.kind === 'never');
}

function violatesStep(claim: Claim, view: StepView, setting: Setting, memory: string): boolean {
  if (claim.kind !== 'step') return false;
  if (claim.on !== undefined && !view.stimuli.some((s) => claim.on?.includes(s.type))) return false;
  return claim.when(view, setting, memory) && !claim.predicate(view, setting, memory);
}

/** Every violation of a claim that applies to the pair, step by step. */
export function judgeSequence(
  model: BehaviourModel,
  claims: readonly Claim[],
  steps: Iterable<readonly Stimulus[]>,
  options: SettleOptions = {},
): readonly SequenceViolation[] {
  const { pair, readings } = model;
  const setting = { pair, readings };
  const applicable = claims.filter((claim) => (claim.appliesTo?.(pair, readings) ?? null) === null);
  const observers = new Map<Claim, { observer: Observer; memory: string }>();
  for (const claim of applicable) {
    const observer = 'observer' in claim ? claim.observer?.(pair) : undefined;
    if (observer !== undefined) observers.set(claim, { observer, memory: observer.initial });
  }
  const found: SequenceViolation[] = [];
  let number = 0;
  for (const view of views(model, steps, options)) {
    number += 1;
    for (const claim of applicable) {
      const own = observers.get(claim);
      const before = own?.memory ?? '';
      if (own !== undefined) own.memory = own.observer.next(before, view, pair);
      const bad =
        violatesStep(claim, view, setting, before) || violatesState(claim, view.after, setting, own?.memory ?? '');
      if (bad) found.push({ claim: claim.id, step: number });
    }
  }
  return found;
}
