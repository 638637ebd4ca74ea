/** What a search keeps of a place does not cut off large steps, and calls busy what may lead elsewhere. */
import { expect, test } from 'vitest';
import { behaviourModel } from '../../model/behaviour/pair.ts';
import { pairDescription } from '../../model/configuration/pair.ts';
import { boundsOf } from '../scopes.ts';
import { concreteWorld } from './concrete-world.ts';
import { Places } from './places.ts';

const names = Array.from({ length: 130 }, (_, i) => `port${i}`);
const wide = pairDescription.parse({
  name: 'wide',
  mode: 'activeStandby',
  interfaces: Object.fromEntries(names.map((name) => [name, {}])),
  stateLink: 'none',
});
const world = concreteWorld(behaviourModel(wide), boundsOf(['power', 'link', 'interface'], 1));

test('a step that breaks 130 ports on both units counts all its stimuli', () => {
  const { steps, sizes } = new Places(world, []).entriesAt(world.start);
  expect([...sizes]).toEqual([...steps].map((step) => world.alphabet[step]?.length));
  expect(Math.max(...sizes)).toBeGreaterThan(255);
});

test('an entry that is not busy leads back and is asked of no machine', () => {
  const busy = new Set(new Places(world, []).busyAt(world.start));
  const { moves, targets } = world.row(world.start);
  const idle = [...targets.keys()].filter((entry) => !busy.has(entry));
  expect(idle.length).toBeGreaterThan(0);
  for (const entry of idle) {
    expect(targets[entry]).toBe(world.start);
    expect(world.moves.value(moves[entry] as number).settles).toEqual([]);
  }
});
