import type { Dossier } from '../../dossier/dossier.ts';
import type { BenefitLine, Goal, ScenarioName } from '../../dossier/value.ts';
import { isKnown } from '../../facts/fact.ts';
import { isCloseUnit } from '../../facts/print/is-close-unit.ts';
import type { Sections } from '../../prose/sections.ts';
import { escapeMarkdown, type Markdown, trustMarkdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { proseList, proseMarkdown } from '../prose.ts';
import { refer } from '../references.ts';
import { codeName, dataText, nameOr } from './names.ts';

export type ValueView = {
  readonly bullets: readonly Markdown[];
  readonly narrative: readonly Markdown[];
  readonly anchors: readonly Markdown[] | null;
  readonly lines: readonly LineRow[] | null;
  readonly totals: Markdown | null;
  readonly scenarios: readonly ScenarioRow[] | null;
  readonly attribution: Markdown;
  readonly goals: readonly GoalRow[] | null;
  readonly quotes: readonly Markdown[] | null;
  readonly questions: readonly Markdown[] | null;
};

type LineRow = {
  readonly name: Markdown;
  readonly gross: Markdown;
  /** What is taken off: realised × ours × believed; null where there is no amount. */
  readonly haircuts: Markdown | null;
  readonly evidence: Markdown;
  readonly value: Markdown;
  readonly strength: Markdown;
};

type ScenarioRow = { readonly name: Markdown } & Readonly<Record<ScenarioName, Markdown>>;

type GoalRow = {
  readonly name: Markdown;
  readonly baseline: Markdown;
  readonly current: Markdown;
  readonly target: Markdown;
  readonly progress: Markdown;
};

export function buildValueView(
  { value }: Dossier,
  story: Sections['roiStory'],
  language: Language,
): ValueView {
  const lines = [...value.lines, ...value.qualitative];
  const quotes = lines.flatMap((line) => quoteOf(line, language));
  const hasBenefit = isKnown(value.scenarios.conservative.benefit);
  return {
    bullets: proseList(story.bullets),
    narrative: proseList(story.narrative),
    anchors: story.anchors.length === 0 ? null : proseList(story.anchors),
    lines: lines.length === 0 ? null : lines.map((line) => lineRow(line, language)),
    totals: hasBenefit
      ? phrase(language, 'value.totals', {
          gross: refer(value.gross),
          counted: refer(value.scenarios.conservative.benefit),
          cost: refer(value.cost),
          basis: refer(value.costBasis),
        })
      : null,
    scenarios: hasBenefit ? scenarioRows(value.scenarios, language) : null,
    attribution: proseMarkdown(story.attribution),
    goals: value.goals.length === 0 ? null : value.goals.map(goalRow),
    quotes: quotes.length === 0 ? null : quotes,
    questions: story.questions.length === 0 ? null : proseList(story.questions),
  };
}

function lineRow(line: BenefitLine, language: Language): LineRow {
  return {
    name: phrase(language, 'value.lineOf', {
      line: nameOr(line.description, line.id),
      category: codeName(line.category, 'benefitCategory', language),
    }),
    gross: refer(line.gross),
    haircuts: isKnown(line.evidenceFactor)
      ? phrase(language, 'value.haircutsOf', {
          realisation: refer(line.realisation),
          attribution: refer(line.attribution),
          trust: refer(line.evidenceFactor),
        })
      : null,
    evidence: refer(line.evidence),
    value: refer(line.value),
    strength: refer(line.strength),
  };
}

const measures = ['benefit', 'ratio', 'bcr', 'paybackMonths', 'npv', 'npvRatio'] as const;

function scenarioRows(
  { conservative, expected, optimistic }: Dossier['value']['scenarios'],
  language: Language,
): readonly ScenarioRow[] {
  return measures.map((measure) => ({
    name: phrase(language, `value.measure.${measure}`),
    conservative: refer(conservative[measure]),
    expected: refer(expected[measure]),
    optimistic: refer(optimistic[measure]),
  }));
}

function goalRow(goal: Goal): GoalRow {
  const own = goal.unit === null ? '' : escapeMarkdown(goal.unit);
  const unit = own === '' || isCloseUnit(own) ? own : ` ${own}`;
  return {
    name: dataText(goal.statement) ?? escapeMarkdown(goal.id),
    baseline: isKnown(goal.baseline) ? trustMarkdown(refer(goal.baseline) + unit) : refer(goal.baseline),
    current: isKnown(goal.current) ? trustMarkdown(refer(goal.current) + unit) : refer(goal.current),
    target: isKnown(goal.target) ? trustMarkdown(refer(goal.target) + unit) : refer(goal.target),
    progress: refer(goal.progress),
  };
}

function quoteOf(line: BenefitLine, language: Language): readonly Markdown[] {
  if (line.quote === null || !isKnown(line.quote.text)) return [];
  const by = dataText(line.quote.by);
  const text = refer(line.quote.text);
  const said =
    by === null
      ? phrase(language, 'value.quote.anonymous', { text })
      : phrase(language, 'value.quote.by', { text, by });
  const approval = phrase(
    language,
    line.quote.approved === true ? 'value.quote.approved' : 'value.quote.internal',
  );
  return [phrase(language, 'value.quote.with', { said, approval })];
}
