/** `fover traces validate`: replays suites and logs on the model and says where something else was seen. */
import { type Command, Option } from 'commander';
import type { Pair } from '../../model/configuration/pair.ts';
import { diagnosisLine } from '../../model/diagnosis.ts';
import { withReadings } from '../../spec/ambiguities.ts';
import type { Log } from '../../traces/read/log.ts';
import { readTraces } from '../../traces/read/read.ts';
import { changesOf } from '../../traces/readings.ts';
import type { Suite } from '../../traces/trace.ts';
import { validateLog, validateSuite } from '../../traces/validate.ts';
import { type ExitCode, exitCode, Refusal } from '../exit.ts';
import type { Io } from '../io.ts';
import { loadPair } from '../load-pair.ts';
import { addCommonOptions, type GivenReadings } from '../options.ts';
import { outputOf } from '../output.ts';
import { namedInput, readInput } from './input.ts';
import { type FileResult, reportLines } from './report.ts';

interface ValidateOptions {
  readonly pair?: readonly string[];
  readonly reading?: GivenReadings;
  readonly json: boolean;
}

const examples = `
LOG is a suite, a log as JSON Lines, or - for standard input. A log begins with a line of \`schema\` and \`config\`, or
its pair is named by --pair; what \`fover simulate --json\` prints is one.

Exit codes: 0 all as the model, 1 something diverges, 2 a file is neither suite nor log.

Example:
  $ echo '{"type":"powerOn","unit":"primary"}' | npx fover simulate smallest - --json | npx fover traces validate - --pair smallest
`;

export function addValidate(traces: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = traces
    .command('validate')
    .summary('replay suites and logs on the model')
    .description('Replay suites and fully observed logs on the model, and report where they first diverge.')
    .argument('<logs...>', 'suites and logs')
    .addOption(
      new Option(
        '--pair <PAIR>',
        'the pair of logs that do not name theirs; a second time for the secondary',
      ).argParser((text: string, before: readonly string[] | undefined) => [...(before ?? []), text]),
    );
  addCommonOptions(command)
    .addHelpText('after', examples)
    .action(async (files: readonly string[], options: ValidateOptions) => {
      done(await validate(files, options, io));
    });
}

async function validate(files: readonly string[], options: ValidateOptions, io: Io): Promise<ExitCode> {
  const output = outputOf(io);
  const named = await pairNamed(options.pair, output.remark);
  if (named === 'unusable') return exitCode.wrongInput;
  const results: FileResult[] = [];
  for (const file of files) {
    const result = await resultOf(file, named, options.reading ?? {}, io);
    results.push(result);
    if (options.json) continue;
    for (const line of reportLines(result, output.paint)) output.line(line);
    if (result.refused !== null) output.remark(refusedLine(result));
  }
  if (options.json) output.json({ files: results }, 2);
  if (results.some((result) => result.refused !== null)) return exitCode.wrongInput;
  return results.some((result) => result.diverging.length > 0) ? exitCode.deviates : exitCode.asExpected;
}

async function pairNamed(
  names: readonly string[] | undefined,
  remark: (line: string) => void,
): Promise<Pair | null | 'unusable'> {
  if (names === undefined) return null;
  if (names.length > 2) throw new Refusal(`--pair takes the primary and the secondary; found ${names.length} names`);
  const { input } = await loadPair(names);
  for (const diagnosis of input.diagnostics) if (diagnosis.severity !== 'note') remark(diagnosisLine(diagnosis));
  return input.pair ?? 'unusable';
}

function refusedLine({ file, refused }: FileResult): string {
  const { line = 0, message = '' } = refused ?? {};
  return diagnosisLine({ file, line, severity: 'error', message, rules: [] });
}

type Established = Pick<FileResult, 'kind' | 'traces' | 'steps' | 'model' | 'diverging'>;

const nothing = { kind: null, traces: 0, steps: 0, model: null, diverging: [] };

async function resultOf(name: string, named: Pair | null, given: GivenReadings, io: Io): Promise<FileResult> {
  const file = namedInput(name);
  const found = await readInput(name, io);
  if (found.kind !== 'text') {
    const message = found.kind === 'missing' ? `${found.reason}; expected a suite or a log` : found.reason;
    return { file, ...nothing, refused: { line: 0, message } };
  }
  const read = readTraces({ file, text: found.text }, named);
  if (read.kind === 'refused') return { file, ...nothing, refused: read.refused };
  const established = read.kind === 'log' ? ofLog(read.log, given) : ofSuite(read.suite, given);
  return { file, ...established, refused: null };
}

/** Readings of the header, then those of the command line, which count where both speak of one ambiguity. */
function ofLog({ pair, header, steps, lines }: Log, given: GivenReadings): Established {
  const assumed = [...(header?.readings ?? []), ...Object.entries(given).map(([id, reading]) => `${id}=${reading}`)];
  const { divergence, steps: count } = validateLog(pair, steps, assumed);
  const model = header?.model ?? null;
  if (divergence === null) return { kind: 'log', traces: 0, steps: count, model, diverging: [] };
  const offset = steps[0]?.stimuli.length === 0 ? 0 : 1;
  const line = lines[divergence.step - offset] ?? null;
  return {
    kind: 'log',
    traces: 0,
    steps: count,
    model,
    diverging: [{ trace: null, line, assumed: assumedWords(header?.readings ?? [], given), ...divergence }],
  };
}

const optionsOf = (changes: readonly string[]) => changes.map((change) => `--reading ${change}`);

/** Where the assumed readings stand: in the header, on the command line, or both. */
function assumedWords(ofHeader: readonly string[], given: GivenReadings): string {
  const header = ofHeader.length === 0 ? [] : [`${ofHeader.join(', ')} in the header`];
  return [...header, ...optionsOf(Object.entries(given).map(([id, reading]) => `${id}=${reading}`))].join(' and ');
}

/** @throws Refusal for more than one changed reading, which no outcome of a suite is about. */
function ofSuite(suite: Suite, given: GivenReadings): Established {
  const changes = changesOf(withReadings(given));
  if (changes.length > 1) {
    const found = changes.join(', ');
    throw new Refusal(
      `suites carry one changed reading at a time; found ${found}; expected one --reading (a log can be judged under any combination)`,
    );
  }
  const all = validateSuite(suite, changes[0] ?? null);
  const diverging = all.flatMap(({ trace, divergence }) =>
    divergence === null ? [] : [{ trace, line: null, assumed: optionsOf(changes).join(' and '), ...divergence }],
  );
  const steps = all.reduce((sum, each) => sum + each.steps, 0);
  return { kind: 'suite', traces: all.length, steps, model: suite.model, diverging };
}
