/** Survivors that no claim is to notice, each with the reason. */

const sameMoves =
  'two units that start together take the same roles; only which of the two moves is listed first differs, and no rule says';

const otherReading =
  'the guard asks which reading of `yield-to-active` is chosen, and the mutant acts as the other one has it: an active unit asked to take over refuses. The documents leave both open, so that no claim tells them apart; the readings suite does';

export const explained: Readonly<Record<string, string>> = {
  'role.off.join[joinsTogetherAndWins]/idle': sameMoves,
  'role.off.join[joinsTogetherAndLoses]/idle': sameMoves,
  'role.active.askedToTakeOver[yieldNeedsStandby]/not': otherReading,
  'role.active.askedToTakeOver[yieldNeedsStandby]/unguarded': otherReading,
};
