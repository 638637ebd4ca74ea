/** What a mutant is: the model with one thing broken on purpose, under a name that stays. */
import type { ChartName } from '../../model/behaviour/charts/index.ts';
import type { Replacements } from '../../model/behaviour/pair.ts';
import type { RuleId } from '../../spec/rules/index.ts';

export interface Mutant {
  /** What was changed and how: `role.active.hello[bothActive]/drop`, `phase hellos/dropped`, `fact failoverLink/inverted`. */
  readonly id: string;
  /** What is broken: one statechart, several of them, the phases or the facts; all else is as it was. */
  readonly part: ChartName | 'charts' | 'phases' | 'facts';
  /** The rules that the changed thing obeys. */
  readonly rules: readonly RuleId[];
  readonly replacements: Replacements;
}
