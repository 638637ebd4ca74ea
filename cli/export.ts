/** `fover export`: hands what the model says to other tools, as Promela, as a labelled transition system, as a drawing or as a run. */
import { Argument, type Command } from 'commander';
import { type BehaviourModel, behaviourModel } from '../model/behaviour/pair.ts';
import type { Pair } from '../model/configuration/pair.ts';
import { diagnosisLine } from '../model/diagnosis.ts';
import type { Family } from '../model/stimulus.ts';
import { checkPair } from '../properties/check.ts';
import type { Bounds } from '../properties/checker/bounds.ts';
import type { Claim } from '../properties/claim.ts';
import { autLines } from '../properties/export/aut.ts';
import { dotLines } from '../properties/export/dot.ts';
import { reachableGraph } from '../properties/export/graph.ts';
import { itfOf } from '../properties/export/itf.ts';
import { NotExported, NotWalked } from '../properties/export/not-exported.ts';
import { promelaOf, whyNotWritten } from '../properties/export/promela.ts';
import { boundsOf } from '../properties/scopes.ts';
import { withReadings } from '../spec/ambiguities.ts';
import { type ExitCode, exitCode, Interrupted, OutOfTime, Refusal } from './exit.ts';
import { refuseTooManySets, secondsToSearch } from './explore-pair.ts';
import type { Io } from './io.ts';
import { loadPair } from './load-pair.ts';
import { addCommonOptions, addExploringOptions, type ClaimSelection, type GivenReadings } from './options.ts';
import { outputOf } from './output.ts';
import { version } from './package-root.ts';

const formats = ['promela', 'aut', 'dot', 'itf'] as const;
type Format = (typeof formats)[number];

interface ExportOptions {
  readonly alphabet: readonly Family[];
  readonly faults: number | 'none';
  readonly together: number;
  readonly time?: number;
  readonly claims: ClaimSelection;
  readonly reading?: GivenReadings;
  readonly json: boolean;
}

/** What is exported, and of which claims. */
interface Exporting {
  readonly model: BehaviourModel;
  readonly bounds: Bounds;
  readonly claims: readonly Claim[];
  /** The claims were named one by one. */
  readonly named: boolean;
  readonly io: Io;
}

/** More states than these make no drawing that anybody can read. */
const mostDrawn = 300;

/** More transitions than these do not fit into memory. */
const mostEdges = 10_000_000;

const examples = `
promela  a model that SPIN explores: it stores the states that \`check --no-reduction\` counts with the same options.
         Compile with -O2 -DSAFETY -DNOREDUCE -DVECTORSZ=4096. Each claim that SPIN can judge is an assertion under a
         symbol of its own; with --claims ID of one claim it is switched on.
aut      the reachable graph as a labelled transition system, in the Aldebaran format
dot      the same as a drawing, of small scopes
itf      the run that decides a claim, with --claims ID, in the Informal Trace Format

Examples:
  $ npx fover export promela smallest --claims none
  $ npx fover export dot smallest --alphabet power --faults 0
`;

/** Adds the verb; `done` takes its exit code. */
export function addExport(program: Command, io: Io, claims: readonly Claim[], done: (code: ExitCode) => void): void {
  const command = program
    .command('export')
    .summary('hand the model to other tools: SPIN, mCRL2 and LTSmin, Graphviz, trace viewers')
    .description('Hand the model to other tools, on standard output.')
    .addArgument(new Argument('<format>', 'what to write').choices(formats))
    .argument('[pair]', 'the pair; the bundled Active/Active pair when left out')
    .argument('[secondary]', "the secondary unit's running-config");
  addExploringOptions(addCommonOptions(command), claims)
    .addHelpText('after', examples)
    .action(async (format: Format, pair: string | undefined, secondary: string | undefined, options: ExportOptions) => {
      const args = [pair, secondary].filter((each) => each !== undefined);
      done(await exportPair(format, args, options, io, claims));
    });
}

async function exportPair(
  format: Format,
  args: readonly string[],
  options: ExportOptions,
  io: Io,
  claims: readonly Claim[],
): Promise<ExitCode> {
  const output = outputOf(io);
  const { input } = await loadPair(args);
  for (const diagnosis of input.diagnostics) output.remark(diagnosisLine(diagnosis));
  if (input.pair === null) return exitCode.wrongInput;
  const exporting = exportingOf(input.pair, options, io, claims);
  const lines = await linesOf(format, exporting);
  if (options.json) output.json({ format, text: `${[...lines].join('\n')}\n` }, 2);
  else await print(lines, io);
  return exitCode.asExpected;
}

function exportingOf(pair: Pair, options: ExportOptions, io: Io, claims: readonly Claim[]): Exporting {
  const faults = options.faults === 'none' ? null : options.faults;
  const bounds = { ...boundsOf(options.alphabet, faults, options.together), seconds: options.time ?? null };
  refuseTooManySets(pair, bounds);
  const model = behaviourModel(pair, withReadings(options.reading ?? {}));
  const named = typeof options.claims !== 'string';
  const chosen = options.claims === 'all' ? claims : options.claims === 'none' ? [] : options.claims;
  return { model, bounds, claims: chosen, named, io };
}

async function linesOf(format: Format, exporting: Exporting): Promise<Iterable<string>> {
  try {
    const { model, io } = exporting;
    if (format === 'promela') return promelaLines(exporting);
    if (format === 'itf') return [JSON.stringify(await runOf(exporting), null, 2)];
    const most = format === 'dot' ? { mostStates: mostDrawn } : { mostEdges };
    const graph = await reachableGraph(model, left(exporting), { ...most, signal: io.signal });
    return format === 'dot' ? dotLines(model, graph) : autLines(graph);
  } catch (error) {
    if (error instanceof NotExported) throw new Refusal(error.message);
    if (!(error instanceof NotWalked)) throw error;
    if (error.stopped === 'interrupted') throw new Interrupted();
    throw new OutOfTime(`the graph was not complete within --time ${exporting.bounds.seconds}; nothing is exported`);
  }
}

/** The bounds, with what is left of the time given to the whole run. */
function left({ bounds, io }: Exporting): Bounds {
  return { ...bounds, seconds: secondsToSearch(bounds.seconds, io.startedAt) };
}

function promelaLines({ model, bounds, claims, named }: Exporting): readonly string[] {
  for (const claim of named ? claims : []) {
    const reason = whyNotWritten(claim, model);
    if (reason !== null) throw new NotExported(`${claim.id} cannot be written in Promela: ${reason}`);
  }
  const [only, more] = claims;
  const asked = named && only !== undefined && more === undefined ? only : null;
  return [promelaOf(model, bounds, { claims, asked }).trimEnd()];
}

/** The counterexample or witness of the one claim that is named. */
async function runOf(exporting: Exporting) {
  const { model, bounds, claims, named, io } = exporting;
  const [claim, more] = claims;
  if (!named || claim === undefined || more !== undefined) {
    throw new NotExported('found no single claim whose run is to be exported; expected --claims with one id');
  }
  const report = await checkPair(model, [claim], left(exporting), { signal: io.signal });
  if (report.stopped === 'interrupted') throw new Interrupted();
  const { verdict, run, reason } = report.claims[0] ?? {};
  if (run == null && report.stopped === 'seconds')
    throw new OutOfTime(`${claim.id}: no run decided it within --time ${bounds.seconds}; nothing is exported`);
  if (verdict === undefined || run == null) {
    const why = reason == null ? '' : ` (${reason})`;
    throw new NotExported(`${claim.id}: ${verdict}${why}; no run decides it, so that there is none to export`);
  }
  return itfOf(run, { pair: model.pair.name ?? 'the pair', version, claim, verdict });
}

/** Line by line, as fast as they are taken. */
async function print(lines: Iterable<string>, io: Io): Promise<void> {
  for (const line of lines) {
    if (io.stdout.closed) return;
    io.stdout.write(`${line}\n`);
    await io.stdout.drained();
  }
}
