#!/usr/bin/env node
/** Entry of the command: sees to it that no error, at import time neither, ends with a code that means a verdict. */

function fail(error: unknown): never {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  process.stderr.write(`fover: internal error: ${message.split('\n')[0]?.slice(0, 400)}\n`);
  process.exit(70);
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
// Holds where the event loop runs dry before the verb is through.
process.exitCode = 70;

import('./process.ts').then(({ start }) => start()).catch(fail);

export {};
