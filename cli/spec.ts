/** `fover spec`: lists rules, ambiguities and claims, shows one of them or a row, or how much of the scope is covered. */
import type { Command } from 'commander';
import type { Claim } from '../properties/claim.ts';
import { type AnyClaim, isLiveness } from '../properties/liveness-claim.ts';
import { coverageOver, vacuousClaims } from '../properties/scope-coverage.ts';
import { namedScopes } from '../properties/scopes.ts';
import { withReadings } from '../spec/ambiguities.ts';
import { coverage } from './coverage.ts';
import { type ExitCode, exitCode, Refusal } from './exit.ts';
import type { Io } from './io.ts';
import { addCommonOptions, type GivenReadings } from './options.ts';
import { type Output, outputOf } from './output.ts';
import { scopeCoverageLines } from './render/scope-coverage.ts';
import { ambiguityLines, ruleLines } from './render/spec.ts';
import { claimLines } from './render/spec-claim.ts';
import { coverageLines, listLines, rowLines } from './render/spec-lists.ts';
import { ambiguityDocument, claimDocument, listDocument, rowDocument, ruleDocument } from './spec-documents.ts';
import { subjectOf } from './spec-subject.ts';

interface SpecOptions {
  readonly reading?: GivenReadings;
  readonly coverage: boolean;
  readonly counts: boolean;
  readonly json: boolean;
}

const examples = `
ID names a rule, an ambiguity, a claim, or a row of the scope such as R04; without it all of them are listed.
With --reading, a rule and an ambiguity show which transitions never fire under that reading.

Examples:
  $ npx fover spec AS-ACTIVE-FAILED.1
  $ npx fover spec slogan/never-both-active
  $ npx fover spec R06
  $ npx fover spec force-link-down --reading force-link-down=b
  $ npx fover spec --coverage

--counts explores every named scope, which takes about a minute. A claim that none gives anything to speak of fails: exit 1.
`;

/** Adds the verb; `done` takes its exit code. */
export function addSpec(program: Command, io: Io, claims: readonly AnyClaim[], done: (code: ExitCode) => void): void {
  const command = program
    .command('spec')
    .summary('list rules, ambiguities and claims, or show one with all that obeys it')
    .description('List rules, ambiguities and claims, or show one of them, or a row, with all that obeys it.')
    .argument('[id]', 'a rule, an ambiguity, a claim, or a row of the scope')
    .option('--coverage', 'every row of the scope with its rules, covered and open', false)
    .option('--counts', 'transitions, phases, stimuli, claims and rules, counted over the named scopes', false);
  addCommonOptions(command, undefined, 'protocol')
    .addHelpText('after', examples)
    .action(async (id: string | undefined, options: SpecOptions) => {
      done(options.counts ? await counts(id, options, outputOf(io), claims) : spec(id, options, outputOf(io), claims));
    });
}

/** What the searches of the named scopes go through. */
async function counts(
  id: string | undefined,
  { json, coverage: rows, reading = {} }: SpecOptions,
  output: Output,
  claims: readonly AnyClaim[],
): Promise<ExitCode> {
  if (id !== undefined || rows)
    throw new Refusal(`found ${id ?? '--coverage'} beside --counts, which stands alone; expected one of them`);
  refuseReadings(reading);
  const searched = claims.filter((claim): claim is Claim => !isLiveness(claim));
  const counted = await coverageOver(namedScopes, searched);
  const vacuous = vacuousClaims(counted);
  if (json) output.json({ ...counted, vacuous }, 2);
  else for (const line of scopeCoverageLines(counted, output.paint)) output.line(line);
  if (vacuous.length > 0)
    output.remark(`no named scope gives these claims anything to speak of: ${vacuous.join(', ')}`);
  return vacuous.length > 0 ? exitCode.deviates : exitCode.asExpected;
}

function spec(id: string | undefined, options: SpecOptions, output: Output, claims: readonly AnyClaim[]): ExitCode {
  if (options.coverage && id !== undefined)
    throw new Refusal(`found ${id} beside --coverage, which shows every row; expected one of them`);
  const { document, lines } = shown(id, options, output, claims);
  if (options.json) output.json(document, 2);
  else for (const line of lines) output.line(line);
  return exitCode.asExpected;
}

interface Shown {
  readonly document: unknown;
  readonly lines: readonly string[];
}

function shown(word: string | undefined, options: SpecOptions, { paint }: Output, claims: readonly AnyClaim[]): Shown {
  const subject = word === undefined ? null : subjectOf(word, claims);
  const given = options.reading ?? {};
  if (subject?.kind === 'rule') {
    const document = ruleDocument(subject.id, claims, withReadings(given, 'protocol'));
    return { document, lines: ruleLines(document, given, paint) };
  }
  if (subject?.kind === 'ambiguity') {
    const document = ambiguityDocument(subject.id, withReadings(given));
    return { document, lines: ambiguityLines(document, given, paint) };
  }
  refuseReadings(given);
  if (subject?.kind === 'claim') {
    const document = claimDocument(subject.claim);
    return { document, lines: claimLines(document, paint) };
  }
  if (subject?.kind === 'row') {
    const document = rowDocument(subject.row);
    return { document, lines: rowLines(document, paint) };
  }
  if (!options.coverage) return { document: listDocument(claims), lines: listLines(claims, paint) };
  const rows = coverage();
  return { document: { rows }, lines: coverageLines(rows, paint) };
}

function refuseReadings(given: GivenReadings): void {
  if (Object.keys(given).length === 0) return;
  throw new Refusal('--reading changes nothing here; expected it with the id of a rule or of an ambiguity');
}
