/** What a search keeps of a place does not cut off large steps, and calls quiet what no machine notices. */
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

test('an entry is quiet where it is asked of no machine', () => {
  const { quiet } = new Places(world, []).entriesAt(world.start);
  const { moves } = world.row(world.start);
  expect([...quiet]).toContain(1);
  for (const [entry, move] of moves.entries()) {
    expect(world.moves.value(move).settles.length === 0).toBe(quiet[entry] === 1);
  }
});
