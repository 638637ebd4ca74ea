/** The page of the rules: each with its statement, its places in the documents, and all that obeys or judges it. */
import { behaviourPhases } from '../../model/behaviour/pair.ts';
import { citing } from '../../properties/citing.ts';
import { allClaims } from '../../properties/claims/index.ts';
import { defaultReadings } from '../../spec/ambiguities.ts';
import { type RuleId, rule, ruleIds } from '../../spec/rules/index.ts';
import { type ScopeRow, scope } from '../../spec/scope.ts';
import type { ChartDiagram } from '../diagrams/diagram.ts';
import { anchor, code, lines, link, page, prose, table } from '../markdown.ts';
import { pageNumbersWords, placeWords, ruleLink, titlesTable } from '../places.ts';
import { chartFile } from './chart.ts';
import { claimsFile } from './claims.ts';
import { phaseAnchor, phasesFile } from './phases.ts';
import { readingsFile } from './readings.ts';

export const rulesFile = 'rules.md';
export const traceabilityFile = 'traceability.md';

const rows = Object.keys(scope) as readonly ScopeRow[];

function about(id: RuleId): string {
  const { status, level, ambiguities, deferredTo } = rule(id);
  const sides = (ambiguities ?? []).map((each) => link(code(each), readingsFile, each));
  return lines([
    `${status}, ${level}`,
    ...(sides.length > 0 ? [`a side of ${sides.join(', ')}`] : []),
    ...(deferredTo === undefined ? [] : [`obeyed from row ${deferredTo} on`]),
  ]);
}

function ruleRow(id: RuleId): readonly string[] {
  const { statement, cites } = rule(id);
  return [`${anchor(id)}${code(id)}`, prose(statement), about(id), lines(cites.map(placeWords))];
}

export function rulesPage(): string {
  const sections = rows.flatMap((row) => {
    const ids = ruleIds.filter((id) => rule(id).rows[0] === row);
    if (ids.length === 0) return [];
    return [
      `## Row ${row}: ${prose(scope[row])}`,
      table(['Rule', 'What it says', 'Status', 'Where it stands'], ids.map(ruleRow)),
    ];
  });
  return page(
    'Rules',
    'What the documents say, in our own words, each with the page, the place and a few words to find it by. _Stated_: the ' +
      'document says it. _Inferred_: it follows. _Ambiguous_: a document says otherwise too. Each rule stands once, under the ' +
      `first of its rows; [traceability](${traceabilityFile}) shows who obeys it.`,
    pageNumbersWords,
    titlesTable(),
    sections,
  );
}

function transitionLinks(id: RuleId, charts: readonly ChartDiagram[]): readonly string[] {
  return charts.flatMap((chart) =>
    chart.transitions
      .filter((t) => t.meta.rules.includes(id))
      .map((t) => link(t.short, chartFile(chart.name), t.short)),
  );
}

function phaseLinks(id: RuleId): readonly string[] {
  return Object.entries(behaviourPhases).flatMap(([kind, phases]) =>
    phases
      .filter((p: { readonly rules: readonly RuleId[] }) => p.rules.includes(id))
      .map((p: { readonly name: string }) => link(p.name, phasesFile, phaseAnchor(kind, p.name))),
  );
}

/** What obeys a rule that no transition and no phase obeys. */
function otherwise(id: RuleId): string {
  const { deferredTo } = rule(id);
  if (deferredTo !== undefined) return `not yet, with ${deferredTo}`;
  if (allClaims.some((claim) => claim.expected === 'violated' && claim.rules.includes(id)))
    return 'nothing: the sentence is false as worded';
  return 'a diagnosis of configurations';
}

function traceRow(id: RuleId, charts: readonly ChartDiagram[]): readonly string[] {
  const { claims: judging } = citing(id, allClaims, defaultReadings);
  const [transitions, phases] = [transitionLinks(id, charts), phaseLinks(id)];
  return [
    ruleLink(id),
    transitions.join(' '),
    phases.join(', '),
    transitions.length + phases.length > 0 ? '' : otherwise(id),
    lines(judging.map((claim) => link(code(claim.id), claimsFile, claim.id))),
  ];
}

/** Rule → transitions, phases and claims, one table for each row of the scope. */
export function traceabilityPage(charts: readonly ChartDiagram[]): string {
  const sections = rows.flatMap((row) => {
    const ids = ruleIds.filter((id) => rule(id).rows.includes(row));
    const head = ['Rule', 'Transitions', 'Phases', 'Otherwise', 'Claims'];
    const body =
      ids.length === 0
        ? '_No rule yet._'
        : table(
            head,
            ids.map((id) => traceRow(id, charts)),
          );
    return [`## Row ${row}: ${prose(scope[row])}`, body];
  });
  return page(
    'Traceability',
    'For each row of the scope its rules, and for each rule the transitions and phases that obey it and the claims that judge ' +
      'it. _Otherwise_ says what obeys the rest: a rule that speaks of configurations, a diagnosis by the readers of pairs, whose ' +
      'tests judge it; a rule that nothing obeys yet names the row that will bring it. The letter of a transition tells its statechart: ' +
      `${charts.map(({ name }) => link(name, chartFile(name))).join(', ')}.`,
    sections,
  );
}
