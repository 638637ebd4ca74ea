/** What `fover spec` knows of each thing it shows, as the JSON it prints. */
import { chartDiagrams, type DrawnTransition, type ReadingMark } from '../docs/diagrams/diagram.ts';
import { citing } from '../properties/citing.ts';
import type { AnyClaim } from '../properties/liveness-claim.ts';
import { type AmbiguityId, ambiguity, ambiguityIds, type Readings } from '../spec/ambiguities.ts';
import { type RuleId, rule, ruleIds } from '../spec/rules/index.ts';
import type { ScopeRow } from '../spec/scope.ts';
import { sources } from '../spec/sources.ts';
import { coverage } from './coverage.ts';

/** A transition, and how the choice of a reading bears on it. */
export interface MarkedTransition {
  readonly id: string;
  readonly description: string;
  readonly reading: ReadingMark | null;
}

function transitions(readings: Readings, wanted: (t: DrawnTransition) => boolean): readonly MarkedTransition[] {
  return chartDiagrams(readings)
    .flatMap((chart) => chart.transitions)
    .filter(wanted)
    .map(({ id, description, reading }) => ({ id, description, reading }));
}

export function ruleDocument(id: RuleId, claims: readonly AnyClaim[], readings: Readings) {
  const cites = rule(id).cites.map((c) => ({ ...c, title: sources[c.source].title, part: sources[c.source].part }));
  const obeying = { transitions: transitions(readings, (t) => t.meta.rules.includes(id)) };
  return { id, ...rule(id), cites, ...citing(id, claims, readings), ...obeying };
}

export function ambiguityDocument(id: AmbiguityId, readings: Readings) {
  return {
    id,
    ...ambiguity(id),
    rules: ruleIds.filter((each) => rule(each).ambiguities?.includes(id)),
    transitions: transitions(readings, (t) => t.reading?.ambiguity === id),
  };
}

export function rowDocument(row: ScopeRow) {
  const { title, status, open } = coverage().filter((each) => each.row === row)[0] as ReturnType<typeof coverage>[0];
  const rules = ruleIds
    .filter((id) => rule(id).rows.includes(row))
    .map((id) => ({ id, statement: rule(id).statement, open: open.find((o) => o.rule === id)?.deferredTo ?? null }));
  return { row, title, status, rules };
}

/** What a claim says of itself. `faults` is a number of causes, or says that the pair decides on it. */
export function claimDocument(claim: AnyClaim) {
  const { id, name, why, kind, expected, rules, needs } = claim;
  const faults = typeof needs?.faults === 'function' ? ('dependsOnPair' as const) : (needs?.faults ?? 0);
  return {
    id,
    name,
    why,
    kind,
    expected,
    rules,
    on: 'on' in claim ? (claim.on ?? []) : [],
    needs: { families: needs?.families ?? [], faults },
    everyPair: claim.appliesTo === undefined,
  };
}

export function listDocument(claims: readonly AnyClaim[]) {
  return {
    rules: ruleIds.map((id) => ({ id, ...rule(id) })),
    ambiguities: ambiguityIds.map((id) => ({ id, ...ambiguity(id) })),
    claims: claims.map(claimDocument),
    rows: coverage().map(({ row, title, status }) => ({ row, title, status })),
  };
}

export type RuleDocument = ReturnType<typeof ruleDocument>;
export type AmbiguityDocument = ReturnType<typeof ambiguityDocument>;
export type RowDocument = ReturnType<typeof rowDocument>;
export type ClaimDocument = ReturnType<typeof claimDocument>;
