import type { ExampleRows } from './example-row.ts';

/** The people, what they say and are promised, and the market around them. */
export const customerExamples = {
  stakeholders: [
    {
      account_id: 'A-1',
      contact_id: 'C-1',
      name: 'Ines Ortega',
      title: 'Head of Operations',
      roles: 'champion; user',
      level: 'manager',
      status: 'active',
      sentiment: 'positive',
      last_touch: '2026-11-04',
      touches_90d: '6',
      reply_hours: '8',
      style: 'careful',
      email: 'ines.ortega@larkspur.example',
      phone: '+1 555 0100',
    },
    { account_id: 'A-1', contact_id: 'C-2', status: 'left', left_on: '2026-06-30', replaced: 'no' },
  ],
  meetings: [
    {
      account_id: 'A-1',
      date: '2026-10-14',
      kind: 'qbr',
      executive_attended: 'yes',
      outcome: 'material; follow_up',
      summary: 'Showed the planning times. They want them by site.',
    },
  ],
  nps: [
    {
      account_id: 'A-1',
      contact_id: 'C-1',
      date: '2026-09-02',
      score: '9',
      scale: '0-10',
      comment: 'I would not go back.',
    },
  ],
  tickets: [
    {
      account_id: 'A-1',
      ticket_id: 'T-77',
      severity: 'P1',
      kind: 'fault',
      subject: 'Export stops halfway',
      body: 'The export of the plan ends after 500 lines.',
      opened_at: '2026-11-02 09:10',
      acknowledged_at: '2026-11-02 09:40',
      plan_at: '2026-11-02 15:00',
      resolved_at: '2026-11-03 11:20',
      status: 'resolved',
    },
  ],
  signals: [
    {
      account_id: 'A-1',
      signal: 'budget_cut',
      state: 'confirmed_none',
      observed_on: '2026-10-14',
      note: 'Ines Ortega: the budget stays as it is.',
    },
  ],
  milestones: [
    { account_id: 'A-1', title: 'All three plants live', due: '2026-06-30', done_on: '2026-06-24' },
  ],
  invoices: [
    {
      account_id: 'A-1',
      invoice_id: 'INV-301',
      issued: '2026-04-01',
      due: '2026-05-01',
      amount: '96000',
      balance: '0',
      currency: 'USD',
      seats: '120',
      status: 'paid',
    },
  ],
  competitors: [
    {
      account_id: 'A-1',
      competitor: 'Rival One',
      stage: 'quote',
      buyer_access: '0.5',
      must_have_fit: '0.7',
      price_pull: '0.6',
      price_annual: '82000',
      migration: '12000',
      integration: '9000',
      retraining: '6000',
      parallel_run: '4000',
      exit_cost: '0',
      risk_premium: '3000',
      claim: 'Live in six weeks',
      stronger_at: 'mobile use',
      source: 'Ines Ortega',
      observed_on: '2026-11-04',
    },
    { account_id: 'A-1', competitor: 'Rival Two', price: '58', price_unit: 'seat_month' },
  ],
  differentiators: [
    {
      account_id: 'A-1',
      competitor: 'Rival One',
      capability: 'Every change of a plan keeps its reason',
      importance: '3',
      ours: '0.9',
      theirs: '0.5',
      evidence_strength: '0.9',
      evidence: 'The change log of October shows 212 changes with their reasons.',
    },
  ],
  expansions: [
    {
      account_id: 'A-1',
      opportunity_id: 'E-1',
      type: 'seats',
      description: 'Seats for the second shift',
      eligible: '160',
      unit_price: '800',
      reach: '0.5',
      net_benefit_annual: '14000',
      raised_by_customer: 'yes',
      champion: 'C-1',
      budget: 'no',
      group: 'Operations',
    },
    {
      account_id: 'A-1',
      opportunity_id: 'E-2',
      type: 'tier',
      old_price: '800',
      new_price: '950',
      blocked_by: 'The export has to work first.',
    },
    { account_id: 'A-1', opportunity_id: 'E-3', type: 'team', headcount: '25' },
  ],
  health_history: [{ account_id: 'A-1', date: '2026-06-30', item: 'score', value: '71' }],
  promises: [
    {
      account_id: 'A-1',
      promise: 'Export by site',
      made_on: '2026-10-14',
      due: '2026-12-15',
      done_on: '2026-12-01',
      to: 'Ines Ortega',
    },
  ],
  price_changes: [
    {
      account_id: 'A-1',
      date: '2026-04-01',
      from: '760',
      to: '800',
      note: 'Price of a seat for a year',
    },
  ],
  faq: [
    {
      question: 'Can we reduce seats during the term?',
      answer: 'Seats can be moved at any time; their number can be reduced at the renewal.',
      account_id: 'A-1',
    },
  ],
  plan: [{ account_id: 'A-1', task: 'T-180', done_on: '2026-10-02', owner: 'Nora Blake' }],
} as const satisfies ExampleRows<
  | 'stakeholders'
  | 'meetings'
  | 'nps'
  | 'tickets'
  | 'signals'
  | 'milestones'
  | 'invoices'
  | 'competitors'
  | 'differentiators'
  | 'expansions'
  | 'health_history'
  | 'promises'
  | 'price_changes'
  | 'faq'
  | 'plan'
>;
