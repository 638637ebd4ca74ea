/** Ways to deliver wrongly: other machines than those meant, events with a field wrong or of another type. */
import type { EventObject } from 'xstate';
import type { Delivery } from '../../model/behaviour/phases/phase.ts';
import type { View } from '../../model/behaviour/view.ts';
import { type GroupName, peerOf, type UnitName, unitNames } from '../../spec/vocabulary.ts';

export interface WrongDelivery {
  /** Part of a mutant's id: `not to secondary`. */
  readonly name: string;
  readonly deliveries: (deliveries: readonly Delivery[], view: View) => readonly Delivery[];
}

function except(name: string, spared: (unit: UnitName | null, scope: string | null) => boolean): WrongDelivery {
  return {
    name: `not to ${name}`,
    deliveries: (all, { layout }) =>
      all.filter((d) => {
        const address = layout.addresses[d.to];
        return address === undefined || !spared(address.unit, address.scope);
      }),
  };
}

const notToUnits = unitNames.map((unit) => except(unit, (at) => at === unit));
const notToGroups = (['1', '2'] as const satisfies readonly GroupName[]).map((group) =>
  except(`group ${group}`, (_, scope) => scope === group),
);

const toThePeer: WrongDelivery = {
  name: 'to the peer',
  deliveries: (all, { layout }) =>
    all.map((d) => {
      const address = layout.addresses[d.to];
      if (address === undefined || address.unit === null) return d;
      return { ...d, to: layout.at(address.chart, peerOf(address.unit), address.scope) };
    }),
};

type Value = string | number | boolean | null;
type Payload = Readonly<Record<string, Value>>;

function events(name: string, type: string, change: (event: Payload) => object): WrongDelivery {
  return {
    name,
    deliveries: (all) =>
      all.map((d) =>
        d.event.type === type ? { ...d, event: change(d.event as unknown as Payload) as EventObject } : d,
      ),
  };
}

/** A field that is yes or no says the opposite. */
function negated(type: string, ...fields: readonly string[]): readonly WrongDelivery[] {
  return fields.map((field) => events(`${type}.${field} negated`, type, (e) => ({ ...e, [field]: !e[field] })));
}

/** A word is said in place of each other one. */
function said(type: string, field: string, ...words: readonly Value[]): readonly WrongDelivery[] {
  return words.map((word) => events(`${type}.${field} always ${word}`, type, (e) => ({ ...e, [field]: word })));
}

function off(type: string, field: string, by: number): WrongDelivery {
  const name = `${type}.${field} ${by > 0 ? '+' : ''}${by}`;
  return events(name, type, (e) => ({ ...e, [field]: Number(e[field]) + by }));
}

/** Another event in its place. */
function instead(type: string, other: EventObject): WrongDelivery {
  return events(`${other.type} for ${type}`, type, (e) => ({ ...e, ...other }));
}

const heardWords = ['link', 'data', 'nothing'] as const;
const everywhere = [...notToUnits, ...notToGroups, toThePeer];
const toUnits = [...notToUnits, toThePeer];

/** What each phase delivers, and how it may go wrong. */
export const wrongDeliveries: Readonly<Record<string, readonly WrongDelivery[]>> = {
  power: [...everywhere],
  'failover link': [
    ...toUnits,
    instead('hellosOnLink', { type: 'linkQuiet' }),
    instead('linkQuiet', { type: 'hellosOnLink' }),
    instead('linkDown', { type: 'linkQuiet' }),
  ],
  hellos: [
    ...everywhere,
    ...said('hello', 'word', 'standbyReady', 'active', 'failed'),
    instead('helloOnDataOnly', { type: 'silence' }),
    instead('silence', { type: 'helloOnDataOnly' }),
  ],
  interfaces: [
    ...everywhere,
    ...said('interfaces', 'comparison', 'made', 'linkDown', 'peerSilent'),
    ...said('interfaces', 'amount', 'under', 'overByLinkLoss'),
  ],
  'preemption readiness': [
    ...notToGroups,
    instead('preferredReady', { type: 'preferredNotReady' }),
    events('preferredReady for preferredNotReady', 'preferredNotReady', () => ({ type: 'preferredReady', delay: 0 })),
    off('preferredReady', 'delay', 1),
  ],
  start: [
    ...everywhere,
    ...negated('join', 'linkDown', 'peerOver', 'over', 'primary', 'preferred'),
    ...said('join', 'heard', ...heardWords),
    ...said('join', 'peer', 'active', 'standbyReady', 'failed', 'joining', null),
  ],
  silence: [...everywhere, ...negated('silence', 'linkDown')],
  hello: [
    ...everywhere,
    ...negated('hello', 'keeps'),
    ...said('hello', 'peer', 'active', 'standbyReady', 'failed'),
    instead('helloOnDataOnly', { type: 'silence' }),
  ],
  health: [
    ...everywhere,
    ...negated('overThreshold', 'moduleDown', 'peerOver', 'peerHasFewer'),
    ...said('overThreshold', 'heard', ...heardWords),
    ...said('overThreshold', 'peer', 'active', 'standbyReady', 'failed', null),
  ],
  'state link': everywhere,
  preemption: [...notToGroups, toThePeer, ...negated('preemptionDue', 'over', 'replicates')],
  force: [...everywhere, ...negated('failoverActive', 'linkDown'), ...negated('noFailoverActive', 'linkDown')],
  reset: [...everywhere, ...said('failoverReset', 'failover', 'on', 'off')],
  'configuration command': [
    ...toUnits,
    instead('enable', { type: 'disable' }),
    instead('disable', { type: 'enable' }),
    instead('save', { type: 'enable' }),
  ],
  time: [
    ...notToGroups,
    off('timePasses', 'seconds', 1),
    off('timePasses', 'seconds', -1),
    off('timePasses', 'delay', 1),
    off('timePasses', 'delay', -1),
  ],
};
