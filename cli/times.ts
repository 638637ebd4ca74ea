/** `fover times`: how long a failover takes, at best and at worst, beside what Table 7-1 prints or with a pair's own timers. */
import type { Command } from 'commander';
import type { Pair } from '../model/configuration/pair.ts';
import { pairJson } from '../model/configuration/pair-json.ts';
import { diagnosisLine } from '../model/diagnosis.ts';
import { documentedTimes, type TimeCell, tickOf, timesOfPair } from '../properties/times/table.ts';
import type { Readings } from '../spec/ambiguities.ts';
import { type ExitCode, exitCode } from './exit.ts';
import type { Io } from './io.ts';
import { loadPair } from './load-pair.ts';
import { addCommonOptions, type GivenReadings, readingsAt } from './options.ts';
import { outputOf } from './output.ts';
import { documentedLines, pairLines } from './render/times.ts';

interface TimesOptions {
  readonly reading?: GivenReadings;
  readonly json: boolean;
}

const examples = `
Without PAIR, each cell of Table 7-1 is derived from the rules: every hello is sent and every port looked at, and the fault is
tried at every instant between two polls. With PAIR, the same conditions are timed with the timers of the pair.

A time that no rule gives is a stated parameter and marked so. Where a figure of the document is not the worst case that the
rules give, a finding says why; the exit code is 0 as long as every such cell has one.

Examples:
  $ npx fover times
  $ npx fover times active-standby
  $ npx fover times --reading interface-hold-from=b
`;

/** Adds the verb; `done` takes its exit code. */
export function addTimes(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('times')
    .summary('failover times, best and worst case')
    .description('Failover times, best and worst case: of Table 7-1, or of a pair with its own timers.')
    .argument('[pair]', "the pair; the documents' settings when left out")
    .argument('[secondary]', "the secondary unit's running-config");
  addCommonOptions(command, undefined, 'protocol')
    .addHelpText('after', examples)
    .action(async (pair: string | undefined, secondary: string | undefined, options: TimesOptions) => {
      const args = [pair, secondary].filter((each) => each !== undefined);
      done(await times(args, options, io));
    });
}

async function times(args: readonly string[], options: TimesOptions, io: Io): Promise<ExitCode> {
  const output = outputOf(io);
  const readings = readingsAt(options.reading, 'protocol');
  const pair = args.length === 0 ? null : await pairFor(args, output.remark);
  if (pair === undefined) return exitCode.wrongInput;
  const cells = pair === null ? documentedTimes(readings) : timesOfPair(pair, readings);
  if (options.json) output.json(documentOf(pair, cells, readings), 2);
  else
    for (const line of pair === null ? documentedLines(cells, output.paint) : pairLines(pair, cells)) output.line(line);
  return cells.every(({ agrees, finding }) => agrees !== false || finding !== null)
    ? exitCode.asExpected
    : exitCode.deviates;
}

async function pairFor(args: readonly string[], remark: (line: string) => void): Promise<Pair | undefined> {
  const { input } = await loadPair(args);
  for (const diagnosis of input.diagnostics) remark(diagnosisLine(diagnosis));
  return input.pair ?? undefined;
}

function documentOf(pair: Pair | null, cells: readonly TimeCell[], readings: Readings) {
  return {
    pair: pair === null ? null : pairJson(pair),
    tick: pair === null ? null : tickOf(pair, readings),
    readings,
    cells: cells.map(
      ({ condition, setting, documented, best, worst, agrees, finding, rule, alignments, isStated }) => ({
        condition,
        setting,
        documented,
        best,
        worst,
        agrees,
        finding,
        rule,
        alignments,
        stated: isStated,
      }),
    ),
  };
}
