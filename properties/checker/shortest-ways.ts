/** The shortest ways to what a search over facts has found: facts hide how many stimuli a change of them takes. */
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { Claim } from '../claim.ts';
import type { Bounds } from './bounds.ts';
import { isSought, type Reduction } from './choose-world.ts';
import { Engine } from './engine.ts';
import type { Decided, Judgement } from './judge.ts';
import { alikeWorld } from './reduction/alike-world.ts';
import { type SearchOptions, searchThrough } from './search-through.ts';

/** Steps tried, times interfaces, after which a way that is not proved to be the shortest is good enough. */
const mostWork = 20_000_000;

/** The same in states, however small the pair. */
const mostStates = 20_000;

export interface ShortestWays {
  readonly found: ReadonlyMap<Claim, Judgement>;
  /** Claims that could not be judged on facts, and were not decided among the states that were tried. */
  readonly overlooked: ReadonlySet<Claim>;
  wayTo(decided: Decided): readonly (readonly Stimulus[])[] | null;
}

const nothing: ShortestWays = { found: new Map(), overlooked: new Set(), wayTo: () => null };

/** Looks for decided claims anew among environments up to alike ports, in which every step is a single step. */
export async function shortestWays(
  model: BehaviourModel,
  judgements: readonly Judgement[],
  bounds: Bounds,
  reduction: Reduction,
  { signal }: SearchOptions,
): Promise<ShortestWays> {
  if (reduction !== 'facts') return nothing;
  const isOpen = ({ claim, decided }: Judgement) =>
    decided !== null || (claim.kind !== 'settle' && claim.grain === 'alike' && isSought(claim));
  const wanted = judgements.filter(isOpen).map(({ claim }) => claim);
  if (wanted.length === 0) return nothing;
  const engine = new Engine(model, alikeWorld(model, bounds), wanted, 'alike');
  const interfaces = Object.keys(model.pair.interfaces).length;
  const { stopped } = await searchThrough(
    engine,
    { ...bounds, states: mostStates },
    {
      ...(signal === undefined ? {} : { signal }),
      enough: () => engine.transitions * interfaces > mostWork,
      enoughAfterLayer: (js) => js.every((j) => j.decided !== null),
    },
  );
  const found = new Map(engine.judgements.flatMap((j) => (j.decided === null ? [] : [[j.claim, j] as const])));
  const decided = new Set([...found.values()].map((j) => j.decided));
  const undecided = judgements.filter((j) => j.decided === null && isOpen(j) && !found.has(j.claim));
  return {
    found,
    overlooked: new Set(stopped === null ? [] : undecided.map(({ claim }) => claim)),
    wayTo: (at) => (decided.has(at) ? engine.wayTo(at) : null),
  };
}
