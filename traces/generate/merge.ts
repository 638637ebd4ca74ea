/** Makes one draft of those with the same steps: the first one, with all that the others are there for. */
import type { Draft } from './draft.ts';

const united = <T>(lists: readonly (readonly T[])[]): readonly T[] => [...new Set(lists.flat())];

function one(same: readonly [Draft, ...Draft[]]): Draft {
  return {
    ...same[0],
    comment: united(same.map((draft) => [draft.comment])).join(' Also: '),
    flags: united(same.map((draft) => draft.flags)),
    under: same.some((draft) => draft.under.length === 0) ? [] : united(same.map((draft) => draft.under)),
    covers: united(same.map((draft) => draft.covers)),
    rules: united(same.map((draft) => draft.rules)),
  };
}

/** Drafts of one pair, in the order in which their steps first appear: equal steps have equal outcomes. */
export function merged(drafts: readonly Draft[]): readonly Draft[] {
  const bySteps = new Map<string, [Draft, ...Draft[]]>();
  for (const draft of drafts) {
    const key = JSON.stringify(draft.steps);
    const same = bySteps.get(key);
    if (same === undefined) bySteps.set(key, [draft]);
    else same.push(draft);
  }
  return [...bySteps.values()].map(one);
}
