/**
 * Numbers in a row of places, as exact as they come: in whole hundredths, which take half the room, as long as all of
 * them are such, as counts and most averages are.
 */
export class MonthValues {
  #hundredths: Int32Array | null;
  #exact: Float64Array | null = null;

  constructor(places: number) {
    this.#hundredths = new Int32Array(places);
  }

  put(place: number, value: number): void {
    if (this.#hundredths !== null) {
      const hundredths = Math.round(value * 100) | 0;
      const isSame = hundredths === 0 ? Object.is(value, 0) : hundredths / 100 === value;
      if (isSame) {
        this.#hundredths[place] = hundredths;
        return;
      }
      this.#exact = Float64Array.from(this.#hundredths, (known) => known / 100);
      this.#hundredths = null;
    }
    (this.#exact as Float64Array)[place] = value;
  }

  at(place: number): number {
    const value =
      this.#hundredths === null ? this.#exact?.[place] : (this.#hundredths[place] as number) / 100;
    return value as number;
  }
}
