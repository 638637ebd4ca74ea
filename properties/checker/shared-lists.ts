/** Lists of numbers, each distinct one kept once: most environments with the same facts have the same moves. */

/** The arrays that lists are kept in. */
type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** Numbers that a block holds; longer lists have blocks of their own. */
const blockLength = 2 ** 16;

/** Many short arrays in few blocks, since each array by itself takes more room than its numbers. */
export class Pool<List extends Numbers> {
  private readonly make: new (
    length: number,
  ) => List;
  private block: List;
  private used = 0;

  constructor(make: new (length: number) => List) {
    this.make = make;
    this.block = new make(0);
  }

  add(list: ArrayLike<number>): List {
    if (this.used + list.length > this.block.length) {
      this.block = new this.make(Math.max(blockLength, list.length));
      this.used = 0;
    }
    const array = this.block.subarray(this.used, this.used + list.length) as List;
    array.set(list);
    this.used += list.length;
    return array;
  }
}

function areEqual(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

function hashOf(shelf: number, list: ArrayLike<number>): number {
  let hash = shelf + 1;
  for (let i = 0; i < list.length; i += 1) hash = Math.imul(hash ^ (list[i] as number), 0x9e3779b1) ^ (hash >>> 15);
  return hash ^ (hash >>> 16);
}

export class SharedLists<List extends Numbers> {
  private readonly pool: Pool<List>;
  private readonly lists: List[] = [];
  private readonly shelves: number[] = [];
  /** One more than the number of a list, by its hash; 0 where there is none. */
  private table = new Int32Array(256);

  constructor(make: new (length: number) => List) {
    this.pool = new Pool(make);
  }

  /** The one list with these numbers on the shelf; what is given may be written over afterwards. */
  of(shelf: number, numbers: ArrayLike<number>): List {
    const slot = this.slotOf(shelf, numbers);
    const known = (this.table[slot] as number) - 1;
    if (known >= 0) return this.lists[known] as List;
    const list = this.pool.add(numbers);
    this.table[slot] = this.lists.push(list);
    this.shelves.push(shelf);
    if (this.lists.length * 2 > this.table.length) this.rehash();
    return list;
  }

  private slotOf(shelf: number, numbers: ArrayLike<number>): number {
    const mask = this.table.length - 1;
    for (let slot = hashOf(shelf, numbers) & mask; ; slot = (slot + 1) & mask) {
      const known = (this.table[slot] as number) - 1;
      if (known < 0) return slot;
      if (this.shelves[known] === shelf && areEqual(this.lists[known] as List, numbers)) return slot;
    }
  }

  private rehash(): void {
    this.table = new Int32Array(this.table.length * 2);
    for (const [number, list] of this.lists.entries()) {
      this.table[this.slotOf(this.shelves[number] as number, list)] = number + 1;
    }
  }
}
