/** `fover spec`: lists the rules, shows one with all that obeys it, or how much of the scope is covered. */
import type { Command } from 'commander';
import { nearest } from '../model/nearest.ts';
import { citing } from '../properties/citing.ts';
import type { Claim } from '../properties/claim.ts';
import { type AmbiguityId, ambiguity, ambiguityIds, withReadings } from '../spec/ambiguities.ts';
import { type RuleId, rule, ruleIds } from '../spec/rules/index.ts';
import { sources } from '../spec/sources.ts';
import { coverage } from './coverage.ts';
import { type ExitCode, exitCode, Refusal } from './exit.ts';
import type { Io } from './io.ts';
import { addCommonOptions, type GivenReadings } from './options.ts';
import { type Output, outputOf } from './output.ts';
import { ambiguityLines, coverageLines, ruleLines, ruleListLines } from './render/spec.ts';

interface SpecOptions {
  readonly reading?: GivenReadings;
  readonly coverage: boolean;
  readonly json: boolean;
}

const examples = `
Examples:
  $ npx fover spec AS-ACTIVE-FAILED.1
  $ npx fover spec --coverage
`;

/** Adds the verb; `done` takes its exit code. */
export function addSpec(program: Command, io: Io, claims: readonly Claim[], done: (code: ExitCode) => void): void {
  const command = program
    .command('spec')
    .summary('list rules, or show one with its citations and all that obeys it')
    .description('List the rules, or show one rule or ambiguity with its citations and all that obeys it.')
    .argument('[rule]', 'id of a rule or of an ambiguity')
    .option('--coverage', 'every row of the scope with its rules, covered and open', false);
  addCommonOptions(command)
    .addHelpText('after', examples)
    .action((id: string | undefined, options: SpecOptions) => {
      done(spec(id, options, outputOf(io), claims));
    });
}

function spec(id: string | undefined, options: SpecOptions, output: Output, claims: readonly Claim[]): ExitCode {
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

function shown(id: string | undefined, options: SpecOptions, { paint }: Output, claims: readonly Claim[]): Shown {
  if (options.coverage) {
    const rows = coverage();
    return { document: { rows }, lines: coverageLines(rows, paint) };
  }
  if (id === undefined) {
    return { document: { rules: ruleIds.map((each) => ({ id: each, ...rule(each) })) }, lines: ruleListLines(paint) };
  }
  if (isOf(ruleIds, id)) {
    const found = citing(id, claims, withReadings(options.reading ?? {}));
    return { document: ruleDocument(id, found), lines: ruleLines(id, found, paint) };
  }
  if (isOf(ambiguityIds, id)) return { document: { id, ...ambiguity(id) }, lines: ambiguityLines(id, paint) };
  throw new Refusal(unknown(id));
}

function ruleDocument(id: RuleId, found: ReturnType<typeof citing>) {
  const cites = rule(id).cites.map((c) => ({ ...c, title: sources[c.source].title, part: sources[c.source].part }));
  return { id, ...rule(id), cites, ...found };
}

function isOf<T extends RuleId | AmbiguityId>(ids: readonly T[], id: string): id is T {
  return ids.some((each) => each === id);
}

function unknown(id: string): string {
  const near = nearest(id, [...ruleIds, ...ambiguityIds]);
  const word = id.slice(0, 80).replace(/\p{C}/gu, '?');
  const hint = near.length > 0 ? `perhaps ${near.join(', ')}` : 'expected one that `fover spec` lists';
  return `there is no rule and no ambiguity "${word}"; ${hint}`;
}
