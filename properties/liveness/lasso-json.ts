/** A lasso as JSON: every small step, what happens in it, and who is what after it. */
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import { unitNames } from '../../spec/vocabulary.ts';
import type { Happening, Lasso, LassoStep } from './lasso.ts';

/** A deciding event names the unit that it reaches, and the group where it has one. */
function happeningJson({ layout }: BehaviourModel, happening: Happening) {
  if (!('event' in happening)) return happening;
  const { kind, to } = happening.event;
  const { unit, scope } = layout.addresses[to] ?? {};
  const group = scope === 'unit' || scope == null ? {} : { group: scope };
  return { event: { kind, ...(unit == null ? {} : { unit }), ...group } };
}

function stepJson(model: BehaviourModel, { happening, state }: LassoStep) {
  const { layout } = model;
  const roles = layout.scopes.map((scope) => ({
    scope,
    ...Object.fromEntries(unitNames.map((unit) => [unit, state.snapshots[layout.at('role', unit, scope)]?.word])),
  }));
  return { ...happeningJson(model, happening), roles };
}

/** `begins`: how many steps of the stem lead to where the claim begins. An empty cycle: the pair stays where it is. */
export function lassoJson(model: BehaviourModel, { stem, begins, settled, cycle }: Lasso) {
  const steps = (all: readonly LassoStep[]) => all.map((step) => stepJson(model, step));
  return { begins, settled, stem: steps(stem), cycle: steps(cycle) };
}
