/** The picture of one event family: its transitions with event, guard and actions in full. */
import { chartGraph, type Look } from './chart-graph.ts';
import type { EventFamily } from './charts.ts';
import { type ChartDiagram, type DrawnTransition, familyOf } from './diagram.ts';
import { aside, bold, cell, coloured, digraph, escaped, faint, ink, leftLines, row, table, tag } from './dot.ts';
import { labelLines, readingWords, stayWord, tooltip } from './words.ts';

/** As wide as an id and a blank. */
const indent = '&#160;'.repeat(4);

/** Its id and its label, the whole of it in the tooltip; `last` is a remark to the right of them. */
function transitionRow(t: DrawnTransition, longest: number, last: string | null): string {
  const colour = t.reading?.dormant === true ? faint : ink;
  const reading = readingWords(t);
  const [first = '', ...more] = labelLines(t, longest);
  const lines = [
    `${coloured(bold(t.short), colour)} ${coloured(escaped(first), colour)}`,
    ...more.map((line) => indent + coloured(escaped(line), colour)),
    ...(reading === null ? [] : [indent + aside(escaped(reading))]),
  ];
  const label = cell(leftLines(lines), ` ID="${t.short}" TOOLTIP="${escaped(tooltip(t))}"`);
  return row(label, ...(last === null ? [] : [cell(aside(`<I>${last}</I>`))]));
}

const look: Look = {
  columns: 2,
  stays: (transitions) => transitions.map((t) => transitionRow(t, 34, stayWord(t))),
  moves: (transitions) => tag(transitions.map((t) => transitionRow(t, 24, null))),
};

/** A family in Graphviz's language. */
export function familyDot(chart: ChartDiagram, family: EventFamily): string {
  const title = table([
    row(cell(bold(escaped(`${chart.name}, ${family.name}: ${family.title}`)))),
    ...(chart.transitions.some((t) => t.family === family.name && t.asks === 'else')
      ? [row(cell(aside('Guards are asked in the order of the ids; [else] is what is left.')))]
      : []),
  ]);
  return digraph(`${chart.name} ${family.name}`, title, 'TB', chartGraph(familyOf(chart, family), look));
}
