import { mostShown, type Problem } from '../problem.ts';
import { contradictedMonth, mostNamed, placeWord, repeatedRow, strayRow } from '../row-rules.ts';
import { ProblemTally } from './problem-tally.ts';
import type { RecordLines } from './record-lines.ts';
import { noteOf, seriesGroup, type UsageCodes } from './usage-codes.ts';
import { NO_ROW, type UsageColumns } from './usage-columns.ts';
import { UsageStore } from './usage-store.ts';

type Contradiction = {
  /** The record that told the month first. */
  readonly first: number;
  readonly others: { readonly value: number; readonly record: number }[];
  count: number;
};

/**
 * The rows of a table of usage that count, settled as they come: a month told twice counts once, or not at all if the
 * values differ. Neither costs memory a row.
 */
export class UsageTable {
  readonly file: string;
  readonly codes: UsageCodes;
  readonly lines: RecordLines;
  readonly store = new UsageStore();
  readonly #problems = new ProblemTally();
  readonly #contradictions = new Map<number, Contradiction>();
  /** The latest first record of the contradictions that are kept. */
  #latest = 0;
  #gaps = 0;
  #told = 0;
  /** How many rows could be read, whether they count or not. */
  readRows = 0;

  constructor(file: string, codes: UsageCodes, lines: RecordLines) {
    this.file = file;
    this.codes = codes;
    this.lines = lines;
  }

  /** Tells rows after all those that stand before them. The first of the columns' rows is the given record. */
  tellAll(columns: UsageColumns, count: number, firstRecord: number): void {
    const { store } = this;
    const { accounts, metrics, groups, months, values, kinds } = columns;
    for (let index = 0; index < count; index += 1) {
      const account = accounts[index] as number;
      if (account === NO_ROW) continue;
      this.readRows += 1;
      const value = values[index] as number;
      const record = firstRecord + index;
      const group = groups[index] as number;
      const place = store.tell(
        account,
        metrics[index] as number,
        seriesGroup(group),
        noteOf(kinds[index] as number, group),
        months[index] as number,
        value,
        record,
      );
      if (place < 0) this.#told += 1;
      else if (store.valueAt(place) === value) this.#repeat(place, record);
      else this.#contradict(place, value, record);
    }
  }

  get rowCount(): number {
    return this.#told - this.#gaps;
  }

  #repeat(place: number, record: number): void {
    this.#problems.groupOf('duplicateRow', undefined).add(() => {
      const where = { file: this.file, line: this.lines.lineOf(record), record, column: '' };
      return repeatedRow(where, this.#accountAt(place), this.#word(this.store.recordAt(place)));
    });
  }

  #contradict(place: number, value: number, record: number): void {
    if (!this.store.isGap(place)) {
      this.store.leaveGap(place);
      this.#gaps += 1;
      this.#keep(place, this.store.recordAt(place));
    }
    const contradiction = this.#contradictions.get(place);
    if (contradiction === undefined) return;
    contradiction.count += 1;
    if (contradiction.others.length < mostNamed) contradiction.others.push({ value, record });
  }

  /** Keeps a contradiction if few begin before it. */
  #keep(place: number, first: number): void {
    const kept = this.#contradictions;
    if (kept.size >= mostShown) {
      if (first > this.#latest) return;
      for (const [other, contradiction] of kept) if (contradiction.first === this.#latest) kept.delete(other);
    }
    kept.set(place, { first, others: [], count: 0 });
    this.#latest = Math.max(...[...kept.values()].map((contradiction) => contradiction.first));
  }

  #accountAt(place: number): string {
    return this.codes.accounts.texts[this.store.accountAt(place)] ?? '';
  }

  #word(record: number): string {
    return placeWord({ line: this.lines.lineOf(record) });
  }

  /** What is wrong between the rows. */
  get problems(): readonly Problem[] {
    const kept = [...this.#contradictions].sort(([, a], [, b]) => a.first - b.first);
    const contradictions = new ProblemTally();
    for (const [place, { first, others, count }] of kept) {
      const account = this.#accountAt(place);
      const mentions = others.map(({ value, record }) => ({ value, word: this.#word(record) }));
      const where = { file: this.file, line: this.lines.lineOf(first), record: first, column: 'value' };
      contradictions.add(contradictedMonth(where, account, this.store.valueAt(place), mentions, count));
    }
    contradictions.groupOf('conflictingRow', 'value').addUnkept(this.#gaps - kept.length);
    return [...this.#problems.problems, ...contradictions.problems];
  }

  /** Rows of accounts that the book does not have. */
  strays(isKnown: (accountId: string) => boolean): readonly Problem[] {
    const { store, codes, lines, file } = this;
    const strangers = new Set(codes.accounts.texts.flatMap((id, code) => (isKnown(id) ? [] : [code])));
    if (strangers.size === 0) return [];
    let earliest: { readonly record: number; readonly account: string }[] = [];
    let count = 0;
    for (let place = 0; place < store.places; place += 1) {
      if (!strangers.has(store.accountAt(place)) || !store.isKnown(place)) continue;
      count += 1;
      const record = store.recordAt(place);
      if (earliest.length >= mostShown && record > (earliest.at(-1)?.record ?? 0)) continue;
      const row = { record, account: this.#accountAt(place) };
      earliest = [...earliest, row].sort((a, b) => a.record - b.record).slice(0, mostShown);
    }
    const problems = new ProblemTally();
    for (const { record, account } of earliest) {
      problems.add(strayRow({ file, line: lines.lineOf(record), record, column: 'account_id' }, account));
    }
    problems.groupOf('unknownAccount', 'account_id').addUnkept(count - earliest.length);
    return problems.problems;
  }
}
