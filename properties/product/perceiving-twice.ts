/** A model whose rounds perceive everything twice, which shows whether its failover groups settle by themselves. */
import type { Chart } from '../../model/behaviour/chart.ts';
import { type ChartName, chartNames } from '../../model/behaviour/charts/index.ts';
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Phase } from '../../model/behaviour/phases/phase.ts';

/** Thrown where perceiving a second time changes something, so that rounds of one group may change another one. */
export class InseparableError extends Error {}

/**
 * The same model, in which all is perceived a second time before a round decides anything. The rounds that one failover
 * group takes are to the others such perceiving once more; where it changes nothing, each group settles as it would alone.
 * Its settling throws an `InseparableError` where the second time a machine moves or acts.
 */
export function perceivingTwice(model: BehaviourModel): BehaviourModel {
  let again = false;
  const marked = (phases: readonly Phase[], isAgain: boolean): readonly Phase[] =>
    phases.map((phase) => ({
      ...phase,
      deliveries: (view) => {
        again = isAgain;
        return phase.deliveries(view);
      },
    }));
  const watched = (chart: Chart): Chart => ({
    ...chart,
    next(state, event) {
      const outcome = chart.next(state, event);
      if (again && (outcome.state !== state || outcome.actions.length > 0))
        throw new InseparableError(`${chart.name} does something when ${event.type} is perceived again`);
      return outcome;
    },
  });
  const charts = Object.fromEntries(chartNames.map((name) => [name, watched(model.charts[name])]));
  const { perceive, decide } = model.phases;
  return {
    ...model,
    charts: charts as { readonly [name in ChartName]: Chart },
    phases: {
      ...model.phases,
      perceive: [...marked(perceive, false), ...marked(perceive, true)],
      decide: marked(decide, false),
    },
  };
}
