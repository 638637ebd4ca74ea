/** What each action printed in Tables 7-2 and 7-3 looks like to an outsider. */
import type { Scope } from '../../model/behaviour/facts.ts';
import { groupNumber } from '../../model/behaviour/outcome.ts';
import type { Action, TableRow } from '../../spec/tables/table.ts';
import type { UnitName } from '../../spec/vocabulary.ts';
import type { StepView } from '../claim.ts';
import { peerSeen, stateOf } from '../oracle.ts';

/** The two units of a row, as the columns name them: in one scope, before the event. */
export interface Case {
  readonly scope: Scope;
  readonly active: UnitName;
  readonly standby: UnitName;
}

type Column = 'active' | 'standby';

/** The unit's role does not move. One that comes back from a failure or from being off takes no active role. */
function takesNoAction(step: StepView, unit: UnitName, scope: Scope): boolean {
  const moves = step.reactions.filter((r) => r.unit === unit && r.group === groupNumber(scope));
  if (!hasRole(stateOf(step.before, unit, scope))) return moves.every((r) => r.from !== 'active' && r.to !== 'active');
  return moves.length === 0 && stateOf(step.after, unit, scope) === stateOf(step.before, unit, scope);
}

const hasRole = (state: string): boolean => state === 'active' || state === 'standbyReady';

function markedFailed(step: StepView, c: Case, unit: UnitName): boolean {
  const seenBy = unit === c.active ? c.standby : c.active;
  const own = stateOf(step.after, unit, c.scope);
  return peerSeen(step.after, seenBy, c.scope) === 'failed' && (own === 'failed' || own === 'off');
}

const failedMark = 'Afterwards the peer shows the marked unit as failed, and that unit is failed or without power.';

/** In words, what `shows` and `policyShown` below ask for. */
export const criteria: Readonly<Record<TableRow['policy'] | Exclude<Action, 'n/a'>, string>> = {
  Failover: 'Afterwards the unit of the standby column is active, and the unit of the active column is not.',
  'No failover': 'Whoever was active before still is. Where nobody was, there is no role to keep, and the mark is n/a.',
  'No action':
    'A unit that was active or standby ready stays what it was, and its role does not move in between. A unit that was ' +
    'off or failed may come back, as long as the active role neither comes to it nor leaves it.',
  'Become active': 'The unit was not active before and is active afterwards.',
  'Become standby': 'The unit is standby ready afterwards.',
  'Mark failover link as failed': 'The unit shows the failover link as failed afterwards.',
  'Mark active as failed': failedMark,
  'Mark active group as failed': failedMark,
  'Mark standby as failed': failedMark,
  'Mark standby group as failed': failedMark,
  'Mark as failed': failedMark,
};

/** Whether the step shows the action of a cell. A unit without power shows only what its peer says of it. */
export function shows(action: Action, column: Column, c: Case, step: StepView): boolean {
  const unit = c[column];
  switch (action) {
    case 'n/a':
      return true;
    case 'No action':
      return takesNoAction(step, unit, c.scope);
    case 'Become active':
      return stateOf(step.after, unit, c.scope) === 'active' && stateOf(step.before, unit, c.scope) !== 'active';
    case 'Become standby':
      return stateOf(step.after, unit, c.scope) === (step.after.environment.powered.has(unit) ? 'standbyReady' : 'off');
    case 'Mark failover link as failed':
      return step.after.observation[unit].failoverLink === 'failed';
    case 'Mark active as failed':
    case 'Mark active group as failed':
    case 'Mark as failed':
      return markedFailed(step, c, c.active);
    case 'Mark standby as failed':
    case 'Mark standby group as failed':
      return markedFailed(step, c, c.standby);
  }
}

/** Failover: the role is on the other unit afterwards. No failover: who was active still is. */
export function policyShown(policy: TableRow['policy'], c: Case, step: StepView): boolean {
  const moved =
    stateOf(step.after, c.active, c.scope) !== 'active' && stateOf(step.after, c.standby, c.scope) === 'active';
  if (policy === 'Failover') return moved;
  return (['primary', 'secondary'] as const).every(
    (unit) => stateOf(step.before, unit, c.scope) !== 'active' || stateOf(step.after, unit, c.scope) === 'active',
  );
}
