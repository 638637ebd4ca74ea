/** Whether a file's text can be a configuration at all: its size, and whether it is text. */

/** Larger files are refused before anything else looks at them (characters). */
export const largestText = 16 * 1024 * 1024;

/** Why nothing can be read from the text, in words for a diagnosis; `null` when it can be tried. */
export function unusableReason(text: string): string | null {
  if (text.length > largestText) {
    const megabytes = Math.ceil(text.length / 1024 / 1024);
    return `the file has ${megabytes} MB; a configuration of at most 16 MB was expected`;
  }
  if (text.trim() === '') return 'the file is empty; a running-config or a JSON document was expected';
  if (isBinary(text)) {
    return 'the file is not text (it has control or undecodable characters); a running-config or a JSON document was expected';
  }
  return null;
}

/** One NUL, or more than one character in fifty that neither text nor the log of a terminal has. */
function isBinary(text: string): boolean {
  let odd = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0) return true;
    if ((code < 32 && (code < 8 || code > 13) && code !== 27) || code === 127 || code === 0xfffd) odd += 1;
  }
  return odd * 50 > text.length;
}

/** A word of the input as a message may show it: short, and without characters that upset a terminal. */
export function shown(word: string): string {
  const clean = word.slice(0, 60).replace(/[\p{C}`]/gu, '?');
  return `\`${clean}${word.length > 60 ? '…' : ''}\``;
}
