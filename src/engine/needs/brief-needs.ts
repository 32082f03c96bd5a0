import { frontNeeds, planNeeds } from '../contract/contract-needs.ts';
import { healthNeeds } from '../health/health-needs.ts';
import type { ModelItem } from '../health/model-item.ts';
import { competitionNeeds, expansionNeeds } from '../market/market-needs.ts';
import { negotiationNeeds } from '../negotiation/negotiation-needs.ts';
import { relationshipNeeds, supportNeeds } from '../people/people-needs.ts';
import { usageNeeds } from '../usage/usage-needs.ts';
import { valueNeeds } from '../value/value-needs.ts';
import type { Need } from './need.ts';

/** Everything that a brief can say, section by section, and what each of it takes; health by the team's own card. */
export function briefNeeds(card: readonly ModelItem[]): readonly Need[] {
  return [
    ...frontNeeds,
    ...usageNeeds,
    ...healthNeeds(card),
    ...valueNeeds,
    ...supportNeeds,
    ...relationshipNeeds,
    ...competitionNeeds,
    ...expansionNeeds,
    ...negotiationNeeds,
    ...planNeeds,
  ];
}
