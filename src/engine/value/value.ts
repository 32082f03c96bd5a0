import type { BenefitLine, Goal, ScenarioName, ValueFacts } from '../../dossier/value.ts';
import type { Audience } from '../../facts/cell.ts';
import { daysBetween } from '../../facts/dates.ts';
import {
  absent,
  add,
  called,
  calledWithGaps,
  cell,
  divide,
  given,
  multiply,
} from '../../facts/expression.ts';
import { fact, roundedValue } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { uniqueSlugs } from '../../facts/slug.ts';
import type { Context } from '../context.ts';
import { buildRawLine, noAmount, type RawLine } from './benefit-line.ts';
import { buildScenario, sumOfKnown } from './build-scenario.ts';
import { costOfYear, hasOtherCosts, readCosts } from './costs.ts';
import { buildGoals } from './goals.ts';
import { proofStrength } from './returns.ts';
import { findPools, lineValues } from './scenarios.ts';

const shareable = { audience: 'shareable' } as const;
/** How far a line is moved to see what it changes. */
const swing = given(0.2);
const nothingKnown = absent<number>({ code: 'nothingKnown' });

/** METHODS §9: what the product was worth, what it cost, and which proof can carry the talk. */
export function buildValue(context: Context, arr: Fact<number>): ValueFacts {
  const { account, currency } = context;
  const money = { currency, ...shareable };
  const goals = buildGoals(context);
  const rows = account.rows.benefits;
  const slugs = uniqueSlugs(rows.map((row) => row.benefit_id.value ?? ''));
  const all = rows.map((row) => buildRawLine(context, row, slugs.get(row.benefit_id.value ?? '') ?? ''));
  const counted = all.filter((line) => line.category !== 'qualitative');

  const costs = readCosts(account);
  const yearOne = costOfYear(costs, arr, 1);
  const fee = fact('roi.fee', 'money', yearOne.fee, money);
  const cost = fact('roi.cost', 'money', add(fee, yearOne.other), money);
  const horizon = context.setting('assumptions.roi_years').value ?? 0;
  const years = Array.from({ length: horizon + 1 }, (_, year) =>
    year === 1 ? yearOne : costOfYear(costs, arr, year),
  );
  const pools = findPools(counted);
  const conservative = lineValues(counted, pools, 'conservative');
  const values = counted.map((line, index) =>
    fact(`roi.line.${line.slug}.value`, 'money', conservative[index] ?? nothingKnown, {
      audience: 'shareable',
      currency,
      label: { code: 'roi.line.value', params: { line: line.row.description.value ?? line.id } },
    }),
  );
  const scenario = (name: ScenarioName, of: readonly Quantity[]) =>
    buildScenario(context, name, of, cost, years);
  const scenarios: ValueFacts['scenarios'] = {
    conservative: scenario('conservative', values),
    expected: scenario('expected', lineValues(counted, pools, 'expected')),
    optimistic: scenario('optimistic', lineValues(counted, pools, 'optimistic')),
  };
  const known = values.filter((value) => value.value !== null);
  const largest = Math.max(0, ...known.map((value) => value.value ?? 0));
  const beside: Beside = { goals, cost, known, largest };
  const valuesByLine = new Map(counted.map((line, index) => [line, values[index]]));
  const lines = all.map((line) => finishLine(context, line, valuesByLine.get(line), beside));
  const anchors = lines
    .filter(
      (line) => (roundedValue(line.strength) ?? 0) >= 60 && (roundedValue(line.evidenceFactor) ?? 0) >= 0.75,
    )
    .sort(
      (a, b) => (roundedValue(b.strength) ?? 0) - (roundedValue(a.strength) ?? 0) || (a.id < b.id ? -1 : 1),
    )
    .slice(0, 2);
  return {
    goals,
    lines: lines.filter((line) => line.category !== 'qualitative'),
    qualitative: lines.filter((line) => line.category === 'qualitative'),
    fee,
    cost,
    costBasis: fact('roi.costBasis', 'code', given(hasOtherCosts(costs) ? 'full' : 'licenceOnly'), shareable),
    scenarios,
    gross: fact('roi.gross', 'money', sumOfKnown(counted.map((line) => line.gross)), money),
    breakEvenShare: fact(
      'roi.breakEvenShare',
      'share',
      divide(cost, scenarios.conservative.benefit),
      shareable,
    ),
    anchorCount: fact(
      'roi.anchors',
      'count',
      called(
        'countAnchors',
        lines.map((line) => line.strength).filter((s) => s.value !== null),
        anchors.length,
      ),
      shareable,
    ),
    anchors,
  };
}

/** What a line is held against: the values of all lines, as far as they are known, and the largest of them. */
type Beside = {
  readonly goals: readonly Goal[];
  readonly cost: Fact<number>;
  readonly known: readonly Fact<number>[];
  readonly largest: number;
};

function finishLine(
  context: Context,
  line: RawLine,
  counted: Fact<number> | undefined,
  { goals, cost, known, largest }: Beside,
): BenefitLine {
  const { row, slug, id } = line;
  const params = { line: row.description.value ?? id };
  const told = (code: string, audience: Audience = 'shareable') => ({
    audience,
    currency: null,
    label: { code, params },
  });
  const value = counted ?? fact(`roi.line.${slug}.value`, 'money', noAmount, told('roi.line.value'));
  const goal = goals.find((candidate) => candidate.id === row.goal_id.value) ?? null;
  const measuredOn = fact(
    `roi.line.${slug}.measuredOn`,
    'date',
    cell(row.measured_on),
    told('roi.line.measuredOn'),
  );
  const goalMatch = goal === null ? 0 : goal.target.value === null ? 0.5 : 1;
  const share = largest > 0 ? (value.value ?? 0) / largest : 0;
  const strength = fact(
    `roi.line.${slug}.strength`,
    'index',
    calledWithGaps(
      'proofStrength',
      [line.evidenceFactor, value, measuredOn, context.asOf, given(goalMatch, 'goalMatch'), ...known],
      line.evidenceFactor.value === null || value.value === null
        ? unknown('nothingKnown')
        : proofStrength({
            c: line.evidenceFactor.value,
            valueShare: share,
            goalMatch,
            ageDays: ageOf(measuredOn.value, context.asOf.value),
          }),
    ),
    told('roi.line.strength'),
  );
  return {
    id,
    slug,
    category: line.category,
    description: row.description.value,
    goal,
    inputs: line.inputs,
    gross: line.gross,
    value,
    realisation: line.realisation,
    attribution: line.attribution,
    evidence: line.evidence,
    evidenceFactor: line.evidenceFactor,
    measuredOn,
    strength,
    swing: fact(
      `roi.line.${slug}.swing`,
      'change',
      divide(multiply(swing, value), cost),
      told('roi.line.swing'),
    ),
    quote:
      row.quote.value === null
        ? null
        : {
            text: fact(
              `roi.line.${slug}.quote`,
              'text',
              cell(row.quote),
              told('roi.line.quote', row.quote_approved.value === true ? 'shareable' : 'internal'),
            ),
            by: row.quoted_by.value,
            approved: row.quote_approved.value,
          },
  };
}

/** Days since it was measured; null where nobody noted it, or it was not yet. */
function ageOf(measuredOn: string | null, today: string | null): number | null {
  if (measuredOn === null || today === null) return null;
  const days = daysBetween(measuredOn, today);
  return days < 0 ? null : days;
}
