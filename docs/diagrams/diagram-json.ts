/** A drawn statechart as a JSON document. */
import type { ChartDiagram, DrawnTransition } from './diagram.ts';

function transitionJson({ meta, chart, ...rest }: DrawnTransition) {
  return { ...rest, quiet: meta.quiet ?? null, by: meta.by ?? null, rules: meta.rules };
}

/** `{name, title, runs, initial, states, families, transitions}`; a transition has its rules, and how it is quiet. */
export function diagramJson(chart: ChartDiagram) {
  return { ...chart, transitions: chart.transitions.map(transitionJson) };
}
