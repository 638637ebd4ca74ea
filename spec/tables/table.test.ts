/** Whether Tables 7-1 to 7-3 are complete, and their rows and cells tied to rules. */
import { describe, expect, test } from 'vitest';
import { type Parameter, parameters } from '../parameters.ts';
import { rule } from '../rules/index.ts';
import type { TableRow, TimeRow } from './table.ts';
import { table71 } from './table-7-1.ts';
import { table72 } from './table-7-2.ts';
import { table73 } from './table-7-3.ts';

const tables: readonly { name: string; rows: readonly TableRow[]; firstLine: number; count: number; prefix: string }[] =
  [
    { name: 'Table 7-2', rows: table72, firstLine: 567, count: 8, prefix: 'AS-' },
    { name: 'Table 7-3', rows: table73, firstLine: 630, count: 7, prefix: 'AA-' },
  ];

describe.each(tables)('$name', ({ name, rows, firstLine, count, prefix }) => {
  test('has every row, in the order of the document', () => {
    expect(rows.map(({ line }) => line)).toEqual(Array.from({ length: count }, (_, index) => firstLine + index));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(count);
  });

  test.each(rows)('$id: each action has its rules, and n/a has none', ({ active, standby, rules }) => {
    for (const column of ['active', 'standby'] as const) {
      const actions = column === 'active' ? active : standby;
      expect(rules[column].map((ids) => ids.length === 0)).toEqual(actions.map((action) => action === 'n/a'));
    }
    expect(rules.policy.length).toBeGreaterThan(0);
  });

  test.each(rows)('$id: the rules belong to this table and cite this row', ({ line, rules }) => {
    for (const id of [rules.policy, rules.active.flat(), rules.standby.flat(), rules.notes].flat()) {
      expect(id.startsWith(prefix), id).toBe(true);
      expect(
        rule(id).cites.some((cite) => cite.line === line && cite.place.startsWith(name)),
        id,
      ).toBe(true);
    }
  });

  test.each(rows)('$id: something becomes active where the policy is to fail over', ({ policy, standby }) => {
    if (policy === 'Failover') expect(standby).toContain('Become active');
  });
});

test('in both tables the link that is dead at start-up is the only row that activates without a failover', () => {
  const odd = [...table72, ...table73].filter(
    ({ policy, active, standby }: TableRow) =>
      policy === 'No failover' && [...active, ...standby].includes('Become active'),
  );
  expect(odd.map(({ line }) => line)).toEqual([571, 634]);
});

describe('Table 7-1', () => {
  const rows: readonly TimeRow[] = table71;

  test('has every row, in the order of the document', () => {
    expect(rows.map(({ line }) => line)).toEqual([461, 462, 463, 464, 465]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  test.each(rows)('$id: its rule cites this row', ({ line, rule: id }) => {
    expect(rule(id).cites.map((cite) => [cite.line, cite.place])).toContainEqual([line, 'Table 7-1']);
  });

  const decidedBy: Readonly<Record<string, Parameter>> = {
    'active-unit-lost': parameters.unitHoldTime,
    'main-board-link-down': parameters.interfacePollTime,
    'interface-tested': parameters.interfaceHoldTime,
  };

  test.each(Object.entries(decidedBy))('%s: the printed times are the range of one timer', (id, timer) => {
    const { minimum, default: usual, maximum } = rows.find((row) => row.id === id) as TimeRow;
    expect([minimum, usual, maximum]).toEqual([timer.minimum, timer.default, timer.maximum]);
  });
});
