/** The named scopes: every feature and family is in one, counts stay as recorded, verdicts as expected, nothing is vacuous. */
import { describe, expect, test } from 'vitest';
import { behaviourModel } from '../model/behaviour/pair.ts';
import { familyNames } from '../model/stimulus.ts';
import { type CheckReport, checkPair } from './check.ts';
import { claims } from './claims/index.ts';
import { namedScopes } from './scopes.ts';

/** States, transitions and depth of each scope, environment by environment; a change here is a change of the model. */
const recorded: Readonly<Record<string, readonly [states: number, transitions: number, depth: number]>> = {
  smallest: [10312, 422792, 10],
  'smallest-all': [17748, 635546, 12],
  together: [128, 29853, 4],
  unmonitored: [592, 32852, 6],
  percent: [2790, 125486, 6],
  immediate: [7727, 408069, 12],
  disabled: [1560, 39013, 12],
  delayed: [7728, 408892, 12],
  thresholds: [656, 36215, 10],
};

/** The same where environments that no claim can tell apart count as one. */
const reduced: Readonly<Record<string, readonly [states: number, transitions: number, depth: number]>> = {
  smallest: [4196, 186360, 9],
  'smallest-all': [16565, 635546, 12],
  together: [123, 29853, 4],
  unmonitored: [116, 23160, 6],
  percent: [527, 87814, 6],
  immediate: [6173, 408069, 12],
  disabled: [1560, 39013, 12],
  delayed: [5873, 408892, 12],
  thresholds: [366, 25432, 10],
};

const reports = new Map<string, CheckReport>();
for (const scope of namedScopes) {
  reports.set(scope.name, await checkPair(behaviourModel(scope.pair), claims, scope.bounds));
}

describe.each(namedScopes.map((s) => [s.name, s] as const))('scope %s', (name, { pair, bounds }) => {
  const report = reports.get(name) as CheckReport;

  test('is explored completely, with the recorded counts', () => {
    expect(report.complete).toBe(true);
    expect([report.states, report.transitions, report.depth]).toEqual(reduced[name]);
  });

  test('has the recorded counts where no environments are merged', async () => {
    const { states, transitions, depth } = await checkPair(behaviourModel(pair), [], bounds, { reduces: false });
    expect([states, transitions, depth]).toEqual(recorded[name]);
  });

  test('has every claim come out as expected', () => {
    expect(report.claims.filter((c) => c.deviates).map((c) => `${c.claim.id}: ${c.verdict}`)).toEqual([]);
  });
});

describe('the scopes together', () => {
  const all = [...reports.values()].flatMap((r) => r.claims);

  test('leave no claim without an antecedent', () => {
    const spokenOf = new Set(all.filter((c) => c.antecedents > 0).map((c) => c.claim.id));
    expect(claims.map((c) => c.id).filter((id) => !spokenOf.has(id))).toEqual([]);
  });

  test('show each witness, and a counterexample of each sentence that is false as worded', () => {
    const decided = new Set(all.filter((c) => c.run !== null).map((c) => c.claim.id));
    const wanted = claims.filter((c) => c.kind === 'sometimes' || c.expected === 'violated').map((c) => c.id);
    expect(wanted.filter((id) => !decided.has(id))).toEqual([]);
  });

  test('have every stimulus family', () => {
    const used = new Set(namedScopes.flatMap((s) => s.bounds.families));
    expect(familyNames.filter((family) => !used.has(family))).toEqual([]);
  });

  test('have every feature of the configuration', () => {
    const pairs = namedScopes.map((s) => s.pair);
    const interfaces = pairs.flatMap((p) => Object.values(p.interfaces));
    const groups = pairs.flatMap((p) => (p.mode === 'activeActive' ? Object.values(p.groups) : []));
    const policies = [
      ...pairs.flatMap((p) => (p.mode === 'activeStandby' ? [p.interfacePolicy] : [])),
      ...groups.map((g) => g.interfacePolicy),
    ];
    expect(new Set(pairs.map((p) => p.stateLink))).toEqual(new Set(['none', 'own', 'shared']));
    expect(interfaces.some((i) => !i.monitored)).toBe(true);
    expect(interfaces.some((i) => i.shutdown)).toBe(true);
    expect(interfaces.some((i) => i.port !== undefined)).toBe(true);
    expect(policies.some((p) => 'percent' in p) && policies.some((p) => 'number' in p && p.number > 1)).toBe(true);
    expect(
      new Set(groups.map((g) => (g.preempt === false ? 'none' : g.preempt.delay > 0 ? 'delayed' : 'immediate'))),
    ).toEqual(new Set(['none', 'immediate', 'delayed']));
  });
});

describe('a counterexample', () => {
  test('of the slogan takes two steps: both units on; the failover link and all data paths lost', () => {
    const slogan = reports.get('smallest')?.claims.find((c) => c.claim.id === 'slogan/never-both-active');
    expect(slogan?.verdict).toBe('violated');
    expect(slogan?.run?.slice(1).map((s) => s.stimuli)).toEqual([
      [
        { type: 'powerOn', unit: 'primary' },
        { type: 'powerOn', unit: 'secondary' },
      ],
      [{ type: 'failoverLinkDown' }, { type: 'dataPathDown', interface: 'inside' }],
    ]);
  });
});
