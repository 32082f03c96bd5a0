import { arrSources } from '../contract/contract-needs.ts';
import { madeSetting, type Need, rows } from '../needs/need.ts';

/** METHODS §12: list price and policy make the floor; without either no price is named. */
export const negotiationNeeds: readonly Need[] = [
  {
    code: 'negotiation.listPrice',
    section: 'negotiation',
    weight: 100,
    allOf: [[rows('accounts', ['list_price_annual'])]],
    unlocks: 'negotiation.reservation',
  },
  {
    code: 'negotiation.maxDiscount',
    section: 'negotiation',
    weight: 99,
    allOf: [[madeSetting('policy.max_discount')]],
    unlocks: 'negotiation.reservation',
  },
  {
    code: 'negotiation.arr',
    section: 'negotiation',
    weight: 98,
    allOf: [arrSources],
    unlocks: 'negotiation.target',
  },
  {
    code: 'negotiation.gets',
    section: 'negotiation',
    weight: 60,
    allOf: [[madeSetting('policy.gets')]],
  },
  {
    code: 'negotiation.ask',
    section: 'negotiation',
    weight: 55,
    allOf: [[rows('accounts', ['customer_ask']), rows('accounts', ['customer_ask_change'])]],
    unlocks: 'negotiation.ask',
  },
  {
    code: 'negotiation.margin',
    section: 'negotiation',
    weight: 40,
    allOf: [[rows('accounts', ['cost_to_serve'])], [madeSetting('policy.min_margin')]],
  },
  {
    code: 'negotiation.gives',
    section: 'negotiation',
    weight: 30,
    allOf: [[madeSetting('policy.gives')]],
  },
  {
    code: 'negotiation.cap',
    section: 'negotiation',
    weight: 25,
    allOf: [[rows('accounts', ['uplift_cap'])]],
    unlocks: 'negotiation.cap',
  },
  {
    code: 'negotiation.priceChanges',
    section: 'negotiation',
    weight: 15,
    allOf: [[rows('price_changes', ['from', 'to'])]],
    unlocks: 'contract.lastUplift',
  },
];
