/** Whether one unit has noticed that its service module has failed. */
import { assign, setup } from 'xstate';
import { typesOf } from '../../behaviour/charts/event-types.ts';
import { cites, restates, said, type TransitionMeta } from '../../behaviour/charts/meta.ts';

export type ModuleEvent = { type: 'works' } | { type: 'fails' } | { type: 'elapse'; ticks: number };

export const moduleEventTypes = typesOf<ModuleEvent>({ works: true, fails: true, elapse: true });

interface Context {
  /** Ticks since the module failed. */
  age: number;
}

/** @param duration ticks until a failed module is noticed; 0: at once */
export const moduleMachine = (duration: number) => {
  const works = {
    target: 'working',
    actions: 'stopClock',
    description: 'the module works again',
    meta: cites('UNIT-MODULE.1'),
  } as const;
  return setup({
    types: { events: {} as ModuleEvent, context: {} as Context, meta: {} as TransitionMeta },
    guards: {
      noticedAtOnce: () => duration === 0,
      noticed: ({ context }, e: { ticks: number }) => context.age + e.ticks >= duration,
    },
    actions: {
      count: assign(({ context }, e: { ticks: number }) => ({ age: context.age + e.ticks })),
      stopClock: assign({ age: 0 }),
    },
  }).createMachine({
    id: 'module',
    context: { age: 0 },
    initial: 'working',
    states: {
      working: {
        on: {
          works: { description: 'works', meta: restates('UNIT-MODULE.1') },
          fails: [
            {
              guard: 'noticedAtOnce',
              target: 'failed',
              description: 'the module has failed',
              meta: cites('UNIT-MODULE.1'),
            },
            { target: 'failing', description: 'the module fails, unnoticed yet', meta: cites('TIME-MODULE.1') },
          ],
          elapse: { description: 'no clock runs', meta: restates('UNIT-MODULE.1') },
        },
      },
      failing: {
        on: {
          works,
          fails: { description: 'unnoticed yet', meta: restates('TIME-MODULE.1') },
          elapse: [
            {
              guard: { type: 'noticed', params: said },
              target: 'failed',
              actions: 'stopClock',
              description: 'the failed module is noticed',
              meta: cites('UNIT-MODULE.1', 'TIME-MODULE.1'),
            },
            { actions: { type: 'count', params: said }, description: 'unnoticed yet', meta: cites('TIME-MODULE.1') },
          ],
        },
      },
      failed: {
        on: {
          works,
          fails: { description: 'failed', meta: restates('UNIT-MODULE.1') },
          elapse: { description: 'no clock runs', meta: restates('UNIT-MODULE.1') },
        },
      },
    },
  });
};
