import { arrSources } from '../contract/contract-needs.ts';
import { type Need, rows, type Source } from '../needs/need.ts';
import { inputColumns } from './benefit-line.ts';

const counted = Object.entries(inputColumns).filter(([, columns]) => columns.length > 0);

/** A line of benefit that can be counted: of any category, with all inputs of its formula (METHODS §9). */
export const benefitSources: readonly Source[] = counted.map(([category, columns]) =>
  rows('benefits', columns, { where: { category: [category] } }),
);

const anyBenefit = [rows('benefits')];
const countedLines = { where: { category: counted.map(([category]) => category) }, isEvery: true };
const otherKinds = ['implementation', 'internal_time', 'training', 'other'] as const;

/** METHODS §9: return, its costs, and what makes a CFO believe it. */
export const valueNeeds: readonly Need[] = [
  {
    code: 'value.benefits',
    section: 'value',
    weight: 100,
    allOf: [benefitSources],
    unlocks: 'roi.conservative.benefit',
  },
  {
    code: 'value.cost',
    section: 'value',
    weight: 90,
    allOf: [[...arrSources, rows('costs', ['amount'], { where: { kind: ['fee'] } })]],
    unlocks: 'roi.cost',
  },
  {
    code: 'value.evidence',
    section: 'value',
    weight: 60,
    onlyIf: anyBenefit,
    allOf: [[rows('benefits', ['evidence'], countedLines)]],
  },
  {
    code: 'value.goals',
    section: 'value',
    weight: 55,
    allOf: [[rows('goals', ['statement', 'target'])]],
  },
  {
    code: 'value.otherCosts',
    section: 'value',
    weight: 50,
    allOf: [[rows('costs', ['amount'], { where: { kind: otherKinds } })]],
  },
  {
    code: 'value.measuredOn',
    section: 'value',
    weight: 40,
    onlyIf: anyBenefit,
    allOf: [[rows('benefits', ['measured_on'], countedLines)]],
  },
  {
    code: 'value.quote',
    section: 'value',
    weight: 20,
    onlyIf: anyBenefit,
    allOf: [[rows('benefits', ['quote'], { where: { quote_approved: [true] } })]],
  },
];
