/** The watch over an interface without a link, or shut in the configuration. */
import { cites, restates } from '../../../behaviour/charts/meta.ts';
import { hellos, looksAtLink, noClock, shut, traffic, watchEnds } from './shared.ts';

export const silentFading = {
  on: {
    unwatched: watchEnds,
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
} as const;

export const linkFading = {
  on: {
    unwatched: watchEnds,
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
} as const;

export const noLink = {
  on: {
    unwatched: watchEnds,
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
} as const;

export const linkDown = {
  on: {
    unwatched: watchEnds,
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
} as const;
