/** A standby on its way to ready keeps the reason for which it set out, as the product's listing has it. */
import { type SyncWord, syncWords } from '../../spec/vocabulary.ts';
import type { Move } from './state.ts';

/** Why each unit or group that is on its way set out, by both names. */
export type Ways = Readonly<Record<string, string>>;

const isOnWay = (word: Move['from']) => syncWords.includes(word as SyncWord);

/** The moves of one instant with the reasons kept, and who is on its way after them. */
export function withKeptReasons(
  ways: Ways,
  moves: readonly Move[],
): { readonly ways: Ways; readonly moves: readonly Move[] } {
  const known: Record<string, string> = { ...ways };
  const kept = moves.map((move) => {
    const who = `${move.unit} ${move.group}`;
    const goesOn = isOnWay(move.from) && (isOnWay(move.to) || move.to === 'standbyReady');
    const reason = goesOn && move.to !== 'coldStandby' ? (known[who] ?? move.reason) : move.reason;
    if (isOnWay(move.to)) known[who] = reason;
    else delete known[who];
    return reason === move.reason ? move : { ...move, reason };
  });
  return { ways: known, moves: kept };
}
