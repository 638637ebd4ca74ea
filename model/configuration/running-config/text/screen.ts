/** What a terminal shows of the characters of a line, as pasted terminal logs hold them. */

/** Stops of a long output; on paper followed by the blanks that wiped them out. */
const pause = /^[ \t]*(<-+ ?More ?-+>|-+ ?More ?-+)/i;

const escapes = /\u001B\[[0-9;?]{0,16}[A-Za-z]/g;

/** The line without its end, with backspaces and returns carried out, and without a stop of the output before it. */
export function onScreen(raw: string): string {
  const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
  const plain = line.includes('\u001B') ? line.replace(escapes, '') : line;
  const drawn = /[\b\r]/.test(plain) ? draw(plain) : plain;
  const stop = pause.exec(drawn.slice(0, 100));
  if (stop === null) return drawn;
  const rest = drawn.slice(stop[0].length);
  const wiped = /^ */.exec(rest)?.[0].length ?? 0;
  return rest.slice(Math.min(wiped, stop[0].length));
}

function draw(line: string): string {
  const shown: string[] = [];
  let column = 0;
  for (const character of line) {
    if (character === '\r') column = 0;
    else if (character === '\b') column = Math.max(0, column - 1);
    else {
      shown[column] = character;
      column += 1;
    }
  }
  return shown.join('');
}
