import { givenTable, type Need, rows, type Source } from '../needs/need.ts';

/** ARR is given, or seats × price per seat (METHODS §1). */
export const arrSources: readonly Source[] = [
  rows('accounts', ['arr']),
  rows('accounts', ['seats', 'unit_price']),
];

/** A contract may count its notice in days or in calendar months (METHODS §13). */
const noticeSources: readonly Source[] = [
  rows('accounts', ['notice_days']),
  rows('accounts', ['notice_months']),
];

/** What the front page needs to say who renews when, and for how much; everything else on it has a section of its own. */
export const frontNeeds: readonly Need[] = [
  {
    code: 'front.renewal',
    section: 'front',
    weight: 100,
    allOf: [[rows('accounts', ['contract_end'])]],
    unlocks: 'contract.renewalDate',
  },
  { code: 'front.arr', section: 'front', weight: 98, allOf: [arrSources], unlocks: 'contract.arr' },
  {
    code: 'front.notice',
    section: 'front',
    weight: 90,
    allOf: [noticeSources],
    unlocks: 'contract.lastNoticeDay',
  },
  { code: 'front.currency', section: 'front', weight: 50, allOf: [[rows('accounts', ['currency'])]] },
];

/** METHODS §13: what the plan by date counts back from, and what it can tick off. */
export const planNeeds: readonly Need[] = [
  {
    code: 'plan.renewal',
    section: 'plan',
    weight: 100,
    allOf: [[rows('accounts', ['contract_end'])]],
    unlocks: 'plan.t-90.due',
  },
  { code: 'plan.notice', section: 'plan', weight: 80, allOf: [noticeSources] },
  { code: 'plan.tasks', section: 'plan', weight: 50, allOf: [[givenTable('plan')]] },
  { code: 'plan.autoRenew', section: 'plan', weight: 40, allOf: [[rows('accounts', ['auto_renew'])]] },
];
