/** The small pair of an example in one line, and a way to try the example oneself. */

import { groupsOf, type InterfacePolicy, type Pair } from '../../model/configuration/pair.ts';
import { pairJson } from '../../model/configuration/pair-json.ts';
import type { Stimulus } from '../../model/stimulus.ts';
import { replayCommand } from '../../properties/stimuli-words.ts';
import { codeBlock, details } from '../markdown.ts';

const links = {
  none: 'no state link',
  own: 'a state link of its own',
  shared: 'the state on the failover link',
} as const;

/** `2`, `50 %` */
export function policyWords(policy: InterfacePolicy): string {
  return 'number' in policy ? `${policy.number}` : `${policy.percent} %`;
}

function roleWords(pair: Pair): readonly string[] {
  if (pair.mode === 'activeStandby') return [`interface policy ${policyWords(pair.interfacePolicy)}`];
  return groupsOf(pair).flatMap((group) => {
    const settings = pair.groups[group];
    if (settings === undefined) return [];
    const { preferred, preempt, interfacePolicy } = settings;
    const delay =
      preempt === false ? '' : preempt.delay === 0 ? ', preempts at once' : `, preempts after ${preempt.delay} s`;
    return [`group ${group} prefers the ${preferred}${delay}, interface policy ${policyWords(interfacePolicy)}`];
  });
}

/** `Active/Standby; interfaces inside; interface policy 1; no state link`. */
export function pairWords(pair: Pair): string {
  const mode = pair.mode === 'activeStandby' ? 'Active/Standby' : 'Active/Active';
  const interfaces = Object.entries(pair.interfaces).map(([name, i]) =>
    i.monitored ? name : `${name} (not monitored)`,
  );
  return [mode, `interfaces ${interfaces.join(', ')}`, ...roleWords(pair), links[pair.stateLink]].join('; ');
}

/** The pair as JSON and the command that runs the steps on it, to open on demand. */
export function tryIt(pair: Pair, steps: readonly (readonly Stimulus[])[], options: readonly string[] = []): string {
  const command = replayCommand(['pair.json', ...options], steps);
  return details(
    'Try it',
    [
      'Save the pair as `pair.json`; then, in a clone of this repository after `npm ci`:',
      codeBlock('sh', command),
      codeBlock('json', JSON.stringify(pairJson(pair), null, 2)),
    ].join('\n\n'),
  );
}
