/** Short words for the pairs and stimuli of the sequences. */
import { type Pair, pairDescription } from '../../model/configuration/pair.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import type { UnitName } from '../../spec/vocabulary.ts';

export const standby = (over: object = {}): Pair =>
  pairDescription.parse({ mode: 'activeStandby', interfaces: { inside: {}, outside: {} }, ...over });
/** Group 1 prefers the primary, group 2 the secondary. */
export const grouped = (group1: object = {}, over: object = {}): Pair =>
  pairDescription.parse({
    mode: 'activeActive',
    groups: { '1': group1, '2': { preferred: 'secondary' } },
    contexts: { admin: { group: '1', admin: true }, b: { group: '2' } },
    interfaces: { 'admin/in': {}, 'b/in': {} },
    ...over,
  });
/** A group that preempts without a delay. */
export const preempts = { preempt: { delay: 0 } };
export const oneInterface = { interfaces: { inside: {} } };

export const on = (unit: UnitName): Stimulus => ({ type: 'powerOn', unit });
export const off = (unit: UnitName): Stimulus => ({ type: 'powerOff', unit });
export const down = (unit: UnitName, name: string): Stimulus => ({ type: 'interfaceDown', unit, interface: name });
export const silent = (unit: UnitName): Stimulus => ({ type: 'trafficLost', unit, interface: 'inside' });
export const linkDown: Stimulus = { type: 'failoverLinkDown' };
export const bothOn = [on('primary'), on('secondary')];
export const noFailover = (unit: UnitName): Stimulus => ({ type: 'noFailover', unit });
export const failover = (unit: UnitName): Stimulus => ({ type: 'failover', unit });
export const save = (unit: UnitName): Stimulus => ({ type: 'writeMemory', unit });
export const reload = (unit: UnitName): Stimulus => ({ type: 'reload', unit });
export const makeActive = (unit: UnitName): Stimulus => ({ type: 'failoverActive', unit });
export const makeStandby = (unit: UnitName): Stimulus => ({ type: 'noFailoverActive', unit });
