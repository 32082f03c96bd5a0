import { describe, expect, it } from 'vitest';
import { dossierOf, shownValue } from '../../support/books.ts';

const accounts = 'account_id,name\nA,Acme\n';
const tickets = (rows: string) => ({
  accounts,
  tickets: `account_id,ticket_id,severity,kind,opened_at,resolved_at,status\n${rows}`,
});
const open = (rows: string) => shownValue(dossierOf(tickets(rows), '2026-11-10'), 'support.openP1');

describe('open tickets', () => {
  it.each([
    ['no ticket in the table: none is open', '', 0],
    ['open by status', 'A,1,high,fault,2026-11-01,,open\n', 1],
    ['closed by status', 'A,1,P1,fault,2026-11-01,,Solved\n', 0],
    ['resolved after the day of the run: still open on it', 'A,1,P1,fault,2026-11-01,2026-11-12,closed\n', 1],
    ['resolved on the day', 'A,1,P1,fault,2026-11-01,2026-11-10,\n', 0],
    ['opened after the day', 'A,1,P1,fault,2026-11-11,,open\n', 0],
    ['a wish is no ticket', 'A,1,P1,feature_request,2026-11-01,,open\n', 0],
    ['a severity that nobody can read may be the gravest', 'A,1,sev-1,fault,2026-11-01,,open\n', '{invalid}'],
    ['a severity that is not given', 'A,1,,fault,2026-11-01,,open\n', '{missing}'],
  ])('%s', (_, rows, count) => {
    expect(open(rows)).toBe(count);
  });

  it('without a table nothing is known, good or bad', () => {
    expect(shownValue(dossierOf({ accounts }, '2026-11-10'), 'support.openP1')).toBe('{missing}');
  });
});
