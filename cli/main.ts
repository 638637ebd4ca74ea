#!/usr/bin/env node
/** Entry of the command: sees to it that no error, at import time neither, ends with a code that means a verdict. */

/** One interruption may arrive twice, from the terminal and from `npx`; within so many milliseconds it is one. */
const sameInterruption = 300;

function fail(error: unknown): never {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  process.stderr.write(`fover: internal error: ${message.split('\n')[0]?.slice(0, 400)}\n`);
  process.exit(70);
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
// Holds where the event loop runs dry before the verb is through.
process.exitCode = 70;

const interruption = new AbortController();
let interruptedAt = 0;

/** The first ends the work, with what was established; another one ends the process at once. */
function interrupt(): void {
  if (!interruption.signal.aborted) interruptedAt = performance.now();
  else if (performance.now() - interruptedAt > sameInterruption) process.exit(130);
  interruption.abort();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);

import('./process.ts').then(({ start }) => start(interruption.signal)).catch(fail);

export {};
