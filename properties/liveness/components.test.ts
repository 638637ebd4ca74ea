/** Components are what they are by definition: nodes that reach each other. */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { componentsOf, type Edges } from './components.ts';

const size = 8;
const graphs = fc.array(fc.tuple(fc.nat(size - 1), fc.integer({ min: -1, max: size - 1 })), { maxLength: 24 });

function edgesOf(pairs: readonly (readonly [number, number])[]): Edges {
  const bySource = Array.from({ length: size }, (_, node) =>
    pairs.filter(([from]) => from === node).map(([, to]) => to),
  );
  const starts = new Int32Array(size + 1);
  for (const [node, targets] of bySource.entries()) starts[node + 1] = (starts[node] as number) + targets.length;
  return { starts, targets: Int32Array.from(bySource.flat()) };
}

function reaches(
  pairs: readonly (readonly [number, number])[],
  from: number,
  to: number,
  admitted: Set<number>,
): boolean {
  const met = new Set([from]);
  for (const node of met) {
    for (const [source, target] of pairs) if (source === node && admitted.has(target)) met.add(target);
  }
  return met.has(to);
}

test.prop([graphs, fc.uniqueArray(fc.nat(size - 1))])(
  'nodes share a component where they reach each other',
  (pairs, left) => {
    const admitted = new Set(Array.from({ length: size }, (_, node) => node).filter((node) => !left.includes(node)));
    const { of, count, members } = componentsOf(edgesOf(pairs), (node) => admitted.has(node));
    for (const node of left) expect(of[node]).toBe(-1);
    for (const a of admitted) {
      for (const b of admitted) {
        const mutual = reaches(pairs, a, b, admitted) && reaches(pairs, b, a, admitted);
        expect(of[a] === of[b]).toBe(mutual);
      }
    }
    for (const [from, to] of pairs) {
      if (admitted.has(from) && admitted.has(to)) expect(of[from]).toBeGreaterThanOrEqual(of[to] as number);
    }
    const listed = Array.from({ length: count }, (_, component) => [...members(component)]).flat();
    expect(listed.sort((a, b) => a - b)).toEqual([...admitted].sort((a, b) => a - b));
  },
);
