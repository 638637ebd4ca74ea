/** The shortest runs to what step claims speak of: the case of a table's row, rather than a counterexample of it. */
import { type BehaviourModel, behaviourModel } from '../model/behaviour/pair.ts';
import type { Pair } from '../model/configuration/pair.ts';
import type { Stimulus } from '../model/stimulus.ts';
import type { Readings } from '../spec/ambiguities.ts';
import type { Bounds } from './checker/bounds.ts';
import type { StepClaim } from './claim.ts';
import { explore } from './plain/explore.ts';
import { views } from './replay.ts';

/** Stimuli, one array per step; the claim speaks of the last step. */
export type Run = readonly (readonly Stimulus[])[];

/** Whether the last step of a run is one that the claim speaks of and is true of. */
export function isCase(claim: StepClaim, model: BehaviourModel, run: Run): boolean {
  const setting = { pair: model.pair, readings: model.readings };
  const observer = claim.observer?.(model.pair);
  let memory = observer?.initial ?? '';
  let is = false;
  for (const view of views(model, run)) {
    is = claim.when(view, setting, memory) && claim.predicate(view, setting, memory);
    memory = observer?.next(memory, view, model.pair) ?? '';
  }
  return is;
}

/** A claim that is violated wherever the given one speaks and is true. */
function contrary(claim: StepClaim): StepClaim {
  return { ...claim, predicate: (step, setting, memory) => !claim.predicate(step, setting, memory) };
}

/**
 * For each claim the shortest run (fewest steps, then fewest stimuli, then alphabet order) whose last step the claim
 * speaks of and is true of. No entry where the claim does not apply to the pair, or where the bounds hold no such run.
 */
export async function shortestCases(
  claims: readonly StepClaim[],
  pair: Pair,
  readings: Readings,
  bounds: Bounds,
): Promise<ReadonlyMap<StepClaim, Run>> {
  const sought = claims.filter((claim) => (claim.appliesTo?.(pair, readings) ?? null) === null);
  let depth = 0;
  const exploration = await explore(behaviourModel(pair, readings), sought.map(contrary), bounds, {
    onStep: (_, at) => {
      depth = at.depth;
    },
    // A layer is looked at to its end: of two runs equally long, the later one may take fewer stimuli.
    enough: (judgements) => judgements.every(({ decided }) => decided !== null && decided.depth < depth),
  });
  return new Map(
    exploration.judgements.flatMap(({ decided }, index) => {
      const claim = sought[index];
      return claim === undefined || decided === null ? [] : [[claim, exploration.wayTo(decided)]];
    }),
  );
}

/** The shortest case of one claim; null where there is none. */
export async function shortestCase(
  claim: StepClaim,
  pair: Pair,
  readings: Readings,
  bounds: Bounds,
): Promise<Run | null> {
  return (await shortestCases([claim], pair, readings, bounds)).get(claim) ?? null;
}
