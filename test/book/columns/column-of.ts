import * as column from '../../../src/book/column.ts';

const roles = ['economic_buyer', 'champion', 'user'] as const;
const words = { 'decision maker': 'economic_buyer', 决策人: 'economic_buyer' };

const columns = {
  text: column.text(),
  money: column.money(),
  signedMoney: column.signedMoney(),
  count: column.count(),
  number: column.number(),
  share: column.share(),
  date: column.date(),
  dateTime: column.dateTime(),
  month: column.month(),
  flag: column.flag(),
  currency: column.currency(),
  choice: column.choice(roles, [], { words }),
  choices: column.choices(roles, [], { words }),
  ask: column.ask(),
};

/** A column of a kind, without a table around it. */
export function columnOf(kind: column.Kind): { readonly name: string; readonly info: column.ColumnInfo } {
  return { name: kind, info: columns[kind] };
}
