/** Validating suites and logs: the model takes the same steps, and the first difference is reported. */

import type { Observation } from '../model/behaviour/observe.ts';
import { rulesOfMode } from '../model/behaviour/outcome.ts';
import type { BehaviourModel, PairState } from '../model/behaviour/pair.ts';
import type { Pair } from '../model/configuration/pair.ts';
import type { Stimulus } from '../model/stimulus.ts';
import type { RuleId } from '../spec/rules/index.ts';
import { type Difference, differences } from './compare.ts';
import { type Models, modelsOf } from './models.ts';
import { outcomeUnder } from './outcomes.ts';
import { readingChanges } from './readings.ts';
import type { LogStep, Suite, Trace } from './trace.ts';

/** What was done and what was seen then; without stimuli only as the first step, before anything has happened. */
export interface ObservedStep {
  readonly stimuli: readonly Stimulus[];
  readonly observation: Observation;
}

/** The first step at which something else was seen than the model shows. */
export interface Divergence {
  /** From 1; 0 for what was seen before anything happened. */
  readonly step: number;
  readonly stimuli: readonly Stimulus[];
  readonly differences: readonly [Difference, ...Difference[]];
  /**
   * Rules by which roles moved or commands were refused in this step; where neither happened, those by which the model
   * took note of it. None: nothing changes here.
   */
  readonly rules: readonly RuleId[];
  /** The changed reading whose outcomes diverge; null for the outcomes under the readings assumed. */
  readonly reading: string | null;
  /** Each single changed reading under which the model does all that was seen, from the first step to the last. */
  readonly explainedBy: readonly string[];
  /** Whether readings were assumed, and without them the model does all that was seen. */
  readonly explainedByDefault: boolean;
}

/** What became of a trace or a log that was replayed: where it first diverges, or null. */
export interface Validated {
  /** Null for a log. */
  readonly trace: string | null;
  /** Steps with stimuli. */
  readonly steps: number;
  readonly divergence: Divergence | null;
}

function rulesOfStep(model: BehaviourModel, state: PairState, stimuli: readonly Stimulus[]): readonly RuleId[] {
  const wentBy: RuleId[] = [];
  const next = model.step(state, stimuli, {
    onFire: (_, { meta }) => {
      if (meta.quiet !== 'restated') wentBy.push(...meta.rules);
    },
  });
  const acted = [...next.reactions, ...next.refused].flatMap((each) => each.rules);
  if (acted.length > 0) return rulesOfMode([...new Set(acted)], model.pair.mode);
  // Conditions that last, a peer that is heard say, are gone by in every step: they explain none in which nothing changes.
  const changes = differences(model.observe(state), model.observe(next.state)).length > 0;
  return changes ? rulesOfMode([...new Set(wentBy)], model.pair.mode) : [];
}

/** The first step in which the model shows something else; null where it does all that was seen. */
function firstDifference(
  model: BehaviourModel,
  steps: readonly ObservedStep[],
): Omit<Divergence, 'reading' | 'explainedBy' | 'explainedByDefault'> | null {
  let state = model.initial;
  const offset = steps[0]?.stimuli.length === 0 ? 0 : 1;
  for (const [index, { stimuli, observation }] of steps.entries()) {
    const before = state;
    if (stimuli.length > 0) state = model.step(state, stimuli).state;
    const [first, ...more] = differences(model.observe(state), observation);
    if (first === undefined) continue;
    const rules = stimuli.length > 0 ? rulesOfStep(model, before, stimuli) : [];
    return { step: index + offset, stimuli, differences: [first, ...more], rules };
  }
  return null;
}

/** Under the readings assumed, and where that fails, under each single change of them. */
function firstDivergence(
  models: Models,
  assumed: readonly string[],
  steps: readonly ObservedStep[],
): Divergence | null {
  const found = firstDifference(models(assumed), steps);
  if (found === null) return null;
  const explains = (changes: readonly string[]) => firstDifference(models(changes), steps) === null;
  return {
    ...found,
    reading: null,
    explainedBy: readingChanges.filter((change) => explains([...assumed, change])),
    explainedByDefault: assumed.length > 0 && explains([]),
  };
}

/**
 * Replays a fully observed log on the model. One assignment of readings is assumed for the whole log.
 *
 * @param assumed changes of the default readings, such as `threshold=b`
 * @throws RangeError for a reading that does not exist or cannot be run
 */
export function validateLog(
  pair: Pair,
  steps: readonly Pick<LogStep, 'stimuli' | 'observation'>[],
  assumed: readonly string[] = [],
): Validated {
  return {
    trace: null,
    steps: steps.filter(({ stimuli }) => stimuli.length > 0).length,
    divergence: firstDivergence(modelsOf(pair), assumed, steps),
  };
}

function seenUnder(trace: Trace, change: string | null): readonly ObservedStep[] {
  return trace.steps.map((step) => ({ stimuli: step.stimuli, observation: outcomeUnder(step, change).observation }));
}

/** The default outcomes against the model, then those of each changed reading that the trace lists. */
function traceDivergence(models: Models, trace: Trace): Divergence | null {
  const plain = firstDivergence(models, [], seenUnder(trace, null));
  if (plain !== null) return plain;
  const listed = new Set(trace.steps.flatMap((step) => step.expect.flatMap((outcome) => outcome.readings)));
  for (const change of readingChanges.filter((each) => listed.has(each))) {
    const found = firstDifference(models([change]), seenUnder(trace, change));
    if (found !== null) return { ...found, reading: change, explainedBy: [], explainedByDefault: false };
  }
  return null;
}

/**
 * Replays every trace of a suite on the model.
 *
 * @param change a changed reading such as `threshold=b`: its outcomes alone are compared; left out, all of them
 * @throws RangeError for a reading that does not exist or cannot be run
 */
export function validateSuite(suite: Suite, change: string | null = null): readonly Validated[] {
  return suite.groups.flatMap(({ config, traces }) => {
    const models = modelsOf(config);
    return traces.map((trace) => ({
      trace: trace.id,
      steps: trace.steps.length,
      divergence:
        change === null ? traceDivergence(models, trace) : firstDivergence(models, [change], seenUnder(trace, change)),
    }));
  });
}
