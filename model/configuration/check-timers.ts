/** Poll and hold times keep to their ranges, and hold times are long enough for their poll times. */

import { holdFactor, holdIsEnough, inTimerRange, timerLimits, timerRangeInWords } from './limits.ts';
import { groupsOf, type Pair, type Timers } from './pair.ts';
import type { SayAt } from './say-at.ts';

type Timer = keyof Timers;

/** The times of the pair, or those that one failover group has for itself. */
interface Place {
  readonly times: Partial<Timers>;
  readonly path: string;
  /** In words; empty for the pair. */
  readonly of: string;
}

export function checkTimers(pair: Pair, say: SayAt): void {
  for (const place of placesOf(pair)) {
    const wrong = (Object.keys(timerLimits) as Timer[]).filter((timer) => !fits(timer, place.times[timer]));
    for (const timer of wrong) {
      const limit = timerLimits[timer];
      const message = `the ${limit.label}${place.of} is ${place.times[timer]} s; expected ${timerRangeInWords(limit)}`;
      say([`${place.path}.${timer}`], 'error', message, ...limit.rules);
    }
    checkHold('unit', place, wrong, say);
    checkHold('interface', place, wrong, say);
  }
}

function placesOf(pair: Pair): readonly Place[] {
  const common = { times: pair.timers, path: 'timers', of: '' };
  if (pair.mode === 'activeStandby') return [common];
  const own = groupsOf(pair).map((group) => {
    const times = pair.groups[group]?.timers ?? {};
    return { times, path: `groups.${group}.timers`, of: ` of failover group ${group}` };
  });
  return [common, ...own];
}

function fits(timer: Timer, seconds: number | undefined): boolean {
  return seconds === undefined || inTimerRange(timerLimits[timer], seconds);
}

function checkHold(kind: 'unit' | 'interface', { times, path, of }: Place, wrong: readonly Timer[], say: SayAt): void {
  const [pollName, holdName] = [`${kind}Poll`, `${kind}Hold`] as const;
  const [poll, hold] = [times[pollName], times[holdName]];
  if (wrong.includes(pollName) || wrong.includes(holdName) || poll === undefined || hold === undefined) return;
  if (holdIsEnough(kind, poll, hold)) return;
  const message = `the ${kind} hold time${of} is ${hold} s; expected at least ${holdFactor[kind]} times the poll time of ${poll} s`;
  const rule = kind === 'unit' ? 'CONFIG-UNIT-POLL-HOLD.1' : 'CONFIG-INTERFACE-POLL-HOLD.1';
  say([`${path}.${holdName}`, `${path}.${pollName}`], 'error', message, rule);
}
