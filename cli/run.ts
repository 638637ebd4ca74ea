/** Runs a command line and gives its exit code; every error ends as one line on standard error. */
import { Command, CommanderError } from 'commander';
import type { Claim } from '../properties/claim.ts';
import { claims as everyClaim, livenessClaims } from '../properties/claims/index.ts';
import { addCheck } from './check.ts';
import { addDiagram } from './diagram.ts';
import { addDiff } from './diff.ts';
import { type ExitCode, exitCode, Interrupted, internalErrorLine, OutOfTime, Refusal } from './exit.ts';
import { addExport } from './export.ts';
import { addHelp } from './help.ts';
import type { Io } from './io.ts';
import { version } from './package-root.ts';
import { addShow } from './show.ts';
import { addSimulate } from './simulate.ts';
import { addSpec } from './spec.ts';
import { addTimes } from './times.ts';
import { addTraces } from './traces.ts';

const closing = `
Exit codes: 0 as expected, 1 a claim is not, 2 wrong usage or input, 3 inconclusive, 70 internal error, 130 interrupted.

Example:
  $ npx fover check smallest --faults 1
`;

/** `argv` without the program's own name. Never throws. */
export async function run(argv: readonly string[], io: Io, claims: readonly Claim[] = everyClaim): Promise<ExitCode> {
  let code: ExitCode = exitCode.internal;
  const program = programFor(io, claims, (given) => {
    code = given;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return codeOfError(error, io);
  }
}

function programFor(io: Io, claims: readonly Claim[], done: (code: ExitCode) => void): Command {
  const program = new Command('fover')
    .description('An executable, property-checked specification of Cisco-ASA-style firewall failover.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('See --help for what is possible.')
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    })
    .addHelpText('after', closing);
  addCheck(program, io, claims, done);
  addSimulate(program, io, done);
  addShow(program, io, done);
  addSpec(program, io, [...claims, ...livenessClaims], done);
  addDiagram(program, io, done);
  addDiff(program, io, done);
  addTimes(program, io, done);
  addTraces(program, io, done);
  addExport(program, io, claims, done);
  addHelp(program);
  return program;
}

function codeOfError(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? exitCode.asExpected : exitCode.wrongInput;
  }
  if (error instanceof Refusal) {
    io.stderr.write(`${error.message}\n`);
    return exitCode.wrongInput;
  }
  if (error instanceof Interrupted) {
    io.stderr.write(`${error.message}\n`);
    return exitCode.interrupted;
  }
  if (error instanceof OutOfTime) {
    io.stderr.write(`${error.message}\n`);
    return exitCode.inconclusive;
  }
  io.stderr.write(internalErrorLine(error));
  return exitCode.internal;
}
