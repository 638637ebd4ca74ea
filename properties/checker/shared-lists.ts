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

interface Kept<List> {
  readonly shelf: number;
  readonly list: List;
  /** Another list with the same hash. */
  readonly next: Kept<List> | undefined;
}

function areEqual(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

function hashOf(shelf: number, list: ArrayLike<number>): number {
  let hash = shelf + 1;
  for (let i = 0; i < list.length; i += 1) hash = Math.imul(hash ^ (list[i] as number), 0x9e3779b1) ^ (hash >>> 15);
  return hash;
}

export class SharedLists<List extends Numbers> {
  private readonly pool: Pool<List>;
  private readonly byHash = new Map<number, Kept<List>>();

  constructor(make: new (length: number) => List) {
    this.pool = new Pool(make);
  }

  /** The one list with these numbers on the shelf; what is given may be written over afterwards. */
  of(shelf: number, numbers: ArrayLike<number>): List {
    const hash = hashOf(shelf, numbers);
    const first = this.byHash.get(hash);
    for (let kept = first; kept !== undefined; kept = kept.next) {
      if (kept.shelf === shelf && areEqual(kept.list, numbers)) return kept.list;
    }
    const list = this.pool.add(numbers);
    this.byHash.set(hash, { shelf, list, next: first });
    return list;
  }
}
