import type { BenefitLine, Goal, Scenario, ScenarioName, ValueFacts } from '../../dossier/value.ts';
import type { Audience } from '../../facts/cell.ts';
import { daysBetween } from '../../facts/dates.ts';
import { absent, add, called, callWithGaps, cell, divide, given, multiply } from '../../facts/expression.ts';
import { fact, roundedValue } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { uniqueSlugs } from '../../facts/slug.ts';
import type { Context } from '../context.ts';
import { joined } from '../joined.ts';
import { buildRawLine, type RawLine } from './benefit-line.ts';
import { buildScenario, sumOfKnown } from './build-scenario.ts';
import { costOfYear, hasOtherCosts } from './costs.ts';
import { buildGoals } from './goals.ts';
import { proofStrength } from './returns.ts';
import { lineValues, scenarioNames } from './scenarios.ts';

const shareable = { audience: 'shareable' } as const;

/** METHODS §9: what the product was worth, what it cost, and which proof can carry the talk. */
export function buildValue(context: Context, arr: Fact<number>): ValueFacts {
  const { account, currency } = context;
  const money = { currency, ...shareable };
  const goals = buildGoals(context);
  const rows = account.rows.benefits;
  const slugs = uniqueSlugs(rows.map((row) => row.benefit_id.value ?? ''));
  const all = rows.map((row) => buildRawLine(context, row, slugs.get(row.benefit_id.value ?? '') ?? ''));
  const counted = all.filter((line) => line.category !== 'qualitative');

  const yearOne = costOfYear(account, arr, 1);
  const fee = fact('roi.fee', 'money', yearOne.fee, money);
  const cost = fact('roi.cost', 'money', add(fee, yearOne.other), money);
  const byScenario = Object.fromEntries(
    scenarioNames.map((name) => [name, lineValues(counted, name)]),
  ) as Record<ScenarioName, ReadonlyMap<string, Quantity>>;
  const values = new Map(
    counted.map((line) => [
      line.id,
      fact(
        `roi.line.${line.slug}.value`,
        'money',
        byScenario.conservative.get(line.id) ?? absent<number>({ code: 'nothingKnown' }),
        joined(money, {
          label: { code: 'roi.line.value', params: { line: line.row.description.value ?? line.id } },
        }),
      ),
    ]),
  );
  const horizon = context.setting('assumptions.roi_years').value ?? 0;
  const years = Array.from({ length: horizon + 1 }, (_, year) => costOfYear(account, arr, year));
  const scenarios = Object.fromEntries(
    scenarioNames.map((name) => [
      name,
      buildScenario(
        context,
        name,
        counted.map((line) => (name === 'conservative' ? values : byScenario[name]).get(line.id) ?? given(0)),
        cost,
        years,
      ),
    ]),
  ) as Record<ScenarioName, Scenario>;
  const lines = all.map((line) => finishLine(context, line, values, goals, cost));
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
    costBasis: fact(
      'roi.costBasis',
      'code',
      given(hasOtherCosts(account) ? 'full' : 'licenceOnly'),
      shareable,
    ),
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

function finishLine(
  context: Context,
  line: RawLine,
  values: ReadonlyMap<string, Fact<number>>,
  goals: readonly Goal[],
  cost: Fact<number>,
): BenefitLine {
  const { row, slug, id } = line;
  const params = { line: row.description.value ?? id };
  const told = (code: string, audience: Audience = 'shareable') => ({
    audience,
    label: { code: `roi.line.${code}`, params },
  });
  const value =
    values.get(id) ??
    fact(
      `roi.line.${slug}.value`,
      'money',
      absent({ code: 'notApplicable', params: { column: 'category', file: 'benefits' } }),
      told('value'),
    );
  const goal = goals.find((candidate) => candidate.id === row.goal_id.value) ?? null;
  const measuredOn = fact(`roi.line.${slug}.measuredOn`, 'date', cell(row.measured_on), told('measuredOn'));
  const largest = [...values.values()].filter((v) => v.value !== null);
  const goalMatch = goal === null ? 0 : goal.target.value === null ? 0.5 : 1;
  const strength = fact(
    `roi.line.${slug}.strength`,
    'index',
    callWithGaps(
      'proofStrength',
      [line.evidenceFactor, value, measuredOn, context.asOf, given(goalMatch, 'goalMatch'), ...largest],
      (c, own, on, today, match, ...others) => {
        if (own === null || c === null) return unknown('nothingKnown');
        const top = Math.max(...others.map(Number));
        const ageDays = on === null || today === null ? null : daysBetween(String(on), String(today));
        return proofStrength({
          c,
          valueShare: top > 0 ? own / top : 0,
          goalMatch: match === 1 ? 1 : match === 0.5 ? 0.5 : 0,
          ageDays: ageDays !== null && ageDays < 0 ? null : ageDays,
        });
      },
    ),
    told('strength'),
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
    swing: fact(`roi.line.${slug}.swing`, 'change', divide(multiply(given(0.2), value), cost), told('swing')),
    quote:
      row.quote.value === null
        ? null
        : {
            text: fact(
              `roi.line.${slug}.quote`,
              'text',
              cell(row.quote),
              told('quote', row.quote_approved.value === true ? 'shareable' : 'internal'),
            ),
            by: row.quoted_by.value,
            approved: row.quote_approved.value,
          },
  };
}
