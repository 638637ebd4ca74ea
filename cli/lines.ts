/** Splits a stream into lines as they arrive, each of bounded length. */
import { StringDecoder } from 'node:string_decoder';

/** No stimuli line is longer (characters). */
export const longestLine = 1024 * 1024;

export interface NumberedLine {
  /** From 1. */
  readonly number: number;
  /** Null where the line is longer than any that can be read; nothing follows it. */
  readonly text: string | null;
}

export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<NumberedLine> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let number = 1;
  for await (const chunk of stream) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk)))).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      yield { number, text: cleaned(text, number) };
      number += 1;
    }
    if (rest.length > longestLine) {
      yield { number, text: null };
      return;
    }
  }
  rest += decoder.end();
  if (rest !== '') yield { number, text: cleaned(rest, number) };
}

function cleaned(text: string, number: number): string | null {
  if (text.length > longestLine) return null;
  return number === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text;
}
