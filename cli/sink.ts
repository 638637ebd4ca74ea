/** A stream of the process as the command writes to it, and what is said when it cannot be written. */
import { writeSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { exitCode } from './exit.ts';
import type { Sink } from './io.ts';
import { reasonOf } from './report-file.ts';

type Stream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** `failed` is told of an error; a reader who left is none. */
export function sinkOf(stream: Stream, failed: (error: unknown) => void): Sink {
  let closed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== 'EPIPE') failed(error);
  });
  return {
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns;
    },
    get closed() {
      return closed || stream.destroyed;
    },
    write: (text) => void stream.write(text),
    drained: async () => {
      while (stream.writableNeedDrain && !closed && !stream.destroyed) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}

/** Ends the process: the result is lost, through no fault of the program. `name`: of the stream. */
export function endUnwritable(name: string, error: unknown): never {
  try {
    writeSync(process.stderr.fd, `${unwritableLine(name, error)}\n`);
  } catch {
    // Nowhere is left to say it; the exit code does.
  }
  process.exit(exitCode.wrongInput);
}

export function unwritableLine(name: string, error: unknown): string {
  return `${name}: error: it cannot be written: ${reasonOf(error)}; expected a place that takes the whole output`;
}
