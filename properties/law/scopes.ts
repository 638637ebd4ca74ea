/** The scopes over which the laws are shown: for the default readings, and small ones for each reading. */
import { pairDescription } from '../../model/configuration/pair.ts';
import { boundsOf, type NamedScope, namedScope, within } from '../scopes.ts';

/** Each way of each law can be taken in one of them; the whole alphabet is left to the claims on the named scopes. */
export const lawScopes: readonly NamedScope[] = [
  within('smallest', { faults: null, families: ['power', 'link', 'path', 'force', 'disable'] }),
  within('smallest', { faults: 1, families: ['power', 'link', 'interface', 'traffic', 'module', 'force', 'reset'] }),
  within('immediate', { faults: 1, families: ['power', 'link', 'path', 'force'] }),
  namedScope('disabled'),
];

/** Hellos pass over an interface that is not monitored, or not at all. */
const unmonitoredOnly: NamedScope = {
  name: 'unmonitored-only',
  about: 'the only data interface is not monitored',
  pair: pairDescription.parse({
    name: 'unmonitored-only',
    mode: 'activeStandby',
    interfaces: { inside: { monitored: false } },
    stateLink: 'none',
  }),
  bounds: boundsOf(['power', 'link'], 1),
};

/** Small enough to be searched under each reading: each way is taken on one of them, and five steps are enough for what failover switched off and on can do. */
export const readingScopes: readonly NamedScope[] = [
  within('smallest', { faults: 2, depth: 4, families: ['power', 'link', 'interface', 'force'] }),
  within('smallest', { faults: 2, depth: 4, families: ['power', 'link', 'traffic'] }),
  within('smallest', { faults: null, depth: 5, families: ['power', 'link', 'force', 'disable'] }),
  within('smallest', { faults: 1, depth: 5, families: ['power', 'interface', 'disable'] }),
  unmonitoredOnly,
  within('immediate', { faults: 1, families: ['power', 'link', 'force'] }),
];
