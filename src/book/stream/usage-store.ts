import { MonthValues } from './month-values.ts';

/** What is known of a month besides its value: the lowest bits are the note on the row that told it. */
const gap = 0x80;
const told = 0x40;
const noteBits = 0x3f;

/** Years are kept in pages of so many. */
const pageBits = 12;
const pageYears = 2 ** pageBits;
const pageMonths = pageYears * 12;

/** Some years of series, their months in twelves. */
type Page = {
  /** Account, metric, group and calendar year of each. */
  readonly keys: Int32Array;
  readonly values: MonthValues;
  /** The record that told the month; 0 where none did. */
  readonly records: Uint32Array;
  readonly states: Uint8Array;
};

/** Whose month it is, by codes; the month is counted from the year 0. */
export type MonthKey = {
  readonly account: number;
  readonly metric: number;
  readonly group: number;
  readonly month: number;
};

/**
 * Many series of monthly values, about 10 bytes a month, or 14 where they have many digits. A series is an account's
 * metric, as a whole or of a group, all three given by codes. Its months are kept by calendar year, each year in one place.
 */
export class UsageStore {
  readonly #pages: Page[] = [];
  #slots = new Int32Array(2 ** 12); // year + 1
  #count = 0;
  #last = 0;
  #stepBack = 0;

  /**
   * Tells a month, unless a record has told it before.
   *
   * @param note anything below 64 that is to be known of the row.
   * @param month months since the year 0.
   * @returns the place of a month that was told before; −1 where none was.
   */
  tell(
    account: number,
    metric: number,
    group: number,
    note: number,
    month: number,
    value: number,
    record: number,
  ): number {
    const calendarYear = (month / 12) | 0;
    const year = this.#yearOf(account, metric, group, calendarYear);
    const { records, values, states } = this.#pageOf(year);
    const at = (year & (pageYears - 1)) * 12 + month - calendarYear * 12;
    if (records[at] !== 0) return year * 12 + month - calendarYear * 12;
    records[at] = record;
    values.put(at, value);
    states[at] = told | note;
    return -1;
  }

  /**
   * However an export is ordered, a row mostly goes on in the year after that of the row before it, in the same year, or
   * goes back as far as it did the last time.
   */
  #yearOf(account: number, metric: number, group: number, calendarYear: number): number {
    const before = this.#last;
    if (this.#isYear(before + 1, account, metric, group, calendarYear)) {
      this.#last = before + 1;
    } else if (!this.#isYear(before, account, metric, group, calendarYear)) {
      const guess = before - this.#stepBack;
      this.#last = this.#isYear(guess, account, metric, group, calendarYear)
        ? guess
        : this.#findYear(account, metric, group, calendarYear);
      this.#stepBack = before - this.#last;
    }
    return this.#last;
  }

  #isYear(year: number, account: number, metric: number, group: number, calendarYear: number): boolean {
    if (year < 0 || year >= this.#count) return false;
    const { keys } = this.#pageOf(year);
    const at = (year & (pageYears - 1)) * 4;
    return (
      keys[at + 1] === metric &&
      keys[at] === account &&
      keys[at + 3] === calendarYear &&
      keys[at + 2] === group
    );
  }

  #pageOf(year: number): Page {
    return this.#pages[year >> pageBits] as Page;
  }

  #findYear(account: number, metric: number, group: number, calendarYear: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(account, metric, group, calendarYear) & mask;
    for (;;) {
      const year = (this.#slots[slot] as number) - 1;
      if (year < 0) break;
      if (this.#isYear(year, account, metric, group, calendarYear)) return year;
      slot = (slot + 1) & mask;
    }
    const year = this.#count;
    if (year % pageYears === 0) this.#pages.push(makePage());
    const { keys } = this.#pageOf(year);
    const at = (year & (pageYears - 1)) * 4;
    keys[at] = account;
    keys[at + 1] = metric;
    keys[at + 2] = group;
    keys[at + 3] = calendarYear;
    this.#slots[slot] = year + 1;
    this.#count += 1;
    if (this.#count * 2 > this.#slots.length) this.#spread();
    return year;
  }

  /** Twice the room, so that every second slot at least is free. */
  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let year = 0; year < this.#count; year += 1) {
      const { keys } = this.#pageOf(year);
      const at = (year & (pageYears - 1)) * 4;
      let slot =
        hashOf(keys[at] as number, keys[at + 1] as number, keys[at + 2] as number, keys[at + 3] as number) &
        mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = year + 1;
    }
  }

  /** How many places there are, told or not. */
  get places(): number {
    return this.#count * 12;
  }

  /** From now on the month is a gap: its rows contradict each other. */
  leaveGap(place: number): void {
    const { states } = this.#pageAt(place);
    states[place % pageMonths] = (states[place % pageMonths] as number) | gap;
  }

  /** The record that told a month first; 0 where none did. */
  recordAt(place: number): number {
    return this.#pageAt(place).records[place % pageMonths] as number;
  }

  valueAt(place: number): number {
    return this.#pageAt(place).values.at(place % pageMonths);
  }

  noteAt(place: number): number {
    return this.#stateAt(place) & noteBits;
  }

  isGap(place: number): boolean {
    return (this.#stateAt(place) & gap) !== 0;
  }

  /** Whether a month was told, and never otherwise. */
  isKnown(place: number): boolean {
    return (this.#stateAt(place) & (told | gap)) === told;
  }

  #stateAt(place: number): number {
    return this.#pageAt(place).states[place % pageMonths] as number;
  }

  #pageAt(place: number): Page {
    return this.#pages[(place / pageMonths) | 0] as Page;
  }

  accountAt(place: number): number {
    const year = (place / 12) | 0;
    return this.#pageOf(year).keys[(year & (pageYears - 1)) * 4] as number;
  }

  metricAt(place: number): number {
    const year = (place / 12) | 0;
    return this.#pageOf(year).keys[(year & (pageYears - 1)) * 4 + 1] as number;
  }

  keyOf(place: number): MonthKey {
    const year = (place / 12) | 0;
    const { keys } = this.#pageOf(year);
    const at = (year & (pageYears - 1)) * 4;
    return {
      account: keys[at] as number,
      metric: keys[at + 1] as number,
      group: keys[at + 2] as number,
      month: (keys[at + 3] as number) * 12 + (place % 12),
    };
  }
}

function makePage(): Page {
  return {
    keys: new Int32Array(pageYears * 4),
    values: new MonthValues(pageMonths),
    records: new Uint32Array(pageMonths),
    states: new Uint8Array(pageMonths),
  };
}

function hashOf(account: number, metric: number, group: number, year: number): number {
  let hash = Math.imul(account, 0x9e3779b1) ^ Math.imul(metric + 1, 0x85ebca6b);
  hash =
    Math.imul(hash ^ (hash >>> 15) ^ Math.imul(group, 0xc2b2ae35), 0x27d4eb2f) + Math.imul(year, 0x165667b1);
  return hash ^ (hash >>> 13);
}
