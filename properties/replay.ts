/** Replaying stimuli through the model itself: what a counterexample, a witness or a simulation shows. */

import type { Observation } from '../model/behaviour/observe.ts';
import type { BehaviourModel, PairState } from '../model/behaviour/pair.ts';
import type { Reaction, Refusal, SettleOptions } from '../model/behaviour/settle.ts';
import type { Stimulus } from '../model/stimulus.ts';
import type { StepView } from './claim.ts';

/** One line of a simulation; step 0 is the pair before anything happened. */
export interface StepRecord {
  readonly step: number;
  readonly stimuli: readonly Stimulus[];
  readonly observation: Observation;
  readonly reactions: readonly Reaction[];
  readonly refused: readonly Refusal[];
}

export function stepZero(model: BehaviourModel): StepRecord {
  return { step: 0, stimuli: [], observation: model.observe(model.initial), reactions: [], refused: [] };
}

/** The records of a sequence of steps, step 0 included. Stimuli are taken as they are; {@link simulate} looks at them first. */
export function replay(model: BehaviourModel, steps: readonly (readonly Stimulus[])[]): readonly StepRecord[] {
  const records = [stepZero(model)];
  let state: PairState = model.initial;
  for (const stimuli of steps) {
    const next = model.step(state, stimuli);
    state = next.state;
    records.push({
      step: records.length,
      stimuli,
      observation: model.observe(state),
      reactions: next.reactions,
      refused: next.refused,
    });
  }
  return records;
}

/** The same sequence as claims look at it. */
export function* views(
  model: BehaviourModel,
  steps: Iterable<readonly Stimulus[]>,
  options: SettleOptions = {},
): Generator<StepView> {
  let state: PairState = model.initial;
  let before = { environment: state.environment, observation: model.observe(state) };
  for (const stimuli of steps) {
    const next = model.step(state, stimuli, options);
    state = next.state;
    const after = { environment: state.environment, observation: model.observe(state) };
    yield { before, stimuli, after, reactions: next.reactions, refused: next.refused };
    before = after;
  }
}
