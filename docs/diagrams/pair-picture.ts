/** A pair as its configuration says: two units, the links between them, groups, contexts and data interfaces. */
import type { Pair } from '../../model/configuration/pair.ts';
import { unitNames } from '../../spec/vocabulary.ts';
import { aside, bold, box, cell, digraph, escaped, quoted, row, table } from './dot.ts';
import { mermaidText } from './mermaid.ts';
import { type PairRow, rowsOf } from './pair-rows.ts';
import type { Picture } from './picture.ts';

const isCable = ({ kind }: PairRow) => kind === 'link' || kind === 'interface';
const styles = { link: 'penwidth=2.5', monitored: 'penwidth=1', unmonitored: 'style=dashed', dead: 'style=dotted' };

function styleOf({ kind, dead, monitored }: PairRow): string {
  if (kind === 'link') return styles.link;
  if (dead) return styles.dead;
  return monitored ? styles.monitored : styles.unmonitored;
}

function unitRow(each: PairRow, index: number): string {
  const words = isCable(each) ? escaped(each.name) : bold(escaped(each.name));
  const margin = each.kind === 'interface' ? '&#160;&#160;' : '';
  const name = cell(margin + words, ` PORT="r${index}"`);
  return row(name, cell(aside(escaped(each.notes.join(', '))), ` PORT="n${index}"`));
}

/** Arrows without heads: each row of the primary to the same row of the secondary. */
function cables(rows: readonly PairRow[]): readonly string[] {
  return rows.flatMap((each, index) => {
    if (!isCable(each)) return [];
    return [`primary:n${index}:e -> secondary:r${index}:w [id=${quoted(each.name)}, dir=none, ${styleOf(each)}];`];
  });
}

function pairDot(pair: Pair): string {
  const title = table([
    row(cell(bold(escaped(pair.name)))),
    row(cell(aside('thick: failover and state link. thin: monitored. dashed: not monitored. dotted: shut down.'))),
  ]);
  const units = unitNames.map((unit) => `${unit} [label=<${box(bold(unit), 2, rowsOf(pair, unit).map(unitRow))}>];`);
  const statements = [...units, ...cables(rowsOf(pair, 'primary'))];
  return digraph(pair.name, title, 'LR', statements, 'nodesep=0.3, ranksep=1.2');
}

function pairMermaid(pair: Pair): string {
  const units = unitNames.flatMap((unit) => {
    const rows = rowsOf(pair, unit).map((each, index) => {
      const words = [each.name, ...each.notes].map(mermaidText).join('<br/>');
      return `    ${unit}_${index}["${words}"]`;
    });
    return [`  subgraph ${unit}`, '    direction TB', ...rows, '  end'];
  });
  const lines = rowsOf(pair, 'primary').flatMap((each, index) => {
    const line = each.kind === 'link' ? '===' : each.dead || !each.monitored ? '-.-' : '---';
    return isCable(each) ? [`  primary_${index} ${line} secondary_${index}`] : [];
  });
  return [`%% ${mermaidText(pair.name)}`, 'flowchart LR', ...units, ...lines, ''].join('\n');
}

/** The picture of a pair's configuration. */
export function pairPicture(pair: Pair): Picture {
  const mode = pair.mode === 'activeStandby' ? 'Active/Standby' : 'Active/Active';
  return {
    chart: 'pair',
    family: null,
    name: 'pair',
    alt: `The ${mode} pair ${pair.name}: its units, links, groups and data interfaces`,
    dot: pairDot(pair),
    mermaid: pairMermaid(pair),
  };
}
