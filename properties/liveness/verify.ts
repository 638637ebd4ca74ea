/** Looking at a lasso again, on the model alone: does it contradict the claim, and is it fair? */
import { factsOf } from '../../model/behaviour/facts.ts';
import type { BehaviourModel, PairState } from '../../model/behaviour/pair.ts';
import type { View } from '../../model/behaviour/view.ts';
import type { Place } from '../claims/places.ts';
import type { EventualClaim } from '../liveness-claim.ts';
import type { Lasso } from './lasso.ts';
import { internalSteps } from './small-steps.ts';

/** A state as claims look at it. */
function viewAt({ pair, readings, layout }: BehaviourModel, { environment, snapshots }: PairState): View {
  return { pair, readings, layout, facts: factsOf(pair, environment, readings), snapshots };
}

/** The states that a run passes again and again: where it stays, or all on its cycle. */
function knot(model: BehaviourModel, { stem, cycle }: Lasso): readonly PairState[] {
  const end = stem.at(-1)?.state ?? model.initial;
  return cycle.length === 0 ? [end] : cycle.map(({ state }) => state);
}

/** The assumptions that going on for ever as a lasso does would break: an event stays possible and never comes. */
export function brokenAssumptions(model: BehaviourModel, lasso: Lasso, assumed: readonly string[]): readonly string[] {
  const name = ({ kind, to }: { readonly kind: string; readonly to: number }) => `${kind} ${to}`;
  const taken = new Set(lasso.cycle.flatMap(({ happening }) => ('event' in happening ? [name(happening.event)] : [])));
  const possible = knot(model, lasso).map(({ environment, snapshots }) =>
    internalSteps(model, snapshots, factsOf(model.pair, environment, model.readings)).map(({ event }) => event),
  );
  const always = (possible[0] ?? []).filter((event) =>
    possible.every((events) => events.some((each) => name(each) === name(event))),
  );
  const denied = always.filter((event) => assumed.includes(event.kind) && !taken.has(name(event)));
  return [...new Set(denied.map(({ kind }) => kind))];
}

/** Whether the states of a lasso contradict a claim, fairness apart. */
export function contradicts(model: BehaviourModel, claim: EventualClaim, place: Place, lasso: Lasso): boolean {
  const setting = { pair: model.pair, readings: model.readings };
  const all = [model.initial, ...lasso.stem.map(({ state }) => state)].slice(lasso.begins);
  const later = [...all, ...lasso.cycle.map(({ state }) => state)].map((state) => viewAt(model, state));
  const [first] = later;
  if (first === undefined || (claim.when !== undefined && !claim.when(first, place))) return false;
  const kept = later.every(
    (view) => claim.under(view.facts, place, setting) && (claim.given === undefined || claim.given(view, place)),
  );
  const comes = (view: View) => claim.then(view, place);
  const again = knot(model, lasso).map((state) => viewAt(model, state));
  const lacks = {
    leadsTo: () => !later.some(comes),
    infinitelyOften: () => !again.some(comes),
    endsIn: () => !again.every(comes),
  };
  return kept && lacks[claim.kind]();
}

/** @throws Error where a lasso is no counterexample: a fault of the search, never of the pair */
export function verify(
  model: BehaviourModel,
  claim: EventualClaim,
  place: Place,
  lasso: Lasso,
  assumed: readonly string[],
): void {
  if (!contradicts(model, claim, place, lasso)) throw new Error(`a lasso that does not contradict ${claim.id}`);
  const broken = brokenAssumptions(model, lasso, assumed);
  if (broken.length > 0) throw new Error(`a lasso against ${claim.id} that is not fair: ${broken.join(', ')}`);
}
