/** The shortest runs that decide claims: a breadth-first search no deeper than the runs already known. */
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { Bounds } from '../checker/bounds.ts';
import type { Claim } from '../claim.ts';
import { explore } from '../plain/explore.ts';

/** Steps that the search tries, at most: enough for a depth of five or six on a pair of everyday size. */
const mostTried = 600_000;

/** Stimuli, one array per step. */
export type Run = readonly (readonly Stimulus[])[];

/**
 * For each claim the run with the fewest steps, then the fewest stimuli, then first in alphabet order. A claim has no
 * entry where the search ended before it was decided, or where only waits of another length lead there.
 *
 * @param bounds its seconds are those of this search; its states do not count
 * @param depth the steps of the longest run already known
 */
export async function shortestRuns(
  model: BehaviourModel,
  claims: readonly Claim[],
  bounds: Bounds,
  depth: number,
  signal?: AbortSignal,
  mostSteps = mostTried,
): Promise<ReadonlyMap<Claim, Run>> {
  if (claims.length === 0) return new Map();
  let tried = 0;
  let layer = 0;
  const exploration = await explore(
    model,
    claims,
    { ...bounds, depth, states: null },
    {
      ...(signal === undefined ? {} : { signal }),
      onStep: (_, at) => {
        tried += 1;
        layer = at.depth;
      },
      // A layer is looked at to its end: of two runs equally long, the later one may take fewer stimuli.
      enough: (judgements) =>
        tried >= mostSteps || judgements.every(({ decided }) => decided !== null && decided.depth < layer),
    },
  );
  return new Map(
    exploration.judgements.flatMap(({ claim, decided }) =>
      decided === null ? [] : [[claim, exploration.wayTo(decided)]],
    ),
  );
}
