/** Which states were met: one bit for each place, row by row, since the steps of a state lead to few rows. */

/** Places that one block of bits covers, as a power of two; rows are met in places of similar number. */
const blockBits = 12;

const noBlocks: readonly never[] = [];

export class Met {
  /** By row and block of places. */
  private readonly rows: (Uint32Array | undefined)[][] = [];

  has(row: number, place: number): boolean {
    const block = (this.rows[row] ?? noBlocks)[place >>> blockBits];
    return (
      block !== undefined && ((block[(place >>> 5) & (2 ** (blockBits - 5) - 1)] as number) & (1 << (place & 31))) !== 0
    );
  }

  add(row: number, place: number): void {
    this.rows[row] ??= [];
    const blocks = this.rows[row] as (Uint32Array | undefined)[];
    const number = place >>> blockBits;
    blocks[number] ??= new Uint32Array(2 ** (blockBits - 5));
    const block = blocks[number] as Uint32Array;
    const word = (place >>> 5) & (2 ** (blockBits - 5) - 1);
    block[word] = (block[word] as number) | (1 << (place & 31));
  }
}
