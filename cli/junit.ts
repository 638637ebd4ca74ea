/** A check as a JUnit file: one suite for the pair, one test case for each claim, and one for the configuration. */
import type { Builder, TestCase, TestSuite } from 'junit-report-builder';
import { diagnosisLine } from '../model/diagnosis.ts';
import type { LivenessReport } from '../properties/liveness/check-liveness.ts';
import { modelHash } from '../traces/model-hash.ts';
import { type Baseline, differenceWords, firstDifferences } from './baseline.ts';
import type { Checked } from './checked.ts';
import type { JudgedClaim } from './judged.ts';
import { version } from './package-root.ts';
import { alphabetWords, boundWords, pairArguments, readingsWords } from './render/check.ts';
import { counterexampleLines } from './render/claims.ts';
import { failureWords, findingNumbers } from './verdict.ts';
import { weakenedClaims } from './weakened.ts';

/** The whole file. It has no times and no names of machines, so that the same check gives the same bytes. */
export async function junitXml(checked: Checked): Promise<string> {
  const builder = await newBuilder();
  const { loaded, report, comparison } = checked;
  const suite = builder.testSuite().name(loaded.names.join(' '));
  addProperties(suite, checked);
  addConfiguration(suite, checked);
  for (const c of report?.claims ?? []) addClaim(suite, c, checked);
  for (const { id, was } of comparison?.gone ?? []) {
    caseOf(suite, id, id).failure(`no longer judged, in the baseline: ${was}`, 'gone');
  }
  return builder.build();
}

/** The file of a check that came to no verdict: what stood in its way, as the error of its only test case. */
export async function junitOfError(args: readonly string[], message: string): Promise<string> {
  const builder = await newBuilder();
  const suite = builder.testSuite().name(args.join(' ') || 'fover');
  suite.testCase().className('check').name('the check can be run').error(message, 'error', cdata(message));
  return builder.build();
}

/** Loaded here, since few runs want it. Its declarations speak of an ES module, which is not what Node finds. */
async function newBuilder(): Promise<Builder> {
  const { default: builder } = (await import('junit-report-builder')) as unknown as { default: Builder };
  return builder.newBuilder();
}

function addProperties(suite: TestSuite, { search, report, comparison, random, share }: Checked): void {
  const { readings, bounds } = search;
  const properties = {
    version,
    model: modelHash(readings),
    readings: readingsWords(readings),
    alphabet: alphabetWords(bounds),
    bound: boundWords(bounds),
    states: report?.states ?? 0,
    transitions: report?.transitions ?? 0,
    complete: report?.complete ?? false,
    ...(report?.stopped ? { stopped: report.stopped } : {}),
    ...(report?.liveness === undefined ? {} : livenessProperties(report.liveness)),
    ...(random === undefined ? {} : { seed: random.seed, sequences: random.ran }),
    ...(share === undefined ? {} : { share: `${share.shard.index} of ${share.shard.of}` }),
    ...(comparison === null ? {} : baselineProperties(comparison.baseline)),
  };
  for (const [name, value] of Object.entries(properties)) suite.property(name, `${value}`);
}

function livenessProperties({ nodes, edges, complete }: LivenessReport): Readonly<Record<string, unknown>> {
  return { livenessNodes: nodes, livenessEdges: edges, livenessComplete: complete };
}

function baselineProperties({ file, model, pairDifferences }: Baseline): Readonly<Record<string, string>> {
  const { first, more } = firstDifferences(pairDifferences);
  const words = [...first.map(differenceWords), ...(more === 0 ? [] : [`${more} more`])];
  return {
    baseline: file,
    baselineModel: `${model.version}, ${model.hash}`,
    pairBesideBaseline: words.length === 0 ? 'the same' : words.join('; '),
  };
}

function addConfiguration(suite: TestSuite, { loaded }: Checked): void {
  const { diagnostics } = loaded.input;
  const each = suite.testCase().className('configuration').name('configuration: it has no errors');
  const errors = diagnostics.filter((d) => d.severity === 'error').map(diagnosisLine);
  const others = diagnostics.filter((d) => d.severity !== 'error').map(diagnosisLine);
  if (errors.length > 0) {
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
    each.error(`${errors[0]}${more}`, 'configuration', cdata(errors.join('\n')));
  }
  if (others.length > 0) each.standardError(cdata(others.join('\n')));
}

function addClaim(suite: TestSuite, c: JudgedClaim, checked: Checked): void {
  const { loaded, search, comparison, failures } = checked;
  const each = caseOf(suite, c.claim.id, `${c.claim.id}: ${c.claim.name}`);
  const kind = failures.get(c);
  const run =
    c.verdict === 'violated'
      ? counterexampleLines(c, pairArguments(loaded, search.readings), (_style, text) => text)
      : [];
  if (kind !== undefined) {
    const text = [`Why it matters: ${c.claim.why}`, `Rules: ${c.claim.rules.join(', ')}`, ...run];
    each.failure(failureWords(c, kind, comparison), kind).stacktrace(cdata(text.join('\n')));
  } else if (c.verdict !== 'holds' && c.verdict !== 'violated') each.skipped();
  const remarks = [...remarksOn(c, checked), ...(kind === undefined ? run : [])];
  if (remarks.length > 0) each.standardOutput(cdata(remarks.join('\n')));
}

/** What there is to say beside the verdict; the format has no other place for why a test case was skipped. */
function remarksOn(c: JudgedClaim, { loaded, report, comparison }: Checked): readonly string[] {
  const claims = report?.claims ?? [];
  const number = findingNumbers(claims).get(c);
  const weakened = weakenedClaims(loaded.input.diagnostics, claims);
  const care = [...weakened]
    .filter(([, found]) => found.includes(c))
    .map(([d]) => `take with care: ${diagnosisLine(d)}`);
  return [
    ...(c.reason === null ? [] : [`${c.verdict}: ${c.reason}`]),
    ...(number === undefined ? [] : [`finding ${number}, violated as expected`]),
    ...(c.deviates && comparison?.same.includes(c) ? [`${c.verdict}, accepted by the baseline`] : []),
    ...care,
  ];
}

/** The class is the first part of the claim's id. */
function caseOf(suite: TestSuite, id: string, name: string): TestCase {
  return suite
    .testCase()
    .className(id.split('/')[0] ?? id)
    .name(name);
}

/** The library takes care of one end mark in a text, not of several. */
function cdata(text: string): string {
  return text.replaceAll(']]>', ']] >');
}
