/** `fover traces generate`: writes the suites. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { suites, suiteText } from '../../traces/suites.ts';
import type { Suite } from '../../traces/trace.ts';
import { type ExitCode, exitCode, Refusal } from '../exit.ts';
import type { Io } from '../io.ts';
import { printable } from '../load-pair.ts';
import { addOutputOptions } from '../options.ts';
import { outputOf } from '../output.ts';
import { version } from '../package-root.ts';
import { counted } from '../render/words.ts';

interface GenerateOptions {
  readonly output: string;
  readonly json: boolean;
  readonly quiet: boolean;
}

const examples = `
Example:
  $ npx fover traces generate --output suites
`;

export function addGenerate(traces: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = traces
    .command('generate')
    .summary('write the suites')
    .description('Write the suites (table rows, transitions, findings, readings) as JSON; the same bytes every time.')
    .option('--output <DIR>', 'folder for the suites, made where it does not exist', 'traces/suites/v1');
  addOutputOptions(command)
    .addHelpText('after', examples)
    .action(async (options: GenerateOptions) => {
      done(await generate(options, io));
    });
}

async function generate({ output: folder, json, quiet }: GenerateOptions, io: Io): Promise<ExitCode> {
  const output = outputOf(io);
  await writing(folder, () => mkdir(folder, { recursive: true }));
  if (!quiet) output.remark('computing the suites; this takes some 15 seconds');
  const made = Object.entries(await suites(version));
  for (const [file, suite] of made) {
    const path = join(folder, file);
    await writing(path, () => writeFile(path, suiteText(suite)));
    if (!json) output.line(`${printable(path)}: ${sizeOf(suite)}`);
  }
  if (json)
    output.json(
      made.map(([file, suite]) => ({ file: join(folder, file), ...countsOf(suite) })),
      2,
    );
  return exitCode.asExpected;
}

async function writing(path: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    throw new Refusal(`${printable(path)}: error: it cannot be written (${code}); expected a folder that can`);
  }
}

function countsOf({ groups }: Suite) {
  const traces = groups.flatMap((group) => group.traces);
  return { traces: traces.length, steps: traces.flatMap((trace) => trace.steps).length };
}

function sizeOf(suite: Suite): string {
  const { traces, steps } = countsOf(suite);
  return `${counted(traces, 'trace')}, ${counted(steps, 'step')}`;
}
