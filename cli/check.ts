/** `fover check`: diagnoses a configuration, shows the pair as understood, explores, and judges every claim. */
import type { Command } from 'commander';
import { defaultsUsed } from '../model/configuration/defaults-used.ts';
import { pairJson } from '../model/configuration/pair-json.ts';
import { diagnosisLine } from '../model/diagnosis.ts';
import type { Family } from '../model/stimulus.ts';
import type { Bounds } from '../properties/checker/bounds.ts';
import type { Claim } from '../properties/claim.ts';
import { withReadings } from '../spec/ambiguities.ts';
import { checkDocument } from './check-document.ts';
import { type ExitCode, exitCode } from './exit.ts';
import { explorePair, refuseTooManySets } from './explore-pair.ts';
import type { Io } from './io.ts';
import { type LoadedPair, loadPair } from './load-pair.ts';
import { addCommonOptions, addExploringOptions, type ClaimSelection, type GivenReadings } from './options.ts';
import { outputOf } from './output.ts';
import { openingLines, reportLines } from './render/check.ts';
import { outcomeOf } from './verdict.ts';

interface CheckOptions {
  readonly alphabet: readonly Family[];
  readonly faults: number | 'none';
  readonly together: number;
  readonly claims: ClaimSelection;
  readonly reading?: GivenReadings;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly strict: boolean;
  readonly jsonPair: boolean;
}

const examples = `
PAIR is a bundled pair, a running-config (the secondary's may follow), a folder of running-configs, or a JSON document.

Examples:
  $ npx fover check smallest --faults 1
  $ npx fover check active-standby --alphabet power,link --json
`;

/** Adds the verb; `done` takes its exit code. */
export function addCheck(program: Command, io: Io, claims: readonly Claim[], done: (code: ExitCode) => void): void {
  const command = program
    .command('check')
    .summary('diagnose a configuration, explore what the pair can do, judge every claim')
    .description('Diagnose a configuration, show the pair as understood, explore it, and judge every claim.')
    .argument('[pair]', 'the pair; the bundled Active/Active pair when left out')
    .argument('[secondary]', "the secondary unit's running-config");
  addExploringOptions(addCommonOptions(command), claims)
    .option('--strict', 'count expected violations as violations', false)
    .option('--json-pair', 'print the pair as JSON and stop', false)
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
  const output = outputOf(io);
  const loaded = withDefaultsNoted(await loadPair(args));
  const { pair, diagnostics } = loaded.input;
  for (const diagnosis of diagnostics) output.remark(diagnosisLine(diagnosis));
  if (pair !== null && options.jsonPair) {
    output.json(pairJson(pair), 2);
    return exitCode.asExpected;
  }
  const search = { readings: withReadings(options.reading ?? {}), bounds: boundsOf(options) };
  if (pair === null) {
    const outcome = { code: exitCode.wrongInput, why: 'the input is not a pair' };
    if (options.json && !options.jsonPair) output.json(checkDocument(loaded, search, null, outcome), 2);
    return outcome.code;
  }
  refuseTooManySets(pair, search.bounds);
  if (!options.json) for (const line of openingLines(loaded, pair, search, output.paint)) output.line(line);
  const report = await explorePair(pair, search, selected(options.claims, claims), io, options.quiet);
  const outcome = outcomeOf(report, { strict: options.strict, exploreOnly: options.claims === 'none' });
  if (options.json) output.json(checkDocument(loaded, search, report, outcome), 2);
  else for (const line of reportLines(report, loaded.names, outcome, output.paint)) output.line(line);
  return outcome.code;
}

/** The diagnoses of the pair, and a note on each kind of default it leaves in force. */
function withDefaultsNoted(loaded: LoadedPair): LoadedPair {
  const { pair, origins, diagnostics } = loaded.input;
  if (pair === null) return loaded;
  const notes = defaultsUsed(pair, origins, loaded.names.join(' '));
  return { ...loaded, input: { ...loaded.input, diagnostics: [...diagnostics, ...notes] } };
}

function boundsOf({ alphabet, faults, together }: CheckOptions): Bounds {
  const bound = faults === 'none' ? null : faults;
  return { families: alphabet, faults: bound, together, states: null, depth: null, seconds: null };
}

function selected(selection: ClaimSelection, claims: readonly Claim[]): readonly Claim[] {
  if (selection === 'all') return claims;
  return selection === 'none' ? [] : selection;
}
