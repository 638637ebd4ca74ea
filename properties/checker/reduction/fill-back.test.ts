// Paths through worlds of classes, filled back with stimuli and replayed by the model.
import { describe, expect, it } from 'vitest';
import { type BehaviourModel, behaviourModel } from '../../../model/behaviour/pair.ts';
import { settle } from '../../../model/behaviour/settle.ts';
import { pairDescription } from '../../../model/configuration/pair.ts';
import { boundsOf } from '../../scopes.ts';
import { everyday } from '../alphabet.ts';
import type { World } from '../world.ts';
import { alikeWorld } from './alike-world.ts';
import { factsWorld } from './facts-world.ts';
import { fillBack, type PathStep } from './fill-back.ts';

/** Numbers that look random, the same each time. */
function numbers(seed: number): (below: number) => number {
  let now = seed;
  return (below) => {
    now = (now * 1103515245 + 12345) & 0x7fffffff;
    return (now >>> 8) % below;
  };
}

/** A walk through a world, with the snapshots that its settles lead to. */
function walk(model: BehaviourModel, world: World, length: number, next: (below: number) => number) {
  const path: PathStep[] = [];
  let { snapshots } = model.initial;
  let place = world.start;
  for (let i = 0; i < length; i += 1) {
    const { moves, targets } = world.row(place);
    const index = next(moves.length);
    path.push({ place, index });
    for (const { facts, trigger } of world.moves.value(moves[index] as number).settles) {
      snapshots = settle(model, snapshots, world.facts.value(facts), trigger).snapshots;
    }
    place = targets[index] as number;
  }
  return { path, snapshots };
}

function expectReplays(model: BehaviourModel, world: World, exact: boolean, runs: number): number {
  const next = numbers(5);
  let filledIn = 0;
  for (let run = 0; run < runs; run += 1) {
    const { path, snapshots } = walk(model, world, 10, next);
    const filled = fillBack(model, world, path, exact);
    let state = model.initial;
    for (const { before, stimuli } of filled ?? []) {
      filledIn += before.length;
      for (const step of [...before, stimuli]) state = model.step(state, step).state;
    }
    expect(filled).not.toBeNull();
    expect(state.snapshots.every((snapshot, i) => snapshot === snapshots[i])).toBe(true);
  }
  return filledIn;
}

const standby = (interfaces: object, number = 1) =>
  behaviourModel(pairDescription.parse({ mode: 'activeStandby', interfaces, interfacePolicy: { number } }));
const several = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`i${i}`, {}]));

describe('filling back', () => {
  it.each([
    { name: 'one interface', model: standby({ a: {} }) },
    { name: 'one of two unmonitored', model: standby({ a: {}, b: { monitored: false } }) },
    { name: 'six interfaces, a policy of three', model: standby(several(6), 3) },
  ])('replays paths of facts: $name', ({ model }) => {
    expect(expectReplays(model, factsWorld(model, boundsOf(everyday, null)), false, 15)).toBeGreaterThan(0);
  });

  it('replays paths up to alike ports with nothing filled in', () => {
    const model = standby(several(4), 2);
    expect(expectReplays(model, alikeWorld(model, boundsOf(everyday, 2)), true, 15)).toBe(0);
  });
});
