/** Rows: the snapshots of a pair together with what the observers of claims remember, both by id. */
import { WordTable } from './word-table.ts';

export class Rows {
  private readonly table = new WordTable(2);
  private readonly key = new Uint32Array(2);

  id(tuple: number, memory: number): number {
    this.key[0] = tuple;
    this.key[1] = memory;
    return this.table.id(this.key);
  }

  tuple(row: number): number {
    const { words, from } = this.table.at(row);
    return words[from] as number;
  }

  memory(row: number): number {
    const { words, from } = this.table.at(row);
    return words[from + 1] as number;
  }
}
