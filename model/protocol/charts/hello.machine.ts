/** How one unit hears the hellos of its peer, over the failover link or over its data paths, as time goes by. */
import { assign, setup } from 'xstate';
import { typesOf } from '../../behaviour/charts/event-types.ts';
import { cites, ignores, restates, said, type TransitionMeta } from '../../behaviour/charts/meta.ts';
import type { UnitTimes } from '../times.ts';

export type HelloEvent =
  /** The unit does not listen here. */
  | { type: 'deaf' }
  /** The path carries the peer's hellos: the next arrives after so many ticks. */
  | { type: 'carried'; after: number }
  /** The path carries none; the last arrived so many ticks ago. */
  | { type: 'notCarried'; age: number }
  /** The peer says that it reloads. */
  | { type: 'farewell' }
  /** So many ticks pass; where a hello and the end of the hold time meet, `first` is which counts. */
  | { type: 'elapse'; ticks: number; first: 'hello' | 'deadline' };

export const helloEventTypes = typesOf<HelloEvent>({
  deaf: true,
  carried: true,
  notCarried: true,
  farewell: true,
  elapse: true,
});

interface Context {
  /** Ticks since the last hello, or since the unit listens; 0 where no clock runs. */
  age: number;
  /** Ticks until the next hello, where one is to come. */
  next: number | null;
}

/** `looks`: a unit that has just begun to listen waits a hold time before it takes the path for silent. */
export interface Hearing {
  readonly id: 'linkHellos' | 'dataHellos';
  readonly looks: boolean;
}

const helloSetup = ({ probe, silent }: UnitTimes) =>
  setup({
    types: { events: {} as HelloEvent, context: {} as Context, meta: {} as TransitionMeta },
    guards: {
      atOnce: (_, event: { after: number }) => event.after === 0,
      onItsWay: ({ context }) => context.next !== null,
      noneOnItsWay: ({ context }) => context.next === null,
      helloArrives: ({ context }, e: { ticks: number; first: 'hello' | 'deadline' }) =>
        context.next !== null && context.next <= e.ticks && (context.age + e.ticks < silent || e.first === 'hello'),
      holdTimeEnds: ({ context }, e: { ticks: number }) => context.age + e.ticks >= silent,
      firstMissed: ({ context }, e: { ticks: number }) => context.age + e.ticks >= probe,
      missedAlready: (_, event: { age: number }) => event.age >= probe,
    },
    actions: {
      startClock: assign((_, event: { age: number }) => ({ age: event.age, next: null })),
      startClockNow: assign({ age: 0, next: null }),
      stopClock: assign({ age: 0, next: null }),
      expect: assign((_, event: { after: number }) => ({ next: event.after })),
      expectNone: assign({ next: null }),
      count: assign(({ context }, event: { ticks: number }) => ({
        age: context.age + event.ticks,
        next: context.next === null ? null : Math.max(0, context.next - event.ticks),
      })),
      /** The clock ends; a hello on its way comes when it comes. */
      stopAge: assign(({ context }, event: { ticks: number }) => ({
        age: 0,
        next: context.next === null ? null : Math.max(0, context.next - event.ticks),
      })),
      countDown: assign(({ context }, event: { ticks: number }) => ({
        next: context.next === null ? null : Math.max(0, context.next - event.ticks),
      })),
    },
  });

export const helloMachine = ({ id, looks }: Hearing, times: UnitTimes) => {
  const deaf = {
    target: 'deaf',
    actions: 'stopClock',
    description: 'listens here no more',
    meta: cites('RELOAD.1', 'DISABLE-SILENT.1', 'UNIT-ANSWER-ON-LINK.1'),
  } as const;
  const heard = {
    guard: { type: 'atOnce', params: said },
    target: 'heard',
    actions: 'stopClock',
    description: 'a hello of the peer is heard',
    meta: cites('UNIT-ANSWER-ON-LINK.1', 'UNIT-ANSWER-ON-DATA.1', 'LINK-CARRIES.1'),
  } as const;
  const carried = [
    heard,
    {
      guard: 'onItsWay',
      description: 'the next hello is on its way',
      meta: restates('LINK-CARRIES.1'),
    },
    {
      actions: { type: 'expect', params: said },
      description: 'the path is whole again: the next hello comes within a poll',
      meta: cites('LINK-CARRIES.1'),
    },
  ] as const;
  const stillNone = [
    { guard: 'noneOnItsWay', description: 'still no hello', meta: restates('UNIT-HOLD-TIME.1') },
    {
      actions: 'expectNone',
      description: 'the path breaks again before a hello came',
      meta: cites('UNIT-HOLD-TIME.1'),
    },
  ] as const;
  const farewell = {
    target: 'silent',
    actions: 'stopClock',
    description: 'the peer says that it reloads', // ??? [reload-active]
    meta: cites('UNIT-HOLD-TIME.1', 'RELOAD.1'),
  } as const;
  const arrives = {
    guard: { type: 'helloArrives', params: said },
    target: 'heard',
    actions: 'stopClock',
    description: 'a hello arrives in time',
    meta: cites('UNIT-ANSWER-ON-LINK.1', 'UNIT-ANSWER-ON-DATA.1'),
  } as const;
  const ends = {
    guard: { type: 'holdTimeEnds', params: said },
    target: 'silent',
    actions: { type: 'stopAge', params: said },
    description: 'no hello within the hold time: the path is silent',
    meta: cites('UNIT-HOLD-TIME.1'),
  } as const;
  const counts = {
    actions: { type: 'count', params: said },
    description: 'time passes without a hello',
    meta: cites('UNIT-HOLD-TIME.1'),
  } as const;

  return helloSetup(times).createMachine({
    id,
    context: { age: 0, next: null },
    initial: 'deaf',
    states: {
      deaf: {
        on: {
          deaf: { description: 'does not listen', meta: restates('DISABLE-SILENT.1') },
          carried: [
            heard,
            {
              target: looks ? 'looking' : 'silent',
              actions: { type: 'expect', params: said },
              description: 'begins to listen; the first hello comes within a poll',
              meta: cites('LINK-CARRIES.1', 'UNIT-PROBE-DATA.1'),
            },
          ],
          notCarried: {
            target: looks ? 'looking' : 'silent',
            actions: 'startClockNow',
            description: 'begins to listen, and hears nothing yet',
            meta: cites('START-NO-PEER.1', 'UNIT-PROBE-DATA.1'),
          },
          farewell: { description: 'does not listen', meta: restates('DISABLE-SILENT.1') },
          elapse: { description: 'no clock runs', meta: restates('UNIT-HOLD-TIME.1') },
        },
      },
      looking: {
        on: {
          deaf,
          carried,
          notCarried: stillNone,
          farewell,
          elapse: [
            arrives,
            {
              ...ends,
              description: 'no hello within a hold time of the start: there is no peer',
              meta: cites('START-NO-PEER.1', 'UNIT-HOLD-TIME.1'),
            },
            counts,
          ],
        },
      },
      heard: {
        on: {
          deaf,
          carried: { description: 'hellos come', meta: restates('UNIT-ANSWER-ON-LINK.1') },
          notCarried: [
            {
              guard: { type: 'missedAlready', params: said },
              target: 'probing',
              actions: { type: 'startClock', params: said },
              description: 'a hello is missed: the peer is probed on every path',
              meta: cites('UNIT-PROBE-DATA.1'),
            },
            {
              target: 'waiting',
              actions: { type: 'startClock', params: said },
              description: 'no hello comes any more: the clock runs from the last one',
              meta: cites('UNIT-HOLD-TIME.1'),
            },
          ],
          farewell,
          elapse: { description: 'no clock runs while hellos come', meta: restates('UNIT-HOLD-TIME.1') },
        },
      },
      waiting: {
        on: {
          deaf,
          carried,
          notCarried: stillNone,
          farewell,
          elapse: [
            arrives,
            {
              guard: { type: 'firstMissed', params: said },
              target: 'probing',
              actions: { type: 'count', params: said },
              description: 'a hello is missed: the peer is probed on every path',
              meta: cites('UNIT-PROBE-DATA.1'),
            },
            counts,
          ],
        },
      },
      probing: {
        on: { deaf, carried, notCarried: stillNone, farewell, elapse: [arrives, ends, counts] },
      },
      silent: {
        on: {
          deaf,
          carried,
          notCarried: stillNone,
          farewell: { description: 'silent already', meta: restates('UNIT-HOLD-TIME.1') },
          elapse: [
            arrives,
            {
              guard: 'onItsWay',
              actions: { type: 'countDown', params: said },
              description: 'time passes until the next hello',
              meta: cites('LINK-CARRIES.1'),
            },
            { description: 'no clock runs', meta: ignores('UNIT-HOLD-TIME.1') },
          ],
        },
      },
    },
  });
};
