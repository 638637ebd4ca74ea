/** Whether the rules are well formed, cited, and complete for the rows said to be formalised. */
import { describe, expect, test } from 'vitest';
import { ambiguityIds } from '../ambiguities.ts';
import type { Rule } from '../rule.ts';
import { formalisedRows, type ScopeRow, scope } from '../scope.ts';
import { type SourceId, sources } from '../sources.ts';
import { configurationRules } from './configuration.ts';
import { failoverTimeRules } from './failover-times.ts';
import { groupRules } from './group.ts';
import { rule, ruleIds } from './index.ts';
import { interfaceHealthRules } from './interface-health.ts';
import { interfacePolicyRules } from './interface-policy.ts';
import { interfaceTestRules } from './interface-tests.ts';
import { linkRules } from './links.ts';
import { operatorRules } from './operator.ts';
import { optionalCommandRules } from './optional-commands.ts';
import { overviewRules } from './overview.ts';
import { preemptionRules } from './preemption.ts';
import { requirementRules } from './requirements.ts';
import { settingRules } from './setting.ts';
import { startupRules } from './startup.ts';
import { synchronisationRules } from './synchronisation.ts';
import { table72Rules } from './table-7-2.ts';
import { table73Rules } from './table-7-3.ts';
import { transparentModeRules } from './transparent-mode.ts';
import { unitHealthRules } from './unit-health.ts';

const chapters: readonly Record<string, Rule>[] = [
  overviewRules,
  startupRules,
  table72Rules,
  table73Rules,
  groupRules,
  unitHealthRules,
  interfaceHealthRules,
  interfaceTestRules,
  interfacePolicyRules,
  failoverTimeRules,
  linkRules,
  preemptionRules,
  operatorRules,
  synchronisationRules,
  settingRules,
  configurationRules,
  optionalCommandRules,
  requirementRules,
  transparentModeRules,
];
const all = ruleIds.map((id) => ({ id, ...rule(id) }));

test('no chapter overwrites a rule of another', () => {
  expect(ruleIds.length).toBe(chapters.reduce((sum, chapter) => sum + Object.keys(chapter).length, 0));
});

describe.each(all)('$id', ({ id, statement, rows, cites, ambiguities = [], deferredTo }) => {
  test('has a name and a revision', () => {
    expect(id).toMatch(/^[A-Z0-9]+(-[A-Z0-9]+)*\.\d+$/);
  });

  test('is a sentence', () => {
    expect(statement).toMatch(/^[`A-Z].*\.$/s);
  });

  test('belongs to a row, and is deferred to a known one if at all', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(Object.keys(scope)).toEqual(expect.arrayContaining([...rows, ...(deferredTo ? [deferredTo] : [])]));
  });

  test('cites normative documents by keys of two to five words', () => {
    expect(cites.length).toBeGreaterThan(0);
    for (const { source, line, key, section } of cites) {
      expect(sources[source].kind).toBe('normative');
      expect(line).toBeGreaterThan(0);
      expect(section).not.toBe('');
      expect(key.split(' ').length, key).toSatisfy((words: number) => words >= 2 && words <= 5);
    }
  });

  test('names ambiguities that exist, each once', () => {
    expect(ambiguityIds).toEqual(expect.arrayContaining([...ambiguities]));
    expect(new Set(ambiguities).size).toBe(ambiguities.length);
  });
});

test.each(formalisedRows)('row %s, said to be formalised, has rules that are obeyed now', (row: ScopeRow) => {
  expect(all.filter(({ rows, deferredTo }) => rows.includes(row) && deferredTo === undefined)).not.toEqual([]);
});

test('no rule is deferred to a row that is formalised already', () => {
  expect(all.filter(({ deferredTo }) => deferredTo !== undefined && formalisedRows.includes(deferredTo))).toEqual([]);
});

test('every normative document is cited by some rule', () => {
  const cited = new Set<SourceId>(all.flatMap(({ cites }) => cites.map(({ source }) => source)));
  const normative = Object.entries(sources).filter(([, { kind }]) => kind === 'normative');
  expect([...cited].sort()).toEqual(normative.map(([id]) => id).sort());
});
