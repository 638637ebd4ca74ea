/** The states of a search, packed: what is known of each, and the way there. */

/** The way to a state: from which one, by which entry of its row, with how many stimuli since the beginning. */
export interface Way {
  readonly parent: number;
  readonly via: number;
  readonly cost: number;
}

/** States that lie together in one array, as a power of two: arrays that grow would be copied, and leave room to spare. */
const shelfBits = 16;
const onShelf = 2 ** shelfBits - 1;

/** What is known of the states of one shelf. */
class Shelf {
  readonly rows = new Uint32Array(2 ** shelfBits);
  readonly places = new Uint32Array(2 ** shelfBits);
  readonly parents = new Int32Array(2 ** shelfBits);
  readonly vias = new Uint16Array(2 ** shelfBits);
  readonly costs = new Uint16Array(2 ** shelfBits);
}

/** A state is a row of snapshots with the memory of observers, by one id, in a place. */
export class Nodes {
  size = 0;
  private readonly shelves: Shelf[] = [];

  private shelf(id: number): Shelf {
    return this.shelves[id >>> shelfBits] as Shelf;
  }

  row(id: number): number {
    return this.shelf(id).rows[id & onShelf] as number;
  }

  place(id: number): number {
    return this.shelf(id).places[id & onShelf] as number;
  }

  cost(id: number): number {
    return this.shelf(id).costs[id & onShelf] as number;
  }

  /** Adds a state without a way yet. Returns its id, one more than the greatest so far. */
  add(row: number, place: number): number {
    const id = this.size;
    if ((id & onShelf) === 0) this.shelves.push(new Shelf());
    this.size += 1;
    this.shelf(id).rows[id & onShelf] = row;
    this.shelf(id).places[id & onShelf] = place;
    return id;
  }

  setWay(id: number, { parent, via, cost }: Way): void {
    const { parents, vias, costs } = this.shelf(id);
    parents[id & onShelf] = parent;
    vias[id & onShelf] = via;
    costs[id & onShelf] = cost;
  }

  /** The entries of rows that lead to a state, each with the state that it starts from. */
  wayTo(id: number): readonly { readonly from: number; readonly via: number }[] {
    const way: { from: number; via: number }[] = [];
    for (let at = id; ; ) {
      const { parents, vias } = this.shelf(at);
      const from = parents[at & onShelf] as number;
      if (from < 0) return way.reverse();
      way.push({ from, via: vias[at & onShelf] as number });
      at = from;
    }
  }
}
