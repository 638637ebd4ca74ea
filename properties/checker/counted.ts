/** How many states a search has met, the memory of observers not counted. */
import type { Reduction } from './choose-world.ts';
import { Met } from './met.ts';
import { WordTable } from './word-table.ts';

export class Counted {
  /** Distinct states: snapshots with the environment, or with facts where environments are merged. */
  states = 0;
  /** The snapshots of all parts, by one id. */
  private readonly snapshots: WordTable;
  private readonly key: Uint32Array;
  private readonly inPlaces = new Met();
  private readonly underFacts = new Met();
  private readonly isMerged: boolean;

  constructor(parts: number, reduction: Reduction) {
    this.isMerged = reduction !== 'none';
    this.snapshots = new WordTable(parts);
    this.key = new Uint32Array(parts);
  }

  /** Counts a state. Returns whether its snapshots have not been met in this place. */
  count(tuples: readonly number[], place: number, facts: number): boolean {
    this.key.set(tuples);
    const id = this.snapshots.id(this.key);
    const isFirst = this.inPlaces.add(id, place);
    if (this.isMerged ? isFirst && this.underFacts.add(id, facts) : isFirst) this.states += 1;
    return isFirst;
  }
}
