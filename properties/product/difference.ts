/** What tells two models apart at the end of a run, computed anew by the models themselves. */
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { faultOf } from '../checker/settles.ts';
import { replay, type StepRecord } from '../replay.ts';
import { alike, type Common, reactionsKey, refusalsKey } from './common.ts';

/** The last step of a distinguishing run as each side shows it. */
export interface Difference {
  /** The first of these that differs; `settling` where only one side settles, or the sides fail to in different ways. */
  readonly kind: 'settling' | 'observation' | 'reactions' | 'refusals';
  /** Null where the side does not settle. */
  readonly a: StepRecord | null;
  readonly b: StepRecord | null;
}

function lastStep(model: BehaviourModel, run: readonly (readonly Stimulus[])[]): StepRecord | null {
  try {
    return replay(model, run).at(-1) ?? null;
  } catch (error) {
    if (faultOf(error) === null) throw error;
    return null;
  }
}

/** @throws Error where the models show the same after all, which would be a fault of the search. */
export function differenceAt(
  a: BehaviourModel,
  b: BehaviourModel,
  run: readonly (readonly Stimulus[])[],
  common: Common,
): Difference {
  const [left, right] = [lastStep(a, run), lastStep(b, run)];
  if (left === null || right === null) return { kind: 'settling', a: left, b: right };
  const unlike = (keyOf: (record: StepRecord) => string) => keyOf(left) !== keyOf(right);
  if (!alike(common, left.observation, right.observation)) return { kind: 'observation', a: left, b: right };
  if (unlike((r) => reactionsKey(common, r.reactions))) return { kind: 'reactions', a: left, b: right };
  if (unlike((r) => refusalsKey(common, r.refused))) return { kind: 'refusals', a: left, b: right };
  throw new Error('the search of the product found a difference that the models do not show');
}
