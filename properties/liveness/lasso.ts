/** A lasso: a run that ends in staying or in going round for ever, every step of it replayed on the model. */
import { factsOf } from '../../model/behaviour/facts.ts';
import type { Snapshots } from '../../model/behaviour/machines.ts';
import type { BehaviourModel, PairState } from '../../model/behaviour/pair.ts';
import type { Command, Stimulus } from '../../model/stimulus.ts';
import { environmentAfter } from './places.ts';
import { commandStep, type InternalEvent, internalSteps } from './small-steps.ts';

/** What happens in one small step: stimuli that the units have still to perceive, a command, or an internal event. */
export type Happening =
  | { readonly stimuli: readonly Stimulus[] }
  | { readonly command: Command }
  | { readonly event: InternalEvent };

/** One small step and the state it leads to. */
export interface LassoStep {
  readonly happening: Happening;
  readonly state: PairState;
}

/** A run to a state, and what goes on from there for ever. */
export interface Lasso {
  /** From both units off; stimuli come here only. */
  readonly stem: readonly LassoStep[];
  /** How many steps of the stem lead to where the claim begins. */
  readonly begins: number;
  /** Until then, stimuli come only after the pair has settled. */
  readonly settled: boolean;
  /** Back to where the stem ends, again and again; empty where the pair stays there. */
  readonly cycle: readonly LassoStep[];
}

/** A way to where a claim begins. */
export interface Stem {
  readonly happenings: readonly Happening[];
  /** Stimuli come only after the pair has settled. */
  readonly settled: boolean;
}

/** Where one small step leads on the model itself, or null where the model does not take it. */
export function take(model: BehaviourModel, { environment, snapshots }: PairState, h: Happening): PairState | null {
  if ('stimuli' in h) return { environment: environmentAfter(model.pair, environment, h.stimuli), snapshots };
  const facts = factsOf(model.pair, environment, model.readings);
  const after: Snapshots | null | undefined =
    'command' in h
      ? commandStep(model, snapshots, facts, h.command)
      : internalSteps(model, snapshots, facts).find(
          ({ event }) => event.kind === h.event.kind && event.to === h.event.to,
        )?.after;
  return after ? { environment, snapshots: after } : null;
}

/** Every step of a run with the state it leads to. @throws Error where the model does not take a step. */
export function follow(model: BehaviourModel, from: PairState, happenings: readonly Happening[]): LassoStep[] {
  let state = from;
  return happenings.map((happening, index) => {
    const next = take(model, state, happening);
    if (next === null) throw new Error(`step ${index + 1} of a run cannot be replayed: ${JSON.stringify(happening)}`);
    state = next;
    return { happening, state };
  });
}

/**
 * The lasso that a stem, internal events onward from it, and a cycle of them make on the model itself.
 *
 * @throws Error where the model does not take a step, or the cycle does not lead back.
 */
export function replayLasso(
  model: BehaviourModel,
  stem: Stem,
  onward: readonly Happening[],
  cycle: readonly Happening[],
): Lasso {
  const { happenings, settled } = stem;
  const way = follow(model, model.initial, [...happenings, ...onward]);
  const knot = way.at(-1)?.state ?? model.initial;
  const round = follow(model, knot, cycle);
  const end = round.at(-1)?.state ?? knot;
  if (!end.snapshots.every((state, index) => state === knot.snapshots[index])) {
    throw new Error('the cycle of a lasso does not lead back to where it begins');
  }
  return { stem: way, begins: happenings.length, settled, cycle: round };
}
