/** The clock of an interface: a link that flaps unnoticed does not set it back. */
import { expect, test } from 'vitest';
import { defaultReadings } from '../../../../spec/ambiguities.ts';
import { type ChartState, chart } from '../../../behaviour/chart.ts';
import type { Pair } from '../../../configuration/pair.ts';
import { timesOf } from '../../times.ts';
import { interfaceMachine } from './interface.machine.ts';
import type { InterfaceEvent } from './setup.ts';

const pair: Pair = {
  mode: 'activeStandby',
  name: 'one interface',
  interfaces: { inside: { monitored: true, shutdown: false } },
  stateLink: 'none',
  timers: { unitPoll: 1, unitHold: 15, interfacePoll: 5, interfaceHold: 25 },
  interfacePolicy: { number: 1 },
};
const times = timesOf(pair, defaultReadings);
const own = times.interfaces.inside;
if (own === undefined) throw new Error('no times');
const watch = chart(interfaceMachine(own, { decidesAtOnce: false, knownAtStart: true }));

/** From a watched interface that hears hellos; numbers are seconds that pass. */
function after(...events: readonly (InterfaceEvent | number)[]): ChartState {
  const start = watch.next(watch.initial, { type: 'hellos' }).state;
  return events.reduce<ChartState>((state, event) => {
    if (typeof event !== 'number') return watch.next(state, event).state;
    const ticks = (event * 1000) / times.tick;
    return Array.from({ length: ticks }).reduce<ChartState>(
      (s) => watch.next(s, { type: 'elapse', ticks: 1, twinHears: true } as InterfaceEvent).state,
      state,
    );
  }, start);
}

const lost: InterfaceEvent = { type: 'linkLost', age: 0 };
const nothing: InterfaceEvent = { type: 'nothing', age: 0, tested: 0 };

test('a link that is down until the next poll is found without one', () => {
  expect(after(lost, 4.5).word).toBe('linkFading');
  expect(after(lost, 5).word).toBe('noLink');
});

test('link loss that nobody noticed leaves the hold time where it was', () => {
  expect(after(lost, 4, nothing).context).toMatchObject({ age: 8, look: 0 });
  expect(after(lost, 4, nothing, 20.5).word).toBe('ping');
  expect(after(lost, 4, nothing, 21).word).toBe('silent');
});

test('a flap in the middle of the tests costs no time', () => {
  expect(after(nothing, 16, lost, 1, nothing, 7.5).word).toBe('ping');
  expect(after(nothing, 16, lost, 1, nothing, 8).word).toBe('silent');
});

test('an interface that failed stays so while its link goes, too, and comes back', () => {
  expect(after(nothing, 25, lost).word).toBe('silentFading');
  expect(after(nothing, 25, lost, 2, nothing).word).toBe('silent');
  expect(after(nothing, 25, lost, 5).word).toBe('noLink');
  expect(after(nothing, 25, lost, 5, nothing).word).toBe('silent');
});
