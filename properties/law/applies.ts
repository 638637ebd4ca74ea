/** On which pairs the ways of the operator can be taken: predicates over the configuration alone. */
import { scopesOf } from '../../model/behaviour/facts.ts';
import type { Pair } from '../../model/configuration/pair.ts';
import type { Readings } from '../../spec/ambiguities.ts';
import { withDataPath } from '../claims/applies.ts';
import { portsToFail } from '../claims/reach.ts';

/** Some unit or group can be standby ready: shut interfaces do not keep all of them over their threshold. */
export function mayStandReady(pair: Pair, readings: Readings): string | null {
  const free = scopesOf(pair).some((scope) => portsToFail(pair, readings, scope) !== 0);
  return free ? null : 'shut interfaces keep every unit and group over its threshold';
}

/** The same, and a standby can stay one while the failover link is down, since it hears its peer on a data path. */
export function mayStandReadyWithoutLink(pair: Pair, readings: Readings): string | null {
  return withDataPath(pair) ?? mayStandReady(pair, readings);
}
