/**
 * Numbers that an algorithm moves about or goes over again and again while it runs, in one block of memory: not every call
 * makes an array of its own, and reading a number makes no object, whatever the numbers are. What is left in it means
 * nothing to the next call.
 */
export class WorkSpace {
  #numbers = new Float64Array(0);

  /** Room for so many numbers. */
  of(count: number): Float64Array {
    if (this.#numbers.length < count) this.#numbers = new Float64Array(count * 2);
    return this.#numbers;
  }

  /** The values, at the beginning of the space. */
  copy(values: readonly number[]): Float64Array {
    const numbers = this.of(values.length);
    for (let at = 0; at < values.length; at += 1) numbers[at] = values[at] ?? 0;
    return numbers;
  }
}
