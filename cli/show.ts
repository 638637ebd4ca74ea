/** `fover show`: listings that the product prints, of a pair to which something happened. */
import { type Command, Option } from 'commander';
import { groupsOf, type Pair } from '../model/configuration/pair.ts';
import { pairJson } from '../model/configuration/pair-json.ts';
import { type HistoryEntry, historyOf } from '../model/protocol/history.ts';
import { protocolModel } from '../model/protocol/pair.ts';
import type { DatedMove } from '../model/protocol/run.ts';
import { type UnitName, unitNames } from '../spec/vocabulary.ts';
import { type ExitCode, exitCode } from './exit.ts';
import type { Io } from './io.ts';
import { addCommonOptions, type GivenReadings, readingsAt } from './options.ts';
import { outputOf } from './output.ts';
import { pairAndEvents } from './pair-and-events.ts';
import { historyLines } from './render/history.ts';
import { stimuliLines } from './stimuli-lines.ts';
import { timedSteps } from './timed-steps.ts';

interface HistoryOptions {
  readonly unit?: UnitName;
  readonly reading?: GivenReadings;
  readonly json: boolean;
}

const examples = `
EVENTS are those of \`simulate --model protocol\`; one argument is EVENTS, for the bundled Active/Active pair.

One listing for each unit, on an Active/Active pair for each failover group on it. Times are hours, minutes and seconds from
the beginning. The product has no state for a unit that is off or boots: its loss of power is not listed, and when it runs it
comes from Disabled. The listing goes on across a reboot.

Example:
  $ printf '[{"type":"powerOn","unit":"primary"},{"type":"powerOn","unit":"secondary"}]\\n{"type":"powerOff","unit":"primary"}\\n' | npx fover show history active-standby - --unit secondary
`;

/** Adds the verb with its own verbs; `done` takes the exit code. */
export function addShow(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const show = program
    .command('show')
    .summary('print listings in the manner of the product')
    .description('Listings in the manner of the product, of a pair to which something happened.')
    .helpCommand(false);
  const history = show
    .command('history')
    .summary('run stimuli in time and list the states of each unit')
    .description('Run stimuli in time and list which states each unit went through, when and why.')
    .usage('[options] [PAIR [SECONDARY]] EVENTS')
    .argument('<arguments...>', 'the pair, if not the bundled Active/Active one, and the events')
    .addOption(new Option('--unit <UNIT>', 'of this unit only').choices(unitNames));
  addCommonOptions(history, undefined, 'protocol')
    .addHelpText('after', examples)
    .action(async (args: readonly string[], options: HistoryOptions) => {
      done(await showHistory(args, options, io));
    });
}

async function showHistory(args: readonly string[], options: HistoryOptions, io: Io): Promise<ExitCode> {
  const readings = readingsAt(options.reading, 'protocol');
  const given = await pairAndEvents('show history', args, io);
  if (given === null) return exitCode.wrongInput;
  const { pair, events } = given;
  const moves: DatedMove[] = [];
  try {
    for await (const { reactions } of timedSteps(
      protocolModel(pair, readings),
      stimuliLines(pair, events, 'protocol'),
    )) {
      moves.push(...reactions);
    }
  } catch (error) {
    if (!io.signal.aborted) throw error;
  }
  const units = options.unit === undefined ? unitNames : [options.unit];
  const histories = units.map((unit) => [unit, historyOf(moves.filter((move) => move.unit === unit))] as const);
  const output = outputOf(io);
  if (options.json) output.json({ pair: pairJson(pair), units: Object.fromEntries(histories) });
  else for (const line of listings(pair, histories, output.paint)) output.line(line);
  return io.signal.aborted ? exitCode.interrupted : exitCode.asExpected;
}

function listings(
  pair: Pair,
  histories: readonly (readonly [UnitName, readonly HistoryEntry[]])[],
  paint: ReturnType<typeof outputOf>['paint'],
): readonly string[] {
  const groups = pair.mode === 'activeStandby' ? [null] : groupsOf(pair).map(Number);
  const all = histories.flatMap(([unit, entries]) =>
    groups.map((group) => {
      const own = entries.filter((entry) => entry.group === group);
      return historyLines(group === null ? unit : `${unit} group ${group}`, own, paint);
    }),
  );
  return all.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}
