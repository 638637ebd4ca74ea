/** Every rule of the formalised rows is obeyed somewhere and judged somewhere; the others say which row will bring them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { behaviourMachines } from '../model/behaviour/charts/index.ts';
import { behaviourPhases } from '../model/behaviour/pair.ts';
import { transitionsOf } from '../model/behaviour/transitions.ts';
import { defaultReadings } from '../spec/ambiguities.ts';
import { type RuleId, rule, ruleIds } from '../spec/rules/index.ts';
import { formalisedRows } from '../spec/scope.ts';
import { claims } from './claims/index.ts';

const folder = fileURLToPath(new URL('../model/configuration', import.meta.url));

/** Rule ids named in the sources of the configuration readers: what their diagnoses cite, and what their tests expect. */
function idsIn(tests: boolean): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
  const texts = files
    .filter((f) => f.endsWith('.test.ts') === tests)
    .map((f) => readFileSync(`${folder}/${f}`, 'utf8'));
  return new Set(texts.flatMap((text) => text.match(/[A-Z0-9]+(?:-[A-Z0-9]+)+\.\d+/g) ?? []));
}

const transitions = Object.values(behaviourMachines(defaultReadings)).flatMap(transitionsOf);
const phases = Object.values(behaviourPhases).flat();
const obeyed = new Set<string>([
  ...transitions.flatMap((t) => t.meta.rules),
  ...phases.flatMap((p) => p.rules),
  ...idsIn(false),
]);
const judged = new Set<string>([...claims.flatMap((c) => c.rules), ...idsIn(true)]);
/** A sentence that is false as worded is judged by a claim expected violated, and obeyed nowhere. */
const falseAsWorded = new Set<string>(claims.filter((c) => c.expected === 'violated').flatMap((c) => c.rules));

const covered: readonly RuleId[] = ruleIds.filter((id) => rule(id).rows.some((row) => formalisedRows.includes(row)));
const present = covered.filter((id) => rule(id).deferredTo === undefined);

describe('rules of the formalised rows', () => {
  test('are many', () => {
    expect(present.length).toBeGreaterThan(100);
  });

  test('are each obeyed by a transition, a phase or a diagnosis', () => {
    const nowhere = present.filter(
      (id) => !obeyed.has(id) && !(rule(id).status === 'ambiguous' && falseAsWorded.has(id)),
    );
    expect(nowhere).toEqual([]);
  });

  test('are each judged by a claim, or by a test of a diagnosis', () => {
    expect(present.filter((id) => !judged.has(id))).toEqual([]);
  });

  test('that are deferred are obeyed by no transition and no phase', () => {
    const cited = new Set<RuleId>([...transitions.flatMap((t) => t.meta.rules), ...phases.flatMap((p) => p.rules)]);
    expect(ruleIds.filter((id) => rule(id).deferredTo !== undefined && cited.has(id))).toEqual([]);
  });
});

describe('every transition and every phase', () => {
  test.each(transitions.map((t) => [t.id, t] as const))('%s cites a rule and describes itself', (_, t) => {
    expect(t.meta.rules.length).toBeGreaterThan(0);
    expect(t.meta.rules.every((id: RuleId) => ruleIds.includes(id))).toBe(true);
    expect(t.description).not.toBe('');
  });

  test.each(phases.map((p) => [p.name, p] as const))('phase %s cites a rule and describes itself', (_, p) => {
    expect(p.rules.every((id: RuleId) => ruleIds.includes(id))).toBe(true);
    expect(p.description).not.toBe('');
  });
});
