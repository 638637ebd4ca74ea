/** The picture of one event family: its transitions with event, guard and actions in full. */
import { arrowsOf, chartGraph, isDormant, type Look } from './chart-graph.ts';
import type { EventFamily } from './charts.ts';
import { type ChartDiagram, type DrawnTransition, familyOf } from './diagram.ts';
import { aside, bold, cell, coloured, digraph, escaped, faint, ink, leftLines, row, table, tag } from './dot.ts';
import { kindOf } from './gathering.ts';
import { labelLines, readingWords, stayWord, tooltip } from './words.ts';

/** As wide as an id and a blank. */
const indent = '&#160;'.repeat(4);

/** Its id and its label, the whole of it in the tooltip; `last` is a remark to the right of them. */
function transitionRows(t: DrawnTransition, longest: number, last: string | null): readonly string[] {
  const colour = t.reading?.dormant === true ? faint : ink;
  const reading = readingWords(t);
  const [first = '', ...more] = labelLines(t, longest);
  const under = reading === null ? null : indent + aside(escaped(reading));
  const lines = [
    `${coloured(bold(t.short), colour)} ${coloured(escaped(first), colour)}`,
    ...more.map((line) => indent + coloured(escaped(line), colour)),
    ...(under === null || last !== null ? [] : [under]),
  ];
  const label = cell(leftLines(lines), ` ID="${t.short}" TOOLTIP="${escaped(tooltip(t))}"`);
  if (last === null) return [row(label)];
  // Below both, so that it does not push the remark to the right.
  const below = under === null ? [] : [row(cell(`${under}&#160;`, ' COLSPAN="2" CELLPADDING="1"'))];
  return [row(label, cell(aside(`<I>${last}</I>`))), ...below];
}

/** What they have in common, once; then each with the state that it leaves. */
function kindRows(transitions: readonly DrawnTransition[]): readonly string[] {
  return [...new Set(transitions.map(kindOf))].flatMap((kind) => {
    const alike = transitions.filter((t) => kindOf(t) === kind);
    const words = alike.slice(0, 1).flatMap((t) => labelLines(t, 34));
    return [
      row(cell(leftLines(words.map(escaped)), ' COLSPAN="2"')),
      ...pairs(alike).map((two) => row(...two.map(stateCell))),
    ];
  });
}

function pairs<T>(all: readonly T[]): readonly (readonly T[])[] {
  return all.flatMap((_, index) => (index % 2 === 0 ? [all.slice(index, index + 2)] : []));
}

function stateCell(t: DrawnTransition): string {
  const colour = t.reading?.dormant === true ? faint : ink;
  const words = `${bold(t.short)} ${escaped(t.state)}`;
  return cell(coloured(words, colour), ` ID="${t.short}" TOOLTIP="${escaped(tooltip(t))}"`);
}

const look: Look = {
  columns: 2,
  gathered: kindRows,
  stays: (transitions) => transitions.flatMap((t) => transitionRows(t, 34, stayWord(t))),
  moves: (transitions) => tag(transitions.flatMap((t) => transitionRows(t, 24, null))),
};

/** A family in Graphviz's language. */
export function familyDot(chart: ChartDiagram, family: EventFamily): string {
  const part = familyOf(chart, family);
  const notes = [
    ...(part.transitions.some((t) => t.asks === 'else')
      ? ['Guards are asked in the order of the ids; [else] is what is left.']
      : []),
    ...(arrowsOf(part).some(isDormant) ? ['Dashed: dormant, which cannot fire under the chosen readings.'] : []),
  ];
  const title = table([
    row(cell(bold(escaped(`${chart.name}, ${family.name}: ${family.title}`)))),
    ...notes.map((note) => row(cell(aside(note)))),
  ]);
  return digraph(`${chart.name} ${family.name}`, title, 'TB', chartGraph(part, look));
}
