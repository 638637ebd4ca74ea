/** A list of whole numbers that grows, in a typed array. */
export class IntList {
  length = 0;
  private values: Int32Array;

  constructor(capacity = 1024) {
    this.values = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  /** The number at an index below `length`. */
  at(index: number): number {
    return this.values[index] as number;
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  /** The numbers so far, as a typed array of their length; shares their memory. */
  get view(): Int32Array {
    return this.values.subarray(0, this.length);
  }
}
