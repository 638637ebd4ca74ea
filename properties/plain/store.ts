/** The states of a search: distinct pair states with the shortest way to each, layer by layer. */

/** One reached state: snapshots and environment by id, the units ever on (bits), the observers' memory by id. */
export interface Node {
  readonly tuple: number;
  readonly environment: number;
  readonly everOn: number;
  readonly memory: number;
  parent: number;
  /** Index of the step in the alphabet that leads here from the parent. */
  step: number;
  readonly depth: number;
  /** The first node of its state; others differ only in the observers' memory. */
  readonly first: boolean;
  /** Stimuli on the way here; ties between ways of equal length go to fewer. */
  cost: number;
}

export class Store {
  readonly nodes: Node[] = [];
  private readonly ids = new Map<string, number>();
  private readonly bare = new Set<string>();

  /** Distinct states, the observers' memory not counted. */
  get states(): number {
    return this.bare.size;
  }

  node(id: number): Node {
    const node = this.nodes[id];
    if (node === undefined) throw new RangeError(`no state ${id}`);
    return node;
  }

  /** Adds a state, or finds it, keeping the cheaper of two equally long ways. Returns its id and whether it is new. */
  add(
    at: Omit<Node, 'parent' | 'step' | 'cost' | 'first'>,
    way: Pick<Node, 'parent' | 'step' | 'cost'>,
  ): { id: number; isNew: boolean } {
    const bare = `${at.tuple} ${at.environment} ${at.everOn}`;
    const key = `${bare} ${at.memory}`;
    const known = this.ids.get(key);
    if (known !== undefined) {
      const node = this.node(known);
      if (node.depth === at.depth && way.cost < node.cost) Object.assign(node, way);
      return { id: known, isNew: false };
    }
    const id = this.nodes.length;
    this.ids.set(key, id);
    const first = !this.bare.has(bare);
    this.bare.add(bare);
    this.nodes.push({ ...at, ...way, first });
    return { id, isNew: true };
  }

  /** The next layer in canonical order: fewest stimuli, then the order of the way there. */
  ordered(layer: readonly number[], rank: ReadonlyMap<number, number>): number[] {
    const place = (id: number) => rank.get(this.node(id).parent) ?? 0;
    return [...layer].sort(
      (a, b) => this.node(a).cost - this.node(b).cost || place(a) - place(b) || this.node(a).step - this.node(b).step,
    );
  }

  /** The steps that lead to a state, as indices into the alphabet with the state each starts from. */
  wayTo(id: number): readonly { from: number; step: number }[] {
    const way: { from: number; step: number }[] = [];
    for (let node = this.node(id); node.parent >= 0; node = this.node(node.parent)) {
      way.push({ from: node.parent, step: node.step });
    }
    return way.reverse();
  }
}
