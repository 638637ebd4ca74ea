/** `fover diff`: compares what two pairs do, or one pair under two readings, and shows the shortest run that tells them apart. */
import type { Command } from 'commander';
import { behaviourModel } from '../model/behaviour/pair.ts';
import { diagnosisLine } from '../model/diagnosis.ts';
import type { Family } from '../model/stimulus.ts';
import type { Bounds, Stopped } from '../properties/checker/bounds.ts';
import { type Different, distinguish, type Equal } from '../properties/product/distinguish.ts';
import type { Compared } from './compared.ts';
import { configurationOf } from './diff-configuration.ts';
import { diffDocument } from './diff-document.ts';
import { type AskedSide, askedSides, type DiffSide, loadSides } from './diff-sides.ts';
import { type ExitCode, exitCode, Refusal } from './exit.ts';
import { refuseTooManySets, secondsToSearch } from './explore-pair.ts';
import type { Io } from './io.ts';
import type { LoadedPair } from './load-pair.ts';
import { addBoundingOptions, addCommonOptions, type GivenReadings } from './options.ts';
import { outputOf } from './output.ts';
import { progressLine } from './progress.ts';
import { diffOpeningLines, diffResultLines, stoppedIn } from './render/diff.ts';
import type { Outcome } from './verdict.ts';

interface DiffOptions {
  readonly alphabet: readonly Family[];
  readonly faults: number | 'none';
  readonly together: number;
  readonly time?: number;
  readonly reading?: GivenReadings;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Joint states that fit into memory; nobody waits for more. */
const mostStates = 4_000_000;

const examples = `
A and B are pairs as for \`check\`, each one argument: a bundled pair, a running-config, a folder of running-configs, or a
JSON document. An argument ID=x is a reading of an ambiguity (\`fover spec\` lists them), for the pair that it stands behind.
With a single pair, or none for the bundled Active/Active pair, the pair is compared with itself under that reading; an
ambiguity that is given twice is compared between these two readings. --reading chooses for both sides, and where
nothing else tells them apart, for the second one.

Compared are observations, roles that move, and refused commands, after every run of the alphabet within the bound. The
difference shown has the fewest steps, and among these the fewest stimuli. Exit codes: 0 equal, 1 different, 3 not decided.

Examples:
  $ npx fover diff smallest reset-and-preempt=b --faults 1
  $ npx fover diff active-standby threshold=b  # exit 1
  $ npx fover diff active-standby stateful --faults 1
`;

/** Adds the verb; `done` takes its exit code. */
export function addDiff(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('diff')
    .summary('compare the behaviour of two pairs, or of one under two readings')
    .description('Compare the behaviour of two pairs, or of one pair under two readings.')
    .usage('[options] [A] [ID=x…] [B] [ID=x…]')
    .argument('[arguments...]', 'the pairs, and readings as ID=x');
  addBoundingOptions(addCommonOptions(command))
    .addHelpText('after', examples)
    .action(async (args: readonly string[], options: DiffOptions) => {
      done(await diff(args, options, io));
    });
}

async function diff(args: readonly string[], options: DiffOptions, io: Io): Promise<ExitCode> {
  const output = outputOf(io);
  const asked = askedSides(args, options.reading ?? {});
  const loaded = await loadSides(asked);
  const diagnostics = [...new Set(loaded)].flatMap(({ input }) => input.diagnostics);
  for (const diagnosis of diagnostics) output.remark(diagnosisLine(diagnosis));
  const [a, b] = [sideOf(loaded[0], asked[0]), sideOf(loaded[1], asked[1])];
  if (a === null || b === null) return exitCode.wrongInput;
  const compared = { a, b, bounds: boundsOf(options), configuration: configurationOf(a, b), diagnostics };
  refuseIncomparable(compared);
  if (!options.json) for (const line of diffOpeningLines(compared, output.paint)) output.line(line);
  const result = await search(compared, io, options.quiet);
  const outcome = outcomeOf(result);
  if (options.json) output.json(diffDocument(compared, result, outcome), 2);
  else for (const line of diffResultLines(compared, result, outcome, output.paint)) output.line(line);
  return outcome.code;
}

/** Null where the input is not a pair. */
function sideOf(loaded: LoadedPair, { readings }: AskedSide): DiffSide | null {
  const { pair } = loaded.input;
  return pair === null ? null : { loaded, pair, readings };
}

function boundsOf({ alphabet, faults, together, time }: DiffOptions): Bounds {
  const limits = { states: mostStates, depth: null, seconds: time ?? null, megabytes: null };
  return { families: alphabet, faults: faults === 'none' ? null : faults, together, ...limits };
}

function refuseIncomparable({ a, b, bounds }: Compared): void {
  if (a.pair.mode !== b.pair.mode) {
    const words = { activeStandby: 'Active/Standby', activeActive: 'Active/Active' };
    throw new Refusal(
      `found an ${words[a.pair.mode]} pair and an ${words[b.pair.mode]} pair; expected two pairs in the same mode, since ` +
        'in one the units have roles and in the other their failover groups',
    );
  }
  for (const { pair } of [a, b]) refuseTooManySets(pair, bounds);
}

async function search({ a, b, bounds }: Compared, io: Io, quiet: boolean): Promise<Equal | Different> {
  const progress = progressLine(io.stderr, quiet);
  try {
    const seconds = secondsToSearch(bounds.seconds, io.startedAt);
    const { signal } = io;
    const [left, right] = [behaviourModel(a.pair, a.readings), behaviourModel(b.pair, b.readings)];
    return await distinguish(left, right, { ...bounds, seconds }, { onProgress: progress.show, signal });
  } finally {
    progress.end();
  }
}

function outcomeOf(result: Equal | Different): Outcome {
  if (!result.equal) return { code: exitCode.deviates, why: 'a run tells the two apart' };
  if (result.stopped === 'interrupted') return { code: exitCode.interrupted, why: 'interrupted' };
  if (result.stopped !== null) return { code: exitCode.inconclusive, why: stoppedWords(result.stopped) };
  if (result.transitions === 0)
    return { code: exitCode.inconclusive, why: 'the alphabet has no step that both pairs take' };
  return { code: exitCode.asExpected, why: 'no run within alphabet and bound tells the two apart' };
}

function stoppedWords(stopped: Stopped): string {
  const advice =
    stopped === 'states' ? ', which is all that memory is given; a bound such as --faults 1 needs less' : '';
  return `nothing differs so far, but the search stopped early (${stoppedIn(stopped)}${advice})`;
}
