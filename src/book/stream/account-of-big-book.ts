import type { Account } from '../account.ts';
import type { UsageRows } from './batch-reader.ts';

/** An account whose usage is kept in compact tables. Its rows are made when somebody looks at them, and not kept. */
export class AccountOfBigBook implements Account {
  readonly id: Account['id'];
  readonly name: Account['name'];
  readonly row: Account['row'];
  readonly given: Account['given'];
  readonly #rows: Account['rows'];
  readonly #usage: readonly UsageRows[];
  readonly #metrics: ReadonlySet<string> | null;

  /**
   * @param account with those of its rows that are not kept in compact tables.
   * @param metrics those that are asked for; null for all.
   */
  constructor(
    { id, name, row, given, rows }: Account,
    usage: readonly UsageRows[],
    metrics: ReadonlySet<string> | null = null,
  ) {
    this.id = id;
    this.name = name;
    this.row = row;
    this.given = given;
    this.#rows = rows;
    this.#usage = usage;
    this.#metrics = metrics;
  }

  get rows(): Account['rows'] {
    const usage = this.#usage.flatMap((table) => table.rowsOf(this.id, this.#metrics));
    return { ...this.#rows, usage: [...this.#rows.usage, ...usage] };
  }

  ofMetrics(metrics: ReadonlySet<string>): Account {
    return new AccountOfBigBook({ ...this, rows: this.#rows }, this.#usage, metrics);
  }
}
