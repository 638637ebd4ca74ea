/** Worked examples: pairs, stimuli in short form, and runs of a model that a test can read at a glance. */
import { defaultReadings, type Readings } from '../../spec/ambiguities.ts';
import type { UnitName } from '../../spec/vocabulary.ts';
import { type Pair, pairDescription } from '../configuration/pair.ts';
import type { Stimulus } from '../stimulus.ts';
import type { Observation } from './observe.ts';
import { type BehaviourModel, behaviourModel, type PairState, type Step } from './pair.ts';

/** An Active/Standby pair with `inside` and `outside`, unless said otherwise. */
export function activeStandby(over: object = {}): Pair {
  return pairDescription.parse({ mode: 'activeStandby', interfaces: { inside: {}, outside: {} }, ...over });
}

/** An Active/Active pair: group 1 prefers the primary, group 2 the secondary; contexts `admin` and `b`, one interface each. */
export function activeActive(group1: object = {}, group2: object = {}, over: object = {}): Pair {
  return pairDescription.parse({
    mode: 'activeActive',
    groups: { '1': group1, '2': { preferred: 'secondary', ...group2 } },
    contexts: { admin: { group: '1', admin: true }, b: { group: '2' } },
    interfaces: { 'admin/in': {}, 'b/in': {} },
    ...over,
  });
}

type OfUnit = Extract<Stimulus, { unit: UnitName; interface?: never }>['type'];
const ofUnit =
  (type: OfUnit) =>
  (unit: UnitName): Stimulus =>
    ({ type, unit }) as Stimulus;
const ofPort =
  (type: 'interfaceDown' | 'interfaceUp' | 'trafficLost' | 'trafficBack') =>
  (unit: UnitName, name: string): Stimulus => ({ type, unit, interface: name });
const ofGroup =
  (type: 'failoverActive' | 'noFailoverActive' | 'failoverReset') =>
  (unit: UnitName, group?: 1 | 2): Stimulus => ({ type, unit, ...(group === undefined ? {} : { group }) });

export const powerOn = ofUnit('powerOn');
export const powerOff = ofUnit('powerOff');
export const reload = ofUnit('reload');
export const moduleDown = ofUnit('moduleDown');
export const moduleUp = ofUnit('moduleUp');
export const noFailover = ofUnit('noFailover');
export const failover = ofUnit('failover');
export const writeMemory = ofUnit('writeMemory');
export const interfaceDown = ofPort('interfaceDown');
export const interfaceUp = ofPort('interfaceUp');
export const trafficLost = ofPort('trafficLost');
export const trafficBack = ofPort('trafficBack');
export const forceActive = ofGroup('failoverActive');
export const forceStandby = ofGroup('noFailoverActive');
export const reset = ofGroup('failoverReset');
export const linkDown: Stimulus = { type: 'failoverLinkDown' };
export const linkUp: Stimulus = { type: 'failoverLinkUp' };
export const stateLinkDown: Stimulus = { type: 'stateLinkDown' };
export const stateLinkUp: Stimulus = { type: 'stateLinkUp' };
export const pathsDown: Stimulus = { type: 'dataPathDown' };
export const pathsUp: Stimulus = { type: 'dataPathUp' };
export const wait = (seconds: number): Stimulus => ({ type: 'wait', seconds });
/** Both units start together. */
export const bothOn: readonly Stimulus[] = [powerOn('primary'), powerOn('secondary')];

export type Steps = readonly (Stimulus | readonly Stimulus[])[];

export interface Run {
  readonly model: BehaviourModel;
  readonly state: PairState;
  readonly observation: Observation;
  /** The last step. */
  readonly last: Step;
}

/** Runs the steps; a lone stimulus is a step of its own. */
export function run(pair: Pair, steps: Steps, readings: Partial<Readings> = {}): Run {
  const model = behaviourModel(pair, { ...defaultReadings, ...readings });
  let last: Step = { state: model.initial, reactions: [], refused: [] };
  for (const step of steps) last = model.step(last.state, Array.isArray(step) ? step : [step as Stimulus]);
  return { model, state: last.state, observation: model.observe(last.state), last };
}

/** `primary/secondary`, of the unit or of a group. */
export function roles({ observation }: Run, group?: '1' | '2'): string {
  const of = (unit: UnitName) =>
    group === undefined ? observation[unit].state : observation[unit].groups?.[group]?.state;
  return `${of('primary')}/${of('secondary')}`;
}

/** What each unit believes of the other, `primary/secondary`. */
export function peers({ observation }: Run, group?: '1' | '2'): string {
  const of = (unit: UnitName) =>
    (group === undefined ? observation[unit].peer : observation[unit].groups?.[group]?.peer) ?? '-';
  return `${of('primary')}/${of('secondary')}`;
}

/** The reactions of the last step, one line each: `secondary 2: standbyReady > active`. */
export function moves({ last }: Run): readonly string[] {
  return last.reactions.map((r) => `${r.unit}${r.group === null ? '' : ` ${r.group}`}: ${r.from} > ${r.to}`);
}

/** The reasons for which commands of the last step were refused. */
export function refusals({ last }: Run): readonly string[] {
  return last.refused.map((r) => r.reason);
}
