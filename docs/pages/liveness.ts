/** The page of what happens in the end: each liveness claim on small scopes, the fairness it needs, and the runs against it. */
import type { BehaviourModel } from '../../model/behaviour/pair.ts';
import type { Verdict } from '../../properties/check.ts';
import { livenessClaims } from '../../properties/claims/index.ts';
import type { LivenessVerdict } from '../../properties/liveness/check-liveness.ts';
import type { Contradiction } from '../../properties/liveness/judge.ts';
import { lassoLines } from '../../properties/liveness/lasso-lines.ts';
import type { LivenessOver } from '../../properties/liveness/over-scopes.ts';
import type { LivenessClaim } from '../../properties/liveness-claim.ts';
import { anchor, anchorOf, code, codeBlock, details, link, page, prose, table } from '../markdown.ts';
import { ruledBy, titlesTable } from '../places.ts';
import { claimsFile } from './claims.ts';
import { pairWords } from './pair-words.ts';

export const livenessFile = 'liveness.md';

/** One claim on one scope. */
interface On extends LivenessOver {
  readonly verdict: LivenessVerdict;
}

const verdictWords: { readonly [verdict in Verdict]: string } = {
  holds: 'holds',
  violated: '**violated**',
  notReached: 'not reached',
  notApplicable: 'does not apply',
  inconclusive: 'inconclusive',
};

function scopesTable(all: readonly LivenessOver[]): string {
  return table(
    ['Scope', 'Pair', 'Stimuli', 'Nodes', 'Edges', 'Explored'],
    all.map(({ scope, report }, index) => [
      `${index + 1}. ${prose(scope.about)}`,
      prose(pairWords(scope.pair)),
      `${scope.bounds.families.join(', ')}; causes: at most ${scope.bounds.faults}`,
      String(report.nodes),
      String(report.edges),
      report.complete ? 'completely' : '**in part**',
    ]),
  );
}

function fairnessTable(all: readonly LivenessOver[]): string {
  const says = new Map(all.flatMap(({ report }) => report.fairness.map((each) => [each.name, each.says] as const)));
  return table(
    ['Assumption', 'What it says'],
    [...says].map(([name, sentence]) => [code(name), prose(sentence)]),
  );
}

function verdictRow({ verdict, report }: On, index: number): readonly string[] {
  const needed = verdict.needed.map(({ assumption }) => code(assumption)).join(', ');
  const reason = verdict.reason === null ? '' : `: ${prose(verdict.reason)}`;
  return [
    String(index + 1),
    `${verdictWords[verdict.verdict]}${reason}`,
    String(verdict.antecedents),
    needed === '' ? '–' : needed,
    `${report.nodes}, ${report.edges}`,
  ];
}

function runBlocks(model: BehaviourModel, { lassos }: Contradiction): readonly string[] {
  return lassos.map((lasso) => codeBlock('text', lassoLines(model, lasso).join('\n')));
}

/** The first scope on which a claim is violated tells how. */
function againstBlocks(all: readonly On[]): readonly string[] {
  const found = all.find(({ verdict }) => verdict.contradiction !== null);
  if (found?.verdict.contradiction == null) return [];
  return ['**A run against it**, small step by small step:', ...runBlocks(found.model, found.verdict.contradiction)];
}

/** For each assumption the run of the first scope on which the claim needs it. */
function neededBlocks(all: readonly On[]): readonly string[] {
  const found = new Map<string, readonly string[]>();
  for (const { model, verdict } of all) {
    for (const need of verdict.needed) {
      if (!found.has(need.assumption)) found.set(need.assumption, runBlocks(model, need));
    }
  }
  return [...found].map(([name, blocks]) =>
    details(`Without the assumption ${name}, this contradicts it`, blocks.join('\n\n')),
  );
}

function section(claim: LivenessClaim, all: readonly LivenessOver[]): readonly string[] {
  const on = all.map((each): On => {
    const verdict = each.report.claims.find((judged) => judged.claim.id === claim.id);
    if (verdict === undefined) throw new RangeError(`no verdict on ${claim.id}`);
    return { ...each, verdict };
  });
  return [
    `## ${anchor(claim.id)}${prose(claim.name)}`,
    `${link(code(claim.id), claimsFile, claim.id)}, expected: ${claim.expected === 'violated' ? '**violated**' : 'holds'}. Why it matters: ${prose(claim.why)}.`,
    table(['Scope', 'Verdict', 'Where it begins', 'Needs', 'Nodes, edges'], on.map(verdictRow)),
    ...againstBlocks(on),
    ...neededBlocks(on),
    ruledBy(claim.rules),
  ];
}

export function livenessPage(all: readonly LivenessOver[]): string {
  return page(
    'What happens in the end',
    'Claims about runs in which stimuli have stopped. They are judged on the graph of small steps: stimuli may come at any ' +
      'time, in the middle of settling too, and what is under way is delivered in any order. A run may stay somewhere for ' +
      'ever, by doing nothing or by going in circles, unless an assumption of fairness forbids it; a claim holds where no ' +
      'such run contradicts it. Every assumption is then left out by itself: a claim _needs_ those without which some run ' +
      'does. Every step of every run is taken again by the model before it is shown.',
    livenessClaims.map(({ id, name }) => `- ${link(prose(name), '', anchorOf(id))}`).join('\n'),
    '## Scopes',
    scopesTable(all),
    '## Fairness',
    'Weak fairness: what stays possible for ever comes. Each assumption speaks of each machine apart.',
    fairnessTable(all),
    livenessClaims.flatMap((claim) => section(claim, all)),
    '## Where the rules stand',
    titlesTable(),
  );
}
