/** Each row of Tables 7-2 and 7-3 on the model: its shortest case, what the units then do, and whether the cells agree. */
import { behaviourModel } from '../model/behaviour/pair.ts';
import { type Run, shortestCases } from '../properties/antecedent.ts';
import type { Setting, StepClaim, StepView } from '../properties/claim.ts';
import { speaksOfFormerlyActive, wasActive, whoWasActive } from '../properties/claims/formerly-active.ts';
import { type Case, policyShown, shows } from '../properties/claims/table-cells.ts';
import { casesOf, tableRowClaims } from '../properties/claims/table-rows.ts';
import { activeUnits, peerSeen, stateOf } from '../properties/oracle.ts';
import { views } from '../properties/replay.ts';
import type { NamedScope } from '../properties/scopes.ts';
import { defaultReadings } from '../spec/ambiguities.ts';
import type { Action, TableRow } from '../spec/tables/table.ts';
import { table72 } from '../spec/tables/table-7-2.ts';
import { table73 } from '../spec/tables/table-7-3.ts';

export type Column = 'active' | 'standby';

/**
 * `notObservable`: the unit is without power afterwards, so that nobody sees whether it did what is printed;
 * `n/a`: the document prints it, or there was no role that a policy could keep.
 */
export type Agreement = 'agrees' | 'differs' | 'notObservable' | 'n/a';

/** One printed action beside what the model shows. */
export interface Compared {
  readonly action: Action;
  readonly agreement: Agreement;
}

export interface RowCase {
  readonly table: '7-2' | '7-3';
  readonly row: TableRow;
  readonly scope: NamedScope;
  readonly run: Run;
  /** Which unit each column means in this run. */
  readonly units: Case;
  readonly policy: { readonly model: string; readonly agreement: Agreement };
  readonly cells: {
    readonly [column in Column]: { readonly model: readonly string[]; readonly printed: readonly Compared[] };
  };
}

const tables: readonly (readonly ['7-2' | '7-3', readonly TableRow[]])[] = [
  ['7-2', table72],
  ['7-3', table73],
];

/** What an outsider sees the unit of a column do in a step. */
function doneBy(column: Column, c: Case, step: StepView): readonly string[] {
  const unit = c[column];
  const [before, after] = [stateOf(step.before, unit, c.scope), stateOf(step.after, unit, c.scope)];
  const seesFailed = (view: StepView['after']) => peerSeen(view, unit, c.scope) === 'failed';
  const marksLink = (view: StepView['after']) => view.observation[unit].failoverLink === 'failed';
  return [
    before === after ? `stays \`${after}\`` : `\`${before}\` → \`${after}\``,
    ...(seesFailed(step.after) && !seesFailed(step.before) ? ['marks its peer as failed'] : []),
    ...(marksLink(step.after) && !marksLink(step.before) ? ['marks the failover link as failed'] : []),
  ];
}

function policyOf(row: TableRow, c: Case, step: StepView): RowCase['policy'] {
  const holders = (view: StepView['after']) => activeUnits(view, c.scope).map((unit) => `the ${unit}`);
  const [before, after] = [holders(step.before), holders(step.after)];
  if (before.length === 0) {
    const model = after.length === 2 ? 'both units become active' : `${after.join() || 'neither unit'} becomes active`;
    return { model: `nobody was active before; ${model}`, agreement: 'n/a' };
  }
  const [from, to] = [before.join(' and '), after.join(' and ') || 'nobody'];
  const model = from === to ? `the role stays with ${from}` : `the role moves from ${from} to ${to}`;
  return { model, agreement: policyShown(row.policy, c, step) ? 'agrees' : 'differs' };
}

/** Actions that the peer's word on a unit shows, power or not. */
function seenAtPeer(action: Action): boolean {
  return action.startsWith('Mark') && action !== 'Mark failover link as failed';
}

function compared(column: Column, row: TableRow, c: Case, step: StepView) {
  const off = stateOf(step.after, c[column], c.scope) === 'off';
  const printed = row[column].map((action): Compared => {
    if (action === 'n/a') return { action, agreement: 'n/a' };
    if (off && !seenAtPeer(action)) return { action, agreement: 'notObservable' };
    return { action, agreement: shows(action, column, c, step) ? 'agrees' : 'differs' };
  });
  return { model: doneBy(column, c, step), printed };
}

/** Who has been active before the last step of a run. */
function rememberedOf(run: readonly StepView[], { pair }: Setting): string {
  const { initial, next } = whoWasActive(pair);
  return run.slice(0, -1).reduce((memory, step) => next(memory, step, pair), initial);
}

function rowCase(table: '7-2' | '7-3', row: TableRow, scope: NamedScope, run: Run): RowCase | null {
  const steps = [...views(behaviourModel(scope.pair), run)];
  const step = steps.at(-1);
  const setting = { pair: scope.pair, readings: defaultReadings };
  const units = step === undefined ? undefined : casesShown(row, step, setting, rememberedOf(steps, setting))[0];
  if (step === undefined || units === undefined) return null;
  const cells = { active: compared('active', row, units, step), standby: compared('standby', row, units, step) };
  return { table, row, scope, run, units, policy: policyOf(row, units, step), cells };
}

/** Rows whose event can befall a unit alone, where it shows little: a case with both units on is taken. */
const withBothOn = new Set(['state-link-failed']);

/** The cases of a row in a step; of a row of recovery, those whose unit was active before. */
function casesShown(row: TableRow, step: StepView, setting: Setting, memory: string): readonly Case[] {
  const cases = casesOf[row.id]?.(step, setting) ?? [];
  if (!speaksOfFormerlyActive(row)) return cases;
  return cases.filter(({ active, scope }) => wasActive(memory, active, scope));
}

/** The claim of a row, made true of every case, so that the first case is taken whether the cells agree or not. */
function claimOf(table: string, row: TableRow): StepClaim {
  const claim = tableRowClaims.find(({ id }) => id === `table-${table}/${row.id}`);
  if (claim === undefined) throw new Error(`no claim for row ${row.id} of Table ${table}`);
  const least = withBothOn.has(row.id) ? 2 : 0;
  return {
    ...claim,
    observer: whoWasActive,
    when: (step, setting, memory) =>
      step.before.environment.powered.size >= least && casesShown(row, step, setting, memory).length > 0,
    predicate: () => true,
  };
}

/** Every row of both tables in its shortest case on the first scope that shows it; a row that none shows is left out. */
export async function rowCases(scopes: readonly NamedScope[]): Promise<readonly RowCase[]> {
  const rows = tables.flatMap(([table, all]) => all.map((row) => ({ table, row, claim: claimOf(table, row) })));
  const found = new Map<TableRow, RowCase>();
  for (const scope of scopes) {
    const sought = rows.map(({ claim }) => claim);
    const runs = await shortestCases(sought, scope.pair, defaultReadings, scope.bounds);
    for (const { table, row, claim } of rows) {
      const run = runs.get(claim);
      const shown = run === undefined ? null : rowCase(table, row, scope, run);
      if (shown !== null && !found.has(row)) found.set(row, shown);
    }
  }
  return rows.flatMap(({ row }) => found.get(row) ?? []);
}
