/** Lists of numbers, each distinct one kept once: most environments with the same facts have the same moves. */

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

export class SharedLists<List extends Uint8Array | Uint16Array | Uint32Array> {
  private readonly byHash = new Map<number, { readonly shelf: number; readonly list: List }[]>();

  /** The first list with these numbers that the shelf was given. */
  of(shelf: number, list: List): List {
    const hash = hashOf(shelf, list);
    const kept = this.byHash.get(hash) ?? [];
    const known = kept.find((each) => each.shelf === shelf && areEqual(each.list, list));
    if (known !== undefined) return known.list;
    kept.push({ shelf, list });
    this.byHash.set(hash, kept);
    return list;
  }
}

/** Numbers that a block holds; longer lists have blocks of their own. */
const blockLength = 2 ** 16;

/** Many short arrays in few blocks, since each array by itself takes more room than its numbers. */
export class Pool {
  private block = new Uint32Array(0);
  private used = 0;

  add(list: readonly number[]): Uint32Array {
    if (this.used + list.length > this.block.length) {
      this.block = new Uint32Array(Math.max(blockLength, list.length));
      this.used = 0;
    }
    const array = this.block.subarray(this.used, this.used + list.length);
    array.set(list);
    this.used += list.length;
    return array;
  }
}
