/** Whether the pair in time refines the behaviour level, and whether a broken protocol is noticed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { behaviourModel } from '../../model/behaviour/pair.ts';
import { readJsonPair } from '../../model/configuration/json-pair.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import { pairOrThrow } from '../../model/configuration/pair-or-throw.ts';
import { alignments } from '../../model/protocol/alignment.ts';
import { type ProtocolModel, protocolModel } from '../../model/protocol/pair.ts';
import { perceived } from '../../model/protocol/perceive.ts';
import { statedDurations } from '../../model/protocol/times.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { withReadings } from '../../spec/ambiguities.ts';
import { unitNames } from '../../spec/vocabulary.ts';
import { activeUnit, settledPair } from '../times/measure.ts';
import { refine, type Turn } from './refine.ts';
import { departures } from './schedules.ts';
import { turnsOn } from './turns.ts';

const seed = 20_261_122;

function pairOf(document: object): Pair {
  return pairOrThrow(readJsonPair({ file: 'pair.json', text: JSON.stringify(document) }));
}

const activeStandby = { mode: 'activeStandby', interfaces: { inside: {}, outside: {} }, stateLink: 'own' };
const activeActive = {
  mode: 'activeActive',
  interfaces: { 'c1/in': {}, 'c2/in': {} },
  stateLink: 'own',
  contexts: { c1: { group: '1' }, c2: { group: '2' } },
  groups: { '1': {}, '2': { preferred: 'secondary', preempt: { delay: 30 } } },
};
const msec = { unitPoll: 0.2, unitHold: 0.8, interfacePoll: 0.5, interfaceHold: 5 };

const pairs: readonly (readonly [string, object, number])[] = [
  ['Active/Standby, default timers', activeStandby, 120],
  ['Active/Standby, the least timers', { ...activeStandby, timers: msec }, 120],
  ['Active/Active with delayed preemption, default timers', activeActive, 60],
  ['Active/Active with delayed preemption, the least timers', { ...activeActive, timers: msec }, 60],
];

describe('at each quiet moment the behaviour level may be where the pair in time is', () => {
  test.each(pairs)(`%s (seed ${seed})`, (_, document, numRuns) => {
    const model = protocolModel(pairOf(document));
    const behaviour = behaviourModel(model.pair);
    const needed = Object.fromEntries(departures.map((d) => [d, 0]));
    fc.assert(
      fc.property(turnsOn(model.pair, 8), (turns) => {
        const refined = refine(model, turns, behaviour);
        for (const d of departures) needed[d] = (needed[d] ?? 0) + refined.needed[d];
        expect(refined.parting).toBeNull();
      }),
      { numRuns, seed },
    );
    console.log(`schedules needed: ${departures.map((d) => `${d} ${needed[d]}`).join(', ')}`);
    expect(needed.inOrder).toBeGreaterThan(numRuns);
  });
});

const both = (type: 'powerOn'): readonly Stimulus[] => unitNames.map((unit) => ({ type, unit }));
const turn = (stimuli: readonly Stimulus[], then: Turn['then'] = 'quiet', alignment = 0): Turn => ({
  stimuli,
  alignment,
  then,
});
const start = turn(both('powerOn'));

describe('a broken protocol parts from the behaviour level', () => {
  const pair = pairOf(activeStandby);
  const behaviour = behaviourModel(pair);
  const usual = protocolModel(pair);
  const parts = (model: ProtocolModel, turns: readonly Turn[], of = behaviour) =>
    refine(model, turns, of).parting !== null;

  test('probe answers are ignored: the standby takes over though its peer lives', () => {
    const deaf: typeof perceived = (i, watching, w) =>
      perceived(i, watching, w).map((event) =>
        w.name === 'dataHellos' && event.type === 'carried' ? { type: 'notCarried', age: 0 } : event,
      );
    const turns = [start, turn([{ type: 'failoverLinkDown' }])];
    expect(parts(usual, turns)).toBe(false);
    expect(parts(protocolModel(pair, undefined, statedDurations, { perceived: deaf }), turns)).toBe(true);
  });

  test('tests start late: a fault that lasts longer than the hold time passes unnoticed', () => {
    const lost: Stimulus = { type: 'trafficLost', unit: 'primary', interface: 'inside' };
    const back: Stimulus = { ...lost, type: 'trafficBack' };
    // Two events later the first of the usual tests has ended, at 15.5 s; late ones have lasted until 28 s.
    const turns = [start, turn([lost], 'event'), turn([], 'event'), turn([back])];
    const late = protocolModel(pair, undefined, statedDurations, {
      times: (times) => ({
        ...times,
        interfaces: Object.fromEntries(
          Object.entries(times.interfaces).map(([name, own]) => {
            const [a, b, c, d] = own.ends;
            const by = own.start;
            return [name, { ...own, start: own.start + by, ends: [a + by, b + by, c + by, d + by] }];
          }),
        ),
      }),
    });
    expect(refine(usual, turns, behaviour)).toMatchObject({ parting: null, needed: { leftOut: 1 } });
    expect(parts({ ...late, times: usual.times }, turns)).toBe(true);
  });

  test('designation alone elects: a group is not where it prefers to be', () => {
    const grouped = pairOf({ ...activeActive, groups: { '1': {}, '2': { preferred: 'secondary' } } });
    const of = behaviourModel(grouped);
    expect(parts(protocolModel(grouped), [start], of)).toBe(false);
    expect(parts(protocolModel(grouped, withReadings({ 'boot-together': 'b' })), [start], of)).toBe(true);
  });
});

test('two units notice at different instants that a switch has died: which is active then is a race', () => {
  const pair = pairOf(activeStandby);
  const model = protocolModel(pair);
  const down = unitNames.map((unit): Stimulus => ({ type: 'interfaceDown', unit, interface: 'inside' }));
  const outcomes = alignments.map((alignment, index) => {
    expect(refine(model, [start, turn(down, 'quiet', index)]).parting).toBeNull();
    let { state } = model.apply(settledPair(model), down, alignment);
    for (let due = model.due(state); due !== null; due = model.due(state)) state = model.elapse(state, due).state;
    return [alignment.polls, activeUnit(model, state, 'unit')] as const;
  });
  const where = ({ primary, secondary }: (typeof outcomes)[number][0]) => `${primary} ${secondary}`;
  expect(Object.fromEntries(outcomes.map(([polls, active]) => [where(polls), active]))).toEqual({
    // The primary is active at first; the unit that notices first has the role no more, or cannot take it.
    'afterHello afterHello': 'primary',
    'afterHello beforeHello': 'primary',
    'beforeHello afterHello': 'secondary',
    'beforeHello beforeHello': 'primary',
  });
});
