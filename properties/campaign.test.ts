/** Random campaign: sequences of effective steps over random pairs agree with the exhaustive verdicts. */
import { test as propertyTest } from '@fast-check/vitest';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { behaviourModel } from '../model/behaviour/pair.ts';
import { pairJson } from '../model/configuration/pair-json.ts';
import { transitionsOf } from '../model/behaviour/transitions.ts';
import { behaviourMachines } from '../model/behaviour/charts/index.ts';
import { defaultReadings } from '../spec/ambiguities.ts';
import type { RuleId } from '../spec/rules/index.ts';
import { pair } from './arbitraries/pair.ts';
import { effectiveSteps, picks } from './arbitraries/steps.ts';
import { claims } from './claims/index.ts';
import { judgeSequence } from './judge-sequence.ts';
import { mutateMachine } from './mutants/mutate-machine.ts';

const runs = 2000;
/** Fixed, so that a failure repeats; `FOVER_SEED` sets another, which every report names. */
const seed = Number(process.env.FOVER_SEED ?? 20_261_121);

const holding = claims.filter((claim) => claim.expected === 'holds');

describe(`random sequences (seed ${seed}; another one with FOVER_SEED=N)`, () => {
  const pairs = new Set<string>();
  const exercised = new Map<RuleId, number>();
  let steps = 0;

  const note = (rules: readonly RuleId[]) => {
    for (const rule of rules) exercised.set(rule, (exercised.get(rule) ?? 0) + 1);
  };

  propertyTest.prop({ given: pair(), picked: picks() }, { numRuns: runs, seed, verbose: 1 })(
    'violate no claim that holds in every exhaustive search',
    ({ given, picked }) => {
      pairs.add(JSON.stringify(pairJson(given)));
      const model = behaviourModel(given);
      const sequence = [...effectiveSteps(model, picked)];
      steps += sequence.length;
      expect(judgeSequence(model, holding, sequence, { onFire: (_, fired) => note(fired.meta.rules) })).toEqual([]);
    },
    280_000,
  );

  afterAll(() => {
    const inCharts = new Set(
      Object.values(behaviourMachines(defaultReadings)).flatMap((m) => transitionsOf(m).flatMap((t) => t.meta.rules)),
    );
    const silent = [...inCharts].filter((rule) => !exercised.has(rule));
    const list = [...exercised].sort().map(([rule, count]) => `${rule} ${count}`);
    console.log(`${runs} sequences, ${steps} steps, ${pairs.size} pairs; rules exercised (${list.length}): ${list.join(', ')}`);
    console.log(`rules of the statecharts not exercised (${silent.length}): ${silent.join(', ') || 'none'}`);
  });

  test('go over at least 200 distinct pairs', () => {
    expect(pairs.size).toBeGreaterThanOrEqual(200);
  });
});

describe('a planted fault that needs four steps', () => {
  test('is found: both on, module down, module back, reset that no longer restores', () => {
    const machines = behaviourMachines(defaultReadings);
    const role = mutateMachine(machines.role, (t) =>
      t.state === 'failed' && t.event === 'failoverReset' && t.targets.length > 0 ? { kind: 'drop' } : null,
    );
    expect(role.changed.length).toBeGreaterThan(0);
    const found = fc.check(
      fc.property(pair(), picks(), (given, picked) => {
        const model = behaviourModel(given, defaultReadings, { machines: { ...machines, role: role.machine } });
        return judgeSequence(model, holding, effectiveSteps(model, picked)).length === 0;
      }),
      { numRuns: runs, seed },
    );
    expect(found.failed).toBe(true);
  });
});
