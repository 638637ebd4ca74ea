/** What claims may ask of a view, computed apart from the model: roles, beliefs, and failures counted anew. */

import type { Environment } from '../model/behaviour/environment.ts';
import { type Scope, scopeOfInterface } from '../model/behaviour/facts.ts';
import { groupNumber } from '../model/behaviour/outcome.ts';
import { type InterfacePolicy, type Pair, portOf } from '../model/configuration/pair.ts';
import type { Stimulus, StimulusType } from '../model/stimulus.ts';
import type { Readings } from '../spec/ambiguities.ts';
import { peerOf, type UnitName, unitNames } from '../spec/vocabulary.ts';
import type { Setting, StateView, StepView } from './claim.ts';
import { remembered } from './remembered.ts';

function seen(view: StateView, unit: UnitName, scope: Scope) {
  const observed = view.observation[unit];
  return scope === 'unit' ? observed : observed.groups?.[scope];
}

export function stateOf(view: StateView, unit: UnitName, scope: Scope): string {
  return seen(view, unit, scope)?.state ?? 'off';
}

/** What the unit believes of its peer; undefined while it is off. */
export function peerSeen(view: StateView, unit: UnitName, scope: Scope): string | undefined {
  return seen(view, unit, scope)?.peer;
}

export function activeUnits(view: StateView, scope: Scope): readonly UnitName[] {
  return unitNames.filter((unit) => stateOf(view, unit, scope) === 'active');
}

export function failoverOn(view: StateView, unit: UnitName): boolean {
  return view.observation[unit].failover === 'on';
}

export function bothOn(view: StateView): boolean {
  return failoverOn(view, 'primary') && failoverOn(view, 'secondary');
}

export function linkUp(view: StateView): boolean {
  return !view.environment.broken.has('failoverLink');
}

/** The unit that the scope prefers: the primary on an Active/Standby pair. */
export function preferredIn(pair: Pair, scope: Scope): UnitName {
  return pair.mode === 'activeStandby' || scope === 'unit' ? 'primary' : (pair.groups[scope]?.preferred ?? 'primary');
}

/** Seconds of delay, or null where the scope does not preempt. */
export function preemptDelayIn(pair: Pair, scope: Scope): number | null {
  if (pair.mode === 'activeStandby' || scope === 'unit') return null;
  const preempt = pair.groups[scope]?.preempt ?? false;
  return preempt === false ? null : preempt.delay;
}

export function policyIn(pair: Pair, scope: Scope): InterfacePolicy {
  if (pair.mode === 'activeStandby') return pair.interfacePolicy;
  return (scope === 'unit' ? undefined : pair.groups[scope])?.interfacePolicy ?? { number: 1 };
}

/** Whether failed of monitored interfaces reach the threshold (or exceed it, as a reading has it); of none they never do. */
export function exceeds(policy: InterfacePolicy, failed: number, monitored: number, readings: Readings): boolean {
  if (monitored === 0) return false;
  const over = 'number' in policy ? failed - policy.number : failed * 100 - policy.percent * monitored;
  return readings.threshold === 'a' ? over >= 0 : over > 0;
}

const failedWords: ReadonlySet<string> = new Set(['linkDown', 'noLink', 'failed']);
const failedByComparison: ReadonlySet<string> = new Set(['failed']);

type Shown = StateView['observation'][UnitName]['interfaces'] & {};

const nothing: Shown = {};

/** What a unit shows of the monitored interfaces of a scope; it is the same object in many states. */
const monitoredIn = remembered((pair: Pair, interfaces: Shown, scope: Scope) =>
  Object.entries(interfaces).flatMap(([name, i]) =>
    i.monitoring !== 'notMonitored' && scopeOfInterface(pair, name) === scope ? [i] : [],
  ),
);

/** How many of the unit's monitored interfaces in the scope it shows as failed; none monitored while it is off. */
export function failedInterfaces(
  { observation }: Pick<StateView, 'observation'>,
  unit: UnitName,
  scope: Scope,
  { pair, readings }: Setting,
): { readonly failed: number; readonly monitored: number } {
  const counts = readings['no-link-counts'] === 'a' ? failedWords : failedByComparison;
  const shown = monitoredIn(pair, observation[unit].interfaces ?? nothing, scope);
  const failed = shown.filter(
    (i) => counts.has(i.health) && (i.health !== 'linkDown' || readings['shut-counts'] === 'a'),
  );
  return { failed: failed.length, monitored: shown.length };
}

/** Whether the unit's monitored interfaces, as it shows them, reach the threshold of the scope (or exceed it, as a reading has it). */
export function thresholdReached(view: StateView, unit: UnitName, scope: Scope, setting: Setting): boolean {
  const { failed, monitored } = failedInterfaces(view, unit, scope, setting);
  return exceeds(policyIn(setting.pair, scope), failed, monitored, setting.readings);
}

/** Whether they would, were every interface that is not normal a failed one. */
export function thresholdConceivable(view: StateView, unit: UnitName, scope: Scope, setting: Setting): boolean {
  const shown = monitoredIn(setting.pair, view.observation[unit].interfaces ?? nothing, scope);
  const suspect = shown.filter((i) => i.health !== 'normal').length;
  return exceeds(policyIn(setting.pair, scope), suspect, shown.length, setting.readings);
}

export function moduleDown(view: StateView, unit: UnitName): boolean {
  return view.environment.broken.has(`module ${unit}`);
}

/** Nothing about the unit itself counts against it: threshold not reached, module working. */
export function healthy(view: StateView, unit: UnitName, scope: Scope, setting: Setting): boolean {
  return !moduleDown(view, unit) && !thresholdReached(view, unit, scope, setting);
}

/** The peer speaks, and its hello would reach the unit on some data path. */
export function hearsOnData(view: StateView, unit: UnitName, setting: Setting): boolean {
  return failoverOn(view, peerOf(unit)) && hasDataPath(view, unit, setting);
}

/** Some data path works towards the unit: over any named interface, or as a reading has it. */
export function hasDataPath({ environment }: StateView, unit: UnitName, setting: Setting): boolean {
  return dataPathReaches(setting, environment, unit);
}

const dataPathReaches = remembered(({ pair, readings }: Setting, { broken }: Environment, unit: UnitName) => {
  const dead = (u: UnitName, name: string) => broken.has(`port ${u} ${portOf(pair, name)}`);
  return Object.entries(pair.interfaces).some(
    ([name, { monitored }]) =>
      (monitored || readings['hello-interfaces'] === 'a') &&
      !broken.has(`path ${name}`) &&
      !broken.has(`shut ${name}`) &&
      (!broken.has(`traffic ${unit} ${name}`) ||
        (readings['one-way'] === 'b' && !broken.has(`traffic ${peerOf(unit)} ${name}`))) &&
      !unitNames.some((u) => dead(u, name)),
  );
});

/** The step is this one stimulus. */
export function isOnly<T extends StimulusType>(
  step: StepView,
  ...types: readonly T[]
): Extract<Stimulus, { type: T }> | null {
  const [only, more] = step.stimuli;
  if (only === undefined || more !== undefined || !types.includes(only.type as T)) return null;
  return only as Extract<Stimulus, { type: T }>;
}

/** Roles that moved in the scope during the step. */
export function reactionsIn(step: StepView, scope: Scope) {
  const group = groupNumber(scope);
  return step.reactions.filter((r) => r.group === group);
}
