/** The watch over an interface by what arrives there: hellos, other traffic, or nothing. */
import { cites, restates, said } from '../../../behaviour/charts/meta.ts';
import { counts, hellos, linkLost, noClock, shut, stillNothing, traffic, watch } from './shared.ts';

export const unwatched = {
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
} as const;

export const normal = {
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
} as const;

export const missed = {
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
        meta: cites('INTERFACE-TEST-START.1', 'INTERFACE-TESTING.1', 'INTERFACE-TEST-LINK.1', 'INTERFACE-TEST-COUNT.1'),
      },
      counts,
    ],
  },
} as const;

export const waiting = {
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
} as const;

export const silent = {
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
} as const;
