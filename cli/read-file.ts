/** Reads one file of bounded size, or says in a few words why it cannot be read. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { largestText } from '../model/configuration/usable-text.ts';

export type FileRead =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' | 'folder' | 'unreadable'; readonly reason: string };

/** A pipe or a device that says nothing for so long is given up. */
const patienceMilliseconds = 10_000;

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'it cannot be read: permission denied',
  EPERM: 'it cannot be read: permission denied',
  ELOOP: 'it cannot be read: its links lead in a circle',
  ENAMETOOLONG: 'it cannot be read: its name is too long',
};

export async function readBoundedFile(path: string): Promise<FileRead> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { kind: 'folder', reason: 'it is a folder; a file was expected' };
    if (found.isFile() && found.size > largestText) return { kind: 'unreadable', reason: tooLarge(found.size) };
    return await readStream(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing', reason: 'there is no such file' };
    return { kind: 'unreadable', reason: reasons[code ?? ''] ?? `it cannot be read (${code ?? 'unknown reason'})` };
  }
}

async function readStream(path: string): Promise<FileRead> {
  const stream = createReadStream(path);
  const timer = setTimeout(() => stream.destroy(new SilentError()), patienceMilliseconds);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      timer.refresh();
      chunks.push(chunk);
      size += chunk.length;
      if (size > largestText) return { kind: 'unreadable', reason: tooLarge(size) };
    }
  } catch (error) {
    if (!(error instanceof SilentError)) throw error;
    return { kind: 'unreadable', reason: `nothing came from it for ${patienceMilliseconds / 1000} seconds` };
  } finally {
    clearTimeout(timer);
    stream.destroy();
  }
  return { kind: 'text', text: Buffer.concat(chunks).toString('utf8') };
}

class SilentError extends Error {}

function tooLarge(bytes: number): string {
  const megabytes = Math.ceil(bytes / 1024 / 1024);
  return `the file has ${megabytes} MB or more and was not read; a configuration of at most 16 MB was expected`;
}
