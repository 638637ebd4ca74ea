/** What an outsider has to see for a printed action or policy to agree with the model, in words. */
import type { Action, TableRow } from '../../spec/tables/table.ts';
import { prose, table } from '../markdown.ts';

const markedFailed = 'Afterwards the peer shows the marked unit as failed, and that unit is failed or without power.';

/** As `properties/claims/table-cells.ts` compares them. */
const criteria: Readonly<Record<TableRow['policy'] | Exclude<Action, 'n/a'>, string>> = {
  Failover: 'Afterwards the unit of the standby column is active, and the unit of the active column is not.',
  'No failover': 'Whoever was active before still is. Where nobody was, there is no role to keep, and the mark is n/a.',
  'No action':
    'A unit that was active or standby ready stays what it was, and its role does not move in between. A unit that was ' +
    'off or failed may come back, as long as the active role neither comes to it nor leaves it.',
  'Become active': 'The unit was not active before and is active afterwards.',
  'Become standby': 'The unit is standby ready afterwards.',
  'Mark failover link as failed': 'The unit shows the failover link as failed afterwards.',
  'Mark active as failed': markedFailed,
  'Mark active group as failed': markedFailed,
  'Mark standby as failed': markedFailed,
  'Mark standby group as failed': markedFailed,
  'Mark as failed': markedFailed,
};

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
