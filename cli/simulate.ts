/** `fover simulate`: runs stimuli line by line and prints an observation per step as soon as it is known. */
import type { Command } from 'commander';
import { type BehaviourModel, behaviourModel } from '../model/behaviour/pair.ts';
import { diagnosisLine } from '../model/diagnosis.ts';
import { readStimuli } from '../model/stimuli-reader.ts';
import { type StepRecord, stepZero } from '../properties/replay.ts';
import { withReadings } from '../spec/ambiguities.ts';
import { type Events, openEvents } from './events.ts';
import { type ExitCode, exitCode, Refusal } from './exit.ts';
import type { Io } from './io.ts';
import { longestLine } from './lines.ts';
import { loadPair } from './load-pair.ts';
import { addCommonOptions, type GivenReadings } from './options.ts';
import { outputOf } from './output.ts';
import { stepLines } from './render/step.ts';
import { stimulusLines } from './render/stimuli.ts';

interface SimulateOptions {
  readonly reading?: GivenReadings;
  readonly json: boolean;
}

const examples = `
One argument is EVENTS, for the bundled Active/Active pair; before it the pair may be named, as for \`check\`.
A line of EVENTS is one stimulus, or an array of simultaneous ones.

Stimuli by family, each an object with \`type\` and these fields; those in brackets may be left out:
${stimulusLines().join('\n')}

\`unit\` is primary or secondary, the designation; \`interface\` a nameif, in multiple context mode context/nameif, or for
interfaceDown and interfaceUp a physical port, too; \`group\` 1 or 2; \`seconds\` a number above 0.

Example:
  $ printf '[{"type":"powerOn","unit":"primary"},{"type":"powerOn","unit":"secondary"}]\\n{"type":"powerOff","unit":"primary"}\\n' | npx fover simulate active-standby -
`;

/** Adds the verb; `done` takes its exit code. */
export function addSimulate(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('simulate')
    .summary('run stimuli and print an observation per step')
    .description('Run stimuli (JSON Lines; - is standard input) and print an observation per step.')
    .usage('[options] [PAIR [SECONDARY]] EVENTS')
    .argument('<arguments...>', 'the pair, if not the bundled Active/Active one, and the events');
  addCommonOptions(command)
    .addHelpText('after', examples)
    .action(async (args: readonly string[], options: SimulateOptions) => {
      done(await simulate(args, options, io));
    });
}

async function simulate(args: readonly string[], options: SimulateOptions, io: Io): Promise<ExitCode> {
  if (args.length > 3) throw new Refusal(`simulate takes PAIR, SECONDARY and EVENTS; found ${args.length} arguments`);
  const output = outputOf(io);
  const loaded = await loadPair(args.slice(0, -1));
  for (const diagnosis of loaded.input.diagnostics) output.remark(diagnosisLine(diagnosis));
  if (loaded.input.pair === null) return exitCode.wrongInput;
  const model = behaviourModel(loaded.input.pair, withReadings(options.reading ?? {}));
  const events = await openEvents(args.at(-1) ?? '-', io);
  let before: StepRecord | null = null;
  const print = (record: StepRecord) => {
    if (options.json) output.json(record);
    else for (const line of stepLines(record, before?.observation ?? null, output.paint)) output.line(line);
    before = record;
  };
  return run(model, events, io, print);
}

async function run(
  model: BehaviourModel,
  events: Events,
  io: Io,
  print: (record: StepRecord) => void,
): Promise<ExitCode> {
  print(stepZero(model));
  let { initial: state } = model;
  let step = 0;
  try {
    for await (const { number, text } of events.lines) {
      if (io.stdout.closed) break;
      if (text !== null && text.trim() === '') continue;
      const tooLong = { error: `the line is longer than ${longestLine} characters; expected stimuli` };
      const read = text === null ? tooLong : readStimuli(model.pair, text);
      if ('error' in read) throw new Refusal(`${events.file}:${number}: error: ${read.error}`);
      const next = model.step(state, read.stimuli);
      state = next.state;
      step += 1;
      const { reactions, refused } = next;
      print({ step, stimuli: read.stimuli, observation: model.observe(state), reactions, refused });
      await io.stdout.drained();
    }
  } catch (error) {
    if (!io.signal.aborted) throw error;
  }
  return io.signal.aborted ? exitCode.interrupted : exitCode.asExpected;
}
