/** Rows of the tables about a unit that was active before it failed: which they are, and who has been active. */
import { type Scope, scopesOf } from '../../model/behaviour/facts.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import type { UnitName } from '../../spec/vocabulary.ts';
import type { Observer } from '../claim.ts';
import { activeUnits } from '../oracle.ts';

/** The claims of these rows judge every unit that comes back; a case to show is one that was active before. */
export function speaksOfFormerlyActive(row: { readonly id: string }): boolean {
  return row.id === 'formerly-active-recovers' || row.id === 'formerly-active-group-recovers';
}

function placeOf(unit: UnitName, scope: Scope): string {
  return `${unit} ${scope}`;
}

/** Remembers who has been active, as places joined by commas. */
export function whoWasActive(pair: Pair): Observer {
  const scopes = scopesOf(pair);
  return {
    initial: '',
    next: (memory, { after }) => {
      const now = scopes.flatMap((scope) => activeUnits(after, scope).map((unit) => placeOf(unit, scope)));
      return [...new Set([...memory.split(','), ...now])]
        .filter((place) => place !== '')
        .sort()
        .join(',');
    },
  };
}

/** Whether the memory of `whoWasActive` has the unit. */
export function wasActive(memory: string, unit: UnitName, scope: Scope): boolean {
  return memory.split(',').includes(placeOf(unit, scope));
}
