/** Distinct keys of a few words of 32 bits, numbered in order of appearance, in an open-addressing table. */

/** Ids count from 0. */
export class WordTable {
  size = 0;
  private words: Uint32Array;
  private table: Int32Array;
  private readonly width: number;

  constructor(width: number) {
    this.width = width;
    this.words = new Uint32Array(width * 1024);
    this.table = new Int32Array(4096);
  }

  private slotOf(from: Uint32Array, at: number): number {
    const mask = this.table.length - 1;
    let hash = 0x9e3779b9;
    for (let i = 0; i < this.width; i += 1) {
      hash = Math.imul(hash ^ (from[at + i] as number), 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    let slot = Math.imul(hash, 0xc2b2ae35) & mask;
    for (;;) {
      const id = (this.table[slot] as number) - 1;
      if (id < 0 || this.same(id, from, at)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private same(id: number, from: Uint32Array, at: number): boolean {
    for (let i = 0; i < this.width; i += 1) {
      if (this.words[id * this.width + i] !== from[at + i]) return false;
    }
    return true;
  }

  /** The id of the key at a place of an array; a new one where it was never met. */
  id(from: Uint32Array, at = 0): number {
    const slot = this.slotOf(from, at);
    const known = (this.table[slot] as number) - 1;
    if (known >= 0) return known;
    const id = this.size;
    this.size += 1;
    if (this.size * this.width > this.words.length)
      this.words = grown(this.words, this.width * Math.ceil(this.size * 1.25));
    for (let i = 0; i < this.width; i += 1) this.words[id * this.width + i] = from[at + i] as number;
    this.table[slot] = this.size;
    if (this.size * 3 > this.table.length * 2) this.rehash();
    return id;
  }

  /** The id of a key; -1 where it was never met. */
  find(from: Uint32Array, at = 0): number {
    return (this.table[this.slotOf(from, at)] as number) - 1;
  }

  /** One word of the key of an id. */
  word(id: number, index: number): number {
    return this.words[id * this.width + index] as number;
  }

  /** Where the key of an id begins; read it before the next key is added. */
  at(id: number): { readonly words: Uint32Array; readonly from: number } {
    return { words: this.words, from: id * this.width };
  }

  private rehash(): void {
    this.table = new Int32Array(this.table.length * 2);
    for (let id = 0; id < this.size; id += 1) this.table[this.slotOf(this.words, id * this.width)] = id + 1;
  }
}

/** A longer copy of an array. */
export function grown<T extends Uint32Array | Int32Array | Uint16Array | Uint8Array>(array: T, length: number): T {
  const longer = new (array.constructor as new (length: number) => T)(length);
  longer.set(array);
  return longer;
}
