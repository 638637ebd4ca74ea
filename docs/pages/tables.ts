/** The pages of Tables 7-2 and 7-3: what each cell prints, what the model does in the row's shortest case, whether they agree. */
import { claims } from '../../properties/claims/index.ts';
import { stimuliWords } from '../../properties/stimuli-words.ts';
import { type RuleId, rule } from '../../spec/rules/index.ts';
import type { TableRow } from '../../spec/tables/table.ts';
import { anchor, anchorOf, code, lines, link, page, prose, table } from '../markdown.ts';
import { ruledInColumn, titlesTable } from '../places.ts';
import type { Agreement, Column, RowCase } from '../table-cases.ts';
import { claimsFile } from './claims.ts';
import { pairWords, tryIt } from './pair-words.ts';
import { criteriaTable } from './table-criteria.ts';

type TableName = RowCase['table'];

const modes = { '7-2': 'Active/Standby', '7-3': 'Active/Active' } as const;
const marks: { readonly [agreement in Agreement]: string } = {
  agrees: '✓ agrees',
  differs: '✗ **differs**',
  notObservable: '– not observable, the unit is off',
  'n/a': 'n/a',
};

export function tableFile(name: TableName): string {
  return `table-${name}.md`;
}

/** Claims other than the row's own that judge what a note says. */
function judgingNotes(row: TableRow): string {
  const judging = claims.filter(
    (c) => c.expected === 'holds' && !c.id.startsWith('table-') && c.rules.some((id) => row.rules.notes.includes(id)),
  );
  const { policy, active, standby, notes } = row.rules;
  const inCells: readonly RuleId[] = [...policy, ...active.flat(), ...standby.flat()];
  const open = notes.flatMap((id) => rule(id).deferredTo ?? []);
  if (judging.length === 0 && open.length > 0) return `nothing yet; deferred to row ${open.join(', ')}`;
  if (judging.length === 0)
    return notes.every((id) => inCells.includes(id)) ? 'as in the cells above' : 'judged by no claim yet';
  return lines(['judged by', ...judging.map((c) => link(code(c.id), claimsFile, c.id))]);
}

function policyMark({ policy: { agreement } }: RowCase): string {
  return agreement === 'n/a' ? 'n/a, nobody was active before' : marks[agreement];
}

function cellRow({ row, units, cells }: RowCase, column: Column): readonly string[] {
  const scope = units.scope === 'unit' ? '' : ` of group ${units.scope}`;
  const rules: readonly RuleId[] = row.rules[column].flat();
  return [
    `${column === 'active' ? 'Active' : 'Standby'}${scope}: the ${units[column]}`,
    prose(row[column].join('; ')),
    lines(cells[column].model),
    lines(cells[column].printed.map((p) => (p.action === 'n/a' ? 'n/a' : `${marks[p.agreement]}: ${prose(p.action)}`))),
    rules.length === 0 ? '' : ruledInColumn(rules, column === 'active' ? 'Active' : 'Standby'),
  ];
}

function notesRow({ row }: RowCase): readonly string[] {
  const { notes } = row.rules;
  const words = notes.length === 0 ? 'None' : lines(notes.map((id) => prose(rule(id).statement)));
  return [
    'Notes',
    words,
    notes.length === 0 ? '' : judgingNotes(row),
    'n/a',
    notes.length === 0 ? '' : ruledInColumn(notes, 'Notes'),
  ];
}

function section(shown: RowCase): readonly string[] {
  const { row, scope, run, policy } = shown;
  return [
    `## ${anchor(row.id)}${prose(row.event)}`,
    `Shortest case: ${run.map((stimuli) => `**${prose(stimuliWords(stimuli))}**`).join(', then ')}. On ${prose(pairWords(scope.pair))}.`,
    table(
      ['Column', 'The document', 'The model, at the last step', 'Agreement', 'Rules, and where they stand'],
      [
        [
          'Policy',
          row.policy,
          policy.model,
          `${policyMark(shown)}: ${row.policy}`,
          ruledInColumn(row.rules.policy, 'Policy'),
        ],
        cellRow(shown, 'active'),
        cellRow(shown, 'standby'),
        notesRow(shown),
      ],
    ),
    tryIt(scope.pair, run),
  ];
}

function summaryCell({ cells }: RowCase, column: Column): string {
  return lines(
    cells[column].printed.map(({ action, agreement }) =>
      action === 'n/a' ? 'n/a' : `${prose(action)}: ${marks[agreement]}`,
    ),
  );
}

function summary(cases: readonly RowCase[]): string {
  return table(
    ['Event', 'Policy', 'Active action', 'Standby action'],
    cases.map((shown) => [
      `[${prose(shown.row.event)}](#${anchorOf(shown.row.id)})`,
      `${shown.row.policy}: ${policyMark(shown)}`,
      summaryCell(shown, 'active'),
      summaryCell(shown, 'standby'),
    ]),
  );
}

/** @param cases the rows of this table, in the order of the document. */
export function tablePage(name: TableName, cases: readonly RowCase[]): string {
  return page(
    `Table ${name} beside the model`,
    `Failover events of an ${modes[name]} pair, as the command-line guide prints them. The model is not made from the table: ` +
      'each row is a case run on the model, the shortest one, and what an outsider sees at its last step is compared with ' +
      `every printed action. A cell that prints n/a is compared with nothing. The claims \`table-${name}/…\` judge every ` +
      'case, not only the shortest, and may speak of more than a row names: of every unit that comes back beside an active ' +
      'peer, say, formerly active or not; the case shown for a recovery is one of a unit that was active before it failed. ' +
      'Notes are told in our own words.',
    'The columns of the document mean the two units as they were before the event; where a unit recovers, or where both ' +
      'start, the unit meant is named in the row. A unit without power shows nothing itself: what is printed for it is not ' +
      'observable, save what its peer says of it.',
    '**What the mark ✓ means**',
    criteriaTable(cases.map(({ row }) => row)),
    '**The rows**',
    summary(cases),
    cases.flatMap(section),
    '## The documents',
    titlesTable(),
  );
}
