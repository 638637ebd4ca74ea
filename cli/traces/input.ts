/** Reads a file of traces, or standard input, of bounded size. */
import { largestText } from '../../model/configuration/usable-text.ts';
import type { Io } from '../io.ts';
import { printable } from '../load-pair.ts';
import { type FileRead, readBoundedFile } from '../read-file.ts';

/** The name that errors show. */
export function namedInput(name: string): string {
  return name === '-' ? '<stdin>' : printable(name);
}

export async function readInput(name: string, { stdin }: Pick<Io, 'stdin'>): Promise<FileRead> {
  if (name !== '-') return readBoundedFile(name);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size > largestText) return { kind: 'unreadable', reason: 'the input has more than 16 MB and was not read' };
  }
  return { kind: 'text', text: Buffer.concat(chunks).toString('utf8') };
}
