/** What a state is besides its place: the rows of its one or two parts, and what observers of the pair remember, by one id. */
import { grown, WordTable } from './word-table.ts';

const none = new Uint32Array(0);

/** Where there is one part, the second row is 0. */
export class PairRows {
  private readonly table = new WordTable(3);
  private readonly key = new Uint32Array(3);
  private readonly initialMemory: number;
  /** One more than the id by both rows while observers remember nothing, so that no table is searched. */
  private readonly known: Uint32Array[] = [];

  /** @param initialMemory what observers remember before anything happens */
  constructor(initialMemory: number) {
    this.initialMemory = initialMemory;
  }

  id(first: number, second: number, memory: number): number {
    this.key[0] = first;
    this.key[1] = second;
    this.key[2] = memory;
    return this.table.id(this.key);
  }

  /** The id of rows before observers remember anything. */
  plain(first: number, second: number): number {
    const known = (this.known[first] ?? none)[second] ?? 0;
    return known > 0 ? known - 1 : this.met(first, second);
  }

  private met(first: number, second: number): number {
    const id = this.id(first, second, this.initialMemory);
    const ids = this.known[first] ?? none;
    const longer = ids.length > second ? ids : grown(ids, 2 * second + 16);
    longer[second] = id + 1;
    this.known[first] = longer;
    return id;
  }

  /** The row of a part, 0 or 1. */
  part(row: number, index: number): number {
    return this.table.word(row, index);
  }

  memory(row: number): number {
    return this.table.word(row, 2);
  }
}
