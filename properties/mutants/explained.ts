/** Survivors that no claim is to notice, each with the reason. */

const sameMoves =
  'two units that start together take the same roles; only which of the two moves is listed first differs, and no rule says';

export const explained: Readonly<Record<string, string>> = {
  'role.off.join[joinsTogetherAndWins]/idle': sameMoves,
  'role.off.join[joinsTogetherAndLoses]/idle': sameMoves,
};
