/** Reads one file of bounded size, or says in a few words why it cannot be read. */
import { constants, createReadStream, openSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import { largestText } from '../model/configuration/usable-text.ts';

export type FileRead =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' | 'folder' | 'unreadable'; readonly reason: string };

/** A pipe that has not ended by then is given up. */
const patienceSeconds = 10;

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
    if (found.isFIFO()) return await readPipe(path);
    if (!found.isFile()) return { kind: 'unreadable', reason: 'it is a device or a socket; a file was expected' };
    if (found.size > largestText) return { kind: 'unreadable', reason: tooLarge(found.size) };
    return await readAll(createReadStream(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing', reason: 'there is no such file' };
    return { kind: 'unreadable', reason: reasons[code ?? ''] ?? `it cannot be read (${code ?? 'unknown reason'})` };
  }
}

async function readAll(stream: AsyncIterable<Buffer | string>): Promise<FileRead> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size > largestText) return { kind: 'unreadable', reason: tooLarge(size) };
  }
  return { kind: 'text', text: Buffer.concat(chunks).toString('utf8') };
}

/** Opened without blocking, since an open that waits for a writer could never be given up. */
async function readPipe(path: string): Promise<FileRead> {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const socket = new Socket({ fd, readable: true, writable: false });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    socket.destroy(new Error('late'));
  }, patienceSeconds * 1000);
  try {
    return await readAll(socket);
  } catch (error) {
    if (!late) throw error;
    return {
      kind: 'unreadable',
      reason: `it is a pipe that did not come to its end within ${patienceSeconds} seconds`,
    };
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}

function tooLarge(bytes: number): string {
  const megabytes = Math.ceil(bytes / 1024 / 1024);
  return `the file has ${megabytes} MB or more and was not read; at most 16 MB were expected`;
}
