/** Every liveness claim can be broken: by a mutant of the model, with a run that shows it. */
import { describe, expect, test } from 'vitest';
import { behaviourMachines } from '../../model/behaviour/charts/index.ts';
import { type BehaviourModel, behaviourModel, behaviourPhases, type Replacements } from '../../model/behaviour/pair.ts';
import type { TransitionInfo } from '../../model/behaviour/transitions.ts';
import type { Family } from '../../model/stimulus.ts';
import { defaultReadings } from '../../spec/ambiguities.ts';
import { livenessClaims } from '../claims/liveness.ts';
import { type Change, mutateMachine } from '../mutants/mutate-machine.ts';
import { boundsOf, namedScope } from '../scopes.ts';
import { checkLiveness, type LivenessVerdict } from './check-liveness.ts';
import type { Lasso } from './lasso.ts';
import { lassoLines } from './lasso-lines.ts';
import { replays } from './replays.test-support.ts';

/** A role that does something else on some event. */
function role(state: string, event: string, guard: string | null, change: Change): Replacements {
  const machines = behaviourMachines(defaultReadings);
  const chosen = (t: TransitionInfo) => t.state === state && t.event === event && t.guard === guard;
  const { machine, changed } = mutateMachine(machines.role, (t) => (chosen(t) ? change : null));
  expect(changed).toHaveLength(1);
  return { machines: { ...machines, role: machine } };
}

const without = (phase: string): Replacements => ({
  phases: { ...behaviourPhases, decide: behaviourPhases.decide.filter(({ name }) => name !== phase) },
});
const drop: Change = { kind: 'drop' };
const goTo = (state: string): Change => ({ kind: 'retarget', target: `#role.${state}` });

interface Broken {
  readonly claim: string;
  readonly mutant: string;
  readonly make: () => Replacements;
  readonly scope: string;
  readonly families: readonly Family[];
  readonly goesRound?: true;
}

const smallest = { scope: 'smallest', families: ['power', 'link'] } as const;

const broken: readonly Broken[] = [
  {
    claim: 'liveness/settling-ends',
    mutant: 'a standby takes over from an active peer that it hears',
    make: () => role('standbyReady', 'hello', null, goTo('active')),
    ...smallest,
    goesRound: true,
  },
  {
    claim: 'liveness/one-end',
    mutant: 'the winner of an election becomes standby',
    make: () => role('off', 'join', 'joinsTogetherAndWins', goTo('standbyReady')),
    ...smallest,
  },
  {
    claim: 'liveness/preemption-brings-home',
    mutant: 'preemption that is due does nothing',
    make: () => role('standbyReady', 'preemptionDue', null, drop),
    scope: 'immediate',
    families: ['power'],
  },
  {
    claim: 'liveness/preemption-brings-home',
    mutant: 'no preemption',
    make: () => without('preemption'),
    scope: 'immediate',
    families: ['power'],
  },
  {
    claim: 'liveness/repaired-has-one-active',
    mutant: 'of two actives none yields',
    make: () => role('active', 'hello', 'bothActive', drop),
    ...smallest,
  },
  {
    claim: 'liveness/repaired-has-one-active',
    mutant: 'a standby takes over from an active peer that it hears',
    make: () => role('standbyReady', 'hello', null, goTo('active')),
    ...smallest,
    goesRound: true,
  },
  {
    claim: 'liveness/two-actives-end-with-the-link',
    mutant: 'hellos decide nothing',
    make: () => without('hello'),
    ...smallest,
  },
  {
    claim: 'liveness/recovered-leaves-failed',
    mutant: 'a failed unit does not recover',
    make: () => role('failed.byInterfaces', 'underThreshold', null, drop),
    scope: 'smallest',
    families: ['power', 'interface'],
  },
];

async function verdictOn(id: string, model: BehaviourModel, families: readonly Family[]): Promise<LivenessVerdict> {
  const claims = livenessClaims.filter((claim) => claim.id === id);
  const report = await checkLiveness(model, claims, boundsOf(families, 1));
  return report.claims[0] as LivenessVerdict;
}

describe.each(broken.map((each) => [each.claim, each.mutant, each] as const))('%s', (id, mutant, each) => {
  const { pair } = namedScope(each.scope);

  test(`is broken where ${mutant}`, async () => {
    const model = behaviourModel(pair, defaultReadings, each.make());
    const { verdict, deviates, contradiction } = await verdictOn(id, model, each.families);
    expect({ verdict, deviates }).toEqual({ verdict: 'violated', deviates: true });
    const lassos = contradiction?.lassos ?? [];
    expect(lassos.length).toBe(id === 'liveness/one-end' ? 2 : 1);
    for (const lasso of lassos) {
      expect(replays(model, lasso)).toBe(true);
      expect(lasso.cycle.length > 0).toBe(each.goesRound ?? false);
      expect(lasso.settled).toBe(true);
    }
  });
});

test('without a mutant, the same scopes break none of these claims', async () => {
  for (const { claim, scope, families } of broken) {
    const { verdict } = await verdictOn(claim, behaviourModel(namedScope(scope).pair), families);
    expect(verdict).toBe('holds');
  }
});

test('every claim that is expected to hold has a mutant here', () => {
  const expected = livenessClaims.filter((claim) => claim.expected === 'holds').map(({ id }) => id);
  expect(new Set(broken.map(({ claim }) => claim))).toEqual(new Set(expected));
});

test('a run is told step by step', async () => {
  const each = broken.find(({ claim }) => claim === 'liveness/two-actives-end-with-the-link') as Broken;
  const model = behaviourModel(namedScope(each.scope).pair, defaultReadings, each.make());
  const { contradiction } = await verdictOn(each.claim, model, each.families);
  const lines = lassoLines(model, contradiction?.lassos[0] as Lasso);
  expect(lines.join('\n')).toContain('failoverLinkUp');
  expect(lines).toContain('from here on nothing happens from outside');
  expect(lines.at(-1)).toBe('and stays so for ever: primary active, secondary active');
});
