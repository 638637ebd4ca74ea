/** The scopes that mutants are tried on: every named one small enough, and those that show what no named one does. */
import { pairDescription } from '../../model/configuration/pair.ts';
import { boundsOf, type NamedScope, namedScopes } from '../scopes.ts';
import { type Reference, referenceOn } from './reference.ts';

/** Larger scopes are left to the claims alone. */
export const mostStates = 50_000;

/** Waits last until the next delay is over: with two delays, one second apart, a clock is also seen a second early. */
const staggered: NamedScope = {
  name: 'staggered',
  about: 'two delays that differ by one second',
  pair: pairDescription.parse({
    name: 'staggered',
    mode: 'activeActive',
    contexts: { CTX1: { group: '1' }, CTX2: { group: '2' } },
    interfaces: { 'CTX1/inside': {}, 'CTX2/inside': {} },
    groups: {
      '1': { preferred: 'primary', preempt: { delay: 3 } },
      '2': { preferred: 'primary', preempt: { delay: 2 } },
    },
    stateLink: 'none',
  }),
  bounds: boundsOf(['power', 'link', 'force', 'wait'], 1),
};

/** Half of the monitored interfaces is one, half of all is two. */
const percentOfMonitored: NamedScope = {
  name: 'percent-of-monitored',
  about: 'a percentage beside an unmonitored interface',
  pair: pairDescription.parse({
    name: 'percent-of-monitored',
    mode: 'activeStandby',
    interfaces: { inside: {}, outside: {}, dmz: { monitored: false } },
    interfacePolicy: { percent: 50 },
    stateLink: 'none',
  }),
  bounds: boundsOf(['power', 'interface', 'traffic'], 1),
};

/** A setting that is saved shows at the next start, with the unit off in between. */
const saved: NamedScope = {
  name: 'saved',
  about: 'failover saved off and on, and units that lose power',
  pair: pairDescription.parse({ name: 'saved', mode: 'activeStandby', interfaces: { inside: {} }, stateLink: 'none' }),
  bounds: boundsOf(['power', 'disable'], 1),
};

export const mutantScopes: readonly NamedScope[] = [...namedScopes, staggered, percentOfMonitored, saved];

/** The references of the scopes with these names, or of all, smallest first; those too large are left out. */
export async function references(
  names: readonly string[] = mutantScopes.map(({ name }) => name),
): Promise<readonly Reference[]> {
  const found: Reference[] = [];
  for (const scope of mutantScopes) {
    if (!names.includes(scope.name) || scope.bounds.states !== null) continue;
    const reference = await referenceOn(scope, mostStates);
    if (reference !== null) found.push(reference);
  }
  return found.sort((a, b) => a.states - b.states);
}
