/** Fairness and the three kinds of claims, on graphs small enough to be judged by eye. */
import { expect, test } from 'vitest';
import type { EventualClaim } from '../liveness-claim.ts';
import { fairSuspect, suspects } from './decide.ts';
import type { UnderFacts } from './under-facts.ts';

const [a, b] = [0, 1];

/** Edges as `[from, event, to]`. */
function part(size: number, edges: readonly (readonly [number, number, number])[]): UnderFacts {
  const sorted = [...edges].sort(([x], [y]) => x - y);
  const starts = Int32Array.from({ length: size + 1 }, (_, node) => sorted.filter(([from]) => from < node).length);
  return {
    facts: 0,
    rows: Int32Array.from({ length: size }, (_, node) => node),
    starts,
    targets: Int32Array.from(sorted.map(([, , to]) => to)),
    events: Int32Array.from(sorted.map(([, event]) => event)),
  };
}

/** Where a run that begins at node 0 may stay against the claim, if the events in `fair` are fair; null where nowhere. */
function stays(
  kind: EventualClaim['kind'],
  graph: UnderFacts,
  then: readonly number[],
  fair: readonly number[],
): readonly number[] | null {
  const size = graph.rows.length;
  const marks = {
    given: new Uint8Array(size).fill(1),
    when: Uint8Array.from({ length: size }, (_, node) => (node === 0 ? 1 : 0)),
    then: Uint8Array.from({ length: size }, (_, node) => (then.includes(node) ? 1 : 0)),
  };
  const found = fairSuspect(
    graph,
    suspects(kind, graph, marks),
    Uint8Array.from([a, b].map((e) => Number(fair.includes(e)))),
  );
  return found === null ? null : [...found];
}

test('an event that need not come may be waited for in vain', () => {
  const graph = part(2, [[0, a, 1]]);
  expect(stays('leadsTo', graph, [1], [a])).toBeNull();
  expect(stays('leadsTo', graph, [1], [])).toEqual([0]);
});

test('a circle is fair where the way out is impossible somewhere on it, and unfair where it is always possible', () => {
  const round = [
    [0, b, 1],
    [1, b, 0],
  ] as const;
  expect(stays('leadsTo', part(3, [...round, [0, a, 2]]), [2], [a, b])).toEqual([0, 1]);
  expect(stays('leadsTo', part(3, [...round, [0, a, 2], [1, a, 2]]), [2], [a, b])).toBeNull();
  expect(stays('leadsTo', part(3, [...round, [0, a, 2], [1, a, 2]]), [2], [b])).toEqual([0, 1]);
});

test('an event that is taken on the circle does not break it, though it also leads out', () => {
  const graph = part(3, [
    [0, a, 1],
    [1, a, 0],
    [1, a, 2],
  ]);
  expect(stays('leadsTo', graph, [2], [a])).toEqual([0, 1]);
});

test('a run that has done it once and leaves it again satisfies leadsTo only', () => {
  const once = part(3, [
    [0, a, 1],
    [1, a, 2],
  ]);
  expect(stays('leadsTo', once, [1], [a])).toBeNull();
  expect(stays('infinitelyOften', once, [1], [a])).toEqual([2]);
  expect(stays('endsIn', once, [1], [a])).toEqual([2]);
});

test('a run that does it again and again, but not for good, does not end in it', () => {
  const flapping = part(2, [
    [0, a, 1],
    [1, a, 0],
  ]);
  expect(stays('leadsTo', flapping, [1], [a])).toBeNull();
  expect(stays('infinitelyOften', flapping, [1], [a])).toBeNull();
  expect(stays('endsIn', flapping, [1], [a])).toEqual([0, 1]);
});

test('an edge that leads out of an unfinished graph may come, so that nothing is concluded from its end', () => {
  expect(stays('leadsTo', part(2, [[0, a, -1]]), [1], [a])).toBeNull();
});
