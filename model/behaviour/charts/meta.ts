/** What every transition says of itself: the rules it obeys, and whether it leaves the state alone on purpose. */
import type { RuleId } from '../../../spec/rules/index.ts';

export interface TransitionMeta {
  readonly rules: readonly RuleId[];
  /** `ignored`: a rule says that nothing happens; `restated`: the event says nothing new here. */
  readonly quiet?: 'ignored' | 'restated';
  /** The operator moved the role, not the group itself. */
  readonly by?: 'operator';
}

type Rules = readonly [RuleId, ...RuleId[]];

/** A transition that obeys these rules. */
export const cites = (...rules: Rules): TransitionMeta => ({ rules });

/** A transition that an operator's command causes. */
export const citesOperator = (...rules: Rules): TransitionMeta => ({ rules, by: 'operator' });

/** Nothing happens, because the rules say so. */
export const ignores = (...rules: Rules): TransitionMeta => ({ rules, quiet: 'ignored' });

/** Nothing happens, because the event repeats what the state holds already. */
export const restates = (...rules: Rules): TransitionMeta => ({ rules, quiet: 'restated' });

/** Hands the event itself to a guard or an action. */
export const said = <E>({ event }: { readonly event: E }): E => event;
