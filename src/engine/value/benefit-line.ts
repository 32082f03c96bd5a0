import type { Account } from '../../book/account.ts';
import type { BenefitCategory } from '../../dossier/value.ts';
import { absent, cell, multiply, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import type { Context } from '../context.ts';
import { pathsUnder } from '../setting-paths.ts';

type BenefitRow = Account['rows']['benefits'][number];

/** The numeric columns that make up each category's gross benefit, in the order of its formula. */
export const inputColumns = {
  time_saving: ['users', 'hours_per_period', 'periods', 'loaded_rate'],
  error_reduction: ['rate_before', 'rate_after', 'volume', 'unit_cost'],
  revenue_impact: ['incremental_revenue', 'gross_margin'],
  cost_avoidance: ['avoided_cost'],
  qualitative: [],
} as const satisfies Record<BenefitCategory, readonly (keyof BenefitRow)[]>;

const inputUnits = {
  users: 'count',
  hours_per_period: 'hours',
  periods: 'count',
  loaded_rate: 'money',
  rate_before: 'rate',
  rate_after: 'rate',
  volume: 'count',
  unit_cost: 'money',
  incremental_revenue: 'money',
  gross_margin: 'share',
  avoided_cost: 'money',
} as const;

type InputColumn = keyof typeof inputUnits;

/** The columns with their units and as facts have them: `hours_per_period` is `hoursPerPeriod`. */
const inputsOfLine = Object.fromEntries(
  Object.entries(inputUnits).map(([column, unit]) => {
    const key = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return [column, { key, unit, code: `roi.line.${key}` }];
  }),
) as { readonly [C in InputColumn]: { key: string; unit: (typeof inputUnits)[C]; code: string } };

/** A benefit that is told and not counted has no amount, and nothing to take off. */
export const noAmount = absent({ code: 'notApplicable', params: { column: 'category', file: 'benefits' } });

const counted = ['time_saving', 'error_reduction', 'revenue_impact', 'cost_avoidance'] as const;
const assumed = {
  realisation: pathsUnder('assumptions.realisation', counted),
  attribution: pathsUnder('assumptions.attribution', counted),
  evidence: pathsUnder('assumptions.evidence', [
    'confirmed',
    'telemetry',
    'customer_estimate',
    'vendor_estimate',
  ]),
};

/** A benefit before any haircut is applied, with what each haircut is. */
export type RawLine = {
  readonly row: BenefitRow;
  readonly id: string;
  readonly slug: string;
  readonly category: BenefitCategory;
  readonly inputs: Readonly<Record<string, Fact<number>>>;
  readonly gross: Fact<number>;
  readonly realisation: Fact<number>;
  readonly attribution: Fact<number>;
  readonly evidence: Fact<string>;
  readonly evidenceFactor: Fact<number>;
};

/** METHODS §9: gross benefit by category and its three haircuts. Rate rises stay negative. */
export function buildRawLine(context: Context, row: BenefitRow, slug: string): RawLine {
  const id = row.benefit_id.value ?? slug;
  const category = row.category.value ?? 'qualitative';
  const params = { line: row.description.value ?? id };
  const told = (code: string, currency: string | null = null) =>
    ({ audience: 'shareable', currency, label: { code, params } }) as const;
  const evidence = fact(`roi.line.${slug}.evidence`, 'code', cell(row.evidence), told('roi.line.evidence'));
  const evidenceFactor = fact(
    `roi.line.${slug}.evidenceFactor`,
    'share',
    category === 'qualitative'
      ? noAmount
      : context.setting(assumed.evidence[row.evidence.value ?? 'vendor_estimate']),
    told('roi.line.evidenceFactor'),
  );
  const trust = evidenceFactor.value ?? 0;
  const inputs: Record<string, Fact<number>> = {};
  for (const column of inputColumns[category] as readonly InputColumn[]) {
    const { key, code, unit } = inputsOfLine[column];
    inputs[column] = fact(`roi.line.${slug}.${key}`, unit, cell(row[column], trust), {
      audience: 'shareable',
      currency: unit === 'money' ? context.currency : null,
      label: { code, params },
    });
  }
  const ownGross = grossOf(category, inputs);
  const gross = fact(`roi.line.${slug}.gross`, 'money', ownGross, told('roi.line.gross', context.currency));
  const haircut = (name: 'realisation' | 'attribution'): Fact<number> =>
    fact(
      `roi.line.${slug}.${name}`,
      'share',
      category === 'qualitative'
        ? noAmount
        : row[name].value === null
          ? context.setting(assumed[name][category])
          : cell(row[name]),
      told(`roi.line.${name}`),
    );
  return {
    row,
    id,
    slug,
    category,
    inputs,
    gross,
    realisation: haircut('realisation'),
    attribution: haircut('attribution'),
    evidence,
    evidenceFactor,
  };
}

function grossOf(category: BenefitCategory, inputs: Readonly<Record<string, Fact<number>>>): Quantity {
  const input = (column: InputColumn): Quantity =>
    inputs[column] ?? absent({ code: 'missing', params: { column, file: 'benefits' } });
  switch (category) {
    case 'time_saving':
      return multiply(input('users'), input('hours_per_period'), input('periods'), input('loaded_rate'));
    case 'error_reduction':
      return multiply(
        subtract(input('rate_before'), input('rate_after')),
        input('volume'),
        input('unit_cost'),
      );
    case 'revenue_impact':
      return multiply(input('incremental_revenue'), input('gross_margin'));
    case 'cost_avoidance':
      return input('avoided_cost');
    case 'qualitative':
      return noAmount;
  }
}
