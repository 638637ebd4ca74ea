// The world of facts against every single environment: the same facts, the same steps between them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BehaviourModel, behaviourModel } from '../../../model/behaviour/pair.ts';
import type { Pair } from '../../../model/configuration/pair.ts';
import { pairDescription } from '../../../model/configuration/pair.ts';
import type { Family } from '../../../model/stimulus.ts';
import { type Readings, withReadings } from '../../../spec/ambiguities.ts';
import { pair as arbitraryPair } from '../../arbitraries/pair.ts';
import { boundsOf } from '../../scopes.ts';
import { everyday } from '../alphabet.ts';
import { concreteWorld } from '../concrete-world.ts';
import { difference, graphOf, shortNames } from './equality.test-support.ts';
import { factsWorld } from './facts-world.ts';

/** Without modules and state link, which no interface can tell apart. */
const small: readonly Family[] = ['power', 'link', 'path', 'interface', 'traffic'];
const unpowered: readonly Family[] = ['link', 'path', 'interface', 'traffic'];
/** Nothing but the network of data interfaces, for pairs of which there are many environments. */
const network: readonly Family[] = ['path', 'interface', 'traffic'];

function standby(interfaces: object, policy: object = { number: 1 }, stateLink = 'none'): Pair {
  return pairDescription.parse({ name: 'pair', mode: 'activeStandby', interfaces, interfacePolicy: policy, stateLink });
}

function active(interfaces: object, one: object = {}, two: object = {}): Pair {
  const contexts = { CTX1: { group: '1' }, CTX2: { group: '2' } };
  return pairDescription.parse({
    name: 'pair',
    mode: 'activeActive',
    contexts,
    interfaces,
    groups: { '1': one, '2': two },
  });
}

interface Case {
  readonly name: string;
  readonly pair: Pair;
  readonly families: readonly Family[];
  readonly readings?: Partial<Readings>;
}

const cases: readonly Case[] = [
  { name: 'no interface', pair: standby({}), families: everyday },
  { name: 'one interface', pair: standby({ a: {} }, { number: 1 }, 'own'), families: everyday },
  { name: 'a shared state link', pair: standby({ a: {} }, { number: 1 }, 'shared'), families: everyday },
  { name: 'two interfaces', pair: standby({ a: {}, b: {} }), families: small },
  { name: 'a percentage', pair: standby({ a: {}, b: {} }, { percent: 51 }), families: unpowered },
  { name: 'a shared port', pair: standby({ a: { port: 'p' }, b: { port: 'p' } }, { number: 2 }), families: unpowered },
  {
    name: 'two on one port, one alone',
    pair: standby({ a: { port: 'p' }, b: { port: 'p' }, c: {} }, { number: 2 }),
    families: network,
  },
  { name: 'an unmonitored one', pair: standby({ a: {}, b: { monitored: false } }), families: unpowered },
  {
    name: 'an unmonitored one on the same port',
    pair: standby({ a: { port: 'p' }, b: { port: 'p', monitored: false } }),
    families: small,
  },
  { name: 'one that starts shut', pair: standby({ a: {}, b: { shutdown: true } }, { number: 2 }), families: unpowered },
  {
    name: 'shutdowns',
    pair: standby({ a: {}, b: { shutdown: true } }, { number: 2 }),
    families: ['link', 'path', 'interface', 'traffic', 'shut'],
  },
  {
    name: 'no paths to break',
    pair: standby({ a: {}, b: { port: 'p' }, c: { port: 'p' } }, { number: 2 }),
    families: ['power', 'link', 'interface', 'traffic'],
  },
  {
    name: 'ports alone',
    pair: standby({ a: {}, b: {}, c: { port: 'p' }, d: { port: 'p' } }, { number: 3 }),
    families: ['power', 'interface'],
  },
  {
    name: 'traffic alone',
    pair: standby({ a: {}, b: {}, c: { monitored: false } }, { number: 2 }),
    families: ['power', 'traffic', 'path'],
  },
  { name: 'two groups', pair: active({ 'CTX1/a': {}, 'CTX2/a': {} }), families: unpowered },
  {
    name: 'two groups on one port',
    pair: active({ 'CTX1/a': { port: 'p' }, 'CTX2/a': { port: 'p' } }),
    families: unpowered,
  },
  {
    name: 'a port across groups beside ports of their own',
    pair: active(
      { 'CTX1/a': { port: 'p' }, 'CTX2/a': { port: 'p' }, 'CTX1/b': {} },
      { interfacePolicy: { number: 2 } },
    ),
    families: network,
  },
  { name: 'threshold=b', pair: standby({ a: {}, b: {} }), families: unpowered, readings: { threshold: 'b' } },
  {
    name: 'no-link-counts=b',
    pair: standby({ a: {}, b: {} }),
    families: unpowered,
    readings: { 'no-link-counts': 'b' },
  },
  {
    name: 'traffic-unknown=b',
    pair: standby({ a: {}, b: {} }, { number: 2 }),
    families: unpowered,
    readings: { 'traffic-unknown': 'b' },
  },
  {
    name: 'hello-interfaces=b',
    pair: standby({ a: {}, b: { monitored: false } }),
    families: unpowered,
    readings: { 'hello-interfaces': 'b' },
  },
];

/** One example in so many is looked at. */
const everyNth = 5;

/** Facts that forget the difference between the two units' amounts where both units have power. */
function miscounted(model: BehaviourModel): BehaviourModel['factsOf'] {
  return (e) => {
    const facts = model.factsOf(e);
    if (e.broken.size < 2) return facts;
    return { ...facts, interfaces: { primary: facts.interfaces.secondary, secondary: facts.interfaces.primary } };
  };
}

describe('the world of facts', () => {
  it.each(cases)('has the facts and steps of all environments: $name', ({ pair, families, readings }) => {
    const model = behaviourModel(pair, withReadings(readings ?? {}));
    const bounds = boundsOf(families, null);
    const short = shortNames();
    const reduced = factsWorld(model, bounds);
    const graph = graphOf(pair, reduced, short);
    const whole = graphOf(pair, concreteWorld(model, bounds), short);
    expect(difference(graph.facts, whole.facts)).toEqual([]);
    expect(difference(graph.edges, whole.edges).slice(0, 3)).toEqual([]);
    expect(reduced.size).toBe(whole.facts.size);
    // Steps really happen; this throws where the facts of an example are not those claimed.
    for (let place = 0; place < reduced.size; place += 1) {
      const { length } = reduced.row(place).moves;
      for (let index = place % everyNth; index < length; index += everyNth) reduced.instance(place, index);
    }
  });

  it('has them on pairs at random', () => {
    let compared = 0;
    for (const pair of fc.sample(arbitraryPair(), { seed: 11, numRuns: 60 })) {
      if (Object.keys(pair.interfaces).length > 2) continue;
      compared += 1;
      const model = behaviourModel(pair);
      const short = shortNames();
      const graph = graphOf(pair, factsWorld(model, boundsOf(network, null)), short);
      const whole = graphOf(pair, concreteWorld(model, boundsOf(network, null)), short);
      expect(difference(graph.edges, whole.edges).slice(0, 3)).toEqual([]);
    }
    expect(compared).toBeGreaterThan(15);
  });

  it('is told apart from a world that counts to another threshold', () => {
    const bounds = boundsOf(network, null);
    const short = shortNames();
    const pair = standby({ a: {}, b: {} }, { number: 1 });
    const other = standby({ a: {}, b: {} }, { number: 2 });
    const wrong = graphOf(pair, factsWorld(behaviourModel(other), bounds), short);
    const right = graphOf(pair, concreteWorld(behaviourModel(pair), bounds), short);
    expect(difference(wrong.edges, right.edges).length).toBeGreaterThan(0);
    // Counting by one model and judging by another is what the examples are there to notice.
    const mistaken = factsWorld({ ...behaviourModel(pair), factsOf: miscounted(behaviourModel(pair)) }, bounds);
    const everyStep = () => {
      for (let index = 0; index < mistaken.row(mistaken.start).moves.length; index += 1)
        mistaken.instance(mistaken.start, index);
    };
    expect(everyStep).toThrow('the reduction counts wrongly');
  });

  it('is told apart from a free choice among feasible facts, which is wrong under a bound', () => {
    const pair = standby({ a: {}, b: {} }, { number: 2 });
    const model = behaviourModel(pair);
    const short = shortNames();
    const bounded = graphOf(pair, concreteWorld(model, boundsOf(network, 2)), short);
    const free = graphOf(pair, factsWorld(model, boundsOf(network, null)), short);
    const names = new Set([...bounded.facts].map(short));
    const chosen = [...free.edges].filter(
      (edge) => names.has(Number.parseInt(edge, 10)) && names.has(Number(edge.split('; ').at(-1))),
    );
    expect(difference(new Set(chosen), bounded.edges).length).toBeGreaterThan(0);
  });
});
