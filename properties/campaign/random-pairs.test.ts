/** Sequences of effective steps over random pairs agree with the exhaustive verdicts. */
import { test as propertyTest } from '@fast-check/vitest';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { behaviourMachines } from '../../model/behaviour/charts/index.ts';
import { type BehaviourModel, behaviourModel } from '../../model/behaviour/pair.ts';
import { transitionsOf } from '../../model/behaviour/transitions.ts';
import { pairJson } from '../../model/configuration/pair-json.ts';
import { familyNames, type Stimulus } from '../../model/stimulus.ts';
import { defaultReadings } from '../../spec/ambiguities.ts';
import type { RuleId } from '../../spec/rules/index.ts';
import { pair } from '../arbitraries/pair.ts';
import { checkPair } from '../check.ts';
import { everyday } from '../checker/alphabet.ts';
import { claims } from '../claims/index.ts';
import { judgeSequence } from '../judge-sequence.ts';
import { mutateMachine } from '../mutants/mutate-machine.ts';
import { boundsOf, namedScope } from '../scopes.ts';
import { picks } from './sequence.ts';
import { Walk } from './walk.ts';

/** Sequences; `FOVER_SEQUENCES` sets more. */
const runs = Number(process.env.FOVER_SEQUENCES ?? 600);
/** Fixed, so that a failure repeats; `FOVER_SEED` sets another, which every report names. */
const seed = Number(process.env.FOVER_SEED ?? 20_261_121);

const holding = claims.filter((claim) => claim.expected === 'holds');

/** The effective steps that picks stand for on a pair, from the initial state. */
function* effectiveSteps(model: BehaviourModel, picked: readonly number[]): Generator<readonly Stimulus[]> {
  const walk = new Walk(model, boundsOf(familyNames, null));
  for (const { stimuli } of walk.sequence([], picked)) yield stimuli;
}

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
    console.log(
      `${runs} sequences, ${steps} steps, ${pairs.size} pairs; rules exercised (${list.length}): ${list.join(', ')}`,
    );
    console.log(`rules of the statecharts not exercised (${silent.length}): ${silent.join(', ') || 'none'}`);
  });

  test('go over at least 200 distinct pairs', () => {
    expect(pairs.size).toBeGreaterThanOrEqual(200);
  });
});

describe('a planted fault', () => {
  const machines = behaviourMachines(defaultReadings);
  /** A dead state link makes a failure stick, as if a module had failed. */
  const role = mutateMachine(machines.role, (t) =>
    t.state === 'failed' && t.event === 'stateLinkLost' ? { kind: 'retarget', target: '#role.failed.byModule' } : null,
  );
  const planted = { machines: { ...machines, role: role.machine } };

  test('needs four steps at least: the search finds nothing shorter', async () => {
    expect(role.changed).toHaveLength(1);
    const scope = namedScope('smallest');
    const report = await checkPair(
      behaviourModel(scope.pair, defaultReadings, planted),
      holding,
      boundsOf(everyday, 2),
    );
    const lengths = report.claims.flatMap((c) => (c.deviates && c.run !== null ? [c.run.length - 1] : []));
    expect(Math.min(...lengths)).toBe(4);
  });

  test('is found by random sequences', () => {
    const found = fc.check(
      fc.property(pair(), picks(), (given, picked) => {
        const model = behaviourModel(given, defaultReadings, planted);
        return judgeSequence(model, holding, effectiveSteps(model, picked)).length === 0;
      }),
      { numRuns: runs, seed, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
  });
});
