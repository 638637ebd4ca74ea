/** The spec's ranges as a configuration meets them: checks, and what they say in words. */
import { parameters } from '../../spec/parameters.ts';
import type { RuleId } from '../../spec/rules/index.ts';
import type { Timers } from './pair.ts';

type Range = readonly [number, number];

/** One timer: milliseconds below a second, whole seconds from one second on. */
export interface TimerLimit {
  readonly label: string;
  /** Range in milliseconds for values below a second; `null` when there are none. */
  readonly milliseconds: Range | null;
  /** Range in whole seconds. */
  readonly seconds: Range;
  readonly rules: readonly RuleId[];
}

export const timerLimits: Readonly<Record<keyof Timers, TimerLimit>> = {
  unitPoll: timerLimit('unit poll time', parameters.unitPollTime, 'CONFIG-UNIT-POLL-HOLD.1'),
  unitHold: timerLimit('unit hold time', parameters.unitHoldTime, 'CONFIG-UNIT-POLL-HOLD.1'),
  interfacePoll: timerLimit('interface poll time', parameters.interfacePollTime, 'CONFIG-INTERFACE-RANGES.1'),
  interfaceHold: timerLimit('interface hold time', parameters.interfaceHoldTime, 'CONFIG-INTERFACE-RANGES.1'),
};

function timerLimit(label: string, range: { minimum: number; maximum: number }, rule: RuleId): TimerLimit {
  const milliseconds = range.minimum < 1 ? ([Math.round(range.minimum * 1000), 999] as const) : null;
  return { label, milliseconds, seconds: [Math.max(1, range.minimum), range.maximum], rules: [rule] };
}

/** Each hold time is at least so many times its poll time. */
export const holdFactor = { unit: 3, interface: 5 } as const;

/** A hold time that is not given does not become shorter than this, in seconds. */
const smallestDerivedHold = {
  unit: parameters.unitHoldTime.default,
  interface: parameters.interfaceHoldTime.minimum,
} as const;

export const mostMonitored = parameters.monitoredInterfaces.maximum;
export const preemptDelayRange = rangeOf(parameters.preemptDelay);
export const policyRange = {
  number: rangeOf(parameters.interfacePolicyNumber),
  percent: rangeOf(parameters.interfacePolicyPercent),
} as const;

function rangeOf({ minimum, maximum }: { minimum: number; maximum: number }): Range {
  return [minimum, maximum];
}

/** Hold time where only the poll time is given, in seconds. */
export function derivedHold(kind: 'unit' | 'interface', poll: number): number {
  return Math.max(smallestDerivedHold[kind], holdFactor[kind] * poll);
}

export function inTimerRange(limit: TimerLimit, seconds: number): boolean {
  const ms = Math.round(seconds * 1000);
  if (Math.abs(ms - seconds * 1000) > 1e-6) return false;
  if (ms < 1000) return limit.milliseconds !== null && within(ms, limit.milliseconds);
  return ms % 1000 === 0 && within(ms / 1000, limit.seconds);
}

export function timerRangeInWords({ seconds, milliseconds }: TimerLimit): string {
  const whole = `${rangeInWords(seconds)} whole seconds`;
  return milliseconds === null ? whole : `${rangeInWords(milliseconds)} ms or ${whole}`;
}

export function rangeInWords([least, most]: Range): string {
  return `${least}-${most}`;
}

/** Whether the hold time is long enough for the poll time, without rounding errors. */
export function holdIsEnough(kind: 'unit' | 'interface', poll: number, hold: number): boolean {
  return Math.round(hold * 1000) >= holdFactor[kind] * Math.round(poll * 1000);
}

export function within(value: number, [least, most]: Range): boolean {
  return value >= least && value <= most;
}
