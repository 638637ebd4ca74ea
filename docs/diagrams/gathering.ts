/** Transitions of one kind that lead from many states to one: drawn together, for their arrows would fill the picture. */
import type { ChartDiagram, DrawnTransition } from './diagram.ts';

/** From so many states on. */
const many = 5;

export interface Gathering {
  readonly to: string;
  readonly transitions: readonly DrawnTransition[];
}

/** Alike in all but the state that they leave. */
export function kindOf({ event, asks, actions, targets }: DrawnTransition): string {
  return JSON.stringify([event, asks, actions, targets]);
}

/** In the order of the states that they lead to. */
export function gatheringsOf({ states, transitions }: ChartDiagram): readonly Gathering[] {
  const moving = transitions.filter((t) => !t.stays && t.targets.length === 1);
  const kinds = new Map<string, number>();
  for (const t of moving) kinds.set(kindOf(t), (kinds.get(kindOf(t)) ?? 0) + 1);
  const gathered = moving.filter((t) => (kinds.get(kindOf(t)) ?? 0) >= many);
  return states.flatMap(({ id }) => {
    const own = gathered.filter((t) => t.targets[0] === id);
    return own.length > 0 ? [{ to: id, transitions: own }] : [];
  });
}

/** What is left to be drawn by itself; a state that only gathered transitions leave is named by them, and left out. */
export function withoutGathered(chart: ChartDiagram, gatherings: readonly Gathering[]): ChartDiagram {
  const gathered = new Set(gatherings.flatMap(({ transitions }) => transitions));
  const transitions = chart.transitions.filter((t) => !gathered.has(t));
  const shown = new Set([...transitions.flatMap((t) => [t.state, ...t.targets]), ...gatherings.map(({ to }) => to)]);
  const named = new Set([...gathered].map((t) => t.state));
  return { ...chart, transitions, states: chart.states.filter(({ id }) => shown.has(id) || !named.has(id)) };
}
