import type { ExpansionType } from '../../dossier/market.ts';

/** What is known of an opening by its type alone: what sets it off, who gains, and what will be said against it. */
export type OpeningType = {
  readonly trigger: string;
  readonly beneficiary: string;
  readonly objection: string;
};

/** The table of METHODS §11; teams and use cases, which it does not list, follow seats and tiers. */
const openingTypes: Readonly<Record<ExpansionType, OpeningType>> = {
  seats: { trigger: 'seatsFull', beneficiary: 'teamLead', objection: 'useWhatWeHave' },
  tier: { trigger: 'reviewPain', beneficiary: 'processOwner', objection: 'tooComplex' },
  team: { trigger: 'newGroup', beneficiary: 'teamLead', objection: 'useWhatWeHave' },
  acquisition: { trigger: 'systemsMerge', beneficiary: 'itAndFinance', objection: 'rivalContract' },
  use_case: { trigger: 'reviewPain', beneficiary: 'processOwner', objection: 'tooComplex' },
};

const seatsOfNewGroup: OpeningType = { ...openingTypes.seats, trigger: 'newGroup' };

/** The row of the table; more seats are set off by full ones, or by a new group where there is one. */
export function openingType(type: ExpansionType, hasNewGroup: boolean): OpeningType {
  const row = openingTypes[type];
  return type === 'seats' && hasNewGroup ? seatsOfNewGroup : row;
}
