/** A timeline as SVG: rows from top to bottom, a band of state in each lane, the violating row marked. */
import type { Cell, Row, Timeline } from './timeline.ts';

const font = 'Helvetica,Arial,Liberation Sans,sans-serif';
const eventWidth = 312;
const laneWidth = 98;
const lineHeight = 14;
const padding = 9;
/** Characters that fit beside the lanes: bold and plain. */
const boldLine = 46;
const plainLine = 54;

interface Band {
  readonly fill: string;
  readonly ink: string;
  /** Dashed where nobody acts, thick where the role is. */
  readonly border: string;
}

const quietBand: Band = { fill: '#ffffff', ink: '#555555', border: 'stroke="#b0b0b0" stroke-dasharray="3 3"' };
const bands: Readonly<Record<string, Band>> = {
  active: { fill: '#1f4e9c', ink: '#ffffff', border: 'stroke="#12305f" stroke-width="2"' },
  standbyReady: { fill: '#dce8f8', ink: '#1a1a1a', border: 'stroke="#7d9cc7"' },
  failed: { fill: '#fbe0d6', ink: '#7a1f00', border: 'stroke="#b4441c" stroke-dasharray="6 2"' },
  up: { fill: '#e6f2e8', ink: '#1a1a1a', border: 'stroke="#8cb694"' },
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function words(x: number, y: number, text: string, attributes = ''): string {
  return `<text x="${x}" y="${y}"${attributes}>${escaped(text)}</text>`;
}

/** Breaks at blanks into lines of at most so many characters. */
export function broken(text: string, longest: number): readonly string[] {
  return text.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > longest) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}

interface Line {
  readonly text: string;
  readonly style: string;
}

function linesOf({ event, remarks, violates }: Row): readonly Line[] {
  return [
    ...broken(event, boldLine).map((text) => ({ text, style: ' font-weight="bold"' })),
    ...remarks.flatMap((remark) => broken(remark, plainLine)).map((text) => ({ text, style: ' fill="#444444"' })),
    ...(violates ? [{ text: '✗ violates the sentence', style: ' font-weight="bold" fill="#a80000"' }] : []),
  ];
}

function heightOf(row: Row): number {
  return linesOf(row).length * lineHeight + 2 * padding;
}

function band({ word, changed }: Cell, lane: number, y: number, height: number): string {
  const { fill, ink, border } = bands[word] ?? quietBand;
  const x = eventWidth + lane * laneWidth;
  const weight = changed ? ' font-weight="bold"' : '';
  return [
    `<rect x="${x + 5}" y="${y}" width="${laneWidth - 10}" height="${height}" fill="${fill}" ${border}/>`,
    words(x + laneWidth / 2, y + height / 2 + 4, word, ` text-anchor="middle" fill="${ink}"${weight}`),
  ].join('\n');
}

function rowAt(row: Row, y: number, width: number): string {
  const height = heightOf(row);
  const frame = `<rect x="2" y="${y + 1}" width="${width - 4}" height="${height - 2}" fill="none" stroke="#a80000" stroke-width="3"/>`;
  return [
    `<line x1="0" y1="${y}" x2="${width}" y2="${y}" stroke="#d0d0d0"/>`,
    words(12, y + padding + 10, String(row.step), ' fill="#555555"'),
    ...linesOf(row).map(({ text, style }, line) => words(30, y + padding + 10 + line * lineHeight, text, style)),
    ...row.cells.map((cell, lane) => band(cell, lane, y + 5, height - 10)),
    ...(row.violates ? [frame] : []),
  ].join('\n');
}

/** As high as the lane whose name takes most lines. */
function headHeightOf(lanes: readonly string[]): number {
  return 8 + lineHeight * Math.max(2, ...lanes.map((lane) => lane.split(', ').length));
}

function head(lanes: readonly string[]): readonly string[] {
  return lanes.flatMap((lane, index) => {
    const middle = eventWidth + (index + 0.5) * laneWidth;
    return lane
      .split(', ')
      .map((text, line) => words(middle, 15 + line * lineHeight, text, ' text-anchor="middle" font-weight="bold"'));
  });
}

/** The SVG of a timeline; `title` is read out in its place. */
export function timelineSvg(title: string, { lanes, rows }: Timeline): string {
  const width = eventWidth + lanes.length * laneWidth + 4;
  const headHeight = headHeightOf(lanes);
  const tops = rows.map((_, index) => headHeight + rows.slice(0, index).reduce((sum, row) => sum + heightOf(row), 0));
  const height = headHeight + rows.reduce((sum, row) => sum + heightOf(row), 0) + 4;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${font}" font-size="11">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="white"/>`,
    words(30, 15, 'event, and why roles moved', ' fill="#555555"'),
    ...head(lanes),
    ...rows.map((row, index) => rowAt(row, tops[index] ?? 0, width)),
    '</svg>',
    '',
  ].join('\n');
}
