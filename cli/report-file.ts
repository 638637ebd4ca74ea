/** A report that goes to a file: refused before the work where it cannot be written, and written after it. */
import { constants } from 'node:fs';
import { access, open, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refusal } from './exit.ts';
import { printable } from './load-pair.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
  EDQUOT: 'no space is left',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
};

const xmlBegin = '<?xml';

/** @throws Refusal where the file plainly cannot be written, or holds something else than an earlier report. */
export async function refuseUnwritable(path: string): Promise<void> {
  const reason = await whyNotWritable(path);
  if (reason !== null) throw new Refusal(unwritable(path, reason));
}

async function whyNotWritable(path: string): Promise<string | null> {
  try {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (found === null) {
      if (!(await stat(dirname(path))).isDirectory()) return reasons.ENOTDIR ?? null;
      await access(dirname(path), constants.W_OK);
      return null;
    }
    if (found.isDirectory()) return 'it is a folder';
    if (found.isFIFO() || found.isSocket()) return 'it is a pipe or a socket';
    await access(path, constants.W_OK);
    return found.isFile() && found.size > 0 ? await whyNotReplaced(path) : null;
  } catch (error) {
    return reasonOf(error);
  }
}

/** A pair named by mistake where the report's file belongs is never overwritten. */
async function whyNotReplaced(path: string): Promise<string | null> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(xmlBegin.length), 0, xmlBegin.length, 0);
    return buffer.toString('latin1') === xmlBegin
      ? null
      : 'it exists and is no earlier report, which begins with <?xml';
  } finally {
    await file.close();
  }
}

/** The line to say where it failed, else null. */
export async function writeReport(path: string, text: string): Promise<string | null> {
  try {
    await writeFile(path, text);
    return null;
  } catch (error) {
    return unwritable(path, reasonOf(error));
  }
}

function unwritable(path: string, reason: string): string {
  return `${printable(path)}: error: the report cannot be written: ${reason}; expected a new file, or an earlier report, in an existing folder`;
}

/** Why something cannot be written, in a few words. */
export function reasonOf(error: unknown): string {
  const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
  return reasons[code] ?? code;
}
