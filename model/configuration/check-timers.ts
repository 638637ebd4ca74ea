/** Poll and hold times keep to their ranges, and hold times are long enough for their poll times. */

import { holdFactor, holdIsEnough, inTimerRange, timerLimits, timerRangeInWords } from './limits.ts';
import type { Timers } from './pair.ts';
import type { SayAt } from './say-at.ts';

export function checkTimers(timers: Timers, say: SayAt): void {
  const wrong = (Object.keys(timerLimits) as (keyof Timers)[]).filter((t) => !inTimerRange(timerLimits[t], timers[t]));
  for (const timer of wrong) {
    const limit = timerLimits[timer];
    const message = `the ${limit.label} is ${timers[timer]} s; expected ${timerRangeInWords(limit)}`;
    say([`timers.${timer}`], 'error', message, ...limit.rules);
  }
  checkHold('unit', timers, wrong, say);
  checkHold('interface', timers, wrong, say);
}

function checkHold(kind: 'unit' | 'interface', timers: Timers, wrong: readonly (keyof Timers)[], say: SayAt): void {
  const [poll, hold] = [`${kind}Poll`, `${kind}Hold`] as const;
  if (wrong.includes(poll) || wrong.includes(hold)) return;
  if (holdIsEnough(kind, timers[poll], timers[hold])) return;
  const message = `the ${kind} hold time is ${timers[hold]} s; expected at least ${holdFactor[kind]} times the poll time of ${timers[poll]} s`;
  const rule = kind === 'unit' ? 'CONFIG-UNIT-POLL-HOLD.1' : 'CONFIG-INTERFACE-POLL-HOLD.1';
  say([`timers.${hold}`, `timers.${poll}`], 'error', message, rule);
}
