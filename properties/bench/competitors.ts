/** The searches that the benchmark compares: ours, that of `@xstate/graph`, and a map of states written as JSON. */
import { type BehaviourModel, behaviourModel } from '../../model/behaviour/pair.ts';
import { checkPair } from '../check.ts';
import type { Bounds } from '../checker/bounds.ts';
import { explore } from '../checker/explore.ts';
import { claims } from '../claims/index.ts';
import type { NamedScope } from '../scopes.ts';
import { pairAdjacency } from './pair-adjacency.ts';
import { transitionSystem } from './transition-system.ts';

/** What a search counted. */
export interface Found {
  /** Distinct states expanded, and steps tried from them. */
  readonly states: number;
  readonly transitions: number;
  /** False where the time given was too short. */
  readonly isComplete: boolean;
}

/** @param until a point in time, in milliseconds as `Date.now()` counts them, after which a search gives up */
type Search = (model: BehaviourModel, bounds: Bounds, until: number) => Found | Promise<Found>;

class OutOfTime extends Error {}

const ours =
  (reduces: boolean): Search =>
  async (model, bounds) => {
    const { states, transitions, stopped } = await explore(model, [], bounds, { reduces });
    return { states, transitions, isComplete: stopped === null };
  };

const judged: Search = async (model, bounds) => {
  const { states, transitions, complete } = await checkPair(model, claims, bounds, { reduces: false });
  return { states, transitions, isComplete: complete };
};

const graphPackage: Search = (model, bounds, until) => {
  let [states, transitions] = [0, 0];
  try {
    pairAdjacency(transitionSystem(model, bounds), (steps) => {
      if (Date.now() > until) throw new OutOfTime();
      states += 1;
      transitions += steps;
    });
    return { states, transitions, isComplete: true };
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    return { states, transitions, isComplete: false };
  }
};

const mapOfJson: Search = (model, bounds, until) => {
  const system = transitionSystem(model, bounds);
  const known = new Map([[system.json(system.initial), system.initial]]);
  let [states, transitions] = [0, 0];
  // A map is walked in the order of insertion, what is added on the way included: breadth first.
  for (const state of known.values()) {
    if (Date.now() > until) return { states, transitions, isComplete: false };
    states += 1;
    for (const stimuli of system.stepsFrom(state)) {
      transitions += 1;
      const next = system.next(state, stimuli);
      const key = system.json(next);
      if (!known.has(key)) known.set(key, next);
    }
  }
  return { states, transitions, isComplete: true };
};

const idle: Search = () => ({ states: 0, transitions: 0, isComplete: true });

/** By name: `idle` loads the program and searches nothing, so that its memory can be told from that of the states. */
export const competitors = {
  idle,
  engine: ours(false),
  reduced: ours(true),
  claims: judged,
  xstateGraph: graphPackage,
  mapOfJson,
} as const satisfies Record<string, Search>;

export type CompetitorName = keyof typeof competitors;

/** @param seconds after which the searches that are not ours give up */
export async function compete(name: CompetitorName, { pair, bounds }: NamedScope, seconds: number): Promise<Found> {
  return competitors[name](behaviourModel(pair), bounds, Date.now() + seconds * 1000);
}
