/** Sequences in time: instants, waits, lost hellos, and the same end as without time. */
import { describe, expect, test } from 'vitest';
import { behaviourModel } from '../behaviour/pair.ts';
import { pairDescription } from '../configuration/pair.ts';
import type { Stimulus } from '../stimulus.ts';
import { observeInTime } from './observe.ts';
import { protocolModel } from './pair.ts';
import { beginning, happen, joined, type Moment, passTo, passUntilQuiet, secondsOf } from './run.ts';

const pair = pairDescription.parse({ mode: 'activeStandby', interfaces: { inside: {}, outside: {} } });
const model = protocolModel(pair);
const both: readonly Stimulus[] = [
  { type: 'powerOn', unit: 'primary' },
  { type: 'powerOn', unit: 'secondary' },
];

function settled(...steps: (readonly Stimulus[])[]): Moment {
  return steps.reduce(
    (moment, stimuli) => passUntilQuiet(model, happen(model, moment, stimuli).moment).moment,
    beginning(model),
  );
}

test('a quiet pair stays as it is', () => {
  const ready = settled(both);
  expect(passUntilQuiet(model, ready)).toEqual({ moment: ready, moves: [], notices: [], refused: [] });
  const later = passTo(model, ready, ready.at + 1_000_000);
  expect([later.moves, later.notices, later.moment.at]).toEqual([[], [], ready.at + 1_000_000]);
});

test('time in two parts is time in one', () => {
  const off = happen(model, settled(both), [{ type: 'powerOff', unit: 'primary' }]).moment;
  const half = passTo(model, off, off.at + 17);
  expect(joined(half, passTo(model, half.moment, off.at + 40))).toEqual(passTo(model, off, off.at + 40));
});

test('what is due at an instant has happened at it', () => {
  const off = happen(model, settled(both), [{ type: 'powerOff', unit: 'primary' }]).moment;
  const silence = off.at + 15_000 / model.times.tick;
  expect(passTo(model, off, silence - 1).moves).toEqual([]);
  expect(passTo(model, off, silence).moves.map(({ to }) => to)).toContain('active');
});

test('a wait lasts exactly as long as it says, quiet or not', () => {
  const off = happen(model, settled(both), [{ type: 'powerOff', unit: 'primary' }]).moment;
  const waited = happen(model, off, [{ type: 'wait', seconds: 3.5 }]).moment;
  expect(secondsOf(model, waited) - secondsOf(model, off)).toBe(3.5);
});

test.each<Stimulus>([
  { type: 'wait', seconds: 0.3 },
  { type: 'hellosLost', path: 'inside', seconds: 0.7 },
])('$type of no whole number of ticks is refused', (stimulus) => {
  expect(() => happen(model, beginning(model), [stimulus])).toThrow(/^found 0\.\d s; expected a multiple of 0\.5 s/);
});

describe('hellos that are lost', () => {
  const everywhere = (seconds: number): readonly Stimulus[] =>
    ['failoverLink', 'inside', 'outside'].map((path) => ({ type: 'hellosLost', path, unit: 'secondary', seconds }));
  const movesAfter = (...steps: (readonly Stimulus[])[]) => {
    const begun = settled(both);
    return steps.reduce((passage, stimuli) => joined(passage, happen(model, passage.moment, stimuli)), {
      moment: begun,
      moves: [],
      notices: [],
      refused: [],
    } as ReturnType<typeof passUntilQuiet>);
  };

  test('for less than a hold time move nothing', () => {
    const lost = movesAfter(everywhere(14));
    expect(joined(lost, passUntilQuiet(model, lost.moment)).moves).toEqual([]);
  });

  test('for longer make the unit that misses them take over', () => {
    const lost = movesAfter(everywhere(20));
    const [first] = passUntilQuiet(model, lost.moment).moves;
    expect(first).toMatchObject({ unit: 'secondary', from: 'standbyReady', reason: 'HELLO not heard from mate' });
    expect((first?.at ?? 0) - secondsOf(model, lost.moment)).toBe(15);
  });

  test('twice on one path to one unit are lost until the later end', () => {
    const one = (seconds: number): Stimulus => ({ type: 'hellosLost', path: 'inside', unit: 'primary', seconds });
    expect(movesAfter([one(9)], [one(4)]).moment.state.outages).toEqual([
      { path: 'inside', unit: 'primary', left: 18 },
    ]);
    expect(movesAfter([one(4)], [one(9)]).moment.state.outages).toEqual([
      { path: 'inside', unit: 'primary', left: 18 },
    ]);
  });

  test('for both units where none is named', () => {
    const lost = movesAfter([{ type: 'hellosLost', path: 'failoverLink', seconds: 1 }]);
    expect(lost.moment.state.outages.map(({ unit }) => unit)).toEqual(['primary', 'secondary']);
  });
});

test.each<[string, readonly (readonly Stimulus[])[]]>([
  ['a loss of power and a return', [[{ type: 'powerOff', unit: 'primary' }], [{ type: 'powerOn', unit: 'primary' }]]],
  ['a switch by hand', [[{ type: 'failoverActive', unit: 'secondary' }]]],
  ['a reload of the active unit', [[{ type: 'reload', unit: 'primary' }]]],
  ['a dead failover link', [[{ type: 'failoverLinkDown' }], [{ type: 'failoverLinkUp' }]]],
  ['a dead port', [[{ type: 'interfaceDown', unit: 'primary', interface: 'inside' }]]],
  ['`write standby`', [[{ type: 'writeStandby', unit: 'primary' }]]],
])('%s ends as without time', (_, steps) => {
  const untimed = behaviourModel(pair);
  let moment = settled(both);
  let { state } = untimed.step(untimed.initial, both);
  for (const stimuli of steps) {
    moment = passUntilQuiet(model, happen(model, moment, stimuli).moment).moment;
    state = untimed.step(state, stimuli).state;
    expect(observeInTime(model, moment.state)).toEqual(untimed.observe(state));
  }
});

test('`write standby` on a unit that is off, or boots, is refused', () => {
  const typed: Stimulus = { type: 'writeStandby', unit: 'primary' };
  const refusal = { stimulus: typed, reason: 'the unit is off', rules: ['COMMAND-NEEDS-POWER.1'] };
  expect(happen(model, beginning(model), [typed]).refused).toEqual([refusal]);
  const boots = happen(model, beginning(model), both).moment;
  expect(happen(model, boots, [typed]).refused).toEqual([refusal]);
});
