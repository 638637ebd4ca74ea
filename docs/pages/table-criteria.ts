/** What an outsider has to see for a printed action or policy to agree with the model, in words. */
import { criteria } from '../../properties/claims/table-cells.ts';
import type { TableRow } from '../../spec/tables/table.ts';
import { prose, table } from '../markdown.ts';

/** One line for each criterion that the rows need, with what is printed where it applies. */
export function criteriaTable(rows: readonly TableRow[]): string {
  const printed = new Set<string>(rows.flatMap((row) => [row.policy, ...row.active, ...row.standby]));
  const used = Object.entries(criteria).filter(([words]) => printed.has(words));
  return table(
    ['Printed', 'Agrees where'],
    [...new Set(used.map(([, criterion]) => criterion))].map((criterion) => [
      used.flatMap(([words, same]) => (same === criterion ? words : [])).join('; '),
      prose(criterion),
    ]),
  );
}
