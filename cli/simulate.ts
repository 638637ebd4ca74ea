/** `fover simulate`: runs stimuli line by line and prints an observation per step as soon as it is known. */
import type { Command } from 'commander';
import { type BehaviourModel, behaviourModel } from '../model/behaviour/pair.ts';
import { protocolModel } from '../model/protocol/pair.ts';
import { type StepRecord, stepZero } from '../properties/replay.ts';
import type { Level } from '../spec/vocabulary.ts';
import { type ExitCode, exitCode } from './exit.ts';
import type { Io } from './io.ts';
import { addCommonOptions, type GivenReadings, levelOption, readingsAt } from './options.ts';
import { outputOf, type Paint } from './output.ts';
import { pairAndEvents } from './pair-and-events.ts';
import { stepLines } from './render/step.ts';
import { stimulusLines } from './render/stimuli.ts';
import { timelineLines } from './render/timeline.ts';
import { type StimuliLine, stimuliLines } from './stimuli-lines.ts';
import { type TimedStepRecord, timedSteps } from './timed-steps.ts';

interface SimulateOptions {
  readonly model: Level;
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

With --model protocol the same happens in time. A line may carry \`at\`, the seconds from the beginning, as
{"at": 200, "type": …} or {"at": 200, "stimuli": [ … ]}; what is due at that instant happens before it. Without \`at\` it waits until
nothing but the exchange of hellos and delays of preemption is running. hellosLost, for that model alone, loses the hellos
on \`path\`, which is failoverLink or an interface, and breaks nothing else. What breaks does so right after a hello; seconds
are whole ticks of the pair. A step is printed once the line after it is known, since that may cut it short.

Examples:
  $ printf '[{"type":"powerOn","unit":"primary"},{"type":"powerOn","unit":"secondary"}]\\n{"type":"powerOff","unit":"primary"}\\n' | npx fover simulate active-standby -
  $ printf '[{"type":"powerOn","unit":"primary"},{"type":"powerOn","unit":"secondary"}]\\n{"type":"powerOff","unit":"primary","at":200}\\n' | npx fover simulate active-standby - --model protocol
`;

/** Adds the verb; `done` takes its exit code. */
export function addSimulate(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('simulate')
    .summary('run stimuli and print an observation per step')
    .description('Run stimuli (JSON Lines; - is standard input) and print an observation per step.')
    .usage('[options] [PAIR [SECONDARY]] EVENTS')
    .argument('<arguments...>', 'the pair, if not the bundled Active/Active one, and the events');
  addCommonOptions(command.addOption(levelOption()), undefined, 'protocol')
    .addHelpText('after', examples)
    .action(async (args: readonly string[], options: SimulateOptions) => {
      done(await simulate(args, options, io));
    });
}

async function simulate(args: readonly string[], options: SimulateOptions, io: Io): Promise<ExitCode> {
  const readings = readingsAt(options.reading, options.model);
  const given = await pairAndEvents('simulate', args, io);
  if (given === null) return exitCode.wrongInput;
  const { pair, events } = given;
  const lines = stimuliLines(pair, events, options.model);
  if (options.model === 'behaviour') {
    return printed(steps(behaviourModel(pair, readings), lines), stepLines, options, io);
  }
  const model = protocolModel(pair, readings);
  const timeline = (record: TimedStepRecord, before: StepRecord['observation'] | null, paint: Paint) =>
    timelineLines(record, before, model.times.tick, paint);
  return printed(timedSteps(model, lines), timeline, options, io);
}

async function* steps(model: BehaviourModel, lines: AsyncIterable<StimuliLine>): AsyncGenerator<StepRecord> {
  yield stepZero(model);
  let { initial: state } = model;
  let step = 0;
  for await (const { stimuli } of lines) {
    const { state: after, reactions, refused } = model.step(state, stimuli);
    state = after;
    step += 1;
    yield { step, stimuli, observation: model.observe(state), reactions, refused };
  }
}

/** Each record as soon as it comes, until nobody reads any more. */
async function printed<R extends Pick<StepRecord, 'observation'>>(
  records: AsyncIterable<R>,
  linesOf: (record: R, before: StepRecord['observation'] | null, paint: Paint) => readonly string[],
  { json }: SimulateOptions,
  io: Io,
): Promise<ExitCode> {
  const output = outputOf(io);
  let before: StepRecord['observation'] | null = null;
  try {
    for await (const record of records) {
      if (json) output.json(record);
      else for (const line of linesOf(record, before, output.paint)) output.line(line);
      before = record.observation;
      if (io.stdout.closed) break;
      await io.stdout.drained();
    }
  } catch (error) {
    if (!io.signal.aborted) throw error;
  }
  return io.signal.aborted ? exitCode.interrupted : exitCode.asExpected;
}
