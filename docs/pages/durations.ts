/** The page of the stated durations: how long things take that no rule puts a figure to. */
import { durations } from '../../spec/durations.ts';
import { anchor, code, page, prose, table } from '../markdown.ts';
import { ruledBy, titlesTable } from '../places.ts';

export const durationsFile = 'durations.md';

export function durationsPage(): string {
  return page(
    'Stated durations',
    'The model in time needs figures that no timer of the configuration gives. They are parameters of the model, each ' +
      'with where it comes from and with what the documents do say of it.',
    table(
      ['Name', 'Seconds', 'What lasts so long', 'Where the figure comes from', 'What the documents say'],
      Object.entries(durations).map(([name, { seconds, statement, because, rules }]) => [
        `${anchor(name)}${code(name)}`,
        String(seconds),
        prose(statement),
        prose(because),
        ruledBy(rules),
      ]),
    ),
    '## The documents',
    titlesTable(),
  );
}
