/**
 * Numbers that an algorithm moves about while it runs, kept so that not every call makes an array of its own. What is left
 * in it means nothing to the next call.
 */
export class WorkSpace {
  #numbers = new Float64Array(0);

  /** Room for so many numbers. */
  of(count: number): Float64Array {
    if (this.#numbers.length < count) this.#numbers = new Float64Array(count * 2);
    return this.#numbers;
  }
}
