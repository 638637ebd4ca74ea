/** The complete list of events for each statechart: every type with every combination of what it can say. */
import type { EventObject } from 'xstate';
import { type FailoverLinkEvent, failoverLinkEventTypes } from '../../model/behaviour/charts/failover-link.machine.ts';
import {
  type FailoverSettingEvent,
  failoverSettingEventTypes,
} from '../../model/behaviour/charts/failover-setting.machine.ts';
import { type HealthEvent, healthEventTypes } from '../../model/behaviour/charts/health.machine.ts';
import type { ChartName } from '../../model/behaviour/charts/index.ts';
import { type PeerEvent, peerEventTypes } from '../../model/behaviour/charts/peer.machine.ts';
import { type PreemptionEvent, preemptionEventTypes } from '../../model/behaviour/charts/preemption.machine.ts';
import { type RoleEvent, roleEventTypes } from '../../model/behaviour/charts/role/events.ts';

/** For each field of an event's payload the values it can take. */
type Values<E> = { readonly [K in Exclude<keyof E, 'type'>]: readonly E[K][] };
/** Every type of the union, each with the values of its fields: a type or field left out does not compile. */
export type Listing<E extends EventObject> = { readonly [T in E['type']]: Values<Extract<E, { type: T }>> };

function combinations(values: Readonly<Record<string, readonly unknown[]>>): readonly Record<string, unknown>[] {
  return Object.entries(values).reduce<readonly Record<string, unknown>[]>(
    (all, [field, options]) => all.flatMap((one) => options.map((option) => ({ ...one, [field]: option }))),
    [{}],
  );
}

export function eventsOf<E extends EventObject>(listing: Listing<E>): readonly EventObject[] {
  return Object.entries<Values<E>>(listing).flatMap(([type, values]) =>
    combinations(values as Record<string, readonly unknown[]>).map((payload) => ({ type, ...payload })),
  );
}

const either = [false, true] as const;
const heard = ['link', 'data', 'nothing'] as const;
const words = ['standbyReady', 'active', 'failed'] as const;
/** Seconds: no delay, and one that takes several waits. */
const delays = [0, 3] as const;

const role: Listing<RoleEvent> = {
  powerLost: {},
  startDisabled: {},
  join: {
    linkDown: either,
    heard,
    peer: [...words, 'joining', null],
    peerOver: either,
    over: either,
    primary: either,
    preferred: either,
    besideFrozenActive: either,
  },
  hello: { peer: words, keeps: either },
  helloOnDataOnly: { peer: [...words, null], keeps: either },
  silence: { linkDown: either, over: either, besideFrozenActive: either },
  overThreshold: {
    moduleDown: either,
    linkDown: either,
    heard,
    peer: [...words, null],
    peerOver: either,
    peerHasFewer: either,
    hasFewer: either,
    preempts: either,
  },
  underThreshold: {},
  stateLinkLost: {},
  preemptionDue: { over: either, replicates: either },
  takeOver: {},
  yield: {},
  failoverActive: { linkDown: either, frozen: either },
  noFailoverActive: { linkDown: either, frozen: either },
  askedToYield: {},
  askedToTakeOver: {},
  peerAgrees: {},
  peerRefuses: {},
  noAnswer: {},
  failoverReset: { failover: ['on', 'off'] },
};

const preemption: Listing<PreemptionEvent> = {
  preferredReady: { delay: delays },
  preferredNotReady: {},
  timePasses: { seconds: [1, 3], delay: delays },
  operatorMovedAway: {},
  operatorMovedBack: {},
  automaticChange: {},
};

const health: Listing<HealthEvent> = {
  interfaces: {
    amount: ['under', 'overIfUncomparedCounts', 'overOnceCompared', 'overByLinkLoss'],
    comparison: ['made', 'linkDown', 'linkDownPeerSilent', 'peerFrozen', 'peerOff'],
  },
  powerLost: {},
};

export const alphabets: { readonly [name in ChartName]: readonly EventObject[] } = {
  failoverSetting: eventsOf<FailoverSettingEvent>({ powerOn: {}, powerOff: {}, enable: {}, disable: {}, save: {} }),
  failoverLink: eventsOf<FailoverLinkEvent>({ hellosOnLink: {}, linkQuiet: {}, linkDown: {}, powerLost: {} }),
  peer: eventsOf<PeerEvent>({ hello: { word: words }, helloOnDataOnly: {}, silence: {}, powerLost: {} }),
  health: eventsOf<HealthEvent>(health),
  role: eventsOf<RoleEvent>(role),
  preemption: eventsOf<PreemptionEvent>(preemption),
};

/** The types of each chart's events, as the machines declare them. */
export const eventTypes: { readonly [name in ChartName]: readonly string[] } = {
  failoverSetting: failoverSettingEventTypes,
  failoverLink: failoverLinkEventTypes,
  peer: peerEventTypes,
  health: healthEventTypes,
  role: roleEventTypes,
  preemption: preemptionEventTypes,
};
