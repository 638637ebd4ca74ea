/** Named scopes: small pairs with an alphabet and a bound that together have every feature and every stimulus family. */
import { type Pair, pairDescription } from '../model/configuration/pair.ts';
import { type Family, familyNames } from '../model/stimulus.ts';
import { everyday } from './checker/alphabet.ts';
import type { Bounds } from './checker/bounds.ts';

/** A small pair with bounds under which it is explored completely. */
export interface NamedScope {
  readonly name: string;
  /** What the scope is there for. */
  readonly about: string;
  readonly pair: Pair;
  readonly bounds: Bounds;
}

/**
 * Bounds of a search that only alphabet and causes limit.
 *
 * @param faults causes broken at once, from 0; null for any number
 * @param together the largest free set of simultaneous stimuli, from 1
 */
export function boundsOf(families: readonly Family[], faults: number | null, together = 1): Bounds {
  return { families, faults, together, states: null, depth: null, seconds: null, megabytes: null };
}

const contexts = { CTX1: { group: '1' }, CTX2: { group: '2' } } as const;

const smallest = pairDescription.parse({
  name: 'smallest',
  mode: 'activeStandby',
  interfaces: { inside: {} },
  stateLink: 'own',
});

const unmonitored = pairDescription.parse({
  name: 'unmonitored',
  mode: 'activeStandby',
  interfaces: { inside: {}, outside: {}, dmz: { monitored: false }, spare: { shutdown: true } },
  interfacePolicy: { number: 2 },
  stateLink: 'none',
});

const percent = pairDescription.parse({
  name: 'percent',
  mode: 'activeStandby',
  interfaces: { inside: {}, outside: { port: 'trunk' }, dmz: { port: 'trunk' } },
  interfacePolicy: { percent: 50 },
  stateLink: 'shared',
});

const immediate = pairDescription.parse({
  name: 'immediate',
  mode: 'activeActive',
  contexts,
  interfaces: { 'CTX1/inside': {}, 'CTX2/inside': {} },
  groups: {
    '1': { preferred: 'primary', preempt: { delay: 0 } },
    '2': { preferred: 'secondary', preempt: { delay: 0 } },
  },
  stateLink: 'own',
});

const delayed = pairDescription.parse({
  name: 'delayed',
  mode: 'activeActive',
  contexts,
  interfaces: { 'CTX1/inside': {}, 'CTX2/inside': {} },
  groups: { '1': { preferred: 'primary', preempt: { delay: 30 } }, '2': { preferred: 'secondary' } },
  stateLink: 'shared',
});

const thresholds = pairDescription.parse({
  name: 'thresholds',
  mode: 'activeActive',
  contexts: { admin: { group: '1', admin: true }, CTX1: { group: '1' }, CTX2: { group: '2' } },
  interfaces: { 'admin/management': {}, 'CTX1/inside': {}, 'CTX2/inside': {} },
  groups: { '1': { preferred: 'primary', interfacePolicy: { number: 2 } }, '2': { preferred: 'primary' } },
  stateLink: 'none',
});

/** The scopes that the tests explore; together they have every feature and every family of stimuli. */
export const namedScopes: readonly NamedScope[] = [
  {
    name: 'smallest',
    about: 'one interface, a state link of its own, any number of causes',
    pair: smallest,
    bounds: boundsOf(everyday, null),
  },
  {
    name: 'smallest-all',
    about: 'every stimulus family on the smallest pair',
    pair: smallest,
    bounds: boundsOf(familyNames, 1),
  },
  {
    name: 'together',
    about: 'every two simultaneous stimuli on the smallest pair',
    pair: smallest,
    bounds: boundsOf(everyday, 1, 2),
  },
  {
    name: 'unmonitored',
    about: 'an unmonitored and a shut interface, a policy of two',
    pair: unmonitored,
    bounds: boundsOf([...everyday, 'shut'], 1),
  },
  {
    name: 'percent',
    about: 'a percentage, a port with two interfaces, a shared state link',
    pair: percent,
    bounds: boundsOf(everyday, 2),
  },
  { name: 'immediate', about: 'two groups that preempt at once', pair: immediate, bounds: boundsOf(everyday, 2) },
  {
    name: 'disabled',
    about: 'two groups, failover switched off and on',
    pair: immediate,
    bounds: boundsOf(['power', 'link', 'force', 'disable'], 0),
  },
  {
    name: 'delayed',
    about: 'one group that preempts after a delay, one that does not, a shared state link',
    pair: delayed,
    bounds: boundsOf(everyday, 2),
  },
  {
    name: 'thresholds',
    about: 'a context that can fail alone, both groups on one unit',
    pair: thresholds,
    bounds: boundsOf(everyday, 1),
  },
];

/**
 * The scope with this name.
 *
 * @throws RangeError for a name that is not there.
 */
export function namedScope(name: string): NamedScope {
  const scope = namedScopes.find((s) => s.name === name);
  if (scope === undefined)
    throw new RangeError(`no scope named ${name}; there are ${namedScopes.map((s) => s.name).join(', ')}`);
  return scope;
}

/** A named scope within other bounds. @throws RangeError for a name that is not there. */
export function within(name: string, bounds: Partial<Bounds>): NamedScope {
  const scope = namedScope(name);
  return { ...scope, bounds: { ...scope.bounds, ...bounds } };
}
