import { describe, expect, test } from 'vitest';
import { behaviourModel, behaviourPhases } from '../../model/behaviour/pair.ts';
import { checkPair } from '../check.ts';
import { everyday } from '../checker/alphabet.ts';
import { claims } from '../claims/index.ts';
import { explore } from '../plain/explore.ts';
import { boundsOf, namedScope } from '../scopes.ts';
import { autLines } from './aut.ts';
import { dotLines } from './dot.ts';
import { reachableGraph } from './graph.ts';
import { itfOf } from './itf.ts';
import { NotExported, NotWalked } from './not-exported.ts';

const smallest = () => behaviourModel(namedScope('smallest').pair);

describe('the reachable graph', () => {
  test.each([
    ['smallest', 1],
    ['delayed', 1],
  ] as const)('has the states and the steps that a search of %s counts', async (name, faults) => {
    const { pair } = namedScope(name);
    const bounds = boundsOf(everyday, faults);
    const { states, transitions } = await explore(behaviourModel(pair), [], bounds);
    const graph = await reachableGraph(behaviourModel(pair), bounds);
    expect([graph.states.length, graph.edges.length]).toEqual([states, transitions]);
  });

  test('is another one where a phase is missing', async () => {
    const bounds = boundsOf(['power', 'link', 'path'], null);
    const decide = behaviourPhases.decide.filter(({ name }) => name !== 'silence');
    const broken = behaviourModel(namedScope('smallest').pair, undefined, { phases: { ...behaviourPhases, decide } });
    const whole = await reachableGraph(smallest(), bounds);
    expect((await reachableGraph(broken, bounds)).states.length).not.toBe(whole.states.length);
  });

  test('is refused where it is larger than wanted', async () => {
    const bounds = boundsOf(everyday, 1);
    await expect(reachableGraph(smallest(), bounds, { mostStates: 10 })).rejects.toThrow(NotExported);
    await expect(reachableGraph(smallest(), bounds, { mostEdges: 100 })).rejects.toThrow('more than 100 transitions');
  });

  test('is not walked on after an interruption, or once its time is over', async () => {
    const bounds = boundsOf(everyday, 1);
    const interrupted = reachableGraph(smallest(), bounds, { signal: AbortSignal.abort() });
    await expect(interrupted).rejects.toEqual(new NotWalked('interrupted'));
    await expect(reachableGraph(smallest(), { ...bounds, seconds: 0 })).rejects.toEqual(new NotWalked('seconds'));
  });
});

test('a labelled transition system says how large it is, and every edge in it is one of the graph', async () => {
  const graph = await reachableGraph(smallest(), boundsOf(['power', 'link'], null));
  const [header, ...edges] = autLines(graph);
  expect(header).toBe(`des (0, ${graph.edges.length}, ${graph.states.length})`);
  expect(edges).toHaveLength(graph.edges.length);
  for (const edge of edges) expect(edge).toMatch(/^\(\d+, "[^"]+", \d+\)$/);
  expect(edges[0]).toBe('(0, "powerOn primary", 1)');
});

test('a drawing has every state, and no step without effect', async () => {
  const graph = await reachableGraph(smallest(), boundsOf(['power'], null));
  const lines = [...dotLines(smallest(), graph)];
  expect(lines.filter((line) => /^ {2}s\d+ \[/.test(line))).toHaveLength(graph.states.length);
  const ways = new Set(graph.edges.filter(({ from, to }) => from !== to).map(({ from, to }) => `${from} ${to}`));
  expect(lines.filter((line) => line.includes(' -> '))).toHaveLength(ways.size);
  expect(lines.at(-1)).toBe('}');
});

test('a run has every step with the stimuli that led to it, and all variables in each', async () => {
  const model = smallest();
  const claim = claims.find(({ id }) => id === 'slogan/never-both-active');
  if (claim === undefined) throw new Error('the claim is gone');
  const { verdict, run } = (await checkPair(model, [claim], boundsOf(everyday, 1))).claims[0] ?? {};
  if (run == null || verdict === undefined) throw new Error('nothing violates the claim');
  const itf = itfOf(run, { pair: 'smallest', version: '0', claim, verdict });
  expect(itf.states).toHaveLength(run.length);
  for (const [index, state] of itf.states.entries()) {
    for (const name of itf.vars) expect(state).toHaveProperty(name);
    expect(state.step).toEqual({ '#bigint': String(index) });
    expect(state['#meta'].stimuli).toEqual(run[index]?.stimuli);
  }
});
