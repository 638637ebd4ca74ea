/** What no schema can say about a pair: names, contexts, timers and thresholds that must fit together. */
import type { Diagnosis } from '../diagnosis.ts';
import { checkContexts, checkEmptyGroups } from './check-contexts.ts';
import { checkPolicies } from './check-policies.ts';
import { checkTimers } from './check-timers.ts';
import { mostMonitored } from './limits.ts';
import type { Pair } from './pair.ts';
import { hasErrors, type Origin, type Origins, sayInto, weakens } from './reading.ts';
import type { SayAt } from './say-at.ts';

export interface PairContext {
  readonly origins: Origins;
  /** Where to point when nothing was written. */
  readonly whole: Origin;
  /** Contexts whose interfaces are not known, because their files are missing. */
  readonly unread: ReadonlySet<string>;
  /** Whether everything could be read; if not, nothing is said about what seems to be missing. */
  readonly complete: boolean;
  /** A failover group was refused, so that one may seem to be missing. */
  readonly groupsRefused?: boolean;
}

/** Every finding about the pair as a whole. */
export function checkPair(pair: Pair, context: PairContext): readonly Diagnosis[] {
  const diagnostics: Diagnosis[] = [];
  const say: SayAt = (paths, ...finding) => {
    const origin = paths.map((path) => context.origins.get(path)).find((o) => o !== undefined) ?? context.whole;
    sayInto(diagnostics, origin.file)(origin.line, ...finding);
  };
  checkContexts(pair, context.groupsRefused === true, say);
  checkTimers(pair, say);
  checkMonitored(pair, say);
  if (!context.complete || hasErrors(diagnostics)) return diagnostics;
  checkEmptyGroups(pair, say);
  if (Object.keys(pair.interfaces).length > 0) checkPolicies(pair, context.unread, say);
  else if (context.unread.size === 0) sayNoInterfaces(say);
  return diagnostics;
}

function checkMonitored(pair: Pair, say: SayAt): void {
  const monitored = Object.values(pair.interfaces).filter((i) => i.monitored).length;
  if (monitored <= mostMonitored) return;
  say(
    ['interfaces'],
    'error',
    `${monitored} interfaces are monitored; a unit monitors at most ${mostMonitored}: take some out with \`no monitor-interface\` (JSON: \`"monitored": false\`)`,
    'MONITOR-MAXIMUM.1',
  );
}

function sayNoInterfaces(say: SayAt): void {
  say(
    ['interfaces'],
    'warning',
    'the pair has no data interfaces; at least one was expected: no interface can fail, and units that lose the failover link cannot hear each other at all: verdicts about interfaces are empty',
    weakens('UNIT-PROBE-DATA.1', 'UNIT-ANSWER-ON-DATA.1', 'POLICY-REACHED.1'),
  );
}
