/** Strongly connected components of a graph whose nodes are integers, by Tarjan's algorithm without recursion. */

/**
 * Edges as rows: the targets of node `n` are `targets[starts[n]]` up to, not including, `targets[starts[n + 1]]`; a
 * negative one leads out of the graph.
 */
export interface Edges {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
}

/** The components of a graph, numbered so that edges lead to the same or a lower number. */
export interface Components {
  readonly count: number;
  /** The component of every node; -1 for nodes left out. */
  readonly of: Int32Array;
  /** The nodes of a component, in ascending order. */
  members(component: number): Int32Array;
}

const unseen = -1;

/** One run of Tarjan's algorithm. */
class Tarjan {
  readonly of: Int32Array;
  count = 0;
  private readonly edges: Edges;
  private readonly admitted: Uint8Array;
  private readonly index: Int32Array;
  private readonly low: Int32Array;
  private readonly next: Int32Array;
  /** The way from the root to where the search stands. */
  private readonly path: Int32Array;
  private depth = -1;
  /** Nodes met whose component is not known yet. */
  private readonly open: Int32Array;
  private opened = 0;
  private met = 0;

  constructor(edges: Edges, within: (node: number) => boolean) {
    const size = edges.starts.length - 1;
    this.edges = edges;
    this.of = new Int32Array(size).fill(unseen);
    this.index = new Int32Array(size).fill(unseen);
    this.low = new Int32Array(size);
    this.next = new Int32Array(size);
    this.path = new Int32Array(size);
    this.open = new Int32Array(size);
    this.admitted = Uint8Array.from({ length: size }, (_, node) => (within(node) ? 1 : 0));
  }

  run(): this {
    for (let root = 0; root < this.of.length; root += 1) {
      if (!this.admitted[root] || this.index[root] !== unseen) continue;
      this.enter(root);
      while (this.depth >= 0) this.advance(this.path[this.depth] as number);
    }
    return this;
  }

  private enter(node: number): void {
    this.index[node] = this.met;
    this.low[node] = this.met;
    this.met += 1;
    this.next[node] = this.edges.starts[node] as number;
    this.depth += 1;
    this.path[this.depth] = node;
    this.open[this.opened] = node;
    this.opened += 1;
  }

  /** Follows the next edge of the node that the search stands at, or leaves it. */
  private advance(node: number): void {
    const edge = this.next[node] as number;
    if (edge === this.edges.starts[node + 1]) return this.leave(node);
    this.next[node] = edge + 1;
    const target = this.edges.targets[edge] as number;
    if (target < 0 || !this.admitted[target]) return;
    if (this.index[target] === unseen) this.enter(target);
    else if (this.of[target] === unseen) this.lower(node, this.index[target] as number);
  }

  private lower(node: number, to: number): void {
    if (to < (this.low[node] as number)) this.low[node] = to;
  }

  private leave(node: number): void {
    if (this.low[node] === this.index[node]) this.close(node);
    this.depth -= 1;
    if (this.depth >= 0) this.lower(this.path[this.depth] as number, this.low[node] as number);
  }

  private close(node: number): void {
    let member = unseen;
    while (member !== node) {
      this.opened -= 1;
      member = this.open[this.opened] as number;
      this.of[member] = this.count;
    }
    this.count += 1;
  }
}

/**
 * The components of the part of a graph that `within` admits; edges that leave that part do not count.
 *
 * @param within asked once for every node
 */
export function componentsOf(edges: Edges, within: (node: number) => boolean = () => true): Components {
  const { of, count } = new Tarjan(edges, within).run();
  return { of, count, members: grouped(of, count) };
}

/** Nodes by component, by counting. */
function grouped(of: Int32Array, count: number): Components['members'] {
  const starts = new Int32Array(count + 1);
  for (const component of of) if (component >= 0) starts[component + 1] = (starts[component + 1] as number) + 1;
  for (let i = 0; i < count; i += 1) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const filled = starts.slice();
  const order = new Int32Array(starts[count] as number);
  for (let node = 0; node < of.length; node += 1) {
    const component = of[node] as number;
    if (component < 0) continue;
    order[filled[component] as number] = node;
    filled[component] = (filled[component] as number) + 1;
  }
  return (component) => order.subarray(starts[component], starts[component + 1]);
}
