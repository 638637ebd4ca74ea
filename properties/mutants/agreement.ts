/** Whether a mutant does all that the unbroken model does on a scope: their product is then the model itself, twice. */
import type { ChartState } from '../../model/behaviour/chart.ts';
import type { ChartName } from '../../model/behaviour/charts/index.ts';
import { factsKey } from '../../model/behaviour/facts.ts';
import type { Snapshots } from '../../model/behaviour/machines.ts';
import { type BehaviourModel, behaviourModel } from '../../model/behaviour/pair.ts';
import { type Reaction, type Refusal, settle } from '../../model/behaviour/settle.ts';
import { faultOf } from '../checker/settles.ts';
import type { Mutant } from './mutant.ts';
import type { Reference } from './reference.ts';

const names = new WeakMap<ChartState, string>();

/** Equal for equal snapshots of two copies of one chart. */
function nameOf(state: ChartState): string {
  const known = names.get(state);
  if (known !== undefined) return known;
  const name = JSON.stringify([state.snapshot.value, state.context]);
  names.set(state, name);
  return name;
}

/** A mutant that does not settle, or says nothing of an event, does not do what the model does. */
function unlessFaulty(compare: () => boolean): boolean {
  try {
    return compare();
  } catch (error) {
    if (faultOf(error) === null) throw error;
    return false;
  }
}

/** The broken chart answers every question that is ever put to it as the unbroken one does. */
function chartAgrees(name: ChartName, mutant: BehaviourModel, { model, asked }: Reference): boolean {
  const broken = mutant.charts[name];
  const twins = new Map([[model.charts[name].initial.id, broken.initial]]);
  if (nameOf(model.charts[name].initial) !== nameOf(broken.initial)) return false;
  return asked[name].every(({ state, event, outcome }) => {
    const twin = twins.get(state.id);
    if (twin === undefined) throw new Error(`${name}: a state was asked about before it was reached`);
    const answer = broken.next(twin, event);
    twins.set(outcome.state.id, answer.state);
    return (
      nameOf(answer.state) === nameOf(outcome.state) &&
      answer.actions.join() === outcome.actions.join() &&
      answer.fired.meta.by === outcome.fired.meta.by
    );
  });
}

function factsAgree(mutant: BehaviourModel, { environments }: Reference): boolean {
  return environments.every(({ environment, facts }) => factsKey(mutant.factsOf(environment)) === facts);
}

/** What is compared of a settle besides where it leads. */
function shown(reactions: readonly Reaction[], refused: readonly Refusal[]): string {
  if (reactions.length === 0 && refused.length === 0) return '';
  const moves = reactions.map((r) => `${r.unit} ${r.group} ${r.from} ${r.to}`);
  return JSON.stringify([moves, refused.map((r) => r.stimulus)]);
}

/** Every settle leads to the same snapshots and shows the same; and what has settled stays, were it settled once more. */
function settlesAgree(mutant: BehaviourModel, { model, successors }: Reference): boolean {
  const { tuples } = successors;
  const twins = new Map<number, Snapshots>([[tuples.id(model.initial.snapshots), mutant.initial.snapshots]]);
  for (const { before, facts, trigger, after, reactions, refused } of successors.asked()) {
    const twin = twins.get(before);
    if (twin === undefined) throw new Error('a row of snapshots was settled before it was reached');
    const settled = settle(mutant, twin, facts, trigger);
    if (shown(settled.reactions, settled.refused) !== shown(reactions, refused)) return false;
    const expected = tuples.value(after);
    if (!settled.snapshots.every((state, index) => nameOf(state) === nameOf(expected[index] as ChartState)))
      return false;
    if (!twins.has(after)) {
      const again = settle(mutant, settled.snapshots, facts, null);
      if (again.snapshots.some((state, index) => state !== settled.snapshots[index])) return false;
    }
    twins.set(after, settled.snapshots);
  }
  return true;
}

/**
 * Whether the mutant's broken part answers all that the search of the scope ever asks of it as the unbroken part does, so
 * that every state of the product has two equal halves. Where it does not, the two may still show the same.
 */
export function agreesOn(reference: Reference, mutant: Mutant): boolean {
  const model = behaviourModel(reference.scope.pair, undefined, mutant.replacements);
  return unlessFaulty(() => {
    switch (mutant.part) {
      case 'facts':
        return factsAgree(model, reference);
      case 'phases':
        return settlesAgree(model, reference);
      default:
        return chartAgrees(mutant.part, model, reference);
    }
  });
}
