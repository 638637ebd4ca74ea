// The world up to alike ports against every single environment, within bounds on faults.
import { describe, expect, it } from 'vitest';
import { behaviourModel } from '../../../model/behaviour/pair.ts';
import { type Pair, pairDescription } from '../../../model/configuration/pair.ts';
import type { Family } from '../../../model/stimulus.ts';
import { boundsOf } from '../../scopes.ts';
import { everyday } from '../alphabet.ts';
import { concreteWorld } from '../concrete-world.ts';
import type { World } from '../world.ts';
import { alikeWorld } from './alike-world.ts';
import { difference, graphOf, shortNames } from './equality.test-support.ts';

const contexts = { CTX1: { group: '1' }, CTX2: { group: '2' } };
const standby = (interfaces: object, number = 1): Pair =>
  pairDescription.parse({ mode: 'activeStandby', interfaces, interfacePolicy: { number } });
const active = (interfaces: object): Pair =>
  pairDescription.parse({ mode: 'activeActive', contexts, interfaces, groups: { 1: {}, 2: {} } });

interface Case {
  readonly name: string;
  readonly pair: Pair;
  readonly families: readonly Family[];
  readonly faults: number | null;
  readonly together?: number;
}

const few: readonly Family[] = ['power', 'link', 'path', 'interface', 'traffic'];
const cases: readonly Case[] = [
  { name: 'three alike, one fault', pair: standby({ a: {}, b: {}, c: {} }, 2), families: everyday, faults: 1 },
  { name: 'three alike, two faults', pair: standby({ a: {}, b: {}, c: {} }, 2), families: few, faults: 2 },
  {
    name: 'two on one port',
    pair: standby({ a: { port: 'p' }, b: { port: 'p' }, c: {}, d: { monitored: false } }),
    families: few,
    faults: 2,
  },
  {
    name: 'shutdowns',
    pair: standby({ a: {}, b: { shutdown: true }, c: {} }, 2),
    families: [...few, 'shut'],
    faults: 1,
  },
  {
    name: 'a port across groups',
    pair: active({ 'CTX1/a': { port: 'p' }, 'CTX2/a': { port: 'p' }, 'CTX1/b': {}, 'CTX1/c': {} }),
    families: few,
    faults: 2,
  },
  {
    name: 'any number of faults',
    pair: standby({ a: {}, b: {} }),
    families: ['link', 'path', 'interface', 'traffic'],
    faults: null,
  },
  {
    name: 'two at once',
    pair: standby({ a: {}, b: {} }),
    families: ['power', 'interface', 'traffic'],
    faults: 1,
    together: 2,
  },
];

function explored(world: World): World {
  for (let place = 0; place < world.size; place += 1) world.row(place);
  return world;
}

describe('the world up to alike ports', () => {
  it.each(cases)('has the facts and steps of all environments: $name', ({ pair, families, faults, together }) => {
    const model = behaviourModel(pair);
    const bounds = boundsOf(families, faults, together);
    const short = shortNames();
    const alike = alikeWorld(model, bounds);
    const graph = graphOf(pair, alike, short);
    const concrete = concreteWorld(model, bounds);
    const whole = graphOf(pair, concrete, short);
    expect(difference(graph.facts, whole.facts)).toEqual([]);
    expect(difference(graph.edges, whole.edges).slice(0, 3)).toEqual([]);
    expect(alike.size).toBeLessThanOrEqual(concrete.size);
  });

  it('has as many places for ten alike interfaces as for a hundred', () => {
    const many = (count: number) =>
      standby(Object.fromEntries(Array.from({ length: count }, (_, i) => [`i${i}`, {}])), count);
    const size = (count: number) =>
      explored(alikeWorld(behaviourModel(many(count)), boundsOf(['interface', 'traffic'], 2))).size;
    expect(size(100)).toBe(size(10));
  });
});
