/** Whether a mutant does all that the unbroken model does on a scope: their product is then the model itself, twice. */
import { type ChartState, chart } from '../../model/behaviour/chart.ts';
import { behaviourMachines, type ChartName } from '../../model/behaviour/charts/index.ts';
import { factsKey, factsOf } from '../../model/behaviour/facts.ts';
import { defaultReadings } from '../../spec/ambiguities.ts';
import { faultOf } from '../checker/settles.ts';
import type { Mutant } from './mutant.ts';
import type { Reference } from './reference.ts';

/** Whether a mutant agrees with the model of a scope, as far as asking its broken part alone can tell: false may still be yes. */
export type Agreement = (reference: Reference) => boolean;

const names = new WeakMap<ChartState, string>();

/** Equal for equal snapshots of two copies of one chart. */
function nameOf(state: ChartState): string {
  const known = names.get(state);
  if (known !== undefined) return known;
  const name = JSON.stringify([state.snapshot.value, state.context]);
  names.set(state, name);
  return name;
}

/** A mutant that says nothing of an event does not do what the model does. */
function unlessFaulty(compare: () => boolean): boolean {
  try {
    return compare();
  } catch (error) {
    if (faultOf(error) === null) throw error;
    return false;
  }
}

/** The broken chart answers every question that is ever put to it as the unbroken one does. */
function chartAgreement(name: ChartName, { replacements }: Mutant): Agreement {
  // One for all scopes: a chart remembers its answers, and knows nothing of the pair.
  const broken = chart((replacements.machines ?? behaviourMachines(defaultReadings))[name]);
  return ({ charts }) => {
    const { initial, asked } = charts[name];
    const twins = new Map([[initial.id, broken.initial]]);
    if (nameOf(initial) !== nameOf(broken.initial)) return false;
    const answersAlike = ({ state, event, outcome }: (typeof asked)[number]) => {
      const twin = twins.get(state.id);
      if (twin === undefined) throw new Error(`${name}: a state was asked about before it was reached`);
      const answer = broken.next(twin, event);
      twins.set(outcome.state.id, answer.state);
      return (
        nameOf(answer.state) === nameOf(outcome.state) &&
        answer.actions.join() === outcome.actions.join() &&
        answer.fired.meta.by === outcome.fired.meta.by
      );
    };
    return unlessFaulty(() => asked.every(answersAlike));
  };
}

/** Facts of every environment met come out right. */
function factsAgreement({ replacements }: Mutant): Agreement {
  const broken = replacements.facts ?? factsOf;
  return ({ standard }) => {
    const { world, model } = standard.side;
    for (let place = 0; place < world.size; place += 1) {
      const seen = broken(model.pair, world.environmentAt(place), model.readings);
      if (factsKey(seen) !== factsKey(world.facts.value(world.factsAt(place)))) return false;
    }
    return true;
  };
}

/**
 * Asks the mutant's broken part all that the search of a scope ever asks of it. Where it answers as the unbroken one does,
 * every state of the product has two equal halves; where it does not, the two may still show the same. Phases are asked too
 * much for that, and of several charts at once nothing is asked: only the product tells.
 */
export function agreementOf(mutant: Mutant): Agreement {
  switch (mutant.part) {
    case 'facts':
      return factsAgreement(mutant);
    case 'charts':
    case 'phases':
      return () => false;
    default:
      return chartAgreement(mutant.part, mutant);
  }
}
