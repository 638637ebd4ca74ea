/** The overview of a statechart: every transition by its short id, gathered by event family. */
import { chartGraph, type Look } from './chart-graph.ts';
import type { ChartDiagram, DrawnTransition } from './diagram.ts';
import { aside, bold, cell, coloured, digraph, escaped, faint, ink, quoted, row, table, tag } from './dot.ts';
import { stayWord, tooltip } from './words.ts';

/** Dark on white, one for each family in turn; the name stands beside them, so that colour is never all. */
const colours = [
  '#1f4e9c',
  '#9c3a00',
  '#176b3a',
  '#7a1f7a',
  '#a8003a',
  '#00667a',
  '#7a5c00',
  '#4b3fbf',
  '#6b4a2b',
  '#444444',
];
const idsInALine = 6;

function colourOf(chart: ChartDiagram, family: string): string {
  const index = chart.families.findIndex((each) => each.name === family);
  return colours[index % colours.length] ?? ink;
}

/** A transition as its id, with a tooltip; in brackets where the chosen readings leave it without effect. */
function idCell(t: DrawnTransition, colour: string): string {
  const id = t.reading?.dormant === true ? `(${t.short})` : t.short;
  const about = ` ID="${t.short}" TOOLTIP="${escaped(tooltip(t))}"`;
  return cell(coloured(id, t.reading?.dormant === true ? faint : colour), about);
}

/** A word and the ids it stands for, in lines of a few. */
function idRows(word: string, transitions: readonly DrawnTransition[], colour: (t: DrawnTransition) => string) {
  const rows: string[] = [];
  for (let start = 0; start < transitions.length; start += idsInALine) {
    const ids = transitions.slice(start, start + idsInALine).map((t) => idCell(t, colour(t)));
    rows.push(row(cell(start === 0 ? word : ''), ...ids));
  }
  return rows;
}

function lookOf(chart: ChartDiagram): Look {
  const colour = (t: DrawnTransition) => colourOf(chart, t.family);
  const byFamily = (transitions: readonly DrawnTransition[]) =>
    chart.families.flatMap(({ name }) =>
      idRows(
        coloured(name, colourOf(chart, name)),
        transitions.filter((t) => t.family === name),
        colour,
      ),
    );
  return {
    columns: idsInALine + 1,
    stays: (transitions) =>
      (['acts', 'ignored', 'nothing new'] as const).flatMap((word) =>
        idRows(
          aside(word),
          transitions.filter((t) => stayWord(t) === word),
          colour,
        ),
      ),
    moves: (transitions) => tag(byFamily(transitions)),
    gathered: byFamily,
  };
}

function legend(chart: ChartDiagram): string {
  const families = chart.families.map(({ name, title }) =>
    cell(`${coloured(bold(name), colourOf(chart, name))} ${aside(escaped(title))}`, ' CELLPADDING="2"'),
  );
  const half = Math.ceil(families.length / 2);
  const pairs = families.slice(0, half).map((left, index) => row(left, families[half + index] ?? cell('')));
  const notes = [
    'ignored: a rule says that nothing happens. nothing new: the state holds it already. acts: an action, no other state.',
    ...(chart.transitions.some((t) => t.reading?.dormant)
      ? ['(in brackets), and dashed where it is all of an arrow: dormant, which cannot fire under the chosen readings.']
      : []),
  ];
  return table([
    row(cell(bold(escaped(chart.title)))),
    row(cell(aside(escaped(`${chart.name}: ${chart.runs}`)))),
    row(cell(table(pairs))),
    ...notes.map((note) => row(cell(aside(escaped(note))))),
  ]);
}

/** The overview in Graphviz's language. */
export function overviewDot(chart: ChartDiagram): string {
  const statements = [
    'initial [shape=circle, width=0.12, height=0.12, fixedsize=true, style=filled, fillcolor=black, label=""];',
    `initial -> ${quoted(chart.initial)} [id="initial"];`,
    ...chartGraph(chart, lookOf(chart)),
  ];
  return digraph(`${chart.name} overview`, legend(chart), 'TB', statements, 'nodesep=0.3, ranksep=0.45');
}
