/** What a lone operator command of a step is about. */
import { scopesOf } from '../../model/behaviour/facts.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import type { UnitName } from '../../spec/vocabulary.ts';
import type { StepView } from '../claim.ts';
import { isOnly } from '../oracle.ts';
import type { Place } from './places.ts';

type Aimed = 'failoverActive' | 'noFailoverActive' | 'failoverReset';

/** The scopes that a lone command is about, with the unit it is typed on. */
export function aimed(step: StepView, pair: Pair, type: Aimed): readonly Place[] {
  const command = isOnly(step, type);
  if (command === null) return [];
  return scopesOf(pair)
    .filter((scope) => command.group === undefined || `${command.group}` === scope)
    .map((scope) => ({ unit: command.unit, scope }));
}

/** The unit had no power before the step. */
export function isOff(step: StepView, unit: UnitName): boolean {
  return !step.before.environment.powered.has(unit);
}
