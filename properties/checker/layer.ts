/** The next layer of a breadth-first search, in canonical order: fewest stimuli first, then the order of the ways. */
import type { Nodes } from './nodes.ts';

/** States are handed out layer by layer; of two equally long ways to one the cheaper counts, then the earlier. */
export class Layers {
  private readonly nodes: Nodes;
  /** By cost, states in the order in which they got a way of that cost; one that found a cheaper way stands twice. */
  private buckets: number[][] = [];
  private first = 0;

  constructor(nodes: Nodes) {
    this.nodes = nodes;
  }

  /** Takes note of a way to a state: by which entry of which state's row, with how many stimuli since the beginning. */
  reach(row: number, place: number, parent: number, via: number, cost: number): void {
    const known = this.nodes.size;
    const id = this.nodes.id(row, place);
    if (id < known && (id < this.first || this.nodes.cost(id) <= cost)) return;
    this.nodes.setWay(id, { parent, via, cost });
    const bucket = this.buckets[cost];
    if (bucket === undefined) this.buckets[cost] = [id];
    else bucket.push(id);
  }

  /** The states of the layer that has come to its end; those reached from now on form the next one. */
  take(): Uint32Array {
    const layer = new Uint32Array(this.nodes.size - this.first);
    let at = 0;
    for (const [cost, bucket] of this.buckets.entries()) {
      for (const id of bucket ?? []) if (this.nodes.cost(id) === cost) layer[at++] = id;
    }
    this.buckets = [];
    this.first = this.nodes.size;
    return layer;
  }
}
