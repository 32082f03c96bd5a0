import type { Dossier } from '../../dossier/dossier.ts';
import type { NpsFacts, Scorecard, ScoreItem } from '../../dossier/health.ts';
import { isKnown, roundedValue } from '../../facts/fact.ts';
import { joinList } from '../../facts/print/join-list.ts';
import { joinSentences } from '../../facts/print/join-sentences.ts';
import type { Sections } from '../../prose/sections.ts';
import { type Markdown, trustMarkdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { proseList, proseMarkdown } from '../prose.ts';
import { refer } from '../references.ts';
import { itemName } from './names.ts';

export type HealthView = {
  readonly paragraphs: readonly Markdown[];
  readonly odds: Markdown | null;
  readonly strengths: readonly Markdown[] | null;
  readonly card: readonly ItemRow[] | null;
  readonly summary: Markdown;
  readonly gaps: Markdown | null;
  readonly trend: Markdown | null;
  readonly snapshots: Markdown | null;
  readonly nps: Markdown | null;
  readonly weekly: { readonly summary: Markdown; readonly items: readonly ItemRow[] } | null;
  readonly questions: readonly Markdown[] | null;
};

type ItemRow = {
  readonly name: Markdown;
  readonly measure: Markdown;
  readonly s: Markdown;
  readonly weight: Markdown;
  readonly impact: Markdown;
};

/** The narrative, the scorecard with its arithmetic, what is not known, and the weekly card. */
export function buildHealthView(
  { health }: Dossier,
  narrative: Sections['healthNarrative'],
  odds: readonly string[],
  language: Language,
): HealthView {
  const { card, weekly, nps } = health;
  const weeklyItems = weekly.items.filter((item) => item.state === 'known');
  return {
    paragraphs: proseList(narrative.paragraphs),
    odds: odds.length === 0 ? null : trustMarkdown(joinSentences(proseList(odds))),
    strengths: narrative.strengths.length === 0 ? null : proseList(narrative.strengths),
    card: !card.items.some((item) => item.state === 'known')
      ? null
      : card.items.map((item) => itemRow(item, card, language)),
    summary: summaryOf(card, language),
    gaps: gapsOf(card, language),
    trend: isKnown(health.trendClass)
      ? phrase(language, 'health.trend', {
          class: refer(health.trendClass),
          change: refer(health.trendChange),
        })
      : null,
    snapshots:
      isKnown(health.snapshotClass) && health.snapshotClass.value !== 'insufficient'
        ? phrase(language, 'health.snapshots', { class: refer(health.snapshotClass) })
        : null,
    nps: npsOf(nps, language),
    weekly:
      weeklyItems.length === 0
        ? null
        : {
            summary: summaryOf(weekly, language),
            items: weeklyItems.map((item) => itemRow(item, weekly, language)),
          },
    questions: narrative.questions.length === 0 ? null : narrative.questions.map(proseMarkdown),
  };
}

/** Answers below which an NPS is no more than a hint, and its error means nothing (METHODS §4). */
const fewAnswers = 3;

function npsOf(nps: NpsFacts, language: Language): Markdown | null {
  if (!isKnown(nps.score)) return null;
  const people = nps.respondents.value ?? 0;
  return phrase(
    language,
    people < fewAnswers ? 'health.npsFew' : 'health.nps',
    {
      score: refer(nps.score),
      error: refer(nps.standardError),
      mean: refer(nps.mean),
      respondents: refer(nps.respondents),
    },
    people,
  );
}

function summaryOf(card: Scorecard, language: Language): Markdown {
  if (!isKnown(card.score)) return phrase(language, 'health.summary.nothing');
  const places = { lower: refer(card.lower), upper: refer(card.upper), coverage: refer(card.coverage) };
  if (card.grade.value === 'none') return phrase(language, 'health.summary.noGrade', places);
  const code = roundedValue(card.coverage) === 1 ? 'complete' : 'score';
  return phrase(language, `health.summary.${code}`, {
    ...places,
    score: refer(card.score),
    grade: refer(card.grade),
    confidence: refer(card.confidenceLevel),
  });
}

/** Without a grade there is no score to speak of, and no impact on it. */
function itemRow(item: ScoreItem, { grade }: Scorecard, language: Language): ItemRow {
  const notApplicable = item.state === 'notApplicable' ? phrase(language, 'value.notApplicable') : null;
  return {
    name: itemName(item, language),
    measure: notApplicable ?? refer(item.measure),
    s: notApplicable ?? refer(item.s),
    weight: refer(item.weight),
    impact:
      notApplicable ?? (grade.value === 'none' ? phrase(language, 'value.nothing') : refer(item.impact)),
  };
}

function gapsOf(card: Scorecard, language: Language): Markdown | null {
  if (card.gaps.length === 0) return null;
  const names = card.gaps.map((item) => itemName(item, language));
  const list = joinList(names, language.locale);
  return phrase(language, 'health.gaps', { items: proseMarkdown(list) });
}
