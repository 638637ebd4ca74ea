/** `write standby` without time: nothing moves, and a unit that is off refuses it. */
import { expect, test } from 'vitest';
import { pairDescription } from '../configuration/pair.ts';
import { familyNames, isCommand, type Stimulus, timedFamilyNames } from '../stimulus.ts';
import { behaviourModel } from './pair.ts';

const model = behaviourModel(pairDescription.parse({ mode: 'activeStandby', interfaces: { inside: {} } }));
const typed: Stimulus = { type: 'writeStandby', unit: 'primary' };

test('nothing moves', () => {
  const on = model.step(model.initial, [
    { type: 'powerOn', unit: 'primary' },
    { type: 'powerOn', unit: 'secondary' },
  ]);
  expect(model.step(on.state, [typed])).toEqual({ state: on.state, reactions: [], refused: [] });
});

test('a unit that is off refuses it', () => {
  const { refused, state } = model.step(model.initial, [typed]);
  expect(refused).toEqual([{ stimulus: typed, reason: 'the unit is off', rules: ['COMMAND-NEEDS-POWER.1'] }]);
  expect(state).toEqual(model.initial);
});

test('one that gets power in the same step does not', () => {
  expect(model.step(model.initial, [typed, { type: 'powerOn', unit: 'primary' }]).refused).toEqual([]);
});

test('it is a command, and of a family of time alone', () => {
  expect(isCommand(typed)).toBe(true);
  expect(familyNames).not.toContain('sync');
  expect(timedFamilyNames).toEqual([...familyNames, 'sync', 'hellos']);
});
