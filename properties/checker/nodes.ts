/** The states of a search, packed: what is known of each, the way there, and an open-addressing table to find it again. */
import { grown } from './word-table.ts';

/** The way to a state: from which one, by which entry of its row, with how many stimuli since the beginning. */
export interface Way {
  readonly parent: number;
  readonly via: number;
  readonly cost: number;
}

/** A state is a row of snapshots with the memory of observers, by one id, in a place. */
export class Nodes {
  size = 0;
  /** Row and place of each state, side by side. */
  private keys = new Uint32Array(2048);
  private parents = new Int32Array(1024);
  private vias = new Uint16Array(1024);
  private costs = new Uint16Array(1024);
  private table = new Int32Array(4096);

  row(id: number): number {
    return this.keys[id * 2] as number;
  }

  place(id: number): number {
    return this.keys[id * 2 + 1] as number;
  }

  cost(id: number): number {
    return this.costs[id] as number;
  }

  private slotOf(row: number, place: number): number {
    const { keys, table } = this;
    const mask = table.length - 1;
    let hash = Math.imul(row, 0x9e3779b1) ^ Math.imul(place, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (;;) {
      const id = (table[slot] as number) - 1;
      if (id < 0 || (keys[id * 2] === row && keys[id * 2 + 1] === place)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** The id of a state; where it was never met, one more than the greatest so far, without a way yet. */
  id(row: number, place: number): number {
    const slot = this.slotOf(row, place);
    const known = (this.table[slot] as number) - 1;
    if (known >= 0) return known;
    const id = this.size;
    if (id === this.parents.length) this.grow();
    this.size += 1;
    this.keys[id * 2] = row;
    this.keys[id * 2 + 1] = place;
    this.table[slot] = this.size;
    if (this.size * 2 > this.table.length) this.rehash();
    return id;
  }

  setWay(id: number, { parent, via, cost }: Way): void {
    this.parents[id] = parent;
    this.vias[id] = via;
    this.costs[id] = cost;
  }

  /** The entries of rows that lead to a state, each with the state that it starts from. */
  wayTo(id: number): readonly { readonly from: number; readonly via: number }[] {
    const way: { from: number; via: number }[] = [];
    for (let at = id; (this.parents[at] as number) >= 0; at = this.parents[at] as number) {
      way.push({ from: this.parents[at] as number, via: this.vias[at] as number });
    }
    return way.reverse();
  }

  /** By half, so that room to spare stays small beside what is used. */
  private grow(): void {
    const length = Math.ceil(this.parents.length * 1.5);
    this.keys = grown(this.keys, length * 2);
    this.parents = grown(this.parents, length);
    this.vias = grown(this.vias, length);
    this.costs = grown(this.costs, length);
  }

  private rehash(): void {
    this.table = new Int32Array(this.table.length * 2);
    for (let id = 0; id < this.size; id += 1) this.table[this.slotOf(this.row(id), this.place(id))] = id + 1;
  }
}
