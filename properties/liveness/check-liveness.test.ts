/** The liveness claims over scopes that together let each of them speak, and the fairness that each of them needs. */
import { beforeAll, describe, expect, test } from 'vitest';
import { behaviourModel } from '../../model/behaviour/pair.ts';
import { pairDescription } from '../../model/configuration/pair.ts';
import { everyday } from '../checker/alphabet.ts';
import type { Bounds } from '../checker/bounds.ts';
import { livenessClaims } from '../claims/liveness.ts';
import type { EventualClaim, LivenessClaim } from '../liveness-claim.ts';
import { boundsOf, namedScope } from '../scopes.ts';
import { checkLiveness, type LivenessReport, type LivenessVerdict } from './check-liveness.ts';
import type { Lasso } from './lasso.ts';
import { replays } from './replays.test-support.ts';
import { livenessScopes } from './scopes.ts';
import { brokenAssumptions, contradicts } from './verify.ts';

const models = livenessScopes.map(({ pair }) => behaviourModel(pair));
const reports: LivenessReport[] = [];

beforeAll(async () => {
  for (const [i, { bounds }] of livenessScopes.entries()) {
    reports.push(await checkLiveness(models[i] as (typeof models)[0], livenessClaims, bounds));
  }
}, 600_000);

/** The verdicts on a claim, scope by scope. */
function on(id: string): readonly LivenessVerdict[] {
  return reports.map((report) => report.claims.find(({ claim }) => claim.id === id) as LivenessVerdict);
}

describe.each(livenessClaims.map((claim) => [claim.id, claim] as const))('%s', (id, claim) => {
  test('comes out as expected wherever it speaks, and speaks somewhere', () => {
    const spoken = on(id).filter(({ verdict }) => verdict !== 'notApplicable' && verdict !== 'notReached');
    expect(spoken.map(({ verdict }) => verdict)).toEqual(spoken.map(() => claim.expected));
    expect(spoken.some(({ antecedents }) => antecedents > 0)).toBe(true);
  });

  test('needs some fairness, and without it a fair run contradicts it', () => {
    if (claim.expected === 'violated') return;
    const needed = on(id).flatMap((verdict, i) => verdict.needed.map((need) => ({ ...need, scope: i })));
    expect(needed).not.toEqual([]);
    for (const { assumption, lassos, place, scope } of needed) {
      const model = models[scope] as (typeof models)[0];
      const others = reports[scope]?.fairness.map(({ name }) => name).filter((name) => name !== assumption) ?? [];
      const [lasso] = lassos;
      expect(lassos.map((each) => replays(model, each))).toEqual(lassos.map(() => true));
      expect(brokenAssumptions(model, lasso, others)).toEqual([]);
      expect(brokenAssumptions(model, lasso, [...others, assumption])).toContain(assumption);
      if (claim.kind !== 'graph' && place !== null) expect(contradicts(model, claim, place, lasso)).toBe(true);
    }
  });
});

test('every scope is explored completely, and says how far that is', () => {
  for (const report of reports) {
    expect(report).toMatchObject({ complete: true, stopped: null });
    expect(report.nodes).toBeGreaterThan(1000);
    expect(report.edges).toBeGreaterThan(report.nodes / 2);
  }
});

describe('which fairness is needed', () => {
  const neededFor = (id: string) => new Set(on(id).flatMap(({ needed }) => needed.map(({ assumption }) => assumption)));

  test('time brings a group home only where preemption has a delay', () => {
    const verdicts = on('liveness/preemption-brings-home');
    const needsTime = verdicts.map(({ needed }) => needed.some(({ assumption }) => assumption === 'time'));
    expect(needsTime).toEqual(livenessScopes.map(({ name }) => name === 'delayed'));
    expect(neededFor('liveness/preemption-brings-home')).toContain('preemption');
  });

  test('two actives end by hellos on the link, and by nothing else that is decided', () => {
    expect(neededFor('liveness/two-actives-end-with-the-link')).toEqual(new Set(['perceiving', 'hello']));
  });

  test('a failed unit leaves its state by judging its health', () => {
    expect(neededFor('liveness/recovered-leaves-failed')).toEqual(new Set(['perceiving', 'health']));
  });
});

test('a search that is stopped concludes nothing but counterexamples', async () => {
  const { pair } = namedScope('smallest');
  const bounds = { ...boundsOf(['power', 'link', 'interface'], 1), states: 500 };
  const report = await checkLiveness(behaviourModel(pair), livenessClaims, bounds);
  expect(report).toMatchObject({ complete: false, stopped: 'states' });
  expect(report.claims.filter(({ verdict }) => verdict === 'holds')).toEqual([]);
  expect(report.claims.filter(({ deviates }) => deviates)).toEqual([]);
});

describe('a claim that finds nothing to speak of says why', () => {
  const model = behaviourModel(namedScope('smallest').pair);
  const verdictOn = async (claim: LivenessClaim, bounds: Bounds) =>
    (await checkLiveness(model, [claim], bounds)).claims[0] as LivenessVerdict;
  const named = (id: string) => livenessClaims.find((claim) => claim.id === id) as EventualClaim;
  const notReached = { verdict: 'notReached', antecedents: 0, deviates: false };

  test('where the alphabet or the bound excludes what it needs', async () => {
    const recovered = named('liveness/recovered-leaves-failed');
    expect(await verdictOn(recovered, boundsOf(['power'], 1))).toMatchObject({
      ...notReached,
      reason: 'needs the stimuli of interface, which the alphabet lacks',
    });
    expect(await verdictOn(recovered, boundsOf(['power', 'interface'], 0))).toMatchObject({
      ...notReached,
      reason: 'needs 1 causes broken at once',
    });
  });

  test('where nothing is ever as it supposes', async () => {
    const never = { ...named('liveness/repaired-has-one-active'), when: () => false };
    const verdict = await verdictOn(never, boundsOf(['power'], 0));
    expect(verdict).toMatchObject({ ...notReached, reason: 'nothing is ever as the claim supposes' });
  });
});

describe('a bound ends', () => {
  const { pair } = namedScope('immediate');

  test('exploring and judging, when the seconds are over or the signal comes', async () => {
    const bounds = boundsOf(everyday, 2);
    const late = await checkLiveness(behaviourModel(pair), livenessClaims, { ...bounds, seconds: 0 });
    expect(late).toMatchObject({ stopped: 'seconds', complete: false });
    const aborted = await checkLiveness(behaviourModel(pair), livenessClaims, bounds, { signal: AbortSignal.abort() });
    expect(aborted).toMatchObject({ stopped: 'interrupted', complete: false });
    expect(new Set([...late.claims, ...aborted.claims].map(({ verdict }) => verdict))).toEqual(
      new Set(['inconclusive']),
    );
  });

  test('nothing where there are more environments than can be built on: that is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`port${n}`, {}]));
    const wide = pairDescription.parse({ mode: 'activeStandby', interfaces: many, stateLink: 'none' });
    await expect(checkLiveness(behaviourModel(wide), livenessClaims, boundsOf(everyday, null))).rejects.toThrow(
      /more than 50000 environments .* without a bound on causes; expected fewer/,
    );
  });
});

test('a stem on which stimuli come one by one is found where there is one', () => {
  const [contradiction] = on('liveness/two-actives-end-with-any-path').map((v) => v.contradiction?.lassos[0] as Lasso);
  expect(contradiction?.settled).toBe(true);
});
