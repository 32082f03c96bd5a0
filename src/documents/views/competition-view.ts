import type { Dossier } from '../../dossier/dossier.ts';
import type { Competitor } from '../../dossier/market.ts';
import type { Sections } from '../../prose/sections.ts';
import { escapeMarkdown, type Markdown } from '../../templating/escape.ts';
import { optionalProse, proseList, proseMarkdown } from '../prose.ts';
import { refer } from '../references.ts';

export type CompetitionView = {
  readonly positioning: Markdown;
  readonly rivals: readonly RivalRow[] | null;
  readonly differentiators: readonly Markdown[] | null;
  readonly capabilities: readonly CapabilityRow[] | null;
  readonly objections:
    | readonly {
        readonly objection: Markdown;
        readonly acknowledge: Markdown;
        readonly differentiate: Markdown;
        readonly evidence: Markdown;
      }[]
    | null;
  readonly priceGap: Markdown | null;
  readonly whyNow: Markdown | null;
  readonly strongerAt: readonly Markdown[] | null;
  readonly questions: readonly Markdown[] | null;
};

type RivalRow = {
  readonly name: Markdown;
  readonly stage: Markdown;
  readonly price: Markdown;
  readonly gap: Markdown;
  readonly oneOff: Markdown;
  readonly observedOn: Markdown;
  readonly source: Markdown;
};

type CapabilityRow = {
  readonly rival: Markdown;
  readonly capability: Markdown;
  readonly score: Markdown;
  readonly evidence: Markdown;
};

export function buildCompetitionView(
  { competitors }: Dossier,
  rebuttals: Sections['competitiveRebuttals'],
): CompetitionView {
  const capabilities = competitors.flatMap(capabilityRows);
  return {
    positioning: proseMarkdown(rebuttals.positioning),
    rivals: competitors.length === 0 ? null : competitors.map(rivalRow),
    differentiators: rebuttals.differentiators.length === 0 ? null : proseList(rebuttals.differentiators),
    capabilities: capabilities.length === 0 ? null : capabilities,
    objections:
      rebuttals.objections.length === 0
        ? null
        : rebuttals.objections.map(({ objection, acknowledge, differentiate, evidence }) => ({
            objection: proseMarkdown(objection),
            acknowledge: proseMarkdown(acknowledge),
            differentiate: proseMarkdown(differentiate),
            evidence: proseMarkdown(evidence),
          })),
    priceGap: optionalProse(rebuttals.priceGap),
    whyNow: optionalProse(rebuttals.whyNow),
    strongerAt: rebuttals.strongerAt.length === 0 ? null : proseList(rebuttals.strongerAt),
    questions: rebuttals.questions.length === 0 ? null : proseList(rebuttals.questions),
  };
}

function rivalRow(rival: Competitor): RivalRow {
  return {
    name: escapeMarkdown(rival.name),
    stage: refer(rival.stage),
    price: refer(rival.price),
    gap: refer(rival.priceGap, 'abs'),
    oneOff: refer(rival.oneOff),
    observedOn: refer(rival.observedOn),
    source: refer(rival.source),
  };
}

/** Positive differences speak for us, negative ones for them; both are listed. */
function capabilityRows(rival: Competitor): readonly CapabilityRow[] {
  return rival.differentiators.map((own) => ({
    rival: escapeMarkdown(rival.name),
    capability: escapeMarkdown(own.capability),
    score: refer(own.score),
    evidence: refer(own.evidence),
  }));
}
