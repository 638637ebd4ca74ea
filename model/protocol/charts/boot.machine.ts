/** Whether one unit runs: without power, booting for a while, or running. */
import { assign, setup } from 'xstate';
import { typesOf } from '../../behaviour/charts/event-types.ts';
import { cites, restates, said, type TransitionMeta } from '../../behaviour/charts/meta.ts';

export type BootEvent = { type: 'power' } | { type: 'noPower' } | { type: 'elapse'; ticks: number };

export const bootEventTypes = typesOf<BootEvent>({ power: true, noPower: true, elapse: true });

interface Context {
  /** Ticks since power came. */
  age: number;
}

/** @param duration ticks from power to the first hello; 0: at once */
export const bootMachine = (duration: number) => {
  const noPower = {
    target: 'off',
    actions: 'stopClock',
    description: 'loses power',
    meta: cites('RELOAD.1'),
  } as const;
  return setup({
    types: { events: {} as BootEvent, context: {} as Context, meta: {} as TransitionMeta },
    guards: {
      bootsAtOnce: () => duration === 0,
      bootEnds: ({ context }, e: { ticks: number }) => context.age + e.ticks >= duration,
    },
    actions: {
      count: assign(({ context }, e: { ticks: number }) => ({ age: context.age + e.ticks })),
      stopClock: assign({ age: 0 }),
    },
  }).createMachine({
    id: 'boot',
    context: { age: 0 },
    initial: 'off',
    states: {
      off: {
        on: {
          power: [
            { guard: 'bootsAtOnce', target: 'running', description: 'starts', meta: cites('ENABLE.1') },
            { target: 'booting', description: 'gets power and boots', meta: cites('ENABLE.1') },
          ],
          noPower: { description: 'off', meta: restates('RELOAD.1') },
          elapse: { description: 'no clock runs', meta: restates('RELOAD.1') },
        },
      },
      booting: {
        on: {
          power: { description: 'boots', meta: restates('ENABLE.1') },
          noPower,
          elapse: [
            {
              guard: { type: 'bootEnds', params: said },
              target: 'running',
              actions: 'stopClock',
              description: 'has booted, and looks for its peer',
              meta: cites('START-NO-PEER.1', 'START-PEER-ACTIVE.1'),
            },
            { actions: { type: 'count', params: said }, description: 'boots', meta: cites('ENABLE.1') },
          ],
        },
      },
      running: {
        on: {
          power: { description: 'runs', meta: restates('ENABLE.1') },
          noPower,
          elapse: { description: 'no clock runs', meta: restates('ENABLE.1') },
        },
      },
    },
  });
};
