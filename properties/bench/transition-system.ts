/** A pair within bounds as a plain transition system over the model's own step, for searches that are not ours. */
import { environmentKey } from '../../model/behaviour/environment.ts';
import { type BehaviourModel, type PairState, subSteps } from '../../model/behaviour/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { type UnitName, unitNames } from '../../spec/vocabulary.ts';
import { alphabetOf } from '../checker/alphabet.ts';
import type { Bounds } from '../checker/bounds.ts';
import { causesOf } from '../checker/causes.ts';
import { nextDue } from '../checker/due.ts';

/** A state of the pair; which units have ever been on counts only under a bound on causes and is empty without one. */
export interface SystemState {
  readonly pair: PairState;
  readonly everOn: readonly UnitName[];
}

export interface TransitionSystem {
  readonly initial: SystemState;
  /** The steps that may be tried in a state, those without effect included. */
  stepsFrom(state: SystemState): readonly (readonly Stimulus[])[];
  next(state: SystemState, stimuli: readonly Stimulus[]): SystemState;
  /** A short name that two states share exactly when they are equal. */
  key(state: SystemState): string;
  /** The same, written out in full. */
  json(state: SystemState): string;
}

/** @param bounds of which only alphabet, `together` and `faults` count */
export function transitionSystem(model: BehaviourModel, { families, together, faults }: Bounds): TransitionSystem {
  const alphabet = alphabetOf(model.pair, families, together);
  const everOnAfter = ({ everOn }: SystemState, { powered }: PairState['environment']) =>
    faults === null ? [] : unitNames.filter((unit) => everOn.includes(unit) || powered.has(unit));
  const isWithin = (state: SystemState, stimuli: readonly Stimulus[]): boolean => {
    if (faults === null) return true;
    const before = state.pair.environment;
    const after = subSteps(model.pair, before, stimuli).at(-1)?.environment ?? before;
    return causesOf(model.pair, after, new Set(everOnAfter(state, after))) <= faults;
  };
  return {
    initial: { pair: model.initial, everOn: [] },
    stepsFrom: (state) =>
      alphabet.flatMap((step) => {
        if (step[0]?.type !== 'wait') return isWithin(state, step) ? [step] : [];
        const seconds = nextDue(model, state.pair.snapshots);
        return seconds === null ? [] : [[{ type: 'wait', seconds }]];
      }),
    next(state, stimuli) {
      const pair = model.step(state.pair, stimuli).state;
      return { pair, everOn: everOnAfter(state, pair.environment) };
    },
    key: ({ pair: { snapshots, environment }, everOn }) =>
      `${snapshots.map(({ id }) => id).join(' ')};${environmentKey(environment)};${everOn.join()}`,
    json: ({ pair: { snapshots, environment }, everOn }) =>
      JSON.stringify({
        machines: snapshots.map(({ snapshot: { value, context } }) => [value, context]),
        powered: unitNames.filter((unit) => environment.powered.has(unit)),
        broken: [...environment.broken].sort(),
        everOn,
      }),
  };
}
