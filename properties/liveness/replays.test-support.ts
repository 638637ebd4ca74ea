/** Whether the model itself, asked again, takes every step of a lasso and comes to the same states. */
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import { follow, type Lasso } from './lasso.ts';

export function replays(model: BehaviourModel, { stem, cycle }: Lasso): boolean {
  const steps = [...stem, ...cycle];
  const again = follow(
    model,
    model.initial,
    steps.map(({ happening }) => happening),
  );
  return again.every(({ state }, i) =>
    state.snapshots.every((snapshot, j) => snapshot === steps[i]?.state.snapshots[j]),
  );
}
