import { arrSources } from '../contract/contract-needs.ts';
import { type Need, rows } from '../needs/need.ts';

const anyRival = [rows('competitors')];
const anyOpening = [rows('expansions')];
const confirmedNone = rows('signals', ['observed_on'], {
  where: { signal: ['rival_evaluation'], state: ['confirmed_none'] },
  dated: ['observed_on', 'relationship'],
});

/** METHODS §10: whom they look at, at what price, and where we are better. */
export const competitionNeeds: readonly Need[] = [
  {
    code: 'competition.rivals',
    section: 'competition',
    weight: 100,
    unless: [confirmedNone],
    allOf: [anyRival],
  },
  {
    code: 'competition.price',
    section: 'competition',
    weight: 80,
    onlyIf: anyRival,
    allOf: [[rows('competitors', ['price_annual']), rows('competitors', ['price'])]],
  },
  {
    code: 'competition.differentiators',
    section: 'competition',
    weight: 70,
    allOf: [[rows('differentiators', ['ours', 'theirs', 'evidence'])]],
  },
  {
    code: 'competition.stage',
    section: 'competition',
    weight: 60,
    onlyIf: anyRival,
    allOf: [[rows('competitors', ['stage'])]],
  },
  {
    code: 'competition.switching',
    section: 'competition',
    weight: 50,
    onlyIf: anyRival,
    allOf: [
      [
        rows('competitors', ['migration']),
        rows('competitors', ['integration']),
        rows('competitors', ['retraining']),
        rows('competitors', ['parallel_run']),
        rows('competitors', ['exit_cost']),
      ],
    ],
  },
  {
    code: 'competition.fit',
    section: 'competition',
    weight: 45,
    onlyIf: anyRival,
    allOf: [[rows('competitors', ['must_have_fit'])], [rows('competitors', ['buyer_access'])]],
  },
  {
    code: 'competition.claim',
    section: 'competition',
    weight: 30,
    onlyIf: anyRival,
    allOf: [[rows('competitors', ['claim'])]],
  },
  { code: 'competition.faq', section: 'competition', weight: 20, allOf: [[rows('faq')]] },
];

/** METHODS §11: where the account could grow, what that is worth, and whether they want it. */
export const expansionNeeds: readonly Need[] = [
  { code: 'expansion.openings', section: 'expansion', weight: 100, allOf: [anyOpening] },
  {
    code: 'expansion.size',
    section: 'expansion',
    weight: 80,
    onlyIf: anyOpening,
    allOf: [
      [
        rows('expansions', ['headcount']),
        rows('expansions', ['eligible']),
        rows('expansions', ['new_price'], { where: { type: ['tier'] } }),
      ],
    ],
  },
  {
    code: 'expansion.price',
    section: 'expansion',
    weight: 70,
    onlyIf: anyOpening,
    allOf: [
      [
        rows('expansions', ['unit_price']),
        rows('expansions', ['new_price', 'old_price']),
        rows('accounts', ['unit_price']),
        ...arrSources,
      ],
    ],
  },
  {
    code: 'expansion.raised',
    section: 'expansion',
    weight: 50,
    onlyIf: anyOpening,
    allOf: [[rows('expansions', ['raised_by_customer'])]],
  },
  {
    code: 'expansion.champion',
    section: 'expansion',
    weight: 40,
    onlyIf: anyOpening,
    allOf: [[rows('expansions', ['champion'])]],
  },
  {
    code: 'expansion.budget',
    section: 'expansion',
    weight: 30,
    onlyIf: anyOpening,
    allOf: [[rows('expansions', ['budget'])]],
  },
  {
    code: 'expansion.benefit',
    section: 'expansion',
    weight: 25,
    onlyIf: anyOpening,
    allOf: [[rows('expansions', ['net_benefit_annual'])]],
  },
];
