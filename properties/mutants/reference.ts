/** The unbroken model on one scope, explored once: its side of every product, and all that was asked of its charts. */
import type { EventObject } from 'xstate';
import type { Chart, ChartState, Outcome } from '../../model/behaviour/chart.ts';
import { type ChartName, chartNames } from '../../model/behaviour/charts/index.ts';
import { type BehaviourModel, behaviourModel } from '../../model/behaviour/pair.ts';
import { type Standard, standardOf, statesOf } from '../product/distinguish.ts';
import { rowsApart } from '../product/rows.ts';
import type { NamedScope } from '../scopes.ts';

/** A question put to a chart, and its answer. */
export interface Asked {
  readonly state: ChartState;
  readonly event: EventObject;
  readonly outcome: Outcome;
}

export interface Reference {
  readonly scope: NamedScope;
  /** Distinct states of the pair within the scope. */
  readonly states: number;
  /** The chart that answered, and every distinct question to it, first come first: a state stands after the question that led to it. */
  readonly charts: { readonly [name in ChartName]: { readonly initial: ChartState; readonly asked: readonly Asked[] } };
  /** One side of the product with each mutant; failover groups settle by themselves. */
  readonly standard: Standard;
  /** The same for mutants whose groups do not: all machines settle together. */
  readonly whole: () => Standard;
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
export async function referenceOn(scope: NamedScope, most: number): Promise<Reference | null> {
  const model = behaviourModel(scope.pair);
  const lists = chartNames.map((name) => [name, [] as Asked[]] as const);
  const charts = Object.fromEntries(lists.map(([name, list]) => [name, noting(model.charts[name], list)]));
  const noted = { ...model, charts: charts as BehaviourModel['charts'] };
  const bounds = { ...scope.bounds, states: most + 1 };
  const standard = standardOf(noted, scope.pair, bounds, rowsApart);
  const states = await statesOf(standard);
  if (states === null) return null;
  const asked = lists.map(([name, list]) => [name, { initial: model.charts[name].initial, asked: list }] as const);
  let whole: Standard | null = null;
  return {
    scope,
    states,
    charts: Object.fromEntries(asked) as unknown as Reference['charts'],
    standard: { ...standard, bounds: scope.bounds },
    whole: () => {
      whole ??= standardOf(model, scope.pair, scope.bounds);
      return whole;
    },
  };
}
