/** Worked examples: the histories of published outputs, state for state, reason for reason, second for second. */
import { expect, test } from 'vitest';
import { pairDescription } from '../configuration/pair.ts';
import type { Stimulus } from '../stimulus.ts';
import { historyOf } from './history.ts';
import { protocolModel } from './pair.ts';
import { beginning, type DatedMove, happen, passUntilQuiet, secondsOf } from './run.ts';

const stateful = pairDescription.parse({
  mode: 'activeStandby',
  stateLink: 'own',
  interfaces: { inside: {}, outside: {} },
});
const grouped = pairDescription.parse({
  mode: 'activeActive',
  stateLink: 'own',
  groups: { '1': {}, '2': {} },
  contexts: { a: { group: '1' }, b: { group: '2' } },
  interfaces: { 'a/inside': {}, 'b/inside': {} },
});

const on = (unit: 'primary' | 'secondary'): Stimulus => ({ type: 'powerOn', unit });
const bothOn = [on('primary'), on('secondary')];

/** What each unit lists after the last step, with seconds since it. */
function last(pair: typeof stateful, ...steps: (readonly Stimulus[])[]) {
  const model = protocolModel(pair);
  let moment = beginning(model);
  let begun = 0;
  let moves: readonly DatedMove[] = [];
  for (const stimuli of steps) {
    begun = secondsOf(model, moment);
    const at = happen(model, moment, stimuli);
    const rest = passUntilQuiet(model, at.moment);
    moment = rest.moment;
    moves = [...at.moves, ...rest.moves];
  }
  const of = (unit: 'primary' | 'secondary') =>
    historyOf(moves.filter((move) => move.unit === unit)).map(({ group, from, to, reason, at }) =>
      [...(group === null ? [] : [group]), at - begun, from, to, reason].join(' '),
    );
  return { primary: of('primary'), secondary: of('secondary') };
}

const activation = (at: number, reason: string) => [
  `${at} justActive activeDrain ${reason}`,
  `${at} activeDrain activeApplyingConfig ${reason}`,
  `${at} activeApplyingConfig activeConfigApplied ${reason}`,
  `${at} activeConfigApplied active ${reason}`,
];
const synchronisation = (at: number, reason: string) => [
  `${at + 2} coldStandby syncConfig ${reason}`,
  `${at + 26} syncConfig syncFileSystem ${reason}`,
  `${at + 26} syncFileSystem bulkSync ${reason}`,
  `${at + 42} bulkSync standbyReady ${reason}`,
];

test('a unit that boots alone finds no active one, after a hold time', () => {
  expect(last(stateful, [on('primary')])).toEqual({
    primary: [
      '60 disabled negotiation Failover state check',
      '75 negotiation justActive No Active unit found',
      ...activation(75, 'No Active unit found'),
    ],
    secondary: [],
  });
});

test('one that boots beside an active one takes over what it has', () => {
  expect(last(stateful, [on('primary')], [on('secondary')])).toEqual({
    primary: [],
    secondary: [
      '60 disabled negotiation Failover state check',
      '60 negotiation coldStandby Detected an Active mate',
      ...synchronisation(60, 'Detected an Active mate'),
    ],
  });
});

test('a switch by hand: the active unit becomes standby directly, the standby through all states', () => {
  expect(last(stateful, bothOn, [{ type: 'failoverActive', unit: 'secondary' }])).toEqual({
    primary: ['0 active standbyReady Other unit wants me Standby'],
    secondary: ['0 standbyReady justActive Set by the config command', ...activation(0, 'Set by the config command')],
  });
});

test('the active unit loses power: its peer takes over after the hold time, and what is off lists nothing', () => {
  expect(last(stateful, bothOn, [{ type: 'powerOff', unit: 'primary' }])).toEqual({
    primary: [],
    secondary: ['15 standbyReady justActive HELLO not heard from mate', ...activation(15, 'HELLO not heard from mate')],
  });
});

test('`write standby` on the active unit', () => {
  expect(last(stateful, bothOn, [{ type: 'writeStandby', unit: 'primary' }])).toEqual({
    primary: [],
    secondary: ['0 standbyReady coldStandby Configuration mismatch', ...synchronisation(0, 'Configuration mismatch')],
  });
});

test('`write standby` on the standby unit does nothing', () => {
  expect(last(stateful, bothOn, [{ type: 'writeStandby', unit: 'secondary' }])).toEqual({ primary: [], secondary: [] });
});

test('a reboot of the standby begins where its history began, and leaves the active unit alone', () => {
  expect(last(stateful, bothOn, [{ type: 'reload', unit: 'secondary' }])).toEqual({
    primary: [],
    secondary: [
      '60 disabled negotiation Failover state check',
      '60 negotiation coldStandby Detected an Active mate',
      ...synchronisation(60, 'Detected an Active mate'),
    ],
  });
});

test('an interface fails and comes back', () => {
  const down: Stimulus = { type: 'interfaceDown', unit: 'primary', interface: 'inside' };
  const up: Stimulus = { type: 'interfaceUp', unit: 'primary', interface: 'inside' };
  expect(last(stateful, bothOn, [down]).primary).toEqual(['5 active failed Interface check']);
  expect(last(stateful, bothOn, [down], [up]).primary).toEqual(['0 failed standbyReady Interface check']);
});

test('each failover group of a unit that boots alone has its own history', () => {
  const { primary } = last(grouped as typeof stateful, [on('primary')]);
  for (const group of [1, 2]) {
    expect(primary.filter((line) => line.startsWith(`${group} `))).toEqual(
      [
        '60 disabled negotiation Failover state check',
        '75 negotiation justActive No Active unit found',
        ...activation(75, 'No Active unit found'),
      ].map((line) => `${group} ${line}`),
    );
  }
});
