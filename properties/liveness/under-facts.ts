/** The part of the graph of small steps under fixed facts: what a pair does by itself once stimuli have stopped. */
import type { View } from '../../model/behaviour/view.ts';
import type { Edges } from './components.ts';
import type { SmallStepGraph } from './graph.ts';
import { IntList } from './int-list.ts';

/**
 * Nodes are numbered from 0 in the order in which their rows were met; edges carry the event that takes them. In a graph
 * that is not complete, edges lead out to nodes that were not met.
 */
export interface UnderFacts extends Edges {
  readonly facts: number;
  /** The row of each node. */
  readonly rows: Int32Array;
  /** The event of each edge. */
  readonly events: Int32Array;
}

export function underFacts(graph: SmallStepGraph, facts: number): UnderFacts {
  const rows = new IntList();
  const nodeOf = new Int32Array(graph.rows.size).fill(-1);
  for (let row = 0; row < graph.rows.size; row += 1) {
    if (!graph.has(row, facts)) continue;
    nodeOf[row] = rows.length;
    rows.push(row);
  }
  const starts = new Int32Array(rows.length + 1);
  const targets = new IntList();
  const events = new IntList();
  for (let node = 0; node < rows.length; node += 1) {
    graph.eachStep(rows.at(node), facts, (event, to) => {
      events.push(event);
      targets.push(nodeOf[to] as number);
    });
    starts[node + 1] = targets.length;
  }
  return { facts, rows: rows.view, starts, targets: targets.view, events: events.view };
}

/** A node as claims look at it. */
export function viewOf(graph: SmallStepGraph, part: UnderFacts, node: number): View {
  const { pair, readings, layout } = graph.model;
  return {
    pair,
    readings,
    layout,
    facts: graph.facts(part.facts),
    snapshots: graph.rows.value(part.rows[node] as number),
  };
}

/** The numbers of the edges that leave a node. */
export function edgesFrom({ starts }: Edges, node: number): readonly number[] {
  const edges: number[] = [];
  for (let edge = starts[node] as number; edge < (starts[node + 1] as number); edge += 1) edges.push(edge);
  return edges;
}

/** Nodes that `from` reaches over nodes that `within` admits, as marks; those of `from` among them where admitted. */
export function reachable(part: Edges, from: (node: number) => boolean, within: (node: number) => boolean): Uint8Array {
  const size = part.starts.length - 1;
  const marks = new Uint8Array(size);
  const pending: number[] = [];
  const mark = (node: number): void => {
    if (node < 0 || marks[node] || !within(node)) return;
    marks[node] = 1;
    pending.push(node);
  };
  for (let node = 0; node < size; node += 1) if (from(node)) mark(node);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (const edge of edgesFrom(part, node)) mark(part.targets[edge] as number);
  }
  return marks;
}

/** Nodes from which a way over nodes that `within` admits leads to one of them, as marks. */
export function leadingTo(part: Edges, goal: number, within: (node: number) => boolean): Uint8Array {
  const size = part.starts.length - 1;
  const marks = new Uint8Array(size);
  marks[goal] = 1;
  for (let changed = true; changed; ) {
    changed = false;
    for (let node = size - 1; node >= 0; node -= 1) {
      if (marks[node] || !within(node)) continue;
      if (!edgesFrom(part, node).some((edge) => marks[part.targets[edge] as number])) continue;
      marks[node] = 1;
      changed = true;
    }
  }
  return marks;
}

/** The node of a row; -1 where the row is not met under these facts. Rows stand in ascending order. */
export function nodeOf({ rows }: UnderFacts, row: number): number {
  let [low, high] = [0, rows.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const met = rows[middle] as number;
    if (met === row) return middle;
    if (met < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
