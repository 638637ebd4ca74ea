/** Whether Tables 7-2 and 7-3 are complete, and their cells tied to rules. */
import { describe, expect, test } from 'vitest';
import { rule } from '../rules/index.ts';
import type { TableRow } from './table.ts';
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
