/** What a phase of the router is: a name, its rules, and which event it delivers to which machine. */
import type { EventObject } from 'xstate';
import type { RuleId } from '../../../spec/rules/index.ts';
import { type UnitName, unitNames } from '../../../spec/vocabulary.ts';
import type { FailoverLinkEvent } from '../charts/failover-link.machine.ts';
import type { FailoverSettingEvent } from '../charts/failover-setting.machine.ts';
import type { HealthEvent } from '../charts/health.machine.ts';
import type { ChartName } from '../charts/index.ts';
import type { PeerEvent } from '../charts/peer.machine.ts';
import type { PreemptionEvent } from '../charts/preemption.machine.ts';
import type { RoleEvent } from '../charts/role/events.ts';
import type { Scope } from '../facts.ts';
import type { View } from '../view.ts';

interface EventsOf {
  failoverSetting: FailoverSettingEvent;
  failoverLink: FailoverLinkEvent;
  peer: PeerEvent;
  health: HealthEvent;
  role: RoleEvent;
  preemption: PreemptionEvent;
}

export interface Delivery {
  /** Index of the machine in the layout. */
  readonly to: number;
  readonly event: EventObject;
}

interface Named {
  readonly name: string;
  readonly description: string;
  readonly rules: readonly [RuleId, ...RuleId[]];
}

/** Perceptions are delivered all, in order; of the deciding events one that changes something, then all is perceived anew. */
export interface Phase extends Named {
  readonly kind: 'perceive' | 'decide';
  readonly deliveries: (view: View) => readonly Delivery[];
}

/** A message that an action of a role sends to the peer over the failover link. */
export interface MessagePhase extends Named {
  readonly kind: 'message';
  readonly action: string;
  readonly event: RoleEvent['type'] &
    ('takeOver' | 'yield' | 'askedToYield' | 'askedToTakeOver' | 'peerAgrees' | 'peerRefuses');
  /** What the sender gets where nobody answers. */
  readonly unanswered?: 'noAnswer';
  /** Whether it reaches this unit; where left out, as the failover link and the unit's power have it. */
  readonly arrives?: (view: View, to: UnitName, scope: Scope) => boolean;
  /** Both units learn each other's new word from it, whether their failover is on or off. */
  readonly tells?: true;
}

/** Addresses an event to one machine. */
export function to<C extends ChartName>(
  view: View,
  chart: C,
  unit: UnitName | null,
  scope: Scope | null,
  event: EventsOf[C],
): Delivery {
  return { to: view.layout.at(chart, unit, scope), event };
}

/** Every unit, primary first. */
export function eachUnit(deliver: (unit: UnitName) => readonly Delivery[]): readonly Delivery[] {
  return unitNames.flatMap(deliver);
}

/** Every scope on every unit, in order. */
export function eachScope(
  view: View,
  deliver: (unit: UnitName, scope: Scope) => readonly Delivery[],
): readonly Delivery[] {
  const all: Delivery[] = [];
  for (const scope of view.layout.scopes) {
    for (const unit of unitNames) all.push(...deliver(unit, scope));
  }
  return all;
}
