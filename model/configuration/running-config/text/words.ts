/** Words of commands: keywords in any letter case, and how much of a command a message repeats. */
import { shown } from '../../usable-text.ts';

/** Keywords may be typed in any letter case; names keep theirs. */
export function keyword(word: string | undefined): string {
  return word?.toLowerCase() ?? '';
}

const beforeKeys = /key|secret|password/i;

/** The word at a place and that more follows, unless a word of the line announces a key. */
export function foundAt(words: readonly string[], at: number): string {
  return words.some((word) => beforeKeys.test(word)) ? shown('…') : found(words.slice(at));
}

/** The words that were found, `most` of them: what follows may be a line run into this one, with a key in it. */
export function found(words: readonly string[], most = 1): string {
  if (words.length > 1 && words.some((word) => beforeKeys.test(word))) return shown('…');
  const more = words.length > most ? ' …' : '';
  return shown(words.slice(0, most).join(' ') + more);
}
