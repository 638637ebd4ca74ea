/** The page of the findings: each sentence that is false as worded, with its shortest run as a timeline. */
import { claims } from '../../properties/claims/index.ts';
import type { Finding } from '../../properties/findings.ts';
import type { RuleId } from '../../spec/rules/index.ts';
import { rule } from '../../spec/rules/index.ts';
import { anchor, anchorOf, code, image, link, page, prose, table } from '../markdown.ts';
import { ruledBy, titlesTable } from '../places.ts';
import { timelineSvg } from '../timeline/svg.ts';
import { timelineTable } from '../timeline/table.ts';
import { type Timeline, timelineOf } from '../timeline/timeline.ts';
import { claimsFile } from './claims.ts';
import { corrections } from './corrections.ts';
import { narrowings } from './narrowings.ts';
import { pairWords, tryIt } from './pair-words.ts';

export const findingsFile = 'findings.md';

/** `timelines/slogan-never-both-active.svg` */
function timelineFile({ claim }: Finding): string {
  return `timelines/${anchorOf(claim.id)}.svg`;
}

function timeline({ scope, run }: Finding): Timeline {
  return timelineOf(scope.pair, run, run.length - 1);
}

function titleOf({ claim }: Finding): string {
  return `Shortest run against the sentence: ${claim.name}`;
}

function rulesTable(rules: readonly RuleId[]): string {
  return table(
    ['Rule', 'Where it stands'],
    rules.map((id) => [prose(rule(id).statement), ruledBy([id])]),
  );
}

function insteadList(finding: Finding): string {
  const ids = corrections[finding.claim.id] ?? [];
  const beside = claims.filter((claim) => ids.includes(claim.id));
  return beside.map((claim) => `- ${prose(claim.name)} (${link(code(claim.id), claimsFile, claim.id)})`).join('\n');
}

function section(finding: Finding): readonly string[] {
  const { claim, scope, run } = finding;
  const taken = narrowings[claim.id];
  return [
    `## ${anchor(claim.id)}${prose(claim.name)}`,
    `Claim ${code(claim.id)}, violated at step ${run.length - 1}. Why it matters: ${prose(claim.why)}.`,
    ...(taken === undefined ? [] : [`How the claim takes the sentence: ${prose(taken)}.`]),
    rulesTable(claim.rules),
    '**What is true instead**',
    insteadList(finding),
    `**Shortest run** on the scope ${code(scope.name)}: ${prose(pairWords(scope.pair))}.`,
    image(`${titleOf(finding)}; the table below says the same`, timelineFile(finding)),
    timelineTable(timeline(finding)),
    tryIt(
      scope.pair,
      run.slice(1).map((record) => record.stimuli),
    ),
  ];
}

export function findingsPage(findings: readonly Finding[]): string {
  return page(
    'Findings so far',
    'Sentences of the documents, or sentences that everybody remembers, that are false. Each is kept close to the sentence, ' +
      'as the claim states it, and is expected to be violated; beside it stand the claims that say what is true. The runs ' +
      'are the shortest there are on small pairs, under the default readings; one in which both units keep their power is ' +
      'shown instead where it takes at most one step more.',
    'A finding is named by its claim. `fover check` numbers the findings of each run anew, so its numbers are not names.',
    table(
      ['Claim', 'The sentence', 'Steps', 'Why it matters'],
      findings.map((finding) => [
        code(finding.claim.id),
        `[${prose(finding.claim.name)}](#${anchorOf(finding.claim.id)})`,
        String(finding.run.length - 1),
        prose(finding.claim.why),
      ]),
    ),
    findings.flatMap(section),
    '## The documents',
    titlesTable(),
  );
}

/** The timelines of the findings, by file. */
export function findingTimelines(findings: readonly Finding[]): Readonly<Record<string, string>> {
  return Object.fromEntries(findings.map((f) => [timelineFile(f), timelineSvg(titleOf(f), timeline(f))]));
}
