/** The history of a unit, or of a failover group on it, as the product keeps it: no state without power, none of booting. */
import type { DatedMove } from './run.ts';
import type { ShownWord } from './state.ts';

export interface HistoryEntry {
  /** Null on an Active/Standby pair. */
  readonly group: 1 | 2 | null;
  readonly from: ShownWord;
  readonly to: ShownWord;
  /** As the product prints it. */
  readonly reason: string;
  /** Seconds since the beginning. */
  readonly at: number;
}

const unlisted: ReadonlySet<ShownWord> = new Set(['off', 'booting']);

/** The moves that the product lists, in order. What begins to run comes from `disabled`; the loss of power is no move. */
export function historyOf(moves: readonly DatedMove[]): readonly HistoryEntry[] {
  return moves
    .filter(({ to }) => !unlisted.has(to))
    .map(({ group, from, to, reason, at }) => ({
      group,
      from: unlisted.has(from) ? 'disabled' : from,
      to,
      reason,
      at,
    }));
}
