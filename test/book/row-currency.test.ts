import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/book/problem.ts';
import { bookOf } from '../support/books.ts';

const accounts = 'account_id,name,currency\nA1,Acme,USD\nA2,Beta,JPY\nA3,Gamma,KWD\nA4,Delta,\n';

describe('the mark beside an amount', () => {
  it('has to be one of the account’s currency', () => {
    const book = bookOf({
      accounts:
        'account_id,name,currency,arr,unit_price,list_price_annual\nA1,Acme,USD,"$1,200.00",US$5.00,"€1,300.00"\nA2,Beta,CNY,￥98000,12元,￥9.8万\nA3,Gamma,EUR,98 €,$5,98 USD\n',
    });
    expect(formatProblems(book.problems)).toEqual([
      'accounts.csv:2:list_price_annual (record 1, account A1): found "1300 EUR"; expected an amount in USD. The account is in USD: give the amount in it, or the row its own currency where the table has one; it counts as unknown.',
      'accounts.csv:4:list_price_annual (record 3, account A3): found "98 USD"; expected an amount in EUR. The account is in EUR: give the amount in it, or the row its own currency where the table has one; it counts as unknown.',
      'accounts.csv:4:unit_price (record 3, account A3): found "5 USD or CAD or AUD"; expected an amount in EUR. The account is in EUR: give the amount in it, or the row its own currency where the table has one; it counts as unknown.',
    ]);
    expect(book.accounts[0]?.row.list_price_annual).toMatchObject({ value: null, state: 'invalid' });
    expect(book.accounts[1]?.row.unit_price.value).toBe(12);
  });

  it('of another table is compared with the row’s own currency, else with the account’s', () => {
    const book = bookOf({
      accounts,
      invoices:
        'account_id,invoice_id,due,amount,currency\nA1,I1,2026-01-31,€5.00,EUR\nA1,I2,2026-01-31,€5.00,\nA1,I3,2026-01-31,$5.00,\n',
      costs: 'account_id,kind,amount\nA1,fee,£7.50\n',
    });
    expect(book.accounts[0]?.rows.invoices.map(({ amount }) => amount.value)).toEqual([5, null, 5]);
    expect(book.problems.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['currencyMismatch', 'invoices.csv', 3],
      ['currencyMismatch', 'costs.csv', 2],
    ]);
  });

  it('says nothing against an account without a currency', () => {
    const book = bookOf({ accounts, costs: 'account_id,kind,amount\nA4,fee,£7.50\n' });
    expect(book.accounts[3]?.rows.costs[0]?.amount.value).toBe(7.5);
  });
});

describe('a header that declares a currency', () => {
  it('gives it to the accounts that say none', () => {
    const book = bookOf({ accounts: 'account_id,name,ARR (USD k)\nA1,Acme,120\n' });
    expect(book.accounts[0]?.row.arr.value).toBe(120_000);
    expect(book.accounts[0]?.row.currency.value).toBe('USD');
    expect(book.problems).toEqual([]);
    expect(book.files[0]?.decisions.map(({ code, params }) => [code, params])).toEqual([
      ['moneyUnit', { by: 'header', factor: 1000 }],
      ['currency', { by: 'header', currency: 'USD' }],
    ]);
  });

  it('contradicts the accounts that say another', () => {
    const book = bookOf({
      accounts: 'account_id,name,ARR (USD),currency\nA1,Acme,120,USD\nA2,Beta,130,EUR\nA3,Gamma,€140,USD\n',
    });
    expect(book.accounts.map(({ row }) => row.arr.value)).toEqual([120, null, null]);
    expect(book.problems.map(({ code, line }) => [code, line])).toEqual([
      ['currencyMismatch', 3],
      ['currencyMismatch', 4],
    ]);
  });
});

describe('minor units', () => {
  const invoicesOf = (text: string) => {
    const book = bookOf({ accounts, invoices: text });
    return {
      amounts: book.accounts.flatMap(({ rows }) =>
        rows.invoices.map(({ amount, balance, currency }) => [amount.value, balance.value, currency.value]),
      ),
      book,
    };
  };

  it('of the interface, in the row’s own currency', () => {
    const { amounts, book } = invoicesOf(
      'id,customer,amount_due,amount_remaining,currency,due_date\nin_1,A1,4650000,0,usd,1767225600\nin_2,A1,5000,5000,jpy,1767225600\nin_3,A1,1234567,0,kwd,1767225600\n',
    );
    expect(amounts).toEqual([
      [46_500, 0, 'USD'],
      [5000, 5000, 'JPY'],
      [1234.567, 0, 'KWD'],
    ]);
    expect(book.problems).toEqual([]);
    expect(book.files[1]?.decisions.map(({ header, code, params }) => [header, code, params])).toEqual([
      ['due_date', 'epochSeconds', { example: '1767225600', date: '2026-01-01' }],
      ['amount_due', 'minorUnits', { by: 'apiName' }],
      ['amount_remaining', 'minorUnits', { by: 'apiName' }],
    ]);
  });

  it('declared by the header, in the account’s currency; without any they cannot be told', () => {
    const { amounts, book } = invoicesOf(
      'account_id,invoice_id,due,Amount (cents)\nA1,I1,2026-01-31,120050\nA2,I2,2026-01-31,5000\nA4,I3,2026-01-31,5000\n',
    );
    expect(amounts.map(([amount]) => amount)).toEqual([1200.5, 5000, null]);
    expect(formatProblems(book.problems)).toEqual([
      'invoices.csv:4:amount (record 3, account A4): found "5000"; expected an amount in minor units, and its currency. How many minor units make one depends on the currency: add a column currency. It counts as unknown.',
    ]);
  });

  it('are none where an amount has decimals', () => {
    const { amounts, book } = invoicesOf(
      'account_id,invoice_id,due,amount_due,currency\nA1,I1,2026-01-31,465.50,USD\n',
    );
    expect(amounts).toEqual([[465.5, null, 'USD']]);
    expect(book.files[1]?.decisions.map(({ code }) => code)).toEqual(['majorUnits']);
  });
});

describe('what follows from another figure', () => {
  it('ARR from MRR, declared and stated', () => {
    const book = bookOf({ accounts: 'account_id,name,hs_mrr,currency\nA1,Acme,1.5k,USD\n' });
    expect(book.accounts[0]?.row.arr.value).toBe(18_000);
    expect(book.files[0]?.decisions).toEqual([
      { code: 'monthlyToAnnual', header: 'hs_mrr', column: 'arr', params: { factor: 12 } },
    ]);
  });

  it('the end of the contract from the day of its renewal', () => {
    const book = bookOf({ accounts: 'account_id,name,Renewal Date\nA1,Acme,2027-01-01\n' });
    expect(book.accounts[0]?.row.contract_end.value).toBe('2026-12-31');
    expect(book.files[0]?.decisions.map(({ code, params }) => [code, params])).toEqual([
      ['renewalToEnd', { days: -1 }],
    ]);
  });

  it('is not needed where the figure stands itself', () => {
    const book = bookOf({ accounts: 'account_id,name,MRR,ARR,currency\nA1,Acme,100,1100,USD\n' });
    expect(book.accounts[0]?.row.arr.value).toBe(1100);
    expect(formatProblems(book.problems)).toEqual([
      'accounts.csv:MRR: found "MRR"; expected a column that does not follow from arr. arr has a column of its own; this one was left unread.',
    ]);
  });
});
