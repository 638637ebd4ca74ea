/** Seconds as whole ticks of a pair, and back. */
import type { Times } from './times.ts';

/** Seconds as ticks; null where they are no whole number of them. */
export function ticksIn(seconds: number, { tick }: Pick<Times, 'tick'>): number | null {
  const ticks = (seconds * 1000) / tick;
  const whole = Math.round(ticks);
  return Math.abs(ticks - whole) < 1e-6 && Number.isSafeInteger(whole) ? whole : null;
}

/** @throws RangeError where the seconds are no whole number of ticks. */
export function wholeTicks(seconds: number, times: Pick<Times, 'tick'>): number {
  const ticks = ticksIn(seconds, times);
  if (ticks !== null) return ticks;
  throw new RangeError(
    `found ${seconds} s; expected a multiple of ${secondsIn(1, times)} s, the tick of this pair, which divides its timers`,
  );
}

export function secondsIn(ticks: number, { tick }: Pick<Times, 'tick'>): number {
  return (ticks * tick) / 1000;
}
