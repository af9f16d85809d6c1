/** A list of 32-bit integers that grows; an array of numbers would take eight times the memory. */
export class IntList {
  length = 0;
  private items = new Int32Array(1 << 16);

  push(item: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.items.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = item;
  }

  /** The items; the list must not grow afterwards. */
  finish(): Int32Array {
    return this.items.subarray(0, this.length);
  }
}
