/** `@xstate/graph` finds the same states and steps as the engine, wherever both come to an end. */
import { expect, test } from 'vitest';
import { type BehaviourModel, behaviourModel, behaviourPhases } from '../model/behaviour/pair.ts';
import { pairAdjacency } from './bench/pair-adjacency.ts';
import { transitionSystem } from './bench/transition-system.ts';
import { everyday } from './checker/alphabet.ts';
import type { Bounds } from './checker/bounds.ts';
import { explore } from './checker/explore.ts';
import { reachableGraph } from './export/graph.ts';
import { boundsOf, type NamedScope, namedScope, within } from './scopes.ts';

interface Counts {
  readonly states: number;
  /** Steps tried, those without effect included. */
  readonly tried: number;
  /** Steps that lead to another state. */
  readonly effective: number;
}

function countedByPackage(model: BehaviourModel, bounds: Bounds): Counts {
  const system = transitionSystem(model, bounds);
  const adjacent = pairAdjacency(system);
  const from = adjacent.map(({ state, steps }) => ({ key: system.key(state), steps }));
  return {
    states: adjacent.length,
    tried: from.reduce((sum, { steps }) => sum + steps.length, 0),
    effective: from.reduce((sum, { key, steps }) => sum + steps.filter((s) => system.key(s.state) !== key).length, 0),
  };
}

/** The engine counts no steps that have an effect; the graph that is exported does. */
async function countedByUs(model: BehaviourModel, bounds: Bounds): Promise<Counts> {
  const { states, transitions } = await explore(model, [], bounds, { reduces: false });
  const { edges } = await reachableGraph(model, bounds);
  return { states, tried: transitions, effective: edges.filter(({ from, to }) => from !== to).length };
}

const scopes: readonly NamedScope[] = [
  within('smallest', { faults: 1 }),
  { ...within('smallest', { families: ['power', 'link', 'path', 'force', 'wait'] }), name: 'smallest, any faults' },
  namedScope('together'),
  namedScope('unmonitored'),
  namedScope('thresholds'),
  within('delayed', { faults: 0 }),
];

test.each(scopes.map((s) => [s.name, s] as const))('agrees on %s', async (_, { pair, bounds }) => {
  const byPackage = countedByPackage(behaviourModel(pair), bounds);
  expect(byPackage).toEqual(await countedByUs(behaviourModel(pair), bounds));
  expect(byPackage.effective).toBeGreaterThan(0);
});

test('disagrees where one of them explores another model', async () => {
  const { pair } = namedScope('smallest');
  const bounds = boundsOf(everyday, 1);
  const decide = behaviourPhases.decide.filter(({ name }) => name !== 'silence');
  const broken = behaviourModel(pair, undefined, { phases: { ...behaviourPhases, decide } });
  expect(countedByPackage(broken, bounds)).not.toEqual(await countedByUs(behaviourModel(pair), bounds));
});
