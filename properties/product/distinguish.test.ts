/** The product search: equal means equal, the run is a shortest one, and what two pairs do not share is said. */
import { describe, expect, test } from 'vitest';
import { type BehaviourModel, behaviourModel, type PairState } from '../../model/behaviour/pair.ts';
import { type Pair, pairDescription } from '../../model/configuration/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { type Readings, withReadings } from '../../spec/ambiguities.ts';
import { checkPair } from '../check.ts';
import { alphabetOf, everyday } from '../checker/alphabet.ts';
import type { Bounds } from '../checker/bounds.ts';
import { causesOf } from '../checker/causes.ts';
import { nextDue } from '../checker/due.ts';
import { boundsOf, namedScope, within } from '../scopes.ts';
import { type Different, distinguish } from './distinguish.ts';

const smallest = namedScope('smallest').pair;

function under(pair: Pair, readings: Partial<Readings> = {}): BehaviourModel {
  return behaviourModel(pair, withReadings(readings));
}

function standby(over: object = {}): Pair {
  return pairDescription.parse({ mode: 'activeStandby', interfaces: { inside: {}, outside: {} }, ...over });
}

function grouped(delay: number): Pair {
  return pairDescription.parse({
    mode: 'activeActive',
    groups: { '1': { preferred: 'primary', preempt: { delay } }, '2': { preferred: 'secondary' } },
    contexts: { admin: { group: '1', admin: true }, b: { group: '2' } },
    interfaces: { 'admin/in': {}, 'b/in': {} },
  });
}

async function different(a: BehaviourModel, b: BehaviourModel, bounds: Bounds): Promise<Different> {
  const result = await distinguish(a, b, bounds);
  if (result.equal) throw new Error('equal');
  return result;
}

/** What a side shows after a step, as text; written without the search, to be compared with it. */
function shown(model: BehaviourModel, state: PairState, stimuli: readonly Stimulus[]): [PairState, string] {
  const { state: after, reactions, refused } = model.step(state, stimuli);
  const moved = reactions.map(({ unit, group, from, to }) => `${group} ${unit} ${from} ${to}`);
  const perScope = [null, 1, 2].map((scope) => moved.filter((line) => line.startsWith(`${scope} `)));
  const refusals = refused.map(({ stimulus }) => JSON.stringify(stimulus)).sort();
  return [after, JSON.stringify([model.observe(after), perScope, refusals])];
}

/** The fewest steps, and among these the fewest stimuli, of a run that tells two models of one pair apart; null for none. */
function naive(a: BehaviourModel, b: BehaviourModel, bounds: Bounds): readonly [steps: number, stimuli: number] | null {
  type Joint = readonly [PairState, PairState, ReadonlySet<'primary' | 'secondary'>];
  const key = ([x, y, on]: Joint) =>
    JSON.stringify(
      [x, y].map((s) => [
        s.snapshots.map((m) => m.id),
        [...s.environment.powered].sort(),
        [...s.environment.broken].sort(),
      ]),
    ) + [...on].sort();
  const alphabet = alphabetOf(a.pair, bounds.families, bounds.together);
  const first: Joint = [a.initial, b.initial, new Set()];
  const seen = new Set([key(first)]);
  let layer = new Map<string, { at: Joint; cost: number }>([[key(first), { at: first, cost: 0 }]]);
  for (let depth = 1; layer.size > 0; depth += 1) {
    const found = new Map<string, { at: Joint; cost: number }>();
    let best: number | null = null;
    for (const { at, cost } of layer.values()) {
      const [x, y, on] = at;
      const dues = [nextDue(a, x.snapshots), nextDue(b, y.snapshots)].filter((due) => due !== null);
      const steps = alphabet.flatMap((step): (readonly Stimulus[])[] =>
        step[0]?.type === 'wait' ? dues.map((seconds) => [{ type: 'wait', seconds }]) : [step],
      );
      for (const step of steps) {
        const [nextX, seenX] = shown(a, x, step);
        const [nextY, seenY] = shown(b, y, step);
        const ever = new Set([...on, ...nextX.environment.powered]);
        if (causesOf(a.pair, nextX.environment, ever) > (bounds.faults ?? Number.POSITIVE_INFINITY)) continue;
        const total = cost + step.length;
        if (seenX !== seenY) best = Math.min(best ?? total, total);
        const next: Joint = [nextX, nextY, ever];
        const name = key(next);
        if (seen.has(name)) continue;
        if (total < (found.get(name)?.cost ?? Number.POSITIVE_INFINITY)) found.set(name, { at: next, cost: total });
      }
    }
    if (best !== null) return [depth, best];
    for (const name of found.keys()) seen.add(name);
    layer = found;
  }
  return null;
}

describe('models that are the same', () => {
  const scopes = [within('percent', { faults: 1 }), within('disabled', { families: ['power', 'link', 'disable'] })];

  test.each(scopes)('are equal on as many states as a check has: $name', async ({ pair, bounds }) => {
    const report = await checkPair(under(pair), [], bounds, { reduces: false });
    expect(await distinguish(under(pair), under(pair), bounds)).toEqual({
      equal: true,
      complete: true,
      stopped: null,
      leftOut: [],
      states: report.states,
      transitions: report.transitions,
    });
  });
});

describe('as a search that keeps every state as text', () => {
  const bounds = boundsOf(everyday, 0);
  const cases: readonly (readonly [string, Pair, Partial<Readings>, Bounds])[] = [
    ['silence-with-link-down', smallest, { 'silence-with-link-down': 'b' }, boundsOf(['power', 'link', 'path'], 2)],
    ['threshold', smallest, { threshold: 'b' }, boundsOf(['power', 'interface'], 1)],
    ['disable', smallest, { disable: 'b' }, boundsOf(['power', 'disable'], 0)],
    [
      'two at once',
      smallest,
      { 'boot-with-link-down': 'b', 'force-link-down': 'b' },
      boundsOf(['power', 'link', 'force'], 1),
    ],
    ['equal: reset-and-preempt', smallest, { 'reset-and-preempt': 'b' }, bounds],
    ['force-and-preempt', grouped(0), { 'force-and-preempt': 'b' }, boundsOf(['power', 'force'], 0)],
    ['with a wait', grouped(30), { 'force-and-preempt': 'b' }, boundsOf(['power', 'force', 'wait'], 0)],
  ];

  test.each(cases)('%s', async (_, pair, readings, within) => {
    const result = await distinguish(under(pair), under(pair, readings), within);
    const length = result.equal ? null : [result.run.length, result.run.flat().length];
    expect(length).toEqual(naive(under(pair), under(pair, readings), within));
  });
});

describe('a difference', () => {
  test('is in the last step, with both sides of it', async () => {
    const { difference, run } = await different(
      under(smallest),
      under(smallest, { threshold: 'b' }),
      boundsOf(everyday, 1),
    );
    expect(difference.kind).toBe('observation');
    expect(difference.a?.stimuli).toEqual(run.at(-1));
    expect(difference.a?.observation).not.toEqual(difference.b?.observation);
  });

  test('may be in the delay alone: the shorter one is waited for', async () => {
    const bounds = boundsOf(['power', 'wait'], 1);
    const { run } = await different(under(grouped(60)), under(grouped(20)), bounds);
    expect(run.at(-1)).toEqual([{ type: 'wait', seconds: 20 }]);
  });
});

describe('pairs that differ', () => {
  const bounds = boundsOf(everyday, 1);

  test('an interface of one side is left out, which is said', async () => {
    const more = standby({ interfaces: { inside: {}, outside: {}, spare: { monitored: false } } });
    const result = await distinguish(under(standby()), under(more), boundsOf(['power', 'interface'], 1));
    expect(result).toMatchObject({ equal: true, complete: true });
    expect(result.leftOut).toEqual(['interface spare, which only one side has']);
  });

  test('what the configurations fix is not the difference that is shown', async () => {
    const fewer = standby({ interfaces: { inside: {}, outside: { monitored: false } } });
    const { difference, leftOut } = await different(under(standby()), under(fewer), bounds);
    expect(leftOut).toEqual(['whether outside shows as monitored, which the configurations fix differently']);
    expect(difference.a?.observation.primary.state).not.toBe(difference.b?.observation.primary.state);
  });

  test('a state link of one side is left out', async () => {
    const result = await distinguish(
      under(standby()),
      under(standby({ stateLink: 'own' })),
      boundsOf(['power', 'state'], 1),
    );
    expect(result).toMatchObject({ equal: true, leftOut: ['the state link, which only one side has'] });
  });

  test('a policy is a difference', async () => {
    const two = standby({ interfacePolicy: { number: 2 } });
    const { run } = await different(under(standby()), under(two), bounds);
    expect(run.flat().map(({ type }) => type)).toContain('interfaceDown');
  });

  test('another mode is refused', async () => {
    const found = distinguish(under(smallest), under(grouped(0)), bounds);
    await expect(found).rejects.toThrow('found a pair in mode activeStandby and one in mode activeActive');
  });
});

describe('a search that is stopped', () => {
  const { pair } = namedScope('smallest');

  test('by a bound proves nothing', async () => {
    const { bounds } = within('smallest', { depth: 2 });
    expect(await distinguish(under(pair), under(pair), bounds)).toMatchObject({
      equal: true,
      complete: false,
      stopped: 'depth',
    });
  });

  test('by an interruption says so', async () => {
    const { bounds } = namedScope('smallest');
    const result = await distinguish(under(pair), under(pair), bounds, { signal: AbortSignal.abort() });
    expect(result).toMatchObject({ equal: true, complete: false, stopped: 'interrupted' });
  });
});
