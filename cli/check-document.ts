/** The one JSON document of a check: the contract's fields, and what else a tool may want. */
import { monitoredUnder } from '../model/behaviour/monitoring.ts';
import { pairJson } from '../model/configuration/pair-json.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Bounds } from '../properties/checker/bounds.ts';
import type { LivenessReport } from '../properties/liveness/check-liveness.ts';
import type { Contradiction } from '../properties/liveness/judge.ts';
import { lassoJson } from '../properties/liveness/lasso-json.ts';
import { defaultReadings, type Readings } from '../spec/ambiguities.ts';
import { modelHash } from '../traces/model-hash.ts';
import { firstDifferences } from './baseline.ts';
import type { Checked } from './checked.ts';
import { acceptedBy, type Comparison } from './comparison.ts';
import { isInTheEnd, type JudgedClaim, type Report } from './judged.ts';
import type { LoadedPair } from './load-pair.ts';
import { version } from './package-root.ts';
import { shareJson } from './shares/document.ts';
import { understood } from './understood.ts';
import { findingNumbers } from './verdict.ts';
import { weakenedClaims } from './weakened.ts';

export function checkDocument(checked: Checked) {
  const { loaded, search, report, comparison, outcome, random, share } = checked;
  const { readings, bounds } = search;
  const { pair, diagnostics } = loaded.input;
  const changed = Object.entries(readings).filter(([id, name]) => defaultReadings[id as keyof Readings] !== name);
  const model = { version, hash: modelHash(readings) };
  const weakened = weakenedClaims(diagnostics, report?.claims ?? []);
  return {
    pair: pair === null ? null : pairJson(pair),
    model,
    readings,
    changedReadings: Object.fromEntries(changed),
    alphabet: bounds.families,
    bound: boundJson(bounds),
    together: bounds.together,
    states: report?.states ?? 0,
    transitions: report?.transitions ?? 0,
    depth: report?.depth ?? 0,
    reduction: report?.reduction ?? 'none',
    complete: report?.complete ?? false,
    stopped: report?.stopped ?? null,
    diagnostics: diagnostics.map((d) => diagnosisJson(d, weakened.get(d) ?? [])),
    understood: understoodJson(loaded, readings),
    claims: report === null ? [] : claimsJson(report, (c) => indices(diagnostics, (d) => weakened.get(d)?.includes(c))),
    findings:
      report === null ? [] : [...findingNumbers(report.claims)].map(([c, number]) => ({ number, claim: c.claim.id })),
    baseline: comparison === null ? null : baselineJson(comparison, model),
    waysToBothActive: (report?.waysToBothActive ?? []).map(({ witness, ...way }) => ({
      ...way,
      witness: runJson(witness),
    })),
    consequences: report?.consequences ?? [],
    ...(report?.liveness === undefined ? {} : { liveness: livenessJson(report.liveness) }),
    ...(random === undefined ? {} : { random }),
    ...(share === undefined ? {} : { shard: shareJson(share, loaded) }),
    exit: outcome,
  };
}

function boundJson({ faults, states, depth, seconds, megabytes: memory }: Bounds) {
  const given = Object.entries({ faults, states, depth, seconds, memory }).filter(([, bound]) => bound !== null);
  return given.length === 0 ? null : Object.fromEntries(given);
}

function understoodJson(loaded: LoadedPair, readings: Readings) {
  const { pair } = loaded.input;
  const values = pair === null ? [] : understood(loaded, monitoredUnder(pair, readings));
  return Object.fromEntries(values.map(({ path, words, origin }) => [path, { value: words, origin }]));
}

function diagnosisJson({ file, line, severity, message, rules }: Diagnosis, weakened: readonly JudgedClaim[]) {
  return { file, line, severity, message, rules, weakens: weakened.map((c) => c.claim.id) };
}

/** `weakeningOf`: places in the list of diagnoses. */
function claimsJson(report: Report, weakeningOf: (c: JudgedClaim) => readonly number[]) {
  return report.claims.map((c) => {
    const { id, name, kind, expected, rules, why } = c.claim;
    const { verdict, deviates, reason, antecedents } = c;
    const counterexample = verdict === 'violated' && c.run !== null ? runJson(c.run) : null;
    const witness = verdict === 'holds' && c.run !== null ? runJson(c.run) : null;
    const judged = { id, name, kind, expected, verdict, rules, counterexample, witness, reason, antecedents };
    return { ...judged, ...inTheEndJson(c), deviates, weakenedBy: weakeningOf(c), why };
  });
}

/** The run against a claim about what happens in the end, and for each assumption that it needs a run without it. */
function inTheEndJson(c: JudgedClaim) {
  if (!isInTheEnd(c)) return {};
  const json = ({ place, lassos }: Contradiction) => ({
    place,
    runs: lassos.map((lasso) => lassoJson(c.model, lasso)),
  });
  return {
    lasso: c.contradiction === null ? null : json(c.contradiction),
    fairness: c.needed.map((need) => ({ assumption: need.assumption, without: json(need) })),
  };
}

function livenessJson({ nodes, edges, facts, complete, stopped, fairness }: LivenessReport) {
  return { nodes, edges, facts, complete, stopped, fairness };
}

function indices<T>(list: readonly T[], wanted: (each: T) => boolean | undefined): readonly number[] {
  return list.flatMap((each, index) => (wanted(each) ? [index] : []));
}

/** `modelHere`: that of this run. */
function baselineJson(comparison: Comparison, modelHere: { readonly version: string; readonly hash: string }) {
  const { baseline, same, changed, added, gone, undecided } = comparison;
  const { first, more } = firstDifferences(baseline.pairDifferences);
  const moved = ({ claim, was }: Comparison['changed'][number]) => ({ id: claim.claim.id, was, is: claim.verdict });
  return {
    file: baseline.file,
    model: baseline.model,
    modelHere,
    pairDifferences: {
      first: first.map(({ path, a, b }) => ({ path, was: a, is: b })),
      more,
    },
    same: same.length,
    accepted: acceptedBy(comparison).map((c) => c.claim.id),
    changed: changed.map(moved),
    new: added.map((c) => ({ id: c.claim.id, verdict: c.verdict })),
    gone,
    undecided: undecided.map(moved),
  };
}

function runJson(run: NonNullable<JudgedClaim['run']>) {
  return run.map(({ stimuli, observation }) => ({ stimuli, observation }));
}
