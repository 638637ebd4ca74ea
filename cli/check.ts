/** `fover check`: diagnoses a configuration, shows the pair as understood, explores, and judges every claim. */
import { type Command, Option } from 'commander';
import { defaultsUsed } from '../model/configuration/defaults-used.ts';
import type { Pair } from '../model/configuration/pair.ts';
import { pairJson } from '../model/configuration/pair-json.ts';
import { diagnosisLine } from '../model/diagnosis.ts';
import type { Family } from '../model/stimulus.ts';
import { isOwn } from '../properties/campaign/shard.ts';
import type { Bounds } from '../properties/checker/bounds.ts';
import type { Claim } from '../properties/claim.ts';
import { livenessClaims } from '../properties/claims/index.ts';
import type { AnyClaim } from '../properties/liveness-claim.ts';
import { withReadings } from '../spec/ambiguities.ts';
import { askedOf } from './asked-claims.ts';
import { type Baseline, readBaseline } from './baseline.ts';
import { checkRandom, isRandom } from './check-random.ts';
import type { Checked, Share } from './checked.ts';
import { type Comparison, compare } from './comparison.ts';
import { deliver, deliverError } from './deliver.ts';
import { type ExitCode, exitCode, Interrupted, Refusal } from './exit.ts';
import { exploreLiveness, refuseTooManyEnvironments } from './explore-liveness.ts';
import { explorePair, refuseTooManySets, type Search } from './explore-pair.ts';
import type { Io } from './io.ts';
import type { Report } from './judged.ts';
import { firstFile, type LoadedPair, loadPair } from './load-pair.ts';
import {
  addCommonOptions,
  addExploringOptions,
  addLimits,
  type ClaimSelection,
  fileOption,
  type GivenReadings,
  type Limits,
} from './options.ts';
import { outputOf } from './output.ts';
import { addRandomOptions, type RandomOptions, refuseAtOdds, seedWords } from './random-options.ts';
import { checkCommand, openingLines } from './render/check.ts';
import { refuseUnwritable } from './report-file.ts';
import { mergeShares } from './shares/merge.ts';
import { failuresOf, outcomeOf } from './verdict.ts';

interface CheckOptions extends RandomOptions, Limits {
  readonly alphabet: readonly Family[];
  readonly faults: number | 'none';
  readonly together: number;
  readonly time?: number;
  readonly reduction: boolean;
  readonly claims: ClaimSelection<AnyClaim>;
  readonly liveness: boolean;
  readonly reading?: GivenReadings;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly strict: boolean;
  readonly jsonPair: boolean;
  readonly junit?: string;
  readonly baseline?: string;
}

const examples = `
PAIR is a bundled pair, a running-config (the secondary's may follow), a folder of running-configs, or a JSON document.

Examples:
  $ npx fover check smallest --faults 1
  $ npx fover check active-standby --alphabet power,link --json
  $ npx fover check smallest --random 100 --seed 42
  $ npx fover check smallest --faults 1 --liveness

With --random, a claim that no sequence violated is inconclusive, which proves nothing; exit 0 then says that N sequences
were made and none contradicted a claim. The same --seed makes the same sequences; a failure prints the --path to it.

--shard I/N deals out the claims in turn, each share exploring by itself, or with --random the sequences. --merge takes
the --json output of all N shares and gives the report of the whole; with 2 where a share is missing, comes twice or is
of another check.

--liveness judges, besides, claims about what happens once stimuli have stopped: settling ends, a preempting group comes
home, two actives end. Stimuli may come in the middle of settling and events in any order, so that there is far more to
explore: bound it, as with --faults 1. A claim that holds names the assumptions of fairness that it needs; a run against
one is shown with every small step, and --claims with one such claim shows the run without each assumption, too.
`;

/** Adds the verb; `done` takes its exit code. */
export function addCheck(program: Command, io: Io, claims: readonly Claim[], done: (code: ExitCode) => void): void {
  const command = program
    .command('check')
    .summary('diagnose a configuration, explore what the pair can do, judge every claim')
    .description('Diagnose a configuration, show the pair as understood, explore it, and judge every claim.')
    .argument('[pair]', 'the pair; the bundled Active/Active pair when left out')
    .argument('[secondary]', "the secondary unit's running-config");
  addRandomOptions(addLimits(addExploringOptions(addCommonOptions(command, seedWords), [...claims, ...livenessClaims])))
    .option('--no-reduction', 'explore every environment by itself, even where no claim can tell several apart')
    .addOption(
      new Option('--liveness', 'judge the claims about what happens in the end, too: of every order of small steps')
        .default(false)
        .conflicts(['random', 'path', 'shard', 'merge', 'jsonPair']),
    )
    .option('--strict', 'count expected violations as violations', false)
    .addOption(fileOption('--junit <FILE>', 'write a JUnit file, too; also when interrupted'))
    .addOption(
      fileOption(
        '--baseline <FILE>',
        'judge by the verdicts of an earlier check, the output of --json; the pair may be another, which is said',
      ),
    )
    .addOption(
      new Option('--json-pair', 'print the pair as JSON and stop').default(false).conflicts(['junit', 'baseline']),
    )
    .addHelpText('after', examples)
    .action(async (pair: string | undefined, secondary: string | undefined, options: CheckOptions) => {
      done(
        await check(
          [pair, secondary].filter((each) => each !== undefined),
          options,
          io,
          claims,
        ),
      );
    });
}

async function check(
  args: readonly string[],
  options: CheckOptions,
  io: Io,
  claims: readonly Claim[],
): Promise<ExitCode> {
  if (options.junit !== undefined) await refuseUnwritable(options.junit);
  try {
    return await checkAndReport(args, options, io, claims);
  } catch (error) {
    await deliverError(error, args, options, io);
    throw error;
  }
}

async function checkAndReport(
  args: readonly string[],
  options: CheckOptions,
  io: Io,
  claims: readonly Claim[],
): Promise<ExitCode> {
  refuseAtOdds(options, args);
  if (options.merge !== undefined) return mergeShares(options.merge, options, io, claims);
  const asked = askedOf(options, claims);
  const output = outputOf(io);
  const loaded = withDefaultsNoted(await loadPair(args));
  const { pair, diagnostics } = loaded.input;
  for (const diagnosis of diagnostics) output.remark(diagnosisLine(diagnosis));
  if (pair !== null && options.jsonPair) {
    output.json(pairJson(pair), 2);
    return exitCode.asExpected;
  }
  const search: Search = {
    readings: withReadings(options.reading ?? {}),
    bounds: boundsOf(options),
    reduces: options.reduction,
    liveness: options.liveness,
  };
  if (pair === null) {
    const outcome = { code: exitCode.wrongInput, why: 'the input is not a pair' };
    return deliver({ loaded, search, report: null, comparison: null, failures: new Map(), outcome }, options, io);
  }
  const baseline = await baselineOf(options, loaded, pair, search);
  refuseTooManySets(pair, search.bounds);
  if (asked.inTheEnd !== null) refuseTooManyEnvironments(pair, search);
  if (io.signal.aborted) throw new Interrupted();
  if (!options.json) for (const line of openingLines(loaded, pair, search, output.paint)) output.line(line);
  if (isRandom(options) || options.shard !== undefined) {
    const shared = await checkShare(pair, search, asked.searched, options, io);
    return deliver({ loaded, search, comparison: null, ...shared }, options, io);
  }
  const explored = await explorePair(pair, search, asked.searched, io, options.quiet);
  const report = await exploreLiveness(explored, pair, search, asked.inTheEnd, io, options.quiet);
  const judging = new Set<AnyClaim>([...asked.searched, ...(asked.inTheEnd ?? [])]);
  const leftOut = [...claims, ...livenessClaims].filter((c) => !judging.has(c)).map(({ id }) => id);
  const comparison = baseline === null ? null : compare(baseline, report, new Set(leftOut));
  return deliver({ loaded, search, report, comparison, ...judged(report, comparison, options) }, options, io);
}

type Shared = Pick<Checked, 'report' | 'random' | 'share' | 'failures' | 'outcome'>;

/** A check by random sequences, a share of one, or a share of the claims. */
async function checkShare(
  pair: Pair,
  search: Search,
  asked: readonly Claim[],
  options: CheckOptions,
  io: Io,
): Promise<Shared> {
  const { shard, strict, quiet } = options;
  const share: Share | undefined = shard === undefined ? undefined : { shard, asked: asked.map(({ id }) => id) };
  const judging = { comparison: null, isShare: share !== undefined };
  const about = share === undefined ? {} : { share };
  if (isRandom(options)) {
    const { random, ...report } = await checkRandom(pair, search, asked, options, io, quiet);
    const failures = failuresOf(report, { strict, comparison: null });
    const exploreOnly = asked.length === 0;
    const outcome = outcomeOf(report, failures, { ...judging, exploreOnly, sequences: random.ran });
    return { report, random, ...about, failures, outcome };
  }
  const own = asked.filter((_, index) => isOwn(shard ?? null, index));
  const report = await explorePair(pair, search, own, io, quiet);
  const failures = failuresOf(report, { strict, comparison: null });
  const outcome = outcomeOf(report, failures, { ...judging, exploreOnly: own.length === 0 });
  return { report, ...about, failures, outcome };
}

async function baselineOf(
  { baseline, claims }: CheckOptions,
  loaded: LoadedPair,
  pair: Pair,
  search: Search,
): Promise<Baseline | null> {
  if (baseline === undefined) return null;
  if (claims !== 'none') return readBaseline(baseline, pair, search, checkCommand(loaded, search));
  throw new Refusal('--claims none judges nothing; expected claims that a baseline can be compared with');
}

function judged(report: Report, comparison: Comparison | null, { strict, claims }: CheckOptions) {
  const failures = failuresOf(report, { strict, comparison });
  return { failures, outcome: outcomeOf(report, failures, { comparison, exploreOnly: claims === 'none' }) };
}

/** The diagnoses of the pair, and a note on each kind of default it leaves in force. */
function withDefaultsNoted(loaded: LoadedPair): LoadedPair {
  const { pair, origins, diagnostics } = loaded.input;
  if (pair === null) return loaded;
  const notes = defaultsUsed(pair, origins, firstFile(loaded));
  return { ...loaded, input: { ...loaded.input, diagnostics: [...diagnostics, ...notes] } };
}

function boundsOf({ alphabet, faults, together, time, states, depth, memory }: CheckOptions): Bounds {
  const bound = faults === 'none' ? null : faults;
  return {
    families: alphabet,
    faults: bound,
    together,
    states: states ?? null,
    depth: depth ?? null,
    seconds: time ?? null,
    megabytes: memory ?? null,
  };
}
