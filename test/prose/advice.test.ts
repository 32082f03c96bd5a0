import { describe, expect, it } from 'vitest';
import { plainPassage } from '../../src/documents/plain-text.ts';
import { writeOffline } from '../../src/prose/offline/write-offline.ts';
import { loadLanguage } from '../../src/templating/load-language.ts';
import { configOf, dossierOf, fixtureDossiers } from '../support/books.ts';

const pack = await loadLanguage('en');
const policy = `policy:
  max_discount: 0.25
  min_margin: 0.6
  discount_rate: 0.1
  target_uplift: 0.07
  approvals: [{ by: owner, up_to: 0.1 }, { by: manager, up_to: 0.2 }, { by: vp }]
  gets: [{ id: three-years, type: term, years: 3, uplift: 0.03 }]
health: { nps_scale: 0-10 }
`;

type Account = Readonly<Record<string, string>>;

/** An account of 100,000 at list price 110,000 that renews in half a year, with what the case adds. */
function writtenFor(
  account: Account,
  { config = policy, tables = {} }: { config?: string; tables?: Account } = {},
) {
  const columns: Account = {
    account_id: 'A',
    name: 'Acme',
    currency: 'USD',
    arr: '100000',
    seats: '100',
    list_price_annual: '110000',
    cost_to_serve: '20000',
    contract_end: '2027-03-31',
    notice_days: '30',
    ...account,
  };
  const usage = ['04', '05', '06', '07', '08', '09'].map((month) => `A,2026-${month},active_users,80`);
  const logins = ['04', '05', '06', '07', '08', '09'].map((month) => `A,2026-${month},login_days_per_week,4`);
  const dossier = dossierOf(
    {
      accounts: `${Object.keys(columns).join(',')}\n${Object.values(columns).join(',')}\n`,
      usage: `account_id,month,metric,value\n${[...usage, ...logins].join('\n')}\n`,
      features: 'account_id,feature,users,core\nA,Plan,70,yes\n',
      signals:
        'account_id,signal,state,observed_on\nA,reference,agreed,2026-09-05\nA,budget_cut,confirmed_none,2026-09-05\nA,reorganisation,confirmed_none,2026-09-05\nA,rival_evaluation,confirmed_none,2026-09-05\n',
      nps: 'account_id,contact_id,date,score\nA,C,2026-09-05,9\n',
      ...tables,
    },
    '2026-10-01',
    configOf(config),
  );
  const written = writeOffline(dossier, pack.sentences, pack.locale);
  const print = (passage: string) => plainPassage(passage, dossier.ledger, pack).text;
  return {
    dossier,
    recommendation: print(written.front.recommendation),
    reasons: written.front.recommendationReasons.map(print).join(' '),
    advice: written.notes.advice.map(print),
    stops: written.notes.stops.map(print),
    escalate: print(written.sections.concessionFramework.escalate),
    target: print(written.front.target ?? ''),
  };
}

describe('what to do about the ask', () => {
  it('without one there is nothing to answer, and holding is weighed against a step', () => {
    const { recommendation, advice } = writtenFor({});
    expect(recommendation).toMatch(/^Open at USD .* and hold USD /);
    expect(advice[0]).toMatch(/^They have not named a price\. Of our own, holding at USD /);
  });

  it('below the floor it cannot stand, and the floor says why', () => {
    const { recommendation, reasons, advice } = writtenFor({ customer_ask: '80000' });
    expect(recommendation).toMatch(
      /^Do not go to USD 80,000, which lies below our floor: (hold at|counter with) USD /,
    );
    expect(reasons).toContain('27.3% off list, and policy stops at 25%');
    expect(advice.join(' ')).toContain('USD 80,000 lies below our floor of USD 82,500');
  });

  it('below the floor and final: a smaller scope, or away', () => {
    const { recommendation, advice } = writtenFor({ customer_ask: '80000', customer_ask_final: 'yes' });
    expect(recommendation).toContain('which they call final: offer a smaller scope, or walk away.');
    expect(advice[0]).toBe('Refuse USD 80,000 and offer a smaller scope; if they insist, walk away.');
    expect(advice).toContain('They have called USD 80,000 final.');
  });

  it('beyond one’s authority it is held where that is worth more, with the odds from which it is', () => {
    const { recommendation, reasons, advice } = writtenFor({ customer_ask: '92000' });
    expect(recommendation).toBe('Hold at USD 100,000: do not go to their ask of USD 92,000.');
    expect(reasons).toMatch(
      /^Accepting is worth .*% less to us, and holding pays from odds of \d+%; we put them at \d+%\./,
    );
    expect(advice.slice(0, 2)).toEqual([
      'Hold at USD 100,000.',
      'The ask is 16.4% off list, a decision for the manager.',
    ]);
    expect(advice.at(-1)).toBe('This stands: with odds 10 points lower or higher the answer is the same.');
  });

  it('beyond it, and worth more than what we could hold, it is taken higher', () => {
    const [dossier] = fixtureDossiers('account-x').values();
    if (dossier === undefined) throw new Error('no dossier');
    const { front, notes } = writeOffline(dossier, pack.sentences, pack.locale);
    const print = (passage: string) => plainPassage(passage, dossier.ledger, pack).text;
    expect(print(front.recommendation)).toBe('Do not answer the ask of USD 102,000 alone.');
    expect(front.recommendationReasons.map(print)).toEqual([
      'It is 22.7% off list, a decision for the VP, and worth 3.12% more to us than holding at USD 116,000.',
      'This is fragile: with odds 10 points higher the answer turns to “hold”.',
      'So first ask what is missing below.',
      'The preparation is behind: three of four steps are overdue.',
    ]);
    expect(notes.advice.map(print)[0]).toBe(
      'Take the ask of USD 102,000 to the VP before anybody answers it.',
    );
  });

  it('within it, it is held where that is worth more, however little, and the brief calls that fragile', () => {
    const { recommendation, reasons, advice } = writtenFor({ customer_ask: '99500' });
    expect(recommendation).toBe('Hold at USD 100,000: do not go to their ask of USD 99,500.');
    expect(reasons).toContain('with odds 10 points lower the answer turns to “accept”');
    expect(advice[1]).toBe('The ask is 9.6% off list, which is yours to decide.');
    expect(advice.at(-1)).toContain('This is fragile');
  });

  it('within it, it is taken where the odds are poor, but for a return', () => {
    const usage = ['04', '05', '06', '07', '08', '09'].map((month) => `A,2026-${month},active_users,30`);
    const tables = { usage: `account_id,month,metric,value\n${usage.join('\n')}\n` };
    const { recommendation, advice } = writtenFor({ customer_ask: '99500' }, { tables });
    expect(recommendation).toBe('Take the ask of USD 99,500, but name what you want in return first.');
    expect(advice[0]).toBe('Accept USD 99,500, against a commitment of several years in writing.');
  });

  it('without a score no answer can be weighed, and the brief says so', () => {
    const tables = { usage: '', features: '', signals: '', nps: '' };
    const { advice } = writtenFor({ customer_ask: '92000' }, { tables });
    expect(advice).toEqual([
      'There is no advice on the ask of USD 92,000: the odds of renewal are unknown, and without them no answer can be weighed.',
      'The ask is 16.4% off list, a decision for the manager.',
    ]);
  });

  it('without prices there is no advice either', () => {
    expect(writtenFor({ customer_ask: '92000' }, { config: 'health: { nps_scale: 0-10 }' }).advice).toEqual([
      'There is no advice: without prices of our own no answer can be weighed.',
    ]);
  });

  it('once the contract has ended there is nothing to answer', () => {
    expect(writtenFor({ customer_ask: '92000', contract_end: '2026-06-30' }).advice[0]).toBe(
      'There is nothing to answer: the contract has ended.',
    );
  });
});

describe('money that is long overdue', () => {
  const tables = { invoices: 'account_id,invoice_id,due,amount,status\nA,I,2026-05-01,9000,open\n' };

  it('comes before any step', () => {
    const { stops, dossier } = writtenFor({}, { tables });
    expect(dossier.receivables.financeFirst.value).toBe(true);
    expect(stops.at(-1)).toBe('Before any step, align with finance: USD 9,000 is long overdue.');
  });
});

describe('the target', () => {
  it('has the rival’s name where the move sets it', () => {
    const tables = {
      competitors:
        'account_id,competitor,stage,price_annual,migration,observed_on\nA,Planwise,quote,85000,15000,2026-09-20\n',
    };
    expect(writtenFor({}, { tables }).target).toBe('what switching to Planwise would cost them a year');
  });

  it('says where the value proved does not carry it', () => {
    const tables = {
      benefits:
        'account_id,benefit_id,category,description,avoided_cost,evidence,measured_on\nA,b,cost_avoidance,Audit,140000,confirmed,2026-09-01\n',
    };
    const { dossier, target } = writtenFor({}, { tables });
    expect(dossier.negotiation.valueBelowTarget.value).toBe(true);
    expect(target).toMatch(/the value proved carries USD /);
  });
});
