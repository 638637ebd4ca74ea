/** Which suites tell an implementation, here a model that may be broken on purpose, from the model under its default readings. */
import { type BehaviourModel, behaviourModel, type Replacements } from '../model/behaviour/pair.ts';
import { faultOf } from '../properties/checker/settles.ts';
import { observationKey } from './compare.ts';
import { outcomeUnder } from './outcomes.ts';
import type { Suite, Trace } from './trace.ts';

function passes(model: BehaviourModel, trace: Trace): boolean {
  let { initial: state } = model;
  return trace.steps.every((step) => {
    state = model.step(state, step.stimuli).state;
    return observationKey(model.observe(state)) === observationKey(outcomeUnder(step, null).observation);
  });
}

/** A model that does not come to rest, or that says nothing of an event, fails. */
function fails(model: BehaviourModel, trace: Trace): boolean {
  try {
    return !passes(model, trace);
  } catch (error) {
    if (faultOf(error) === null) throw error;
    return true;
  }
}

/** Whether some trace of the suite fails. */
export function isNoticedBy(suite: Suite, replacements: Replacements): boolean {
  return suite.groups.some(({ config, traces }) => {
    const model = behaviourModel(config, undefined, replacements);
    return traces.some((trace) => fails(model, trace));
  });
}
