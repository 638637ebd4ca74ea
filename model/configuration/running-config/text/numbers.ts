/** Numbers, thresholds and poll times as they stand in commands. */
import { parameters } from '../../../../spec/parameters.ts';
import { inTimerRange, policyRange, rangeInWords, timerLimits, timerRangeInWords, within } from '../../limits.ts';
import type { InterfacePolicy } from '../../pair.ts';
import type { Say } from '../../reading.ts';
import { wholeWord } from './failover-words.ts';
import { found, foundAt, keyword } from './words.ts';

const rateRange = [parameters.httpReplicationRate.minimum, parameters.httpReplicationRate.maximum] as const;
const asrRange = [parameters.asrGroup.minimum, parameters.asrGroup.maximum] as const;

/** In seconds; without `hold` it follows from `poll`. */
export interface PollTime {
  readonly poll: number;
  readonly hold?: number;
}

/** A whole number without sign; `null` for anything else. */
export function wholeNumber(word: string | undefined): number | null {
  return word !== undefined && /^\d{1,9}$/.test(word) ? Number(word) : null;
}

/** `N` or `N%`; `null` after saying what is wrong. */
export function readPolicy(words: readonly string[], line: number, say: Say): InterfacePolicy | null {
  const [word] = words;
  const unit = word?.endsWith('%') ? 'percent' : 'number';
  const value = wholeNumber(unit === 'percent' ? word?.slice(0, -1) : word);
  if (words.length === 1 && value !== null && within(value, policyRange[unit])) {
    return unit === 'percent' ? { percent: value } : { number: value };
  }
  const threshold = words.length === 0 ? 'no threshold' : found(words);
  const message = `found ${threshold} as interface policy; expected a number of interfaces ${rangeInWords(policyRange.number)}, or ${rangeInWords(policyRange.percent)} with a percent sign`;
  say(line, 'error', message, unit === 'percent' ? 'POLICY-PERCENT.1' : 'POLICY-NUMBER.1');
  return null;
}

/** `[msec] POLL [holdtime [msec] HOLD]`; `null` after saying what is wrong. */
export function readPollTime(
  kind: 'unit' | 'interface',
  words: readonly string[],
  line: number,
  say: Say,
): PollTime | null {
  const at = words.findIndex((word) => wholeWord(keyword(word), ['holdtime']) === 'holdtime');
  const poll = readTimer(`${kind}Poll`, at < 0 ? words : words.slice(0, at), line, say);
  if (at < 0) return poll === null ? null : { poll };
  const hold = readTimer(`${kind}Hold`, words.slice(at + 1), line, say);
  return poll === null || hold === null ? null : { poll, hold };
}

function readTimer(timer: keyof typeof timerLimits, words: readonly string[], line: number, say: Say): number | null {
  const limit = timerLimits[timer];
  const msec = keyword(words[0]) === 'msec';
  const rest = msec ? words.slice(1) : words;
  const value = wholeNumber(rest[0]);
  const seconds = value === null ? null : msec ? value / 1000 : value;
  if (seconds !== null && inTimerRange(limit, seconds) && msec === seconds < 1) {
    if (rest.length === 1) return seconds;
    const next = timer.endsWith('Poll') ? '`holdtime` and the hold time, or nothing' : 'nothing more';
    const message = `found ${foundAt(rest, 1)} after the ${limit.label}; expected ${next}`;
    say(line, 'error', message, ...limit.rules);
    return null;
  }
  const time = words.length === 0 ? 'nothing' : found(words, msec ? 2 : 1);
  const how = limit.milliseconds === null ? '' : ' (milliseconds after the word `msec`)';
  say(line, 'error', `found ${time} as ${limit.label}; expected ${timerRangeInWords(limit)}${how}`, ...limit.rules);
  return null;
}

/** Connections per second; `null` after saying what is wrong. */
export function readReplicationRate(words: readonly string[], line: number, say: Say): number | null {
  const rate = words.length === 1 ? wholeNumber(words[0]) : null;
  if (rate !== null && within(rate, rateRange)) return rate;
  const what = words.length === 0 ? 'nothing' : found(words);
  const message = `found ${what} as replication rate; expected ${rangeInWords(rateRange)} connections per second`;
  say(line, 'error', message, 'CONFIG-REPLICATION-RATE.1');
  return null;
}

/** `null` after saying what is wrong. */
export function readAsrGroup(words: readonly string[], line: number, say: Say): number | null {
  const group = words.length === 1 ? wholeNumber(words[0]) : null;
  if (group !== null && within(group, asrRange)) return group;
  const what = words.length === 0 ? 'nothing' : found(words);
  const message = `found ${what} as asymmetric routing group; expected a number ${rangeInWords(asrRange)}`;
  say(line, 'error', message, 'CONFIG-ASR-GROUP.1');
  return null;
}
