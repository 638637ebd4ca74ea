// Closed-form silences against trying every spread.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { many, type Range, type Room, type Silences, silencesFor, type Wanted } from './silences.ts';

const within = (value: number, { from, to }: Range) => value >= from && value <= to;

function fits(room: Room, wanted: readonly [Wanted, Wanted], untouched: Range, s: Silences): boolean {
  const total = s.onBoth + s.compared[0] + s.compared[1];
  const counts = [s.onBoth, ...s.compared, ...s.alone];
  return (
    counts.every((count) => count >= 0 && (room.traffic || count === 0)) &&
    within(room.living - total, untouched) &&
    total <= room.living &&
    [0, 1].every((u) => {
      const [compared, alone] = [s.compared[u] as number, s.alone[u] as number];
      const { compared: c, silent } = wanted[u] as Wanted;
      return alone <= (room.alone[u] as number) && within(compared, c) && within(compared + s.onBoth + alone, silent);
    })
  );
}

function* every(room: Room): Generator<Silences> {
  const upTo = (n: number) => Array.from({ length: n + 1 }, (_, i) => i);
  for (const onBoth of upTo(room.living))
    for (const one of upTo(room.living - onBoth))
      for (const two of upTo(room.living - onBoth - one))
        for (const a of upTo(room.alone[0]))
          for (const b of upTo(room.alone[1])) yield { onBoth, compared: [one, two], alone: [a, b] };
}

const count = fc.nat({ max: 4 });
const range: fc.Arbitrary<Range> = fc
  .tuple(fc.integer({ min: -2, max: 4 }), fc.option(fc.nat({ max: 3 })))
  .map(([low, more]) => ({ from: Math.max(0, low), to: more === null ? many : Math.max(0, low) + more }));
const wanted: fc.Arbitrary<Wanted> = fc.record({ compared: range, silent: range });

it('finds silences exactly where there are some', () => {
  const found = { some: 0, none: 0 };
  fc.assert(
    fc.property(
      fc.record({ living: count, alone: fc.tuple(count, count), traffic: fc.boolean() }),
      fc.tuple(wanted, wanted),
      range,
      (room, both, untouched) => {
        const silences = silencesFor(room, both, untouched);
        const possible = [...every(room)].some((s) => fits(room, both, untouched, s));
        found[possible ? 'some' : 'none'] += 1;
        expect(silences !== null).toBe(possible);
        if (silences !== null) expect(fits(room, both, untouched, silences)).toBe(true);
      },
    ),
    { numRuns: 3000, seed: 7 },
  );
  expect(Math.min(found.some, found.none)).toBeGreaterThan(300);
});
