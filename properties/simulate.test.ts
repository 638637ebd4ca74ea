/** Running stimuli in one call: records as of a simulation, and steps that cannot be one. */
import { expect, test } from 'vitest';
import { behaviourModel } from '../model/behaviour/pair.ts';
import { pairDescription } from '../model/configuration/pair.ts';
import type { Stimulus } from '../model/stimulus.ts';
import { withReadings } from '../spec/ambiguities.ts';
import { replay } from './replay.ts';
import { simulate } from './simulate.ts';

const pair = pairDescription.parse({ mode: 'activeStandby', interfaces: { inside: {} } });
const bothOn: readonly Stimulus[] = [
  { type: 'powerOn', unit: 'primary' },
  { type: 'powerOn', unit: 'secondary' },
];
const linkDown: Stimulus = { type: 'failoverLinkDown' };
const forced: Stimulus = { type: 'failoverActive', unit: 'secondary' };

test('one record a step, after that of the pair before anything happened', () => {
  const records = simulate(pair, [bothOn, linkDown]);
  expect(records).toEqual(replay(behaviourModel(pair), [bothOn, [linkDown]]));
  expect(records.map(({ step, stimuli }) => [step, stimuli.length])).toEqual([
    [0, 0],
    [1, 2],
    [2, 1],
  ]);
});

test('under other readings it is another run', () => {
  const steps = [bothOn, linkDown, forced];
  const changed = simulate(pair, steps, { 'force-link-down': 'b' });
  expect(changed).toEqual(
    replay(behaviourModel(pair, withReadings({ 'force-link-down': 'b' })), [bothOn, [linkDown], [forced]]),
  );
  expect([simulate(pair, steps), changed].map((run) => run.at(-1)?.observation.secondary.state)).toEqual([
    'active',
    'standbyReady',
  ]);
});

test.each([
  [
    { type: 'interfaceDown', unit: 'primary', interface: 'outside' },
    'step 2: interfaceDown has the interface `"outside"`',
  ],
  [{ type: 'failoverReset', unit: 'primary', group: 1 }, 'step 2: failoverReset has the group `1`; expected none'],
  [[linkDown, linkDown], 'step 2: failoverLinkDown and failoverLinkDown are both about the failover link'],
  [[], 'step 2: found an empty array'],
] as const)('%j is refused with its number', (step, words) => {
  const run = () => simulate(pair, [bothOn, step]);
  expect(run).toThrow(RangeError);
  expect(run).toThrow(words);
});
