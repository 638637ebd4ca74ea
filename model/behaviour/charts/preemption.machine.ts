/** Preemption of one failover group: idle, waiting for its delay, due, or held by the operator. */
import { assign, setup } from 'xstate';
import type { Readings } from '../../../spec/ambiguities.ts';
import { typesOf } from './event-types.ts';
import { cites, ignores, restates, said, type TransitionMeta } from './meta.ts';

export type PreemptionEvent =
  /** The preferred unit is ready and hears its peer active over the failover link. `delay` in seconds. */
  | { type: 'preferredReady'; delay: number }
  | { type: 'preferredNotReady' }
  | { type: 'timePasses'; seconds: number; delay: number }
  /** The operator moved the group away from, or back to, its preferred unit. */
  | { type: 'operatorMovedAway' }
  | { type: 'operatorMovedBack' }
  /** The group's state changed by itself on one of the units. */
  | { type: 'automaticChange' };

export const preemptionEventTypes = typesOf<PreemptionEvent>({
  preferredReady: true,
  preferredNotReady: true,
  timePasses: true,
  operatorMovedAway: true,
  operatorMovedBack: true,
  automaticChange: true,
});

interface Context {
  /** Seconds waited, from 0 up to the delay. */
  elapsed: number;
}

/** Seconds added up, exact to the microsecond, so that tenths of a second add up to whole ones. */
const added = (a: number, b: number) => Math.round((a + b) * 1e6) / 1e6;

const make = setup({
  types: { events: {} as PreemptionEvent, context: {} as Context, meta: {} as TransitionMeta },
  guards: {
    withoutDelay: (_, event: { delay: number }) => event.delay === 0,
    delayOver: ({ context }, event: { seconds: number; delay: number }) =>
      added(context.elapsed, event.seconds) >= event.delay,
    operatorOverridden: (_, holds: { readings: Readings }) => holds.readings['force-and-preempt'] === 'b',
  },
  actions: {
    startClock: assign({ elapsed: 0 }),
    countTime: assign(({ context }, event: { seconds: number }) => ({
      elapsed: added(context.elapsed, event.seconds),
    })),
  },
});

export const preemptionMachine = (readings: Readings) => {
  const movedAway = [
    {
      guard: { type: 'operatorOverridden', params: { readings } },
      description: "preemption overrides the operator's move",
      meta: ignores('PREEMPT-RETURNS.1'),
    },
    {
      target: 'held',
      actions: 'startClock',
      description: 'the operator moved the group: preemption waits for an automatic change',
      meta: cites('FORCE-HOLDS.1', 'START-GROUP-UNTIL.1'),
    },
  ] as const;
  const stop = {
    target: 'idle',
    actions: 'startClock',
    description: 'the preferred unit is not ready, or its peer not active or not heard: the clock starts again',
    meta: cites('PREEMPT-DELAY.1', 'PREEMPT-RETURNS.1'),
  } as const;
  const already = { description: 'already so', meta: restates('PREEMPT-RETURNS.1') } as const;
  const noTime = { description: 'no clock runs', meta: restates('PREEMPT-DELAY.1') } as const;
  const movedBack = { description: 'the group is where it prefers to be', meta: restates('FORCE-HOLDS.1') } as const;

  return make.createMachine({
    id: 'preemption',
    context: { elapsed: 0 },
    initial: 'idle',
    states: {
      idle: {
        on: {
          preferredReady: [
            {
              guard: { type: 'withoutDelay', params: said },
              target: 'due',
              description: 'without a delay, due as soon as the preferred unit is ready',
              meta: cites('PREEMPT-AT-ONCE.1', 'PREEMPT-RETURNS.1'),
            },
            {
              target: 'waiting',
              actions: 'startClock',
              description: 'the delay starts',
              meta: cites('PREEMPT-DELAY.1'),
            },
          ],
          preferredNotReady: already,
          timePasses: noTime,
          operatorMovedAway: movedAway,
          operatorMovedBack: movedBack,
          automaticChange: already,
        },
      },
      waiting: {
        on: {
          preferredReady: already,
          preferredNotReady: stop,
          timePasses: [
            {
              guard: { type: 'delayOver', params: said },
              target: 'due',
              actions: 'startClock',
              description: 'the delay is over',
              meta: cites('PREEMPT-DELAY.1', 'PREEMPT-DELAY-RANGE.1'),
            },
            {
              actions: { type: 'countTime', params: said },
              description: 'part of the delay has passed',
              meta: cites('PREEMPT-DELAY.1'),
            },
          ],
          operatorMovedAway: movedAway,
          operatorMovedBack: movedBack,
          automaticChange: already,
        },
      },
      due: {
        on: {
          preferredReady: already,
          preferredNotReady: stop,
          timePasses: noTime,
          operatorMovedAway: movedAway,
          operatorMovedBack: movedBack,
          automaticChange: already,
        },
      },
      held: {
        on: {
          preferredReady: {
            description: 'the operator moved the group: it stays',
            meta: ignores('FORCE-HOLDS.1', 'START-GROUP-UNTIL.1'),
          },
          preferredNotReady: already,
          timePasses: noTime,
          operatorMovedAway: { description: 'held already', meta: restates('FORCE-HOLDS.1') },
          operatorMovedBack: {
            target: 'idle',
            description: 'the operator moved the group back to its preferred unit',
            meta: cites('FORCE-HOLDS.1'),
          },
          automaticChange: {
            target: 'idle',
            description: "the group's state changed by itself: preemption applies again",
            meta: cites('FORCE-HOLDS.1', 'START-GROUP-UNTIL.1'),
          },
        },
      },
    },
  });
};
