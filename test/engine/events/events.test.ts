import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/dossier.ts';
import { roundedValue } from '../../../src/facts/fact.ts';
import { dossierWith } from '../conflicts/support.ts';

type Values = Readonly<Record<string, string | number | boolean>>;

/** Months of Finance up to October 2026, in their order, with the total beside them. */
const finance = (...values: readonly number[]) =>
  values.flatMap((value, index) => {
    const month = `2026-${String(11 - values.length + index).padStart(2, '0')}`;
    return [
      { month, metric: 'active_users', value: 80 + value },
      { month, metric: 'active_users', value, group: 'Finance' },
      { month, metric: 'active_users', value: 80, group: 'Dispatch' },
    ];
  });
const codesOf = (dossier: Dossier, kind?: string) =>
  dossier.events
    .filter((event) => kind === undefined || event.kind === kind)
    .map((event) => `${event.date.value} ${event.code}`);

describe('the list of events', () => {
  const dossier = dossierWith(
    { notice_days: 60 },
    {
      meetings: [
        { date: '2026-09-01', kind: 'qbr', executive_attended: 'no', summary: 'Late.' },
        { date: '2026-05-01', kind: 'qbr', executive_attended: 'yes' },
      ],
      tickets: [
        {
          ticket_id: 'T1',
          severity: 'P1',
          kind: 'fault',
          opened_at: '2026-06-01 10:00',
          resolved_at: '2026-06-03 09:00',
          subject: 'Slow',
        },
      ],
      stakeholders: [{ contact_id: 'C1', name: 'Ann Lee', status: 'left', left_on: '2026-07-31' }],
      invoices: [
        {
          invoice_id: 'I1',
          issued: '2026-03-01',
          due: '2026-04-01',
          amount: 30_000,
          balance: 0,
          status: 'paid',
        },
        {
          invoice_id: 'I2',
          issued: '2026-06-01',
          due: '2026-07-01',
          amount: 30_000,
          balance: 30_000,
          status: 'disputed',
        },
      ],
      price_changes: [{ date: '2026-03-01', from: 1100, to: 1200 }],
      benefits: [
        {
          benefit_id: 'B',
          category: 'cost_avoidance',
          avoided_cost: 5000,
          evidence: 'confirmed',
          measured_on: '2026-10-01',
        },
      ],
      milestones: [
        { title: 'Live', due: '2026-04-30', done_on: '2026-04-20' },
        { title: 'Second site', due: '2026-10-31' },
      ],
      promises: [
        { promise: 'Report', made_on: '2026-08-01', due: '2026-08-31', done_on: '2026-09-02' },
        { promise: 'Roadmap', made_on: '2026-10-01', due: '2026-12-24' },
      ],
      health_history: [
        { date: '2026-04-30', item: 'score', value: 70 },
        { date: '2026-07-31', item: 'score', value: 66 },
        { date: '2026-10-31', item: 'score', value: 60 },
      ],
      nps: [{ contact_id: 'C1', date: '2026-05-05', score: 9, scale: '0-10' }],
      signals: [{ signal: 'reference', state: 'agreed', observed_on: '2026-05-06' }],
      competitors: [{ competitor: 'Planwise', stage: 'demo', source: 'Ann', observed_on: '2026-05-07' }],
    },
  );

  it('holds all that is dated, in the order of the days', () => {
    const plan = new Set(['taskDue']);
    expect(
      dossier.events
        .filter((event) => !plan.has(event.code))
        .map((event) => `${event.date.value} ${event.code}`),
    ).toEqual([
      '2026-03-01 contractStart',
      '2026-03-01 priceRose',
      '2026-04-01 invoicePaid',
      '2026-04-20 milestoneDone',
      '2026-05-01 meetingWithExecutive',
      '2026-05-05 npsAnswer',
      '2026-05-06 signal',
      '2026-05-07 rivalSeen',
      '2026-06-01 ticketOpened',
      '2026-06-03 ticketResolved',
      '2026-07-01 invoiceDisputed',
      '2026-07-31 personLeft',
      '2026-08-01 promiseMade',
      '2026-09-01 reviewWithoutExecutive',
      '2026-09-02 promiseKept',
      '2026-10-01 benefitMeasured',
      '2026-10-01 promiseMade',
      '2026-10-31 healthFell',
      '2026-10-31 milestoneDue',
      '2026-12-24 promiseDue',
      '2026-12-30 noticeDay',
      '2027-02-28 contractEnd',
    ]);
  });

  it('tells what lies ahead of the day of the brief', () => {
    expect(
      dossier.events.filter((event) => event.isAhead && event.code !== 'taskDue').map((event) => event.code),
    ).toEqual(['promiseDue', 'noticeDay', 'contractEnd']);
  });

  it('each with a date that leads back to its cell, and an id of its own', () => {
    expect(new Set(dossier.events.map((event) => event.id)).size).toBe(dossier.events.length);
    for (const { date } of dossier.events) expect(dossier.ledger.facts.get(date.id)).toBe(date);
  });

  it('what has no date is in no list of dates', () => {
    const undated = dossierWith(
      {},
      { milestones: [{ title: 'Live' }], meetings: [{ date: '', summary: 'x' }] },
    );
    expect(codesOf(undated, 'meeting')).toEqual([]);
    expect(undated.events.some((event) => event.code.startsWith('milestone'))).toBe(false);
  });
});

describe('months in which a series moved', () => {
  const valuesOf = (dossier: Dossier, id: string) =>
    ['from', 'fromMonth', 'to', 'toMonth', 'change'].map((part) => {
      const found = dossier.ledger.facts.get(`event.${id}.${part}`);
      return found === undefined ? undefined : roundedValue(found);
    });

  it('the three months in which a group lost most', () => {
    const dossier = dossierWith({}, { usage: finance(62, 64, 60, 55, 49, 48, 48) });
    expect(valuesOf(dossier, 'usage.active-users.group.finance.fall')).toEqual([
      64,
      '2026-05',
      49,
      '2026-08',
      -0.2344,
    ]);
    expect(codesOf(dossier, 'usage')).toContain('2026-08 fallInGroup');
  });

  it('a fall that goes on is called so', () => {
    const dossier = dossierWith({}, { usage: finance(95, 90, 85, 80, 60, 45, 30) });
    expect(codesOf(dossier, 'usage')).toContain('2026-10 fallFurtherInGroup');
  });

  it('a rise, the earliest of equal ones', () => {
    const dossier = dossierWith({}, { usage: finance(20, 20, 20, 26, 26, 26, 26) });
    expect(valuesOf(dossier, 'usage.active-users.group.finance.rise').slice(0, 4)).toEqual([
      20,
      '2026-04',
      26,
      '2026-07',
    ]);
  });

  it.each([
    ['less than 15%', finance(100, 96, 92, 86)],
    ['no month three before', finance(64, 40)],
    [
      'a month of 28 days, in what is added up',
      [
        ['2026-01', 3100],
        ['2026-02', 2800],
        ['2025-11', 3000],
        ['2025-12', 3100],
      ].map(([month, value]) => ({ month: month ?? '', metric: 'orders', value: value ?? 0 })),
    ],
  ])('is no fall: %s', (_, usage) => {
    const dossier = dossierWith({}, { usage: usage as readonly Values[] });
    expect(codesOf(dossier, 'usage').filter((event) => event.includes('fall'))).toEqual([]);
  });
});

describe('what began after what', () => {
  const falling = { usage: finance(62, 64, 60, 55, 49, 48, 48) }; // falls after May, until August
  const ticket = (opened: string, resolved: string, more: Values = {}) => ({
    tickets: [
      {
        ticket_id: 'T',
        severity: 'P1',
        kind: 'fault',
        subject: 'Export of Finance drops lines',
        opened_at: opened,
        resolved_at: resolved,
        ...more,
      },
    ],
  });
  const relations = (tables: Readonly<Record<string, readonly Values[]>>) =>
    dossierWith({}, { ...falling, ...tables }).sequences.map(({ id, precursors }) => [
      id,
      ...precursors.map((one) => `${one.relation} ${one.code}${one.isOfGroup ? ' of the group' : ''}`),
    ]);
  const finances = 'usage.active-users.group.finance.fall';

  it.each([
    [
      'open as the fall began',
      ticket('2026-05-09 08:00', '2026-06-02 09:00'),
      ['while incident of the group'],
    ],
    [
      'over two months before',
      ticket('2026-03-09 08:00', '2026-04-01 09:00'),
      ['before incident of the group'],
    ],
    ['still open', ticket('2026-05-09 08:00', ''), ['while incidentOpen of the group']],
    [
      'begun in the first month of the fall',
      ticket('2026-06-20 08:00', ''),
      ['while incidentOpen of the group'],
    ],
    [
      'a departure',
      {
        stakeholders: [
          { contact_id: 'C', name: 'Ann', status: 'left', left_on: '2026-05-20', roles: 'sponsor' },
        ],
      },
      ['before departureOfRole'],
    ],
    ['a price rise', { price_changes: [{ date: '2026-04-30', from: 1100, to: 1200 }] }, ['before priceRise']],
    [
      'a promise long overdue',
      { promises: [{ promise: 'Report', made_on: '2026-01-01', due: '2026-02-01' }] },
      ['while promiseOverdue'],
    ],
    [
      'a promise kept late',
      { promises: [{ promise: 'Report', made_on: '2026-01-01', due: '2026-02-01', done_on: '2026-04-15' }] },
      ['before promiseLate'],
    ],
  ])('names %s', (_, tables, expected) => {
    expect(relations(tables)).toEqual([[finances, ...expected]]);
  });

  it.each([
    ['over for longer than two months', ticket('2026-03-01 08:00', '2026-03-31 09:00')],
    ['begun while it lasted', ticket('2026-07-01 08:00', '2026-07-02 09:00')],
    ['a small fault', ticket('2026-05-09 08:00', '2026-06-02 09:00', { severity: 'P2' })],
    ['a wish', ticket('2026-05-09 08:00', '', { kind: 'feature_request' })],
    ['a price cut', { price_changes: [{ date: '2026-05-15', from: 1200, to: 1100 }] }],
    [
      'a promise kept in time',
      { promises: [{ promise: 'Report', made_on: '2026-05-01', due: '2026-05-31', done_on: '2026-05-30' }] },
    ],
    [
      'a departure to come',
      { stakeholders: [{ contact_id: 'C', name: 'Ann', status: 'active', left_on: '2026-12-20' }] },
    ],
  ])('says nothing of %s', (_, tables) => {
    expect(relations(tables)).toEqual([]);
  });

  it('tells the whole story of METHODS: figures, months and days, the group first, then by their beginning', () => {
    const [first] = dossierWith(
      {},
      {
        ...falling,
        stakeholders: [
          {
            contact_id: 'C',
            name: 'Ann Lee',
            status: 'left',
            left_on: '2026-07-20',
            roles: 'sponsor',
            title: 'VP',
          },
        ],
        tickets: [
          {
            ticket_id: 'T1',
            severity: 'P0',
            kind: 'outage',
            subject: 'Board down',
            opened_at: '2026-05-01',
            resolved_at: '2026-05-01',
          },
          ...ticket('2026-05-09 08:00', '2026-06-02 09:00').tickets,
        ],
      },
    ).sequences;
    expect(first?.precursors.map((one) => [one.code, one.relation])).toEqual([
      ['incident', 'while'],
      ['incident', 'before'],
      ['departureOfRole', 'during'],
    ]);
    expect(first?.group).toBe('Finance');
    expect(first?.movement.params.from).toMatchObject({ value: 64 });
    expect(first?.precursors[0]?.params).toMatchObject({
      openedOn: { value: '2026-05-09' },
      resolvedOn: { value: '2026-06-02' },
    });
  });

  it('leaves the total out where a group tells more', () => {
    const usage = finance(62, 64, 60, 40, 20, 18, 18); // the total falls by more than 15% as well
    const dossier = dossierWith({}, { usage, ...ticket('2026-05-09 08:00', '') });
    expect(dossier.sequences.map((one) => one.id)).toEqual([finances]);
  });
});

describe('open promises', () => {
  const listOf = (tables: Readonly<Record<string, readonly Values[]>>) =>
    dossierWith({}, tables).openPromises.map((one) => [one.code, one.ageDays.value]);

  it('by their age', () => {
    expect(
      listOf({
        promises: [
          { promise: 'Report', made_on: '2026-09-01', due: '2026-10-01' },
          { promise: 'Roadmap', made_on: '2026-11-01', due: '2026-12-01' },
          { promise: 'Kept', made_on: '2026-09-01', due: '2026-10-01', done_on: '2026-10-20' },
        ],
        milestones: [
          { title: 'Second site', due: '2026-11-10' },
          { title: 'Third site', due: '2026-12-10' },
        ],
        invoices: [
          {
            invoice_id: 'C',
            issued: '2026-08-01',
            due: '2026-08-31',
            amount: -500,
            balance: -500,
            status: 'credit',
          },
          {
            invoice_id: 'D',
            issued: '2026-11-01',
            due: '2026-12-01',
            amount: 900,
            balance: 900,
            status: 'disputed',
          },
          {
            invoice_id: 'E',
            issued: '2026-03-01',
            due: '2026-03-31',
            amount: 900,
            balance: 0,
            status: 'disputed',
          },
        ],
        tickets: [
          {
            ticket_id: 'T1',
            severity: 'P2',
            kind: 'fault',
            opened_at: '2026-11-01',
            plan_at: '2026-11-05 09:00',
            resolved_at: '',
            status: 'open',
          },
          {
            ticket_id: 'T2',
            severity: 'P2',
            kind: 'fault',
            opened_at: '2026-11-01',
            plan_at: '2026-11-25 09:00',
            resolved_at: '',
            status: 'open',
          },
        ],
      }),
    ).toEqual([
      ['creditNotApplied', 111],
      ['promiseOverdue', 50],
      ['billDisputed', 19],
      ['ticketPastPlan', 15],
      ['milestoneOverdue', 10],
      ['promiseToCome', -11],
    ]);
  });

  it('is due on its day, and overdue on the next', () => {
    const due = (day: string) =>
      listOf({ promises: [{ promise: 'Report', made_on: '2026-09-01', due: day }] })[0]?.[0];
    expect([due('2026-11-20'), due('2026-11-19')]).toEqual(['promiseToCome', 'promiseOverdue']);
  });
});
