/** The configuration of a pair as readings have it. */
import type { Readings } from '../../spec/ambiguities.ts';
import type { GroupName } from '../../spec/vocabulary.ts';
import type { Pair } from '../configuration/pair.ts';
import { monitoredUnder } from './monitoring.ts';

/** The shortest delay of preemption that can be configured, in seconds. [PREEMPT-DELAY-RANGE.1] */
const shortestDelay = 1;

/** The pair with preemption at once read as preemption after the shortest delay. [PREEMPT-AT-ONCE.1] */
function delayedUnder(pair: Pair, readings: Readings): Pair {
  // ??? [preempt-at-once]
  if (pair.mode === 'activeStandby' || readings['preempt-at-once'] === 'a') return pair;
  const groups = { ...pair.groups };
  for (const [name, group] of Object.entries(pair.groups)) {
    if (group === undefined || group.preempt === false) continue;
    const delay = Math.max(group.preempt.delay, shortestDelay);
    groups[name as GroupName] = { ...group, preempt: { delay } };
  }
  return { ...pair, groups };
}

/** The pair with what the readings say of its monitored interfaces and its delays. */
export function pairUnder(pair: Pair, readings: Readings): Pair {
  return delayedUnder(monitoredUnder(pair, readings), readings);
}
