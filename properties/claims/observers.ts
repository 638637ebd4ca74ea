/** What claims remember of the past, worked out from observations and stimuli alone, apart from the model. */
import { type Scope, scopesOf } from '../../model/behaviour/facts.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import { peerOf, type UnitName, unitNames } from '../../spec/vocabulary.ts';
import type { Observer, StateView, StepView } from '../claim.ts';
import {
  bothOn,
  failoverOn,
  linkUp,
  moduleDown,
  preemptDelayIn,
  preferredIn,
  reactionsIn,
  stateOf,
} from '../oracle.ts';

/** Per preempting scope: seconds that the preferred unit has been ready, up to the delay, and the operator's hold. */
export interface Waited {
  readonly seconds: number;
  /** `perhaps`: a forcing command and something else in one step may both have moved the group. */
  readonly held: 'no' | 'perhaps' | 'surely';
}

export type PreemptionMemory = { readonly [scope in Scope]?: Waited };

const parsed = new Map<string, PreemptionMemory>();

export function preemptionMemory(memory: string): PreemptionMemory {
  const known = parsed.get(memory);
  if (known !== undefined) return known;
  const value = JSON.parse(memory) as PreemptionMemory;
  parsed.set(memory, value);
  return value;
}

/** The preferred unit stands ready, and its peer is active, heard over the failover link with failover on at both. */
export function preferredReady(view: StateView, pair: Pair, scope: Scope): boolean {
  const unit = preferredIn(pair, scope);
  return (
    bothOn(view) &&
    linkUp(view) &&
    stateOf(view, unit, scope) === 'standbyReady' &&
    stateOf(view, peerOf(unit), scope) === 'active'
  );
}

function forced(step: StepView, scope: Scope): boolean {
  return step.stimuli.some(
    (s) =>
      (s.type === 'failoverActive' || s.type === 'noFailoverActive') &&
      (s.group === undefined || `${s.group}` === scope),
  );
}

function heldAfter(held: Waited['held'], step: StepView, pair: Pair, scope: Scope): Waited['held'] {
  if (reactionsIn(step, scope).length === 0) return held;
  const unit = preferredIn(pair, scope);
  const away = stateOf(step.after, unit, scope) !== 'active' && stateOf(step.after, peerOf(unit), scope) === 'active';
  if (!forced(step, scope) || !away) return 'no';
  return step.stimuli.length === 1 ? 'surely' : 'perhaps';
}

function waitedAfter(before: Waited, step: StepView, pair: Pair, scope: Scope): Waited {
  const held = heldAfter(before.held, step, pair, scope);
  if (held !== 'no' || !preferredReady(step.after, pair, scope)) return { seconds: 0, held };
  const stood =
    before.held === 'no' && preferredReady(step.before, pair, scope) && reactionsIn(step, scope).length === 0;
  const passed = step.stimuli[0]?.type === 'wait' ? step.stimuli[0].seconds : 0;
  const seconds = stood ? Math.round((before.seconds + passed) * 1e6) / 1e6 : 0;
  return { seconds: Math.min(seconds, preemptDelayIn(pair, scope) ?? 0), held };
}

/** Remembers how long each preempting group's preferred unit has waited, and whether the operator holds the group. */
export function preemptionObserver(pair: Pair): Observer {
  const scopes = scopesOf(pair).filter((scope) => preemptDelayIn(pair, scope) !== null);
  const nothing: Waited = { seconds: 0, held: 'no' };
  const memory = (of: (scope: Scope) => Waited) => JSON.stringify(Object.fromEntries(scopes.map((s) => [s, of(s)])));
  return {
    initial: memory(() => nothing),
    next(value, step) {
      const before = preemptionMemory(value);
      return memory((scope) => waitedAfter(before[scope] ?? nothing, step, pair, scope));
    },
  };
}

/** Remembers, per unit and scope, that a failed unit was at some time so while failed. */
function whileFailed(pair: Pair, isSo: (view: StateView, unit: UnitName) => boolean): Observer {
  const places = scopesOf(pair).flatMap((scope) => unitNames.map((unit) => [scope, unit] as const));
  const latched = (before: string, step: StepView, scope: Scope, unit: UnitName) => {
    if (stateOf(step.after, unit, scope) !== 'failed') return false;
    const wasFailed = stateOf(step.before, unit, scope) === 'failed' && !cleared(step, unit, scope);
    return isSo(step.after, unit) || (wasFailed && before.includes(`${scope} ${unit};`));
  };
  return {
    initial: '',
    next: (value, step) =>
      places
        .filter(([scope, unit]) => latched(value, step, scope, unit))
        .map(([scope, unit]) => `${scope} ${unit};`)
        .join(''),
  };
}

/** Remembers, per unit and scope, that a failed unit had a failed module while it was failed. */
export function moduleLatchObserver(pair: Pair): Observer {
  return whileFailed(pair, moduleDown);
}

/** The same of a module that failed, or stayed so, while failover was on at the unit: with it off, nothing is judged. */
export function judgedModuleObserver(pair: Pair): Observer {
  return whileFailed(pair, (view, unit) => moduleDown(view, unit) && failoverOn(view, unit));
}

/** The unit left its failed state within the step, whatever it came to afterwards. */
function cleared(step: StepView, unit: UnitName, scope: Scope): boolean {
  return reactionsIn(step, scope).some((r) => r.unit === unit && r.from === 'failed');
}

export function isLatched(memory: string, scope: Scope, unit: UnitName): boolean {
  return memory.includes(`${scope} ${unit};`);
}

/** A unit whose `write memory` its peer obeys as well. */
function savesBoth(step: StepView, unit: UnitName, pair: Pair): boolean {
  const scope: Scope = pair.mode === 'activeStandby' ? 'unit' : '1';
  const { powered } = step.before.environment;
  return linkUp(step.before) && powered.has(peerOf(unit)) && stateOf(step.before, unit, scope) === 'active';
}

/** Remembers, per unit, with which setting it last saved its configuration; `?` where several things at once hide it. */
export function savedObserver(pair: Pair): Observer {
  const setting = (view: StateView, unit: UnitName) => (view.observation[unit].failover === 'off' ? 'off' : 'on');
  return {
    initial: unitNames.map(() => 'on').join(),
    next(value, step) {
      const before = value.split(',');
      const save = step.stimuli.find((s) => s.type === 'writeMemory');
      if (save === undefined || !step.before.environment.powered.has(save.unit)) return value;
      const saving = savesBoth(step, save.unit, pair) ? unitNames : [save.unit];
      const mixed = step.stimuli.length > 1;
      return unitNames
        .map((unit, i) => (mixed ? '?' : saving.includes(unit) ? setting(step.before, unit) : before[i]))
        .join();
    },
  };
}

/** Whether the unit's startup configuration has failover off. */
export function isSavedOff(memory: string, unit: UnitName): 'yes' | 'no' | 'perhaps' {
  const saved = memory.split(',')[unitNames.indexOf(unit)];
  return saved === '?' ? 'perhaps' : saved === 'off' ? 'yes' : 'no';
}
