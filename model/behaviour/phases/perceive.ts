/** The perceiving phases: what each machine notices before anything is decided. */
import { peerOf, type UnitName } from '../../../spec/vocabulary.ts';
import type { Comparison } from '../charts/health.machine.ts';
import {
  hasRole,
  heard,
  isReady,
  judgesItself,
  notices,
  preemptDelay,
  preferredUnit,
  role,
  setting,
  speaks,
  toldWord,
  type View,
} from '../view.ts';
import { type Delivery, eachScope, eachUnit, type Phase, to } from './phase.ts';

function losePower(v: View, unit: UnitName): readonly Delivery[] {
  return [
    to(v, 'failoverSetting', unit, null, { type: 'powerOff' }),
    to(v, 'failoverLink', unit, null, { type: 'powerLost' }),
    ...v.layout.scopes.flatMap((scope) => [
      to(v, 'peer', unit, scope, { type: 'powerLost' }),
      to(v, 'health', unit, scope, { type: 'powerLost' }),
      to(v, 'role', unit, scope, { type: 'powerLost' }),
    ]),
  ];
}

const power: Phase = {
  name: 'power',
  kind: 'perceive',
  description: 'a unit whose power went forgets everything but its startup configuration; one whose power came starts',
  rules: ['RELOAD.1', 'DISABLE-UNTIL-RELOAD.1'],
  deliveries: (v) =>
    eachUnit((unit) => {
      const running = setting(v, unit) !== 'powerless';
      if (running === v.facts.powered[unit]) return [];
      return running ? losePower(v, unit) : [to(v, 'failoverSetting', unit, null, { type: 'powerOn' })];
    }),
};

const failoverLink: Phase = {
  name: 'failover link',
  kind: 'perceive',
  description: 'each unit with power sees whether the failover link is down, carries hellos of both, or is quiet',
  rules: ['LINK-CABLE.1', 'LINK-CARRIES.1'],
  deliveries: (v) =>
    eachUnit((unit) => {
      if (setting(v, unit) === 'powerless') return [];
      const hears = notices(v, unit);
      if (hears === 'waiting') return [];
      if (hears === 'link') return [to(v, 'failoverLink', unit, null, { type: 'hellosOnLink' })];
      // A peer that answers on a data path only is one whose failover link has failed. [UNIT-ANSWER-ON-DATA.1]
      const isDown = v.facts.failoverLink === 'down' || hears === 'data';
      return [to(v, 'failoverLink', unit, null, { type: isDown ? 'linkDown' : 'linkQuiet' })];
    }),
};

const hellos: Phase = {
  name: 'hellos',
  kind: 'perceive',
  description: 'a unit with failover on hears its peer on the failover link, on a data path only, or not at all',
  rules: ['UNIT-PROBE-DATA.1', 'LINK-CARRIES.1', 'DISABLE-SILENT.1'],
  deliveries: (v) =>
    eachScope(v, (unit, scope) => {
      if (!speaks(v, unit)) return [];
      const peer = peerOf(unit);
      switch (heard(v, unit)) {
        case 'link':
          if (!hasRole(v, peer, scope)) return [];
          return [to(v, 'peer', unit, scope, { type: 'hello', word: toldWord(v, peer, scope) })];
        case 'data':
          return [to(v, 'peer', unit, scope, { type: 'helloOnDataOnly' })];
        case 'waiting':
          return [];
        default:
          return [to(v, 'peer', unit, scope, { type: 'silence' })];
      }
    }),
};

function comparison(v: View, unit: UnitName): Comparison {
  const hears = notices(v, unit);
  if (hears === 'link') return 'made';
  if (v.facts.failoverLink === 'down') return hears === 'data' ? 'linkDown' : 'linkDownPeerSilent';
  return v.facts.powered[peerOf(unit)] ? 'peerFrozen' : 'peerOff';
}

const interfaces: Phase = {
  name: 'interfaces',
  kind: 'perceive',
  description: 'a unit with failover on judges its monitored interfaces, per unit or per failover group',
  rules: [
    'POLICY-REACHED.1',
    'POLICY-PER-GROUP.1',
    'MONITOR-OPTION.1',
    'GROUP-INDEPENDENT.1',
    'INTERFACE-COMPARISON-ON-LINK.1',
    'DISABLE-SILENT.1',
  ],
  deliveries: (v) =>
    eachScope(v, (unit, scope) => {
      if (!judgesItself(v, unit)) return [];
      const amount = v.facts.interfaces[unit][scope] ?? 'under';
      // The peer has been asked and has not answered yet.
      const isOpen = amount === 'overOnceCompared' || amount === 'overIfUncomparedCounts';
      if (isOpen && notices(v, unit) === 'waiting') return [];
      return [to(v, 'health', unit, scope, { type: 'interfaces', amount, comparison: comparison(v, unit) })];
    }),
};

const readiness: Phase = {
  name: 'preemption readiness',
  kind: 'perceive',
  description:
    'the preferred unit is ready while it is standby ready and hears on the failover link that its peer is active',
  rules: ['PREEMPT-RETURNS.1', 'PREEMPT-DELAY.1', 'PREEMPT-ACTIVE-STANDBY.1'],
  deliveries: (v) =>
    v.layout.scopes.flatMap((scope) => {
      const delay = preemptDelay(v, scope);
      if (delay === null) return [];
      const unit = preferredUnit(v, scope);
      if (notices(v, unit) === 'waiting') return [];
      const ready =
        speaks(v, unit) &&
        role(v, unit, scope) === 'standbyReady' &&
        isReady(v, unit, scope) &&
        heard(v, unit) === 'link' &&
        role(v, peerOf(unit), scope) === 'active';
      return [
        to(v, 'preemption', null, scope, ready ? { type: 'preferredReady', delay } : { type: 'preferredNotReady' }),
      ];
    }),
};

export const perceivingPhases: readonly Phase[] = [power, failoverLink, hellos, interfaces, readiness];
