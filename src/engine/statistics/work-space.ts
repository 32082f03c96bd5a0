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

  /** The values from one index to before another, at the beginning of the space. */
  copy(values: readonly number[], from = 0, to = values.length): Float64Array {
    const numbers = this.of(to - from);
    for (let i = from; i < to; i += 1) numbers[i - from] = values[i] ?? 0;
    return numbers;
  }
}
