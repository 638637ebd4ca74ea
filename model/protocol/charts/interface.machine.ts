/** How one unit watches one monitored interface: its link, the peer's hellos, and the tests when those stay away. */
import { assign, setup } from 'xstate';
import { typesOf } from '../../behaviour/charts/event-types.ts';
import { cites, restates, said, type TransitionMeta } from '../../behaviour/charts/meta.ts';
import type { InterfaceTimes } from '../times.ts';

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

interface Context {
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

interface Elapse {
  ticks: number;
  twinHears: boolean;
}

const interfaceSetup = (
  { start, ends, cutShort, linkLoss }: InterfaceTimes,
  { decidesAtOnce, knownAtStart }: Judging,
) => {
  const reaches =
    (limit: number) =>
    ({ context }: { context: Context }, e: { ticks: number }) =>
      context.age + e.ticks >= limit;
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
        age: context.age + e.ticks,
        look: context.look + e.ticks,
      })),
      count: assign(({ context }, e: { ticks: number }) => ({ age: context.age + e.ticks })),
    },
  });
};

export const interfaceMachine = (times: InterfaceTimes, judging: Judging) => {
  const unwatched = {
    target: 'unwatched',
    actions: 'stopClock',
    description: 'the unit is off, or takes no part in failover',
    meta: cites('RELOAD.1', 'DISABLE-SILENT.1'),
  } as const;
  const shut = {
    target: 'linkDown',
    actions: 'stopClock',
    description: 'the interface is shut in the configuration',
    meta: cites('INTERFACE-LINK-DOWN.1'),
  } as const;
  const linkLost = [
    {
      guard: { type: 'noticedAtOnce', params: said },
      target: 'noLink',
      actions: 'stopClock',
      description: 'the port is found without a link',
      meta: cites('INTERFACE-LINK-LOSS.1', 'INTERFACE-TEST-LINK.1'),
    },
    {
      target: 'linkFading',
      actions: { type: 'startClock', params: said },
      description: 'the port has lost its link, which the next poll will find', // ??? [link-loss-noticed]
      meta: cites('INTERFACE-LINK-LOSS.1', 'TIME-LINK.1'),
    },
  ] as const;
  const hellos = {
    target: 'normal',
    actions: 'stopClock',
    description: "the peer's hellos are heard",
    meta: cites('INTERFACE-RECOVERS.1'),
  } as const;
  const traffic = {
    target: 'waiting',
    actions: 'stopClock',
    description: 'traffic arrives, though no hello of the peer: operational',
    meta: cites('INTERFACE-RECOVERS.1', 'INTERFACE-TEST-ACTIVITY.1'),
  } as const;
  const stillNothing = { description: 'still nothing', meta: restates('INTERFACE-HOLD.1') } as const;
  const silent = {
    target: 'silent',
    actions: 'stopClock',
    description: 'every test ended without traffic',
    meta: cites('INTERFACE-HOLD.1', 'INTERFACE-COMPARED.1', 'TIME-TESTED.1'),
  } as const;
  const counts = {
    actions: { type: 'count', params: said },
    description: 'time passes',
    meta: cites('INTERFACE-HOLD.1'),
  } as const;
  const noClock = { description: 'no clock runs', meta: restates('INTERFACE-HOLD.1') } as const;
  const looksAtLink = [
    {
      guard: { type: 'looksAtLink', params: said },
      target: 'noLink',
      actions: 'stopClock',
      description: 'a poll finds the port without a link: no test is made',
      meta: cites('INTERFACE-LINK-LOSS.1', 'INTERFACE-TEST-LINK.1', 'TIME-LINK.1'),
    },
    { ...counts, actions: { type: 'countBoth', params: said } },
  ] as const;
  const watch = { unwatched, shut, linkLost, hellos } as const;
  const test = <const Name extends string, const Next extends string>(
    name: Name,
    next: Next,
    description: string,
    meta: TransitionMeta,
  ) =>
    ({
      on: {
        ...watch,
        traffic,
        nothing: stillNothing,
        elapse: [
          {
            guard: { type: `${name}Decides`, params: said },
            ...silent,
            description: 'the time is over, or the twin hears what this interface does not', // ??? [test-decides]
            meta: cites('INTERFACE-TEST-DECIDES.1', 'INTERFACE-HOLD.1'),
          },
          {
            guard: { type: `${name}Ends`, params: said },
            target: next,
            actions: { type: 'count', params: said },
            description,
            meta,
          },
          counts,
        ],
      },
    }) as const;

  return interfaceSetup(times, judging).createMachine({
    id: 'interface',
    context: { age: 0, look: 0 },
    initial: 'unwatched',
    states: {
      unwatched: {
        on: {
          unwatched: { description: 'not watched', meta: restates('DISABLE-SILENT.1') },
          shut,
          linkLost: {
            target: 'noLink',
            description: 'the port has no link',
            meta: cites('INTERFACE-LINK-LOSS.1', 'INTERFACE-TEST-LINK.1'),
          },
          hellos,
          traffic,
          // ??? [interfaces-at-start]
          nothing: [
            {
              guard: 'knownAtStart',
              target: 'silent',
              description: 'nothing arrives from the start: the unit knows so when it joins',
              meta: cites('START-HEALTH.1'),
            },
            {
              target: 'missed',
              actions: 'startClockNow',
              description: 'nothing arrives from the start, which the tests will find',
              meta: cites('INTERFACE-HOLD.1'),
            },
          ],
          elapse: noClock,
        },
      },
      normal: {
        on: {
          ...watch,
          hellos: { description: 'hellos come', meta: restates('INTERFACE-RECOVERS.1') },
          traffic: {
            target: 'missed',
            actions: { type: 'startClock', params: said },
            description: 'no hello comes any more: the clock runs from the last one',
            meta: cites('INTERFACE-TEST-START.1'),
          },
          nothing: {
            target: 'missed',
            actions: { type: 'startClock', params: said },
            description: 'no hello comes any more: the clock runs from the last one',
            meta: cites('INTERFACE-TEST-START.1'),
          },
          elapse: noClock,
        },
      },
      missed: {
        on: {
          ...watch,
          traffic: { description: 'still no hello', meta: restates('INTERFACE-TEST-START.1') },
          nothing: stillNothing,
          elapse: [
            {
              guard: { type: 'testsBegin', params: said },
              target: 'activity',
              actions: { type: 'count', params: said },
              description: 'no hello for so long that the tests begin; the link is up, so traffic is listened for', // ??? [tests-start]
              meta: cites(
                'INTERFACE-TEST-START.1',
                'INTERFACE-TESTING.1',
                'INTERFACE-TEST-LINK.1',
                'INTERFACE-TEST-COUNT.1',
              ),
            },
            counts,
          ],
        },
      },
      activity: test(
        'activity',
        'arpFirst',
        'nobody heard: the machine learnt of last is asked',
        cites('INTERFACE-TEST-ACTIVITY.1', 'INTERFACE-TEST-NEXT.1', 'INTERFACE-TEST-IPV4.1', 'INTERFACE-TEST-IPV6.1'),
      ),
      arpFirst: test(
        'arpFirst',
        'arpSecond',
        'no answer: the machine learnt of before is asked',
        cites('INTERFACE-TEST-ARP.1', 'INTERFACE-TEST-NEXT.1'),
      ),
      arpSecond: test(
        'arpSecond',
        'ping',
        'no answer: everybody is asked',
        cites('INTERFACE-TEST-ARP.1', 'INTERFACE-TEST-NEXT.1'),
      ),
      ping: {
        on: {
          ...watch,
          traffic,
          nothing: stillNothing,
          elapse: [
            {
              guard: { type: 'pingEnds', params: said },
              ...silent,
              meta: cites('INTERFACE-TEST-PING.1', 'INTERFACE-HOLD.1', 'INTERFACE-COMPARED.1', 'TIME-TESTED.1'),
            },
            counts,
          ],
        },
      },
      waiting: {
        on: {
          ...watch,
          traffic: { description: 'traffic arrives', meta: restates('INTERFACE-RECOVERS.1') },
          nothing: {
            target: 'missed',
            actions: { type: 'startFromTest', params: said },
            description: 'traffic stops where no hello was expected: the clock runs from the last test',
            meta: cites('INTERFACE-TEST-START.1'),
          },
          elapse: noClock,
        },
      },
      silent: {
        on: {
          ...watch,
          linkLost: [
            linkLost[0],
            {
              ...linkLost[1],
              target: 'silentFading',
              description: 'the port has lost its link, too, which the next poll will find',
            },
          ],
          traffic,
          nothing: { description: 'still nothing', meta: restates('INTERFACE-COMPARED.1', 'INTERFACE-BOTH-UNKNOWN.1') },
          elapse: noClock,
        },
      },
      silentFading: {
        on: {
          unwatched,
          shut,
          linkLost: { description: 'not noticed yet', meta: restates('INTERFACE-LINK-LOSS.1') },
          hellos,
          traffic,
          nothing: {
            target: 'silent',
            actions: 'stopClock',
            description: 'the link is back before its loss was noticed; still nothing arrives',
            meta: cites('INTERFACE-COMPARED.1'),
          },
          elapse: looksAtLink,
        },
      },
      linkFading: {
        on: {
          unwatched,
          shut,
          linkLost: { description: 'not noticed yet', meta: restates('INTERFACE-LINK-LOSS.1') },
          hellos,
          traffic,
          nothing: {
            target: 'missed',
            actions: 'stopLooking',
            description: 'the link is back before its loss was noticed; nothing arrives, and the clock runs on',
            meta: cites('INTERFACE-HOLD.1'),
          },
          elapse: looksAtLink,
        },
      },
      noLink: {
        on: {
          unwatched,
          shut,
          linkLost: { description: 'still no link', meta: restates('INTERFACE-LINK-LOSS.1') },
          hellos,
          traffic,
          nothing: {
            target: 'silent',
            description: 'the link is back, but only traffic makes the interface operational again',
            meta: cites('INTERFACE-RECOVERS.1'),
          },
          elapse: noClock,
        },
      },
      linkDown: {
        on: {
          unwatched,
          shut: { description: 'still shut', meta: restates('INTERFACE-LINK-DOWN.1') },
          linkLost: {
            target: 'noLink',
            description: 'open again, without a link',
            meta: cites('INTERFACE-LINK-LOSS.1'),
          },
          hellos,
          traffic,
          nothing: {
            target: 'silent',
            description: 'open again, but only traffic makes the interface operational again',
            meta: cites('INTERFACE-RECOVERS.1'),
          },
          elapse: noClock,
        },
      },
    },
  });
};
