/** Where a role is: on a unit, in a scope. */
import { type Scope, scopesOf } from '../../model/behaviour/facts.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import { type UnitName, unitNames } from '../../spec/vocabulary.ts';

/** What a claim is judged for: a unit, or a failover group on a unit. */
export interface Place {
  readonly unit: UnitName;
  readonly scope: Scope;
}

export function places(pair: Pair): readonly Place[] {
  return scopesOf(pair).flatMap((scope) => unitNames.map((unit) => ({ unit, scope })));
}
