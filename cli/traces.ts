/** `fover traces`: suites for implementers, and what their implementations showed against the model. */
import type { Command } from 'commander';
import type { ExitCode } from './exit.ts';
import type { Io } from './io.ts';
import { addGenerate } from './traces/generate.ts';
import { addValidate } from './traces/validate.ts';

/** Adds the verb with its own verbs; `done` takes the exit code. */
export function addTraces(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const traces = program
    .command('traces')
    .summary('write suites of traces, validate logs of an implementation')
    .description('Suites of traces (trace_v1) for implementers, and logs of implementations.')
    .helpCommand(false);
  addGenerate(traces, io, done);
  addValidate(traces, io, done);
}
