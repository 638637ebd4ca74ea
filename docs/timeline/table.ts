/** A timeline as a table, for those who do not see the picture. */
import { lines, prose, table } from '../markdown.ts';
import type { Row, Timeline } from './timeline.ts';

function cells(row: Row): readonly string[] {
  return row.cells.map(({ word, changed }) => (changed ? `**${prose(word)}**` : prose(word)));
}

/** What changed stands in bold; the violating step says so in words. */
export function timelineTable({ lanes, rows }: Timeline): string {
  return table(
    ['Step', 'Event, and why roles moved', ...lanes.map(prose)],
    rows.map((row) => [
      row.violates ? `${row.step}, violates` : String(row.step),
      lines([`**${prose(row.event)}**`, ...row.remarks.map(prose)]),
      ...cells(row),
    ]),
  );
}
