/** The next layer of a breadth-first search, in canonical order: fewest stimuli first, then the order of the ways. */
import { Met } from './met.ts';
import type { Nodes } from './nodes.ts';
import { WordTable } from './word-table.ts';

/** States are handed out layer by layer; of two equally long ways to one the cheaper counts, then the earlier. */
export class Layers {
  private readonly nodes: Nodes;
  /** States to which no cheaper way can turn up: those of former layers, and those that a single stimulus reached. */
  private readonly settled = new Met();
  /** The other states of this layer, by number, and their ids. */
  private open = new WordTable(2);
  private readonly openKey = new Uint32Array(2);
  private opened: number[] = [];
  /** By cost, states in the order in which they got a way of that cost; one that found a cheaper way stands twice. */
  private buckets: number[][] = [];
  private first = 0;

  constructor(nodes: Nodes) {
    this.nodes = nodes;
  }

  /**
   * Takes note of a way to a state: by which entry of which state's row, with how many stimuli since the beginning.
   *
   * States are expanded cheapest first, so that nothing is cheaper than the first way whose last step is one stimulus.
   */
  reach(row: number, place: number, parent: number, via: number, cost: number): void {
    if (!this.settled.has(row, place)) this.reachAnew(row, place, parent, via, cost);
  }

  private reachAnew(row: number, place: number, parent: number, via: number, cost: number): void {
    const isLeast = parent < 0 || cost === this.nodes.cost(parent) + 1;
    const known = this.known(row, place);
    if (known >= 0 && this.nodes.cost(known) <= cost) return;
    const id = known >= 0 ? known : this.nodes.add(row, place);
    this.nodes.setWay(id, { parent, via, cost });
    const bucket = this.buckets[cost];
    if (bucket === undefined) this.buckets[cost] = [id];
    else bucket.push(id);
    if (isLeast) this.settled.add(row, place);
    else if (known < 0) this.note(row, place, id);
  }

  /** The id of a state to which a cheaper way may still turn up; -1 for one that was never met. */
  private known(row: number, place: number): number {
    if (this.opened.length === 0) return -1;
    this.openKey[0] = row;
    this.openKey[1] = place;
    const at = this.open.find(this.openKey);
    return at < 0 ? -1 : (this.opened[at] as number);
  }

  private note(row: number, place: number, id: number): void {
    this.openKey[0] = row;
    this.openKey[1] = place;
    this.open.id(this.openKey);
    this.opened.push(id);
  }

  /** The states of the layer that has come to its end; those reached from now on form the next one. */
  take(): Uint32Array {
    const layer = new Uint32Array(this.nodes.size - this.first);
    let at = 0;
    for (const [cost, bucket] of this.buckets.entries()) {
      for (const id of bucket ?? []) if (this.nodes.cost(id) === cost) layer[at++] = id;
    }
    for (const id of this.opened) this.settled.add(this.nodes.row(id), this.nodes.place(id));
    if (this.opened.length > 0) this.open = new WordTable(2);
    this.opened = [];
    this.buckets = [];
    this.first = this.nodes.size;
    return layer;
  }
}
