/** One mutant for each action and each Policy cell of Tables 7-2 and 7-3, made through the rules that the cell states. */
import type { Machines } from '../../model/behaviour/charts/index.ts';
import type { TransitionInfo } from '../../model/behaviour/transitions.ts';
import type { RuleId } from '../../spec/rules/index.ts';
import type { Action, TableRow } from '../../spec/tables/table.ts';
import { table72 } from '../../spec/tables/table-7-2.ts';
import { table73 } from '../../spec/tables/table-7-3.ts';
import type { Mode } from '../../spec/vocabulary.ts';
import { type Change, type Choose, mutateMachine } from './mutate-machine.ts';

type Column = 'policy' | 'active' | 'standby';

export interface TableMutant {
  /** For example `7-2/active-unit-failed/standby/Become active`. */
  readonly id: string;
  readonly mode: Mode;
  readonly rules: readonly RuleId[];
  /** Ids of the transitions that differ. */
  readonly changed: readonly string[];
  readonly machines: Machines;
}

interface Cell {
  readonly table: string;
  readonly mode: Mode;
  readonly row: string;
  readonly column: Column;
  readonly text: Action | TableRow['policy'];
  readonly rules: readonly RuleId[];
}

function cellsOf(table: string, mode: Mode, rows: readonly TableRow[]): readonly Cell[] {
  return rows.flatMap((row): readonly Cell[] => {
    const at = { table, mode, row: row.id };
    const column = (name: 'active' | 'standby') =>
      row[name].map((text, i) => ({ ...at, column: name, text, rules: row.rules[name][i] ?? [] }));
    const cells: readonly Cell[] = [
      { ...at, column: 'policy', text: row.policy, rules: row.rules.policy },
      ...column('active'),
      ...column('standby'),
    ];
    return cells.filter((cell) => cell.text !== 'n/a');
  });
}

/** Every cell that says what a unit or group does. */
const tableCells: readonly Cell[] = [
  ...cellsOf('7-2', 'activeStandby', table72),
  ...cellsOf('7-3', 'activeActive', table73),
];

const drop: Change = { kind: 'drop' };
const goTo = (state: string): Change => ({ kind: 'retarget', target: `#role.${state}` });

/** A role that ought to stay is moved instead. */
function moved(t: TransitionInfo, column: Column): Change | null {
  if (t.chart !== 'role' || t.meta.by === 'operator') return null;
  if (t.meta.quiet === 'ignored') {
    if (t.state === 'active') return column === 'standby' && t.event === 'stateLinkLost' ? null : goTo('standbyReady');
    if (t.state === 'standbyReady') return column === 'active' ? null : goTo('active');
    return null;
  }
  return column === 'active' && t.targets[0] === 'standbyReady' ? goTo('active') : null;
}

/** What is done to a transition that obeys the rule of a cell, so that the cell is no longer true. */
function changeFor(cell: Cell, t: TransitionInfo): Change | null {
  switch (cell.text) {
    case 'Become active':
    case 'Failover':
      return t.chart === 'role' && t.targets[0] === 'active' ? drop : null;
    case 'Become standby':
      return t.chart === 'role' && ['standbyReady', 'off'].includes(t.targets[0] ?? '') ? drop : null;
    case 'Mark failover link as failed':
      return t.chart === 'failoverLink' && t.targets.length > 0 ? drop : null;
    case 'No action':
    case 'No failover':
      return moved(t, cell.column);
    default:
      return t.targets.length > 0 && ['role', 'peer'].includes(t.chart) && t.targets[0] !== 'off' ? drop : null;
  }
}

/** A "No failover" cell that no ignored event stands for: the transition that it describes is dropped. */
function fallback(t: TransitionInfo): Change | null {
  return t.targets.length > 0 ? drop : null;
}

function mutate(machines: Machines, cell: Cell, choose: Choose) {
  const cited: Choose = (t) => (t.meta.rules.some((rule) => cell.rules.includes(rule)) ? choose(t) : null);
  const mutated = Object.entries(machines).map(([name, machine]) => [name, mutateMachine(machine, cited)] as const);
  return {
    changed: mutated.flatMap(([, m]) => m.changed),
    machines: Object.fromEntries(mutated.map(([name, m]) => [name, m.machine])) as unknown as Machines,
  };
}

/** The mutant of every cell. A cell whose rules no transition obeys gives a mutant that changes nothing. */
export function tableMutants(machines: Machines): readonly TableMutant[] {
  return tableCells.map((cell) => {
    const first = mutate(machines, cell, (t) => changeFor(cell, t));
    const { changed, machines: made } = first.changed.length > 0 ? first : mutate(machines, cell, fallback);
    const id = `${cell.table}/${cell.row}/${cell.column}/${cell.text}`;
    return { id, mode: cell.mode, rules: cell.rules, changed, machines: made };
  });
}
