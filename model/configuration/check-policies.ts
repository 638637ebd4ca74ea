/** A threshold that the monitored interfaces can never reach is worth a warning. */

import { contextOf, groupsOf, type InterfacePolicy, type Pair } from './pair.ts';
import { weakens } from './reading.ts';
import type { SayAt } from './say-at.ts';

/** The policies of the unit, or of each group whose interfaces are all known. */
export function checkPolicies(pair: Pair, unread: ReadonlySet<string>, say: SayAt): void {
  const monitored = Object.keys(pair.interfaces).filter((name) => pair.interfaces[name]?.monitored);
  if (pair.mode === 'activeStandby') {
    if (unread.size === 0) checkPolicy(pair.interfacePolicy, monitored.length, 'the pair', ['interfacePolicy'], say);
    return;
  }
  for (const group of groupsOf(pair)) {
    const contexts = Object.keys(pair.contexts).filter((name) => pair.contexts[name]?.group === group);
    if (contexts.length === 0 || contexts.some((name) => unread.has(name))) continue;
    const members = new Set(contexts);
    const count = monitored.filter((name) => members.has(contextOf(name) ?? '')).length;
    const policy = pair.groups[group]?.interfacePolicy ?? { number: 1 };
    checkPolicy(policy, count, `failover group ${group}`, [`groups.${group}.interfacePolicy`, `groups.${group}`], say);
  }
}

function checkPolicy(policy: InterfacePolicy, count: number, of: string, at: readonly string[], say: SayAt): void {
  const never = 'percent' in policy ? count === 0 : policy.number > count;
  if (!never) return;
  const threshold = 'percent' in policy ? `${policy.percent}%` : `${policy.number}`;
  const have = count === 1 ? '1 monitored interface' : `${count} monitored interfaces`;
  const todo = count === 0 ? 'monitor at least one' : 'lower it or monitor more interfaces';
  const message = `the interface policy ${threshold} can never be reached: ${of} has ${have}; ${todo}: verdicts about failures of interfaces are empty`;
  const doubtful = weakens('POLICY-REACHED.1', 'GROUP-CONTEXT-MAY-FAIL.1', 'MONITOR-ANY-FAILS-GROUP.1');
  say(at, 'warning', message, 'POLICY-REACHED.1', doubtful);
}
