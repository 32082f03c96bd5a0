import { describe, expect, it } from 'vitest';
import { configOf, dossierOf } from '../../support/books.ts';

const day = '2026-11-20';
const people = 'account_id,contact_id,name,roles,level,status,last_touch,touches_90d,sentiment\n';
const codesOf = (tables: Readonly<Record<string, string>>, config = configOf('{}')) =>
  dossierOf({ accounts: 'account_id,name,currency,arr\nA,Acme,USD,1000\n', ...tables }, day, config)
    .points.filter(({ side }) => side === 'risk')
    .map(({ code }) => code);

describe('risks from the people', () => {
  it.each([
    [
      'nobody is in touch',
      'A,1,Ann,economic_buyer,,active,2026-01-01,0,',
      ['nobodyEngaged', 'buyerUncovered'],
    ],
    ['one person holds everything', 'A,1,Ann,economic_buyer,,active,2026-11-01,5,', ['singleThreaded']],
    [
      'most contacts run through one of two',
      'A,1,Ann,economic_buyer,,active,2026-11-01,9,\nA,2,Bo,user,,active,2026-11-01,1,',
      ['touchConcentrated'],
    ],
    [
      'two of whom neither decides',
      'A,1,Ann,user,,active,2026-11-01,5,\nA,2,Bo,champion,,active,2026-11-01,5,',
      ['buyerUncovered'],
    ],
    ['no touch is recorded, but only one is left', 'A,1,Ann,user,,active,,,', ['singleThreaded']],
  ])('%s', (_, rows, codes) => {
    expect(codesOf({ stakeholders: `${people}${rows}\n` })).toEqual(codes);
  });

  it('names the one who is in touch, not one who is only on record', () => {
    const rows = 'A,1,Ann,user,,active,2026-01-01,0,\nA,2,Bo,champion,,active,2026-11-01,5,\n';
    const [risk] = dossierOf(
      { accounts: 'account_id,name\nA,Acme\n', stakeholders: people + rows },
      day,
    ).points.filter(({ code }) => code === 'singleThreaded');
    expect(risk?.params.person).toEqual({ words: 'Bo' });
  });
});

describe('risks from use', () => {
  const months = (metric: string, values: readonly number[]) =>
    values
      .map((value, index) => `A,2026-${String(index + 1).padStart(2, '0')},${metric},${value}`)
      .join('\n');

  it.each([
    [
      'what falls most speaks where nobody counts active users',
      [['logins', [9, 9, 9, 9, 9, 9, 9, 4, 4, 4]]],
      ['usageFalling'],
    ],
    ['what is steady does not', [['logins', [9, 9, 9, 9, 9, 9, 9, 9, 9, 9]]], []],
    [
      'active users come before it',
      [
        ['logins', [9, 9, 9, 9, 9, 9, 9, 4, 4, 4]],
        ['active_users', [9, 9, 9, 9, 9, 9, 9, 9, 9, 9]],
      ],
      [],
    ],
  ] as const)('%s', (_, series, codes) => {
    const rows = series.map(([metric, values]) => months(metric, values));
    expect(codesOf({ usage: `account_id,month,metric,value\n${rows.join('\n')}\n` })).toEqual(codes);
  });
});

describe('risks from support and payments', () => {
  it('broken times, and money that is long overdue', () => {
    expect(
      codesOf({
        tickets:
          'account_id,ticket_id,severity,opened_at,acknowledged_at,status\nA,T,P2,2026-11-01 09:00,2026-11-02 09:00,closed\n',
        invoices: 'account_id,invoice_id,due,amount,status\nA,I,2026-08-01,100,open\n',
      }),
    ).toEqual(['longOverdue', 'timesBroken']);
  });

  it('none where nothing is given', () => {
    expect(codesOf({})).toEqual([]);
  });
});

describe('questions about what was not given', () => {
  const asked = (tables: Readonly<Record<string, string>>) =>
    dossierOf({ accounts: 'account_id,name\nA,Acme\n', ...tables }, day)
      .questions.map(({ code }) => code)
      .filter((code) => /tickets|invoices/i.test(code));
  const tickets = 'account_id,ticket_id,severity,opened_at\nA,T,P2,2026-11-01\n';
  const invoices = 'account_id,invoice_id,due,amount,status\nA,I,2026-11-01,100,paid\n';

  it.each([
    ['neither', {}, ['ticketsAndInvoices']],
    ['tickets alone', { tickets }, ['invoices']],
    ['invoices alone', { invoices }, ['tickets']],
    ['both', { tickets, invoices }, []],
  ] as const)('%s', (_, tables, codes) => {
    expect(asked(tables)).toEqual(codes);
  });
});
