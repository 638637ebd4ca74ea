/** The graph of small steps holds what the pair does: every state that it settles in, and every order that leads there. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { factsKey, factsOf } from '../../model/behaviour/facts.ts';
import type { Snapshots } from '../../model/behaviour/machines.ts';
import { type BehaviourModel, behaviourModel, type PairState } from '../../model/behaviour/pair.ts';
import { settleInEveryOrder } from '../../model/behaviour/settle.ts';
import { alphabetOf } from '../checker/alphabet.ts';
import type { Bounds } from '../checker/bounds.ts';
import { nextDue } from '../checker/due.ts';
import { boundsOf, namedScope } from '../scopes.ts';
import { SmallStepGraph } from './graph.ts';
import { time } from './small-steps.ts';

function explored(name: string, bounds: Bounds): SmallStepGraph {
  const graph = new SmallStepGraph(behaviourModel(namedScope(name).pair), bounds);
  while (graph.expandNext());
  return graph;
}

const families = ['power', 'link', 'force', 'wait'] as const;
const graphs = [explored('smallest', boundsOf(families, null)), explored('delayed', boundsOf(families, null))] as const;

/** The steps of the alphabet that the numbers choose, as the model takes them. */
function* walk(model: BehaviourModel, choices: readonly number[]): Generator<PairState> {
  const alphabet = alphabetOf(model.pair, families);
  let state = model.initial;
  for (const choice of choices) {
    const chosen = alphabet[choice % alphabet.length] ?? [];
    const seconds = nextDue(model, state.snapshots);
    if (chosen[0]?.type === 'wait' && seconds === null) continue;
    state = model.step(
      state,
      chosen[0]?.type === 'wait' ? [{ type: 'wait', seconds: seconds as number }] : chosen,
    ).state;
    yield state;
  }
}

const names = (rows: readonly Snapshots[]) => rows.map((row) => row.map(({ id }) => id).join(' ')).sort();

/** The settled rows that internal events other than time lead to. */
function endsFrom(graph: SmallStepGraph, row: number, facts: number): readonly Snapshots[] {
  const passing = graph.events.id(time);
  const met = new Set([row]);
  const ends: number[] = [];
  for (const at of met) {
    let settled = true;
    graph.eachStep(at, facts, (event, to) => {
      if (event === passing) return;
      settled = false;
      met.add(to);
    });
    if (settled) ends.push(at);
  }
  return ends.map((end) => graph.rows.value(end));
}

describe.each(graphs.map((graph) => [graph.model.pair.name, graph] as const))('the graph of %s', (_, graph) => {
  const { model } = graph;
  const factsNow = ({ environment }: PairState) =>
    graph.places.facts.id(factsOf(model.pair, environment, model.readings));

  test.prop([fc.array(fc.nat(1000), { maxLength: 12 })])('holds every state that steps lead to', (choices) => {
    for (const state of walk(model, choices)) {
      expect(graph.has(graph.rows.id(state.snapshots), factsNow(state))).toBe(true);
    }
  });

  test.prop([fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 }), fc.nat(1000)])(
    'ends where every order of settling ends',
    (choices, other) => {
      const last = [...walk(model, choices)].at(-1) ?? model.initial;
      const id = other % graph.places.facts.size;
      const facts = graph.places.facts.value(id);
      expect(names(endsFrom(graph, graph.rows.id(last.snapshots), id))).toEqual(
        names(settleInEveryOrder(model, last.snapshots, facts, null)),
      );
    },
  );
});

test('a bound on causes keeps out what it does not admit', () => {
  const places = (faults: number | null) =>
    new SmallStepGraph(behaviourModel(namedScope('smallest').pair), boundsOf(['power', 'link', 'interface'], faults))
      .places;
  const brokenTwice = (facts: readonly string[]) =>
    facts.filter((key) => key.includes('down') && key.includes('overByLinkLoss'));
  const keys = (faults: number | null) => {
    const { facts } = places(faults);
    return Array.from({ length: facts.size }, (_, id) => factsKey(facts.value(id)));
  };
  expect(brokenTwice(keys(null)).length).toBeGreaterThan(0);
  // A link that fails with everything on it is one cause.
  const single = brokenTwice(keys(1));
  expect(single.length).toBeGreaterThan(0);
  expect(single.every((key) => !key.includes('"under"'))).toBe(true);
  expect(keys(0).some((key) => key.includes('overByLinkLoss'))).toBe(false);
});
