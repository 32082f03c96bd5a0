import { type Need, rows } from '../needs/need.ts';

const activeUsers = rows('usage', ['value'], {
  where: { metric: ['active_users'] },
  dated: ['month', 'usage'],
});
const anyUsage = rows('usage', ['value'], { where: { metric: ['active_users'] } });
const siteLicence = rows('accounts', [], { where: { site_licence: [true] } });
const anyFeature = rows('features');

/** Two windows of three months, as the recent change compares them (METHODS §2). */
const comparedMonths = 6;

/** METHODS §2 and §3: what trends, seat use and adoption are computed from. */
export const usageNeeds: readonly Need[] = [
  {
    code: 'usage.activeUsers',
    section: 'usage',
    weight: 100,
    allOf: [[activeUsers]],
    unlocks: 'seats.active',
  },
  {
    code: 'usage.seats',
    section: 'usage',
    weight: 80,
    allOf: [[rows('accounts', ['seats'])]],
    unless: [siteLicence],
    unlocks: 'seats.utilisation',
  },
  {
    code: 'usage.trend',
    section: 'usage',
    weight: 70,
    onlyIf: [anyUsage],
    allOf: [
      [
        rows('usage', ['value'], {
          where: { metric: ['active_users'] },
          dated: ['month', 'usage'],
          months: comparedMonths,
        }),
      ],
    ],
    unlocks: 'usage.active-users.recentChange',
  },
  {
    code: 'usage.groups',
    section: 'usage',
    weight: 40,
    onlyIf: [anyUsage],
    allOf: [[rows('usage', ['value', 'group'], { where: { metric: ['active_users'] } })]],
    unlocks: 'adoption.newGroups',
  },
  {
    code: 'usage.features',
    section: 'usage',
    weight: 50,
    allOf: [[rows('features', ['users'], { dated: ['month', 'usage'] })]],
    unlocks: 'adoption.breadth',
  },
  {
    code: 'usage.core',
    section: 'usage',
    weight: 45,
    onlyIf: [anyFeature],
    allOf: [[rows('features', ['users'], { where: { core: [true] } })]],
    unlocks: 'adoption.index',
  },
];
