/** The state that each unit, or group on it, shows: its role, or where it is on the way to it. */
import { type UnitName, unitNames } from '../../spec/vocabulary.ts';
import type { Scope } from '../behaviour/facts.ts';
import { groupNumber } from '../behaviour/outcome.ts';
import type { Core } from './core.ts';
import type { Move, ShownWord, TimedState } from './state.ts';

export function shownWord(
  { behaviour, watchers }: Core,
  { environment, snapshots, watching }: TimedState,
  unit: UnitName,
  scope: Scope,
): ShownWord {
  if (!environment.powered.has(unit)) return 'off';
  if (watching[watchers.at('boot', unit)]?.word === 'booting') return 'booting';
  const role = snapshots[behaviour.layout.at('role', unit, scope)]?.word;
  if (role === 'off') return 'negotiation';
  const way = watching[watchers.at('progression', unit, scope)]?.word;
  return (way === undefined || way === 'none' ? role : way) as ShownWord;
}

/** The product's reason for a move that no role tells of. */
function ownReason(from: ShownWord, to: ShownWord): string {
  if (to === 'negotiation') return 'Failover state check';
  if (from === 'off' || to === 'off' || to === 'booting') return 'No Error';
  return 'Configuration mismatch';
}

/** Moves that no role tells of: a unit that boots or looks for its peer, a standby that takes over what its peer has. */
export function ownMoves(core: Core, before: TimedState, after: TimedState, told: readonly Move[]): readonly Move[] {
  return unitNames.flatMap((unit) =>
    core.behaviour.layout.scopes.flatMap((scope): Move[] => {
      const group = groupNumber(scope);
      if (told.some((move) => move.unit === unit && move.group === group)) return [];
      const [from, to] = [shownWord(core, before, unit, scope), shownWord(core, after, unit, scope)];
      return from === to ? [] : [{ unit, group, from, to, reason: ownReason(from, to), rules: [] }];
    }),
  );
}
