/** Transitions that several states of the watch over an interface have in common. */
import { cites, restates, said } from '../../../behaviour/charts/meta.ts';

export const watchEnds = {
  target: 'unwatched',
  actions: 'stopClock',
  description: 'the unit is off, or takes no part in failover',
  meta: cites('RELOAD.1', 'DISABLE-SILENT.1'),
} as const;

export const shut = {
  target: 'linkDown',
  actions: 'stopClock',
  description: 'the interface is shut in the configuration',
  meta: cites('INTERFACE-LINK-DOWN.1'),
} as const;

export const linkLost = [
  {
    guard: { type: 'noticedAtOnce', params: said },
    target: 'noLink',
    actions: 'stopClock',
    description: 'the port is found without a link',
    meta: cites('INTERFACE-LINK-LOSS.1', 'INTERFACE-TEST-LINK.1'),
  },
  {
    target: 'linkFading',
    actions: { type: 'startLooking', params: said },
    description: 'the port has lost its link, which the next poll will find', // ??? [link-loss-noticed]
    meta: cites('INTERFACE-LINK-LOSS.1', 'TIME-LINK.1'),
  },
] as const;

export const hellos = {
  target: 'normal',
  actions: 'stopClock',
  description: "the peer's hellos are heard",
  meta: cites('INTERFACE-RECOVERS.1'),
} as const;

export const traffic = {
  target: 'waiting',
  actions: 'stopClock',
  description: 'traffic arrives, though no hello of the peer: operational',
  meta: cites('INTERFACE-RECOVERS.1', 'INTERFACE-TEST-ACTIVITY.1'),
} as const;

export const stillNothing = { description: 'still nothing', meta: restates('INTERFACE-HOLD.1') } as const;
export const everyTestFailed = {
  target: 'silent',
  actions: 'stopClock',
  description: 'every test ended without traffic',
  meta: cites('INTERFACE-HOLD.1', 'INTERFACE-COMPARED.1', 'TIME-TESTED.1'),
} as const;

export const counts = {
  actions: { type: 'count', params: said },
  description: 'time passes',
  meta: cites('INTERFACE-HOLD.1'),
} as const;

export const noClock = { description: 'no clock runs', meta: restates('INTERFACE-HOLD.1') } as const;
export const looksAtLink = [
  {
    guard: { type: 'looksAtLink', params: said },
    target: 'noLink',
    actions: 'stopClock',
    description: 'a poll finds the port without a link: no test is made',
    meta: cites('INTERFACE-LINK-LOSS.1', 'INTERFACE-TEST-LINK.1', 'TIME-LINK.1'),
  },
  { ...counts, actions: { type: 'countBoth', params: said } },
] as const;

export const watch = { unwatched: watchEnds, shut, linkLost, hellos } as const;
