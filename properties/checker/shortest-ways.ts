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

interface Search {
  readonly engine: Engine;
  readonly isComplete: boolean;
}

/** Judges claims among environments up to alike ports, until all are decided or it is enough. */
async function search(
  model: BehaviourModel,
  wanted: readonly Claim[],
  bounds: Bounds,
  signal: AbortSignal | undefined,
): Promise<Search> {
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
  return { engine, isComplete: stopped === null };
}

/** With no more families than a claim needs, a search gets farther. */
function narrowed(bounds: Bounds, { needs }: Claim): Bounds {
  const families = needs?.families ?? bounds.families;
  return { ...bounds, families: bounds.families.filter((family) => families.includes(family)) };
}

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
  const wanted = judgements.filter(isOpen);
  if (wanted.length === 0) return nothing;
  const claimsOf = (of: readonly Judgement[]) => of.map(({ claim }) => claim);
  const first = await search(model, claimsOf(wanted), bounds, signal);
  const searches = [first];
  const decidedIn = ({ engine }: Search) => engine.judgements.filter((j) => j.decided !== null);
  const isFound = ({ claim }: Judgement) => searches.some((each) => claimsOf(decidedIn(each)).includes(claim));
  const undecided = wanted.filter((j) => j.decided === null && !isFound(j));
  for (const { claim } of first.isComplete ? [] : undecided)
    searches.push(await search(model, [claim], narrowed(bounds, claim), signal));
  const ways = new Map(searches.flatMap(({ engine }) => engine.judgements.map((j) => [j.decided, engine] as const)));
  return {
    found: new Map(searches.flatMap((each) => decidedIn(each).map((j) => [j.claim, j] as const))),
    overlooked: new Set(claimsOf(first.isComplete ? [] : undecided.filter((j) => !isFound(j)))),
    wayTo: (at) => ways.get(at)?.wayTo(at) ?? null,
  };
}
