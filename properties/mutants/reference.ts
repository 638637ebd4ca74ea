/** The unbroken model on one scope, explored once: all that was asked of its charts, its facts and its settling. */
import type { EventObject } from 'xstate';
import type { Chart, ChartState, Outcome } from '../../model/behaviour/chart.ts';
import { type ChartName, chartNames } from '../../model/behaviour/charts/index.ts';
import type { Environment } from '../../model/behaviour/environment.ts';
import { factsKey } from '../../model/behaviour/facts.ts';
import { type BehaviourModel, behaviourModel } from '../../model/behaviour/pair.ts';
import { Search } from '../plain/search.ts';
import type { Successors } from '../plain/successors.ts';
import { type Standard, standardOf } from '../product/distinguish.ts';
import type { NamedScope } from '../scopes.ts';

/** A question put to a chart, and its answer. */
export interface Asked {
  readonly state: ChartState;
  readonly event: EventObject;
  readonly outcome: Outcome;
}

export interface Reference {
  readonly scope: NamedScope;
  readonly model: BehaviourModel;
  /** Distinct states of the pair within the scope. */
  readonly states: number;
  /** Every distinct question to each chart, first come first: a state stands after the question that led to it. */
  readonly asked: { readonly [name in ChartName]: readonly Asked[] };
  readonly environments: readonly { readonly environment: Environment; readonly facts: string }[];
  readonly successors: Successors;
  /** One side of the product with each mutant. */
  readonly standard: Standard;
}

/** The same chart, which notes what it is asked. */
function noting(chart: Chart, asked: Asked[]): Chart {
  // A chart gives the same object for the same question, and another for another.
  const known = new Set<Outcome>();
  return {
    ...chart,
    next(state, event) {
      const outcome = chart.next(state, event);
      if (!known.has(outcome)) {
        known.add(outcome);
        asked.push({ state, event, outcome });
      }
      return outcome;
    },
  };
}

/** Explores a scope completely; null where it has more states than this. */
export function referenceOn(scope: NamedScope, most: number): Reference | null {
  const model = behaviourModel(scope.pair);
  const lists = chartNames.map((name) => [name, [] as Asked[]] as const);
  const asked = Object.fromEntries(lists) as { [name in ChartName]: Asked[] };
  const charts = Object.fromEntries(lists.map(([name, list]) => [name, noting(model.charts[name], list)]));
  const search = new Search({ ...model, charts: charts as BehaviourModel['charts'] }, [], scope.bounds);
  let layer = [search.start()];
  while (layer.length > 0) {
    if (search.store.states > most) return null;
    layer = layer.flatMap((id) => search.expand(id));
  }
  const { environments } = search.successors;
  return {
    scope,
    model,
    states: search.store.states,
    asked,
    environments: Array.from({ length: environments.size }, (_, id) => {
      const environment = environments.value(id);
      return { environment, facts: factsKey(model.factsOf(environment)) };
    }),
    successors: search.successors,
    standard: standardOf(model, scope.pair, scope.bounds),
  };
}
