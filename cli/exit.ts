/** Exit codes, and the ways in which a verb ends early: with a reason, out of time, or by an interruption. */

export const exitCode = {
  asExpected: 0,
  deviates: 1,
  wrongInput: 2,
  inconclusive: 3,
  internal: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Wrong usage or input: one line of reason, exit code 2. */
export class Refusal extends Error {}

/** The time that was given was over before there was anything to show: one line that says so, exit code 3. */
export class OutOfTime extends Error {}

/** An interruption that came before anything was established: one line that says so, exit code 130. */
export class Interrupted extends Error {
  constructor() {
    super('fover: interrupted before anything was established; no claim was judged');
  }
}

/** An error of the program itself as one line, whatever was thrown. */
export function internalErrorLine(error: unknown): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `fover: internal error: ${message.split('\n')[0]?.slice(0, 400)}\n`;
}
