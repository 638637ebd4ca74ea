/** Pairs of small numbers by one number. */
import { WordTable } from '../checker/word-table.ts';

export class Pairs {
  private readonly table = new WordTable(2);
  private readonly key = new Uint32Array(2);

  id(a: number, b: number): number {
    this.key[0] = a;
    this.key[1] = b;
    return this.table.id(this.key);
  }

  value(id: number): readonly [number, number] {
    const { words, from } = this.table.at(id);
    return [words[from] as number, words[from + 1] as number];
  }
}
