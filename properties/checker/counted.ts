/** How many states a search has met, the memory of observers not counted. */
import type { Reduction } from './choose-world.ts';
import { WordTable } from './word-table.ts';

export class Counted {
  /** Distinct states: snapshots with the environment, or with facts where environments are merged. */
  private readonly distinct: WordTable;
  /** Snapshots in their place, where observers make several states of them. */
  private readonly bare: WordTable;
  private readonly key: Uint32Array;
  private readonly isMerged: boolean;

  constructor(parts: number, reduction: Reduction) {
    this.isMerged = reduction !== 'none';
    this.distinct = new WordTable(parts + 1);
    this.bare = new WordTable(parts + 1);
    this.key = new Uint32Array(parts + 1);
  }

  get states(): number {
    return this.isMerged ? this.distinct.size : this.bare.size;
  }

  /** Counts a state. Returns whether its snapshots have not been met in this place. */
  count(tuples: readonly number[], place: number, facts: number): boolean {
    this.key.set(tuples);
    if (this.isMerged) {
      this.key[tuples.length] = facts;
      this.distinct.id(this.key);
    }
    this.key[tuples.length] = place;
    const known = this.bare.size;
    return this.bare.id(this.key) === known;
  }
}
