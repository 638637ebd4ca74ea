/** What a law may ask of a step besides roles: its kind, who starts, who keeps running. */
import type { Scope } from '../../model/behaviour/facts.ts';
import { isCommand, type StimulusType } from '../../model/stimulus.ts';
import { peerOf, type UnitName, unitNames } from '../../spec/vocabulary.ts';
import type { StateView, StepView } from '../claim.ts';
import { failoverOn, stateOf } from '../oracle.ts';

const starting: ReadonlySet<StimulusType> = new Set<StimulusType>(['powerOn', 'reload']);

/** All stimuli are of one kind, so that the pair settles once: environment, or starts, or one command or wait. */
export function isOneKind({ stimuli }: StepView): boolean {
  if (stimuli.length === 1) return true;
  const starts = stimuli.filter((s) => starting.has(s.type)).length;
  return !stimuli.some((s) => isCommand(s) || s.type === 'wait') && (starts === 0 || starts === stimuli.length);
}

function reloads(step: StepView, unit: UnitName): boolean {
  return step.stimuli.some((s) => s.type === 'reload' && s.unit === unit);
}

function powered(view: StateView, unit: UnitName): boolean {
  return view.environment.powered.has(unit);
}

/** The unit boots in the step, whatever its setting. */
export function boots(step: StepView, unit: UnitName): boolean {
  return powered(step.after, unit) && (!powered(step.before, unit) || reloads(step, unit));
}

/** The unit has power throughout the step. */
export function keepsRunning(step: StepView, unit: UnitName): boolean {
  return powered(step.before, unit) && powered(step.after, unit) && !reloads(step, unit);
}

/** The unit comes to take part: boots with failover on, or has it switched on after a boot with failover off. */
export function joins(step: StepView, unit: UnitName, scope: Scope): boolean {
  const enabled = keepsRunning(step, unit) && stateOf(step.before, unit, scope) === 'disabled';
  return failoverOn(step.after, unit) && (boots(step, unit) || enabled);
}

/** The unit has power and failover off. */
export function failoverOff(view: StateView, unit: UnitName): boolean {
  return view.observation[unit].failover === 'off';
}

/** The unit has a role and is not active. */
export function standsBy(view: StateView, unit: UnitName, scope: Scope): boolean {
  return ['standbyReady', 'failed'].includes(stateOf(view, unit, scope));
}

/** The step is one stimulus of this type. */
export function isA(step: StepView, ...types: readonly StimulusType[]): boolean {
  return step.stimuli.length === 1 && step.stimuli.every(({ type }) => types.includes(type));
}

/** Some unit, beside its peer, is so. */
export function someUnit(is: (unit: UnitName, peer: UnitName) => boolean): boolean {
  return unitNames.some((unit) => is(unit, peerOf(unit)));
}

/** The unit was active before the step. */
export function wasActive(step: StepView, unit: UnitName, scope: Scope): boolean {
  return stateOf(step.before, unit, scope) === 'active';
}

/** The unit is active throughout, unless it comes to hear another active one. */
export function staysActive(step: StepView, unit: UnitName, scope: Scope): boolean {
  return keepsRunning(step, unit) && wasActive(step, unit, scope);
}

/** The unit runs and stands by before the step, and has failover on after it. */
export function standsByListening(step: StepView, unit: UnitName, scope: Scope): boolean {
  return keepsRunning(step, unit) && standsBy(step.before, unit, scope) && failoverOn(step.after, unit);
}
