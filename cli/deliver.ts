/** Hands out what a check established, or what stood in its way: printed, in a file, as annotations. */
import { annotationLines, errorAnnotation } from './annotations.ts';
import { checkDocument } from './check-document.ts';
import type { Checked } from './checked.ts';
import { type ExitCode, exitCode, Interrupted, Refusal } from './exit.ts';
import type { Io } from './io.ts';
import { junitOfError, junitXml } from './junit.ts';
import { outputOf } from './output.ts';
import { reportLines } from './render/check.ts';
import { writeReport } from './report-file.ts';
import type { Outcome } from './verdict.ts';

export interface Delivery {
  readonly json: boolean;
  readonly jsonPair: boolean;
  /** The file for a JUnit report. */
  readonly junit?: string;
}

/** The file first, so that the result that is printed can say that it could not be written. */
export async function deliver(checked: Checked, { json, jsonPair, junit }: Delivery, io: Io): Promise<ExitCode> {
  const output = outputOf(io);
  const failed = junit === undefined ? null : await writeReport(junit, await junitXml(checked));
  const outcome = failed === null ? checked.outcome : withoutFile(checked.outcome);
  const result = { ...checked, outcome };
  if (!json) for (const line of reportLines(result, output.paint, io.stdout.columns)) output.line(line);
  else if (!jsonPair) output.json(checkDocument(result), 2);
  if (failed !== null) output.remark(failed);
  if (isGithub(io)) for (const line of annotationLines(result)) output.remark(line);
  return outcome.code;
}

/** Leaves an error for the caller to print; without a file of this run, that of an earlier one would be taken for it. */
export async function deliverError(
  error: unknown,
  args: readonly string[],
  { junit }: Delivery,
  io: Io,
): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  if (junit !== undefined) await writeReport(junit, await junitOfError(args, message));
  if (isGithub(io) && (error instanceof Refusal || error instanceof Interrupted))
    outputOf(io).remark(errorAnnotation(message));
}

function isGithub({ env }: Io): boolean {
  return env.GITHUB_ACTIONS === 'true';
}

function withoutFile({ code, why }: Outcome): Outcome {
  return { code: exitCode.wrongInput, why: `the JUnit file could not be written (else ${code}: ${why})` };
}
