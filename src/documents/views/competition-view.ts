import type { Dossier } from '../../dossier/dossier.ts';
import type { Competitor } from '../../dossier/market.ts';
import { isKnown, roundedValue } from '../../facts/fact.ts';
import type { Notes, Sections } from '../../prose/sections.ts';
import { escapeMarkdown, type Markdown } from '../../templating/escape.ts';
import { type Language, labelled, phrase } from '../language.ts';
import { optionalProse, proseList, proseMarkdown } from '../prose.ts';
import { refer } from '../references.ts';
import { some } from './some.ts';

export type CompetitionView = {
  readonly positioning: Markdown;
  readonly rivals: readonly RivalRow[] | null;
  readonly differentiators: readonly Markdown[] | null;
  readonly capabilities: readonly CapabilityRow[] | null;
  readonly objections: readonly Objection[] | null;
  readonly switching: readonly SwitchingRow[] | null;
  readonly switchingNotes: readonly Markdown[] | null;
  readonly priceGap: Markdown | null;
  readonly whyNow: Markdown | null;
  readonly delay: readonly DelayRow[] | null;
  /** What not to argue with. */
  readonly noLapse: Markdown | null;
  readonly strongerAt: readonly Markdown[] | null;
  readonly questions: readonly Markdown[] | null;
};

type RivalRow = {
  readonly name: Markdown;
  readonly stage: Markdown;
  readonly threat: Markdown;
  readonly price: Markdown;
  readonly against: Markdown;
  readonly observedOn: Markdown;
  readonly source: Markdown;
};

type CapabilityRow = {
  readonly rival: Markdown;
  readonly capability: Markdown;
  readonly score: Markdown;
  readonly evidence: Markdown;
};

type Objection = {
  readonly objection: Markdown;
  readonly acknowledge: Markdown;
  readonly differentiate: Markdown;
  readonly evidence: Markdown;
};

type SwitchingRow = {
  readonly name: Markdown;
  readonly oneOff: Markdown;
  readonly stay: Markdown;
  readonly move: Markdown;
  readonly saving: Markdown;
  readonly savingPv: Markdown;
  readonly breakEven: Markdown;
};

type DelayRow = { readonly what: Markdown; readonly cost: Markdown };

/** Rivals with their threat, what a move would cost the customer, what waiting costs, and what to say to it. */
export function buildCompetitionView(
  { competitors, delay, contract }: Dossier,
  rebuttals: Sections['competitiveRebuttals'],
  { switching }: Notes,
  language: Language,
): CompetitionView {
  const compared = competitors.filter((rival) => isKnown(rival.saving));
  return {
    positioning: proseMarkdown(rebuttals.positioning),
    rivals: some(competitors.map((rival) => rivalRow(rival, language))),
    differentiators: some(proseList(rebuttals.differentiators)),
    capabilities: some(competitors.flatMap(capabilityRows)),
    objections: some(
      rebuttals.objections.map(({ objection, acknowledge, differentiate, evidence }) => ({
        objection: labelled(language, 'competition.theySay', proseMarkdown(objection)),
        acknowledge: labelled(language, 'competition.acknowledge', proseMarkdown(acknowledge)),
        differentiate: labelled(language, 'competition.differentiate', proseMarkdown(differentiate)),
        evidence: labelled(language, 'competition.prove', proseMarkdown(evidence)),
      })),
    ),
    switching: some(compared.map((rival) => switchingRow(rival, language))),
    switchingNotes: some(proseList(switching)),
    priceGap: optionalProse(rebuttals.priceGap),
    whyNow: optionalProse(rebuttals.whyNow),
    delay: contract.state.value === 'open' ? some(delayRows(delay, language)) : null,
    noLapse: (roundedValue(delay.lapse) ?? 1) > 0 ? null : phrase(language, 'competition.noLapse'),
    strongerAt: some(proseList(rebuttals.strongerAt)),
    questions: some(proseList(rebuttals.questions)),
  };
}

function rivalRow(rival: Competitor, language: Language): RivalRow {
  return {
    name: escapeMarkdown(rival.name),
    stage: refer(rival.stage),
    threat: threatOf(rival, language),
    price:
      isKnown(rival.price) || !isKnown(rival.quotedPrice)
        ? refer(rival.price)
        : phrase(language, 'competition.suspect', { price: refer(rival.quotedPrice) }),
    against: gapOf(rival, language),
    observedOn: refer(rival.observedOn),
    source: refer(rival.source),
  };
}

/** How far the rival's price is below ours, or above it. */
function gapOf({ priceGap }: Competitor, language: Language): Markdown {
  const gap = roundedValue(priceGap);
  if (gap === null) return refer(priceGap);
  if (gap === 0) return phrase(language, 'competition.gap.level');
  const places = { gap: refer(priceGap, 'abs') };
  return phrase(language, gap > 0 ? 'competition.gap.below' : 'competition.gap.above', places);
}

/** The class with its figure; with interval and coverage where a part of it is unknown. */
function threatOf(rival: Competitor, language: Language): Markdown {
  if (!isKnown(rival.threat)) return refer(rival.threat);
  const places = {
    class: refer(rival.class),
    threat: refer(rival.threat),
    low: refer(rival.threatLower),
    high: refer(rival.threatUpper),
    coverage: refer(rival.coverage),
  };
  const isWhole = roundedValue(rival.coverage) === 1;
  return phrase(language, isWhole ? 'competition.threat.whole' : 'competition.threat.part', places);
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

function switchingRow(rival: Competitor, language: Language): SwitchingRow {
  return {
    name: escapeMarkdown(rival.name),
    oneOff: refer(rival.oneOff),
    stay: refer(rival.stay),
    move: refer(rival.move),
    saving: refer(rival.saving),
    savingPv: refer(rival.savingPv),
    breakEven: isKnown(rival.breakEven)
      ? phrase(language, `competition.even.${rival.breakEven.value}`, {
          months: refer(rival.breakEvenMonths),
        })
      : refer(rival.breakEven),
  };
}

/** Only what waiting really costs them: a delay that saves money is no argument. */
function delayRows(delay: Dossier['delay'], language: Language): readonly DelayRow[] {
  return (['list', 'lapse', 'expansion'] as const).flatMap((name) =>
    (roundedValue(delay[name]) ?? 0) > 0
      ? [{ what: phrase(language, `competition.delay.${name}`), cost: refer(delay[name]) }]
      : [],
  );
}
