/** Says of a text that was decoded as UTF-8 why it can be no traces at all: compressed, UTF-16, binary, too large. */
import { largestText, unusableReason } from '../../model/configuration/usable-text.ts';

/** What an undecodable byte becomes. */
const lost = '\uFFFD';

/** In words, without what was expected instead; null where it can be tried. */
export function unusableText(text: string): string | null {
  if (text.length > largestText) return 'the file has more than 16 MB';
  // The first bytes of gzip are 1f 8b 08.
  if (text.startsWith(`\u001F${lost}\u0008`)) return 'the file is compressed with gzip; unpack it first';
  if (isUtf16(text)) return 'the file is in UTF-16; write it in UTF-8';
  return unusableReason(text) === null ? null : 'the file is not text';
}

/** Its mark is of two bytes that UTF-8 never has; without the mark every other byte of JSON is NUL. */
function isUtf16(text: string): boolean {
  const begin = text.startsWith(lost.repeat(2)) ? text.slice(2, 4) : text.slice(0, 2);
  return begin.length === 2 && (begin[0] === '\0') !== (begin[1] === '\0');
}
