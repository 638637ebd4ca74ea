/** What is drawn is what the statecharts are: events, states, and what the readings make of each transition. */
import { describe, expect, test } from 'vitest';
import { type TransitionLike, transitionId } from '../../model/behaviour/chart.ts';
import { behaviourMachines, type ChartName, chartNames } from '../../model/behaviour/charts/index.ts';
import { statesOf, transitionsOf } from '../../model/behaviour/transitions.ts';
import { alphabets, eventTypes } from '../../properties/charts/alphabets.ts';
import { graphOf } from '../../properties/charts/graph.ts';
import { ambiguity, ambiguityIds, defaultReadings, type Readings } from '../../spec/ambiguities.ts';
import { chartWords } from './charts.ts';
import { chartDiagram, chartDiagrams } from './diagram.ts';
import { diagramJson } from './diagram-json.ts';
import { readingGuards } from './reading-guards.ts';

const machines = behaviourMachines(defaultReadings);

describe.each(chartNames)('%s', (name) => {
  const chart = chartDiagram(name);

  test('every transition of the statechart is drawn, in its order', () => {
    expect(chart.transitions.map((t) => t.id)).toEqual(transitionsOf(machines[name]).map((t) => t.id));
    expect(chart.transitions[0]?.short).toBe(`${chartWords[name].letter}01`);
    expect(new Set(chart.transitions.map((t) => t.short)).size).toBe(chart.transitions.length);
  });

  test('every state is drawn, whatever the order of the picture', () => {
    const atomic = chart.states.filter((state) => !state.compound).map((state) => state.id);
    expect([...atomic].sort()).toEqual([...statesOf(machines[name])].sort());
    expect(chart.states.map((state) => state.id)).toContain(chart.initial);
    const topDown = chartWords[name].topDown ?? [];
    const outermost = chart.states.filter((state) => state.parent === null).map((state) => state.id);
    if (topDown.length > 0) expect(outermost).toEqual(topDown);
  });

  test('every event is in exactly one family', () => {
    expect(chart.families.flatMap((family) => family.events).sort()).toEqual([...eventTypes[name]].sort());
  });
});

test('the letters of the short ids differ', () => {
  expect(new Set(chartNames.map((name) => chartWords[name].letter)).size).toBe(chartNames.length);
});

const known = new Map<string, ReadonlyMap<string, string>>();

/** What fires on each event in each snapshot, under one choice of readings; worked out once. */
function firingsOf(name: ChartName, readings: Readings): ReadonlyMap<string, string> {
  const key = `${name} ${JSON.stringify(readings)}`;
  const firings = known.get(key) ?? firingsIn(name, readings);
  known.set(key, firings);
  return firings;
}

function firingsIn(name: ChartName, readings: Readings): ReadonlyMap<string, string> {
  const machine = behaviourMachines(readings)[name];
  const firings = new Map<string, string>();
  for (const { key, snapshot } of graphOf(machine, alphabets[name]).nodes) {
    for (const event of alphabets[name]) {
      const [fired] = (machine.getTransitionData(snapshot, event) ?? []) as readonly TransitionLike[];
      if (fired !== undefined) firings.set(`${key} ${JSON.stringify(event)}`, transitionId(machine.id, fired));
    }
  }
  return firings;
}

describe('readings', () => {
  const choices = ambiguityIds.filter((id) => ambiguity(id).runnable.includes('b'));
  const marked = new Set(Object.values(readingGuards).flatMap((guard) => [guard.ambiguity, ...(guard.also ?? [])]));
  const charts = ['failoverSetting', 'health', 'role', 'preemption'] as const;
  const usual = {
    failoverSetting: firingsOf('failoverSetting', defaultReadings),
    health: firingsOf('health', defaultReadings),
    role: firingsOf('role', defaultReadings),
    preemption: firingsOf('preemption', defaultReadings),
  };

  test.each([null, ...choices])('what is dormant when %s is read otherwise is exactly what never fires then', (id) => {
    const readings: Readings = id === null ? defaultReadings : { ...defaultReadings, [id]: 'b' };
    for (const name of charts) {
      const fired = new Set((id === null ? usual[name] : firingsOf(name, readings)).values());
      const { transitions } = chartDiagram(name, readings);
      const reached = transitions.filter((t) => !unreachable(t.id, readings));
      expect(reached.filter((t) => !fired.has(t.id)).map((t) => t.id)).toEqual(
        reached.filter((t) => t.reading?.dormant).map((t) => t.id),
      );
    }
  });

  test.each(choices)('%s is named where it decides, and nowhere else', (id) => {
    const readings: Readings = { ...defaultReadings, [id]: 'b' };
    const differs = charts.some((name) => {
      const firings = firingsOf(name, readings);
      const [now, before] = [new Set(firings.values()), new Set(usual[name].values())];
      const elsewhere = [...firings].some(([at, fired]) => (usual[name].get(at) ?? fired) !== fired);
      return elsewhere || [...now].some((id) => !before.has(id)) || [...before].some((id) => !now.has(id));
    });
    expect(marked.has(id)).toBe(differs);
  });
});

/** Preemption that overrides the operator never holds a group: the state is not reached, whatever is asked in it. */
function unreachable(id: string, readings: Readings): boolean {
  return readings['force-and-preempt'] === 'b' && id.startsWith('preemption.held.');
}

test('a document of every chart survives JSON, with rules and without what repeats', () => {
  for (const chart of chartDiagrams()) {
    const document = diagramJson(chart);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    for (const t of document.transitions) expect(t.rules.length).toBeGreaterThan(0);
  }
});
