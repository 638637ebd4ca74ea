/** When the next delay of a pair is due: what a wait in an alphabet waits for. */

import type { Snapshots } from '../../model/behaviour/machines.ts';
import type { Parts } from '../../model/behaviour/settle.ts';
import type { GroupName } from '../../spec/vocabulary.ts';

/** Seconds until the next preemption is due; null where no clock runs. */
export function nextDue(parts: Parts, snapshots: Snapshots): number | null {
  const { pair, layout } = parts;
  if (pair.mode === 'activeStandby') return null;
  const left = layout.addresses.flatMap(({ chart, scope }, index) => {
    const state = snapshots[index];
    const preempt = pair.groups[scope as GroupName]?.preempt;
    if (chart !== 'preemption' || state?.word !== 'waiting' || preempt === undefined || preempt === false) return [];
    return [preempt.delay - (state.context.elapsed as number)];
  });
  return left.length === 0 ? null : Math.min(...left);
}
