/** The one JSON document of a check: the contract's fields, and what else a tool may want. */
import { pairJson } from '../model/configuration/pair-json.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { CheckReport, ClaimVerdict } from '../properties/check.ts';
import { defaultReadings, type Readings } from '../spec/ambiguities.ts';
import { modelHash } from '../traces/model-hash.ts';
import type { Search } from './explore-pair.ts';
import type { LoadedPair } from './load-pair.ts';
import { version } from './package-root.ts';
import { understood } from './understood.ts';
import { findingNumbers, type Outcome } from './verdict.ts';

export function checkDocument(loaded: LoadedPair, search: Search, report: CheckReport | null, outcome: Outcome) {
  const { readings, bounds } = search;
  const { pair, diagnostics } = loaded.input;
  const changed = Object.entries(readings).filter(([id, name]) => defaultReadings[id as keyof Readings] !== name);
  return {
    pair: pair === null ? null : pairJson(pair),
    model: { version, hash: modelHash(readings) },
    readings,
    changedReadings: Object.fromEntries(changed),
    alphabet: bounds.families,
    bound: bounds.faults === null ? null : { faults: bounds.faults },
    together: bounds.together,
    states: report?.states ?? 0,
    transitions: report?.transitions ?? 0,
    depth: report?.depth ?? 0,
    complete: report?.complete ?? false,
    stopped: report?.stopped ?? null,
    diagnostics: diagnostics.map(diagnosisJson),
    understood: understoodJson(loaded),
    claims: report === null ? [] : claimsJson(report),
    findings:
      report === null ? [] : [...findingNumbers(report.claims)].map(([c, number]) => ({ number, claim: c.claim.id })),
    waysToBothActive: (report?.waysToBothActive ?? []).map(({ witness, ...way }) => ({
      ...way,
      witness: runJson(witness),
    })),
    consequences: report?.consequences ?? [],
    exit: outcome,
  };
}

function understoodJson(loaded: LoadedPair) {
  const values = loaded.input.pair === null ? [] : understood(loaded, loaded.input.pair);
  return Object.fromEntries(values.map(({ path, words, origin }) => [path, { value: words, origin }]));
}

function diagnosisJson({ file, line, severity, message, rules }: Diagnosis) {
  return { file, line, severity, message, rules };
}

function claimsJson(report: CheckReport) {
  return report.claims.map((c) => {
    const { id, name, kind, expected, rules, why } = c.claim;
    const { verdict, deviates, reason, antecedents } = c;
    const counterexample = verdict === 'violated' && c.run !== null ? runJson(c.run) : null;
    const witness = verdict === 'holds' && c.run !== null ? runJson(c.run) : null;
    return { id, name, kind, expected, verdict, rules, counterexample, witness, reason, antecedents, deviates, why };
  });
}

function runJson(run: NonNullable<ClaimVerdict['run']>) {
  return run.map(({ stimuli, observation }) => ({ stimuli, observation }));
}
