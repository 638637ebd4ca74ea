/** The EVENTS argument: a file of stimuli, or standard input, opened as a stream of lines. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Refusal } from './exit.ts';
import type { Io } from './io.ts';
import { linesOf, type NumberedLine } from './lines.ts';

export interface Events {
  /** The name that errors show. */
  readonly file: string;
  readonly lines: AsyncIterable<NumberedLine>;
}

/** @throws Refusal where the file cannot be opened. */
export async function openEvents(name: string, io: Pick<Io, 'stdin' | 'signal'>): Promise<Events> {
  if (name === '-') return { file: '<stdin>', lines: linesOf(io.stdin) };
  const file = name.slice(0, 300).replace(/\p{C}/gu, '?');
  const reason = await whyNot(name);
  if (reason !== null)
    throw new Refusal(`${file}: error: ${reason}; expected a file of stimuli, or - for standard input`);
  return { file, lines: linesOf(createReadStream(name, { signal: io.signal })) };
}

async function whyNot(name: string): Promise<string | null> {
  try {
    return (await stat(name)).isDirectory() ? 'it is a folder' : null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code ?? 'unknown reason'})`;
  }
}
