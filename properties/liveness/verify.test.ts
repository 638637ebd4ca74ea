/** A lasso is believed only after another look: one that proves nothing, is not fair or cannot be replayed is refused. */
import { beforeAll, expect, test } from 'vitest';
import { behaviourModel } from '../../model/behaviour/pair.ts';
import { livenessClaims } from '../claims/liveness.ts';
import type { EventualClaim } from '../liveness-claim.ts';
import { boundsOf, namedScope } from '../scopes.ts';
import { checkLiveness, type LivenessVerdict } from './check-liveness.ts';
import { assumptionsOf } from './fairness.ts';
import { type Lasso, replayLasso } from './lasso.ts';
import { perceiving } from './small-steps.ts';
import { verify } from './verify.ts';

const model = behaviourModel(namedScope('smallest').pair);
const all = assumptionsOf(model).map(({ name }) => name);
const place = { unit: 'primary', scope: 'unit' } as const;
const eventual = (id: string) => livenessClaims.find((claim) => claim.id === `liveness/${id}`) as EventualClaim;
const [withLink, withAnyPath] = [eventual('two-actives-end-with-the-link'), eventual('two-actives-end-with-any-path')];
let [linkVerdict, pathVerdict]: (LivenessVerdict | undefined)[] = [];

beforeAll(async () => {
  const report = await checkLiveness(model, [withLink, withAnyPath], boundsOf(['power', 'link'], 1));
  [linkVerdict, pathVerdict] = report.claims;
}, 120_000);

test('a fair run against the claim passes', () => {
  expect(() => verify(model, withAnyPath, place, pathVerdict?.contradiction?.lassos[0] as Lasso, all)).not.toThrow();
});

test('a run that says nothing against the claim does not', () => {
  const lasso = pathVerdict?.contradiction?.lassos[0] as Lasso;
  expect(() => verify(model, withLink, place, lasso, all)).toThrow(/does not contradict/);
});

test('a run that waits for ever for what is always possible does not', () => {
  const need = linkVerdict?.needed.find(({ assumption }) => assumption === 'hello');
  const lasso = need?.lassos[0] as Lasso;
  const others = all.filter((name) => name !== 'hello');
  expect(() => verify(model, withLink, place, lasso, others)).not.toThrow();
  expect(() => verify(model, withLink, place, lasso, all)).toThrow(/not fair: hello/);
});

test('a run with a step that the model does not take cannot be made', () => {
  const stem = { happenings: [{ event: perceiving }], settled: true };
  expect(() => replayLasso(model, stem, [], [])).toThrow(/step 1 of a run cannot be replayed/);
});

test('a cycle that does not lead back cannot be made', () => {
  const stem = { happenings: [{ stimuli: [{ type: 'powerOn', unit: 'primary' }] }], settled: true } as const;
  expect(() => replayLasso(model, stem, [], [{ event: perceiving }])).toThrow(/does not lead back/);
});
