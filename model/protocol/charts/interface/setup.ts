/** What is told to the watch over an interface, what it remembers, and its guards and actions by name. */
import { assign, setup } from 'xstate';
import { typesOf } from '../../../behaviour/charts/event-types.ts';
import type { TransitionMeta } from '../../../behaviour/charts/meta.ts';
import type { InterfaceTimes } from '../../times.ts';

export type InterfaceEvent =
  /** The unit is off, or takes no part in failover. */
  | { type: 'unwatched' }
  | { type: 'shut' }
  /** The port has lost its link; it was looked at so many ticks ago. */
  | { type: 'linkLost'; age: number }
  | { type: 'hellos' }
  /** Traffic arrives, but no hello; the last came so many ticks ago. */
  | { type: 'traffic'; age: number }
  /** Nothing arrives; the last hello came `age` ticks ago, or where none was expected, the last test passed `tested` ago. */
  | { type: 'nothing'; age: number; tested: number }
  /** So many ticks pass. `twinHears`: the peer receives something on its twin and can say so. */
  | { type: 'elapse'; ticks: number; twinHears: boolean };

export const interfaceEventTypes = typesOf<InterfaceEvent>({
  unwatched: true,
  shut: true,
  linkLost: true,
  hellos: true,
  traffic: true,
  nothing: true,
  elapse: true,
});

export interface Context {
  /** Ticks since the last hello; 0 where no clock runs. */
  age: number;
  /** Ticks since a port that has lost its link was last looked at; 0 where none has. */
  look: number;
}

/** The tests that need traffic, in their order. [INTERFACE-TEST-NEXT.1] */
export const interfaceTests = ['activity', 'arpFirst', 'arpSecond', 'ping'] as const;

/** How readings have a unit judge its interfaces. */
export interface Judging {
  /** A test that the peer's twin passes decides by itself. */
  readonly decidesAtOnce: boolean;
  /** A unit that starts knows which of its interfaces receive nothing. */
  readonly knownAtStart: boolean;
}

export interface Elapse {
  ticks: number;
  twinHears: boolean;
}

export const interfaceSetup = (
  { start, ends, cutShort, linkLoss }: InterfaceTimes,
  { decidesAtOnce, knownAtStart }: Judging,
) => {
  const reaches =
    (limit: number) =>
    ({ context }: { context: Context }, e: { ticks: number }) =>
      context.age + e.ticks >= limit;
  /** Past the last end the clock says nothing more. */
  const aged = ({ age }: Context, { ticks }: { ticks: number }) => Math.min(age + ticks, ends[3]);
  const decides =
    (end: number) =>
    ({ context }: { context: Context }, e: Elapse) =>
      context.age + e.ticks >= cutShort || (decidesAtOnce && e.twinHears && context.age + e.ticks >= end);
  return setup({
    types: { events: {} as InterfaceEvent, context: {} as Context, meta: {} as TransitionMeta },
    guards: {
      knownAtStart: () => knownAtStart,
      noticedAtOnce: (_, e: { age: number }) => e.age >= linkLoss,
      looksAtLink: ({ context }, e: { ticks: number }) => context.look + e.ticks >= linkLoss,
      testsBegin: reaches(start),
      activityEnds: reaches(ends[0]),
      arpFirstEnds: reaches(ends[1]),
      arpSecondEnds: reaches(ends[2]),
      pingEnds: reaches(ends[3]),
      activityDecides: decides(ends[0]),
      arpFirstDecides: decides(ends[1]),
      arpSecondDecides: decides(ends[2]),
    },
    actions: {
      startClock: assign((_, e: { age: number }) => ({ age: e.age })),
      startFromTest: assign((_, e: { tested: number }) => ({ age: e.tested })),
      startClockNow: assign({ age: 0 }),
      stopClock: assign({ age: 0, look: 0 }),
      /** The link is lost, and with it the hellos. */
      startLooking: assign(({ context }, e: { age: number }) => ({ age: Math.max(context.age, e.age), look: e.age })),
      stopLooking: assign({ look: 0 }),
      countBoth: assign(({ context }, e: { ticks: number }) => ({
        age: aged(context, e),
        look: context.look + e.ticks,
      })),
      count: assign(({ context }, e: { ticks: number }) => ({ age: aged(context, e) })),
    },
  });
};
