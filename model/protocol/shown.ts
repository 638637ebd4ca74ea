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

/**
 * The moves that roles told of, with those that none does: a unit that boots or looks for its peer, a standby that takes
 * over what its peer has. Of each unit or group they are a chain from what it showed before to what it shows after.
 */
export function withOwnMoves(
  core: Core,
  before: TimedState,
  after: TimedState,
  told: readonly Move[],
): readonly Move[] {
  const moves: Move[] = [];
  const at = new Map<string, ShownWord>();
  const own = (unit: UnitName, group: Move['group'], from: ShownWord, to: ShownWord) => {
    if (from !== to) moves.push({ unit, group, from, to, reason: ownReason(from, to), rules: [] });
  };
  const places = unitNames.flatMap((unit) => core.behaviour.layout.scopes.map((scope) => ({ unit, scope })));
  for (const { unit, scope } of places) at.set(`${unit} ${groupNumber(scope)}`, shownWord(core, before, unit, scope));
  for (const move of told) {
    const place = `${move.unit} ${move.group}`;
    own(move.unit, move.group, at.get(place) ?? move.from, move.from);
    moves.push(move);
    at.set(place, move.to);
  }
  for (const { unit, scope } of places) {
    const to = shownWord(core, after, unit, scope);
    own(unit, groupNumber(scope), at.get(`${unit} ${groupNumber(scope)}`) ?? to, to);
  }
  return moves;
}
