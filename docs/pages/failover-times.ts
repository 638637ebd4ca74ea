/** The page of Table 7-1: how soon a failover comes, as the document prints it, and as the rules give it where that is derived. */
import type { Setting, TimeCell } from '../../properties/times/table.ts';
import { parameters } from '../../spec/parameters.ts';
import { table71 } from '../../spec/tables/table-7-1.ts';
import { anchor, lines, link, page, prose, table } from '../markdown.ts';
import { ruledBy, ruleLink, titlesTable } from '../places.ts';
import { chartFile } from './chart.ts';
import { durationsFile } from './durations.ts';

export const failoverTimesFile = 'table-7-1.md';

const columns: readonly (readonly [Setting, string])[] = [
  ['minimum', 'Minimum'],
  ['default', 'Default'],
  ['maximum', 'Maximum'],
];

/** What is shown of a derived cell. */
export type DerivedCell = Pick<TimeCell, 'id' | 'setting' | 'best' | 'worst' | 'agrees' | 'isStated' | 'finding'>;

function mark({ agrees, isStated }: DerivedCell): string {
  if (agrees === false) return '✗ **differs**';
  return isStated ? 'stated, not derived' : '✓ agrees';
}

function derivedWords(cell: DerivedCell): string {
  const { best, worst } = cell;
  if (best === null || worst === null) return `no failover: ${mark(cell)}`;
  return `${best === worst ? worst : `${best} to ${worst}`} s: ${mark(cell)}`;
}

function cellsOf(row: (typeof table71)[number], derived: readonly DerivedCell[]): readonly string[] {
  return columns.map(([setting]) => {
    const cell = derived.find((each) => each.id === row.id && each.setting === setting);
    return lines([`${row[setting]} s`, ...(cell === undefined ? [] : [derivedWords(cell)])]);
  });
}

function findings(row: (typeof table71)[number], derived: readonly DerivedCell[]): readonly string[] {
  const own = derived.filter(({ id, finding }) => id === row.id && finding !== null);
  const distinct = [...new Set(own.map(({ finding }) => finding as string))];
  return distinct.map((finding) => {
    const settings = own.filter((cell) => cell.finding === finding).map(({ setting }) => setting);
    return `- ${link(prose(row.condition), failoverTimesFile, row.id)} ${settings.join(', ')}: ${prose(finding)}`;
  });
}

function timersTable(): string {
  const timers = {
    'Poll time of a unit': parameters.unitPollTime,
    'Hold time of a unit': parameters.unitHoldTime,
    'Poll time of an interface': parameters.interfacePollTime,
    'Hold time of an interface': parameters.interfaceHoldTime,
  };
  return table(
    ['Timer', ...columns.map(([, title]) => title), 'Rules'],
    Object.entries(timers).map(([name, timer]) => [
      name,
      ...columns.map(([setting]) => `${timer[setting]} s`),
      timer.rules.map(ruleLink).join(', '),
    ]),
  );
}

/** @param derived what the rules give for each cell; none where it has not been worked out */
export function failoverTimesPage(derived: readonly DerivedCell[] = []): string {
  const explained = table71.flatMap((row) => findings(row, derived));
  return page(
    'Table 7-1: failover times',
    'How soon a failover comes after what happened to the active unit, as the command-line guide prints it: with every timer ' +
      'as short as it may be, as it is unless configured, and as long as it may be.',
    ...(derived.length === 0
      ? []
      : [
          'Under each printed figure stands what the model gives, from the shortest to the longest over every way in which what ' +
            'happened can fall between two polls. ✓: the document prints the longest.',
        ]),
    table(
      ['What happened', ...columns.map(([, title]) => title), 'Rule, and where it stands'],
      table71.map((row) => [`${anchor(row.id)}${prose(row.condition)}`, ...cellsOf(row, derived), ruledBy([row.rule])]),
    ),
    ...(explained.length === 0 ? [] : ['## What is to be known of a cell', explained.join('\n')]),
    '## The timers behind the columns',
    timersTable(),
    `The timers of a unit bear on the first row, by ${link('its hellos', chartFile('linkHellos'))}; those of an interface on the ` +
      `second and the last, by ${link('its polls and tests', chartFile('interface'))}. No timer gives the third at its least, ` +
      `nor the fourth: they are ${link('stated durations', durationsFile)}.`,
    '## The documents',
    titlesTable(),
  );
}
