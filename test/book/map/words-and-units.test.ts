import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/book/problem.ts';
import { mappedBook } from '../../support/books.ts';
import { accountOf, accounts, firms } from '../../support/map-books.ts';

describe('words', () => {
  const map = (words: string) =>
    `files: {firms: {file: firms.csv}}\ntables:${accounts}  tickets:\n    - from: cases.csv\n      columns: {account_id: firm, ticket_id: id, severity: level}\n      enumerations: {severity: ${words}}\n`;
  const files = { 'firms.csv': firms, 'cases.csv': 'id,firm,level\nT1,A1, Sev-1\nT2,A1,sev-9\nT3,A1,\n' };
  const severities = (words: string) =>
    accountOf(mappedBook(map(words), files)).rows.tickets.map(({ severity }) => severity.value);

  it('are translated, and what the map does not know is reported and unknown', () => {
    const words = '{sev-1: P0, sev-2: P1}';
    expect(severities(words)).toEqual(['P0', null, null]);
    expect(formatProblems(mappedBook(map(words), files).problems)).toEqual([
      'cases.csv:3:level (record 2, account A1): found "sev-9"; expected one of sev-1, sev-2. Add it to enumerations in the map, or say there what else: means.',
    ]);
  });

  it('that a row cannot do without, and that the map does not know, leave the row out; said once', () => {
    const map = `files: {firms: {file: firms.csv}}\ntables:${accounts}  signals:\n    - from: cases.csv\n      columns: {account_id: firm, signal: level}\n      constants: {state: present}\n      enumerations: {signal: {sev-1: budget_cut}}\n`;
    const book = mappedBook(map, { ...files, 'cases.csv': 'id,firm,level\nT1,A1,sev-1\nT2,A1,sev-9\n' });
    expect(accountOf(book).rows.signals.map(({ signal }) => signal.value)).toEqual(['budget_cut']);
    expect(formatProblems(book.problems.filter(({ severity }) => severity === 'error'))).toEqual([
      'cases.csv:3:level (record 2, account A1): found "sev-9"; expected one of sev-1. Add it to enumerations in the map, or say there what else: means. The row was left out.',
    ]);
  });

  it('have a meaning for all others where the map says so; an empty cell stays empty', () => {
    const words = '{sev-1: P0, else: P3}';
    expect(severities(words)).toEqual(['P0', 'P3', null]);
    expect(mappedBook(map(words), files).problems).toEqual([]);
  });
});

describe('what is settled for a file', () => {
  const map = (order: string) => `files: {firms: {file: firms.csv, date_order: ${order}, decimal: comma}}
tables:
  accounts:
    - from: firms
      columns: {account_id: id, name: firm, arr: cents, uplift_cap: cap, contract_end: end}
      scale: {arr: minor_units, uplift_cap: percent}
`;

  it('reads days first, decimal commas, minor units and percent; a percent sign says it itself', () => {
    const rows = ['A1,Acme,120.050,"4,5",03/04/2026', 'A2,Beta,1,"4,5 %",13/12/2026 09:30'];
    const book = mappedBook(map('dmy'), { 'firms.csv': ['id,firm,cents,cap,end', ...rows].join('\n') });
    expect(book.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(
      book.accounts.map(({ row }) => [row.arr.value, row.uplift_cap.value, row.contract_end.value]),
    ).toEqual([
      [1200.5, 0.045, '2026-04-03'],
      [0.01, 0.045, '2026-12-13'],
    ]);
  });

  it('makes a problem of what contradicts it', () => {
    const book = mappedBook(map('mdy'), {
      'firms.csv': 'id,firm,cents,cap,end\nA1,Acme,1.5,n/a,31/12/2026\n',
    });
    const { arr, uplift_cap, contract_end } = accountOf(book).row;
    expect([arr.value, uplift_cap.value, contract_end.value]).toEqual([null, null, null]);
    expect(formatProblems(book.problems.filter(({ severity }) => severity === 'error'))).toEqual([
      'firms.csv:2:cents (record 1, account A1): found "1.5"; expected a number such as 1,234.5. The map says decimal: comma.',
      'firms.csv:2:end (record 1, account A1): found "31/12/2026"; expected a date such as 2026-01-05. The map says date_order: mdy.',
    ]);
  });
});
