/** The states of a search, packed: what is known of each, and the way there. */
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

  row(id: number): number {
    return this.keys[id * 2] as number;
  }

  place(id: number): number {
    return this.keys[id * 2 + 1] as number;
  }

  cost(id: number): number {
    return this.costs[id] as number;
  }

  /** Adds a state without a way yet. Returns its id, one more than the greatest so far. */
  add(row: number, place: number): number {
    const id = this.size;
    if (id === this.parents.length) this.grow();
    this.size += 1;
    this.keys[id * 2] = row;
    this.keys[id * 2 + 1] = place;
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

  /** By a quarter, so that room to spare stays small beside what is used. */
  private grow(): void {
    const length = Math.ceil(this.parents.length * 1.25);
    this.keys = grown(this.keys, length * 2);
    this.parents = grown(this.parents, length);
    this.vias = grown(this.vias, length);
    this.costs = grown(this.costs, length);
  }
}
