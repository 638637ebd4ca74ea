/** Graphviz's language: quoting, tables as labels, and what all graphs here have in common. */

/** Names of a configuration may hold what no language here can. */
function printable(text: string): string {
  return text.replace(/\p{C}/gu, '?');
}

/** A quoted string. */
export function quoted(text: string): string {
  return `"${printable(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Text inside a table. */
export function escaped(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export const ink = '#1a1a1a';
export const faint = '#6a6a6a';

export function coloured(text: string, colour: string): string {
  return `<FONT COLOR="${colour}">${text}</FONT>`;
}

/** A remark beside what matters; an empty one is left out, since Graphviz fails on empty markup. */
export function aside(text: string): string {
  if (text === '') return '';
  return `<FONT POINT-SIZE="10" COLOR="${faint}">${text}</FONT>`;
}

export function bold(text: string): string {
  return `<B>${text}</B>`;
}

/** Lines one under the other, flush left. */
export function leftLines(lines: readonly string[]): string {
  return lines.length === 1 ? (lines[0] ?? '') : lines.map((line) => `${line}<BR ALIGN="LEFT"/>`).join('');
}

export function cell(content: string, attributes = ''): string {
  return `<TD ALIGN="LEFT" VALIGN="TOP"${attributes}>${content}</TD>`;
}

export function row(...cells: readonly string[]): string {
  return `<TR>${cells.join('')}</TR>`;
}

/** A frameless table on white, so that an edge behind it does not cross its words. */
export function table(rows: readonly string[]): string {
  return `<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1" BGCOLOR="white">${rows.join('')}</TABLE>`;
}

/** The label of an arrow: a pale frame through which the arrow passes. */
export function tag(rows: readonly string[]): string {
  const frame = 'BORDER="1" COLOR="#b8b8b8" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3"';
  return `<TABLE ${frame} BGCOLOR="white">${rows.join('')}</TABLE>`;
}

/** A rounded box with a title above its rows. */
export function box(title: string, columns: number, rows: readonly string[], fill = '#f4f6fa'): string {
  const frame = `BORDER="1" STYLE="ROUNDED" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3" BGCOLOR="${fill}"`;
  const heading = row(`<TD COLSPAN="${columns}">${title}</TD>`);
  return `<TABLE ${frame}>${heading}${rows.length > 0 ? '<HR/>' : ''}${rows.join('')}</TABLE>`;
}

/** A directed graph with a title, from top to bottom or from left to right; `mclimit` pays for fewer crossings. */
export function digraph(
  name: string,
  title: string,
  direction: 'TB' | 'LR',
  statements: readonly string[],
  spacing = 'nodesep=0.35, ranksep=0.45',
): string {
  const font = 'fontname="Helvetica"';
  return [
    `digraph ${quoted(name)} {`,
    `  graph [${font}, fontsize=12, rankdir=${direction}, compound=true, bgcolor="white", pad=0.1, mclimit=8, ${spacing},`,
    `         labelloc=t, labeljust=l, label=<${title}>];`,
    `  node [${font}, fontsize=11, shape=plain, fontcolor="${ink}"];`,
    `  edge [${font}, fontsize=10, color="#444444", fontcolor="${ink}", arrowsize=0.8];`,
    ...statements.map((statement) => `  ${statement}`),
    '}',
    '',
  ].join('\n');
}
