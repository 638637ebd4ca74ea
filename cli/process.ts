/** Wires the command to the process: streams, interruption, and an exit after everything was written. */
import { run } from './run.ts';
import { endUnwritable, sinkOf } from './sink.ts';

/** Waits until what was written has left the process. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed) resolve();
    else stream.write('', () => resolve());
  });
}

/** Runs the command that was typed and ends the process. `signal`: aborted by an interruption, perhaps before. */
export async function start(signal: AbortSignal): Promise<never> {
  const stopReading = () => process.stdin.destroy();
  if (signal.aborted) stopReading();
  else signal.addEventListener('abort', stopReading);
  const code = await run(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: sinkOf(process.stdout, (error) => endUnwritable('<stdout>', error)),
    stderr: sinkOf(process.stderr, (error) => endUnwritable('<stderr>', error)),
    startedAt: performance.timeOrigin,
    env: process.env,
    signal,
  });
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  process.exit(code);
}
