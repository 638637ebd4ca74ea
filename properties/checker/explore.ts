/** Breadth-first search over everything that a pair can do, judging every claim on the way. */
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { Claim } from '../claim.ts';
import type { Bounds, Stopped } from './bounds.ts';
import { chooseWorld, type Reduction } from './choose-world.ts';
import { Engine, type WatchStep } from './engine.ts';
import type { Decided, Judgement } from './judge.ts';
import { type SearchOptions, searchThrough } from './search-through.ts';
import { shortestWays } from './shortest-ways.ts';

export interface Exploration {
  readonly states: number;
  /** Pairs of state and step tried, those without effect included. */
  readonly transitions: number;
  readonly depth: number;
  readonly settles: number;
  /** Null where everything within alphabet and faults was explored. */
  readonly stopped: Stopped | null;
  readonly reduction: Reduction;
  readonly judgements: readonly Judgement[];
  /** Claims that look at single interfaces and found nothing where facts stood for those. */
  readonly overlooked: ReadonlySet<Claim>;
  /** The stimuli that lead to a decided state or step, one array per step; null where facts were merged and none are found. */
  wayTo(decided: Decided): readonly (readonly Stimulus[])[] | null;
}

export interface ExploreOptions extends SearchOptions {
  readonly onStep?: WatchStep;
  /** Environments may be merged, where claims and bounds allow it; true where left out. */
  readonly reduces?: boolean;
}

/** Explores everything within the bounds, or says what stopped it. Verdicts do not depend on timing unless it was stopped. */
export async function explore(
  model: BehaviourModel,
  claims: readonly Claim[],
  bounds: Bounds,
  options: ExploreOptions = {},
): Promise<Exploration> {
  const { world, reduction } = chooseWorld(model, claims, bounds, options.reduces ?? true);
  const { engine, stopped } = await searchThrough(
    new Engine(model, world, claims, reduction, options.onStep),
    bounds,
    options,
  );
  const order = new Map(claims.map((claim, place) => [claim, place]));
  const placeOf = (j: Judgement) => order.get(j.claim) ?? 0;
  const judgements = engine.judgements.toSorted((a, b) => placeOf(a) - placeOf(b));
  const shortest = await shortestWays(model, judgements, bounds, stopped === null ? reduction : 'none', options);
  return {
    states: engine.states,
    transitions: engine.transitions,
    depth: engine.depth,
    settles: engine.stepper.settles,
    stopped,
    reduction,
    judgements: judgements.map((j) => shortest.found.get(j.claim) ?? j),
    overlooked: shortest.overlooked,
    wayTo: (decided) => shortest.wayTo(decided) ?? engine.wayTo(decided),
  };
}
