import type { Dossier } from '../../dossier/dossier.ts';
import type { Condition, Expansion } from '../../dossier/market.ts';
import { isSame } from '../../facts/fact.ts';
import { joinList } from '../../facts/print/join-list.ts';
import { joinSentences } from '../../facts/print/join-sentences.ts';
import { printCode } from '../../facts/print/vocabulary.ts';
import type { Sections } from '../../prose/sections.ts';
import { escapeMarkdown, type Markdown, trustMarkdown } from '../../templating/escape.ts';
import { type Language, labelled, phrase } from '../language.ts';
import { optionalProse, proseList, proseMarkdown } from '../prose.ts';
import { refer } from '../references.ts';
import { nameOr } from './names.ts';
import { some } from './some.ts';

export type ExpansionView = {
  readonly summary: Markdown;
  readonly ranking: readonly RankRow[] | null;
  /** The checklist behind each propensity: what it meets, what not, and what nobody knows. */
  readonly checklist: readonly Markdown[] | null;
  readonly opportunities: readonly OpportunityView[] | null;
  readonly questions: readonly Markdown[] | null;
};

type RankRow = {
  readonly rank: Markdown;
  readonly name: Markdown;
  readonly theoretical: Markdown;
  readonly realistic: Markdown;
  readonly propensity: Markdown;
  readonly value: Markdown;
  readonly verdict: Markdown;
};

type OpportunityView = {
  readonly title: Markdown;
  readonly hold: Markdown | null;
  readonly size: Markdown;
  readonly trigger: Markdown;
  readonly beneficiary: Markdown;
  readonly opener: Markdown | null;
  readonly objections: readonly Markdown[] | null;
};

/** The openings by rank with the checklist behind it, then one by one as the section tells them. */
export function buildExpansionView(
  { expansions }: Dossier,
  openers: Sections['expansionOpeners'],
  language: Language,
): ExpansionView {
  return {
    summary: proseMarkdown(openers.summary),
    ranking: some(expansions.map((expansion) => rankRow(expansion, language))),
    checklist: some(
      expansions.map((expansion) =>
        phrase(language, 'expansion.checked', {
          name: nameOr(expansion.description, expansion.id),
          findings: trustMarkdown(joinSentences(findingsOf(expansion, language))),
        }),
      ),
    ),
    opportunities: some(
      openers.opportunities.map((one) => ({
        title: proseMarkdown(one.title),
        hold: optionalProse(one.hold),
        size: labelled(language, 'expansion.size', proseMarkdown(one.size)),
        trigger: labelled(language, 'expansion.trigger', proseMarkdown(one.trigger)),
        beneficiary: labelled(language, 'expansion.beneficiary', proseMarkdown(one.beneficiary)),
        opener: optionalProse(one.opener),
        objections: some(
          one.objections.map(({ objection, answer }) =>
            trustMarkdown(joinSentences([proseMarkdown(objection), proseMarkdown(answer)])),
          ),
        ),
      })),
    ),
    questions: some(proseList(openers.questions)),
  };
}

function rankRow(expansion: Expansion, language: Language): RankRow {
  const { propensityLow, propensityHigh } = expansion;
  return {
    rank: refer(expansion.rank),
    name: nameOr(expansion.description, expansion.id),
    theoretical: refer(expansion.theoretical),
    realistic: refer(expansion.realistic),
    propensity: isSame(propensityLow, propensityHigh)
      ? refer(propensityLow)
      : phrase(language, 'expansion.range', {
          low: refer(propensityLow, 'bare'),
          high: refer(propensityHigh),
        }),
    value: refer(expansion.rankValue),
    verdict: refer(expansion.verdict),
  };
}

const conditionOrder: readonly Condition[] = ['health', 'roi', 'raised', 'champion', 'budget'];

/** Three lists, without the empty ones. */
function findingsOf({ conditions }: Expansion, language: Language): readonly Markdown[] {
  const { locale } = language;
  const namesOf = (state: boolean | null) =>
    conditionOrder
      .filter((name) => conditions[name].value === state)
      .map((name) => printCode(name, 'conditionName', locale));
  const lists = [
    ['met', namesOf(true)],
    ['unmet', namesOf(false)],
    ['unknown', namesOf(null)],
  ] as const;
  return lists.flatMap(([state, names]) =>
    names.length === 0
      ? []
      : [
          phrase(language, `expansion.condition.${state}`, {
            items: escapeMarkdown(joinList(names, locale)),
          }),
        ],
  );
}
