/** Wires the command to the process: streams, interruption, and an exit after everything was written. */
import { exitCode } from './exit.ts';
import type { Sink } from './io.ts';
import { run } from './run.ts';

function sinkOf(stream: NodeJS.WriteStream): Sink {
  let closed = false;
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    closed = true;
    // A reader who left is no failure; a full disk is one, since the result is lost.
    if (code !== 'EPIPE') throw new Error(`the output cannot be written (${code})`);
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

/** Waits until what was written has left the process. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed) resolve();
    else stream.write('', () => resolve());
  });
}

/** Runs the command that was typed and ends the process. A second interruption ends it at once. */
export async function start(): Promise<never> {
  const interruption = new AbortController();
  process.on('SIGINT', () => {
    if (interruption.signal.aborted) process.exit(exitCode.interrupted);
    interruption.abort();
    process.stdin.destroy();
  });
  const code = await run(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    startedAt: performance.timeOrigin,
    env: process.env,
    signal: interruption.signal,
  });
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  process.exit(code);
}
