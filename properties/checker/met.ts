/** Which states were met: one bit for each place, row by row, since the steps of a state lead to few rows. */

/** Places that one block of bits covers, as a power of two; a row is met in places of similar numbers. */
const placeBits = 10;
const blockWords = 2 ** (placeBits - 5);

/** Blocks that lie together in one array, as a power of two. */
const shelfBits = 13;

const noBlocks: readonly never[] = [];

export class Met {
  /** One more than the number of a block, by row and place; 0 where no place of the block was met. */
  private readonly rows: number[][] = [];
  private readonly shelves: Uint32Array[] = [];
  private blocks = 0;

  has(row: number, place: number): boolean {
    const block = ((this.rows[row] ?? noBlocks)[place >>> placeBits] ?? 0) - 1;
    if (block < 0) return false;
    const shelf = this.shelves[block >>> shelfBits] as Uint32Array;
    return ((shelf[this.wordOf(block, place)] as number) & (1 << (place & 31))) !== 0;
  }

  /** Returns whether it was not met before. */
  add(row: number, place: number): boolean {
    const block = this.blockOf(row, place >>> placeBits);
    const shelf = this.shelves[block >>> shelfBits] as Uint32Array;
    const word = this.wordOf(block, place);
    const [bits, bit] = [shelf[word] as number, 1 << (place & 31)];
    shelf[word] = bits | bit;
    return (bits & bit) === 0;
  }

  /** Where the word with the bit of a place lies on the shelf of its block. */
  private wordOf(block: number, place: number): number {
    return (block & (2 ** shelfBits - 1)) * blockWords + ((place >>> 5) & (blockWords - 1));
  }

  private blockOf(row: number, number: number): number {
    this.rows[row] ??= [];
    const blocks = this.rows[row] as number[];
    while (blocks.length <= number) blocks.push(0);
    const known = (blocks[number] as number) - 1;
    if (known >= 0) return known;
    const block = this.blocks;
    this.blocks += 1;
    blocks[number] = this.blocks;
    this.shelves[block >>> shelfBits] ??= new Uint32Array(blockWords * 2 ** shelfBits);
    return block;
  }
}
