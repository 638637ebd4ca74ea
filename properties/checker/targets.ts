/** Where the moves of a part lead: for rows under facts that it cannot tell apart, each move is looked up once. */
import type { Settles } from './settles.ts';
import { SharedLists } from './shared-lists.ts';
import { grown, WordTable } from './word-table.ts';
import type { Settle } from './world.ts';

/** Tells that nothing is known yet of a move; else a target is one more than the row that it leads to. */
export const unknown = 0;

const none = new Uint32Array(0);

export class Targets {
  private readonly settles: Settles;
  private readonly classes = new WordTable(2);
  private readonly key = new Uint32Array(2);
  private readonly rows: Uint32Array[] = [];
  /** Moves as the part sees them: the step and the settles, in facts that it can tell apart, per facts before. */
  private readonly moves = new WordTable(6);
  private readonly moveKey = new Uint32Array(6);
  private localOf = new Uint16Array(1024);
  private readonly lists = new SharedLists(Uint16Array);
  private readonly numbers = new Map<Uint16Array, number>();
  private readonly met = new WordTable(2);
  private readonly counts: number[] = [];

  constructor(settles: Settles) {
    this.settles = settles;
  }

  /**
   * The place of a move among those that the part meets under facts that it cannot tell apart.
   *
   * @param step by its place in the alphabet
   * @param settles that the move takes; none for the wait to the next due delay
   * @param variant tells apart what the part cannot see for itself
   */
  local(facts: number, step: number, settles: readonly Settle[], variant: number): number {
    const from = this.settles.restriction(facts);
    this.moveKey.fill(0);
    this.moveKey[0] = from;
    this.moveKey[1] = step;
    this.moveKey[2] = variant;
    let [seen, at] = [from, 3];
    for (const settle of settles) {
      const next = this.settles.restriction(settle.facts);
      if (next === seen && settle.trigger === null) continue;
      this.moveKey[at] = next + 1;
      [seen, at] = [next, at + 1];
    }
    const known = this.moves.size;
    const id = this.moves.id(this.moveKey);
    if (id === known) {
      const local = this.counts[from] ?? 0;
      this.counts[from] = local + 1;
      if (id === this.localOf.length) this.localOf = grown(this.localOf, 2 * id);
      this.localOf[id] = local;
    }
    return this.localOf[id] as number;
  }

  /** The list of local places of all moves of a place, once for all that have the same under these facts. */
  shared(facts: number, locals: ArrayLike<number>): Uint16Array {
    const list = this.lists.of(this.settles.restriction(facts), locals);
    if (!this.numbers.has(list)) this.numbers.set(list, this.numbers.size);
    return list;
  }

  /** Whether a class has not met this list of moves before. */
  meets(id: number, list: Uint16Array): boolean {
    this.key[0] = id;
    this.key[1] = this.numbers.get(list) as number;
    const known = this.met.size;
    return this.met.id(this.key) === known;
  }

  /** The class of a row under facts; new ones have the greatest id. */
  classOf(row: number, facts: number): number {
    this.key[0] = row;
    this.key[1] = this.settles.restriction(facts);
    const id = this.classes.id(this.key);
    if (id === this.rows.length) this.rows.push(none);
    return id;
  }

  get size(): number {
    return this.rows.length;
  }

  /** The targets of a class, by local place, with room for every move met so far. */
  of(id: number, facts: number): Uint32Array {
    const targets = this.rows[id] as Uint32Array;
    const room = this.counts[this.settles.restriction(facts)] ?? 0;
    if (targets.length >= room) return targets;
    const longer = grown(targets, room);
    this.rows[id] = longer;
    return longer;
  }
}
