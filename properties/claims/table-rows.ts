/** One claim per row of Tables 7-2 and 7-3: the model does what the cells of the row say. */
import type { Family } from '../../model/stimulus.ts';
import type { RuleId } from '../../spec/rules/index.ts';
import type { TableRow } from '../../spec/tables/table.ts';
import { table72 } from '../../spec/tables/table-7-2.ts';
import { table73 } from '../../spec/tables/table-7-3.ts';
import type { Mode } from '../../spec/vocabulary.ts';
import type { StepClaim } from '../claim.ts';
import { type Applies, onlyIn, stateful, withoutPreemption } from './applies.ts';
import { policyShown, shows } from './table-cells.ts';
import * as events from './table-events.ts';

/** When the event of a row has happened, by the row's id; rows of both tables that are alike have the same id. */
export const casesOf: Readonly<Record<string, events.Cases>> = {
  'active-unit-failed': events.activeUnitFails,
  'formerly-active-recovers': events.formerlyActiveRecovers,
  'standby-unit-failed': events.standbyUnitFails,
  'failover-link-failed-in-operation': events.linkFailsInOperation,
  'failover-link-failed-at-startup': events.linkDownAtStart,
  'state-link-failed': events.stateLinkFails,
  'interface-failure-on-active': events.interfaceFailsOnActive,
  'interface-failure-on-standby': events.interfaceFailsOnStandby,
  'unit-failed': events.activeUnitFails,
  'interface-failure-on-active-group': events.interfaceFailsOnActive,
  'interface-failure-on-standby-group': events.interfaceFailsOnStandby,
  'formerly-active-group-recovers': events.formerlyActiveGroupRecovers,
};

function rulesOf(row: TableRow): readonly [RuleId, ...RuleId[]] {
  const { policy, active, standby, notes } = row.rules;
  const all = [...new Set([...policy, ...active.flat(), ...standby.flat(), ...notes])];
  return all as unknown as readonly [RuleId, ...RuleId[]];
}

/** Families without which the event of a row cannot happen, besides power. */
const familiesOf: Readonly<Record<string, readonly Family[]>> = {
  'failover-link-failed-in-operation': ['link'],
  'failover-link-failed-at-startup': ['link'],
  'state-link-failed': ['state'],
};

/** What the rows of a table need besides a pair of their mode. */
const conditions: Readonly<Record<string, Applies>> = {
  'state-link-failed': stateful,
  'formerly-active-group-recovers': withoutPreemption,
};

function rowClaim(table: '7-2' | '7-3', mode: Mode, row: TableRow): StepClaim {
  const cases = casesOf[row.id];
  if (cases === undefined) throw new Error(`no event for row ${row.id} of Table ${table}`);
  return {
    kind: 'step',
    id: `table-${table}/${row.id}`,
    name: `Table ${table}, "${row.event}": ${row.policy.toLowerCase()}, with the actions of its cells`,
    why: 'the table is what operators plan by; the model must do what each cell prints',
    rules: rulesOf(row),
    expected: 'holds',
    appliesTo: (pair) => onlyIn(mode)(pair) ?? conditions[row.id]?.(pair) ?? null,
    needs: { families: ['power', ...(familiesOf[row.id] ?? [])] },
    when: (step, setting) => cases(step, setting).length > 0,
    predicate: (step, setting) =>
      cases(step, setting).every(
        (c) =>
          policyShown(row.policy, c, step) &&
          row.active.every((action) => shows(action, 'active', c, step)) &&
          row.standby.every((action) => shows(action, 'standby', c, step)),
      ),
  };
}

export const tableRowClaims: readonly StepClaim[] = [
  ...table72.map((row) => rowClaim('7-2', 'activeStandby', row)),
  ...table73.map((row) => rowClaim('7-3', 'activeActive', row)),
];
