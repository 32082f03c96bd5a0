import type { Dossier } from '../../dossier/dossier.ts';
import type { PricePoint } from '../../dossier/negotiation.ts';
import { isKnown } from '../../facts/fact.ts';
import { printDate } from '../../facts/print/calendar.ts';
import { joinSentences } from '../../facts/print/join-sentences.ts';
import type { FrontPage } from '../../prose/sections.ts';
import { escapeMarkdown, type Markdown, trustMarkdown } from '../../templating/escape.ts';
import { type FrontPageLine, fitLine, frontPageBudget } from '../front-page-budget.ts';
import { type Language, phrase } from '../language.ts';
import { proseMarkdown } from '../prose.ts';
import { refer } from '../references.ts';
import { cutText } from '../text-width.ts';
import { dataTextsOf, seriesName } from './names.ts';
import { type Numbered, numbered } from './numbered.ts';

export type FrontView = {
  readonly account: Markdown;
  readonly asOf: Markdown;
  readonly deadline: Markdown;
  readonly facts: Markdown;
  readonly health: Markdown;
  readonly seats: Markdown;
  readonly trend: Markdown | null;
  readonly position: Markdown | null;
  readonly posture: Markdown;
  readonly recommendation: Markdown;
  readonly reasons: Markdown | null;
  /** Only the prices that there are; null when there is none. */
  readonly prices:
    | readonly { readonly name: Markdown; readonly price: Markdown; readonly why: Markdown }[]
    | null;
  readonly pricesMissing: Markdown | null;
  readonly anchors: readonly Numbered[];
  readonly risks: readonly Markdown[];
  readonly questions: readonly Markdown[] | null;
  readonly opening: Markdown;
};

/** The front page: every line of the writer within its budget, so that the page fits one sheet. */
export function buildFrontView(dossier: Dossier, front: FrontPage, language: Language): FrontView {
  const texts = dataTextsOf(dossier);
  const fitted = (kind: FrontPageLine, passage: string) =>
    fitLine(proseMarkdown(passage), kind, texts, dossier.ledger, language);
  const { negotiation } = dossier;
  const prices = (
    [
      ['opening', negotiation.opening, front.opening],
      ['target', negotiation.target, front.target],
      ['floorOfLadder', negotiation.floorOfLadder, front.floorOfLadder],
      ['reservation', negotiation.reservation, front.reservation],
    ] as const satisfies readonly (readonly [string, PricePoint, string | null])[]
  ).flatMap(([name, point, why]) =>
    isKnown(point.price)
      ? [
          {
            name: phrase(language, `front.price.${name}`),
            price: refer(point.price),
            why: why === null ? phrase(language, 'value.noReason') : fitted('priceReason', why),
          },
        ]
      : [],
  );
  return {
    account: escapeMarkdown(cutText(dossier.account.name, frontPageBudget.account)),
    asOf: escapeMarkdown(printDate(dossier.asOf, language.locale)),
    deadline: fitted('deadline', front.deadline),
    facts: fitted('facts', front.facts),
    health: healthLine(dossier, language),
    seats: seatsLine(dossier, language),
    trend: trendLine(dossier, language),
    position: isKnown(negotiation.position)
      ? phrase(language, 'front.position.known', { position: refer(negotiation.position) })
      : null,
    posture: fitted('posture', front.posture),
    recommendation: fitted('recommendation', front.recommendation),
    reasons:
      front.recommendationReasons.trim() === '' ? null : fitted('reasons', front.recommendationReasons),
    prices: prices.length === 0 ? null : prices,
    pricesMissing: front.pricesMissing === null ? null : fitted('pricesMissing', front.pricesMissing),
    anchors: numbered(front.anchors.map((line) => fitted('anchor', line))),
    risks: front.risks.map((line) => fitted('risk', line)),
    questions: front.questions.length === 0 ? null : front.questions.map((line) => fitted('question', line)),
    opening: trustMarkdown(joinSentences(front.openingFrame.map((line) => fitted('openingSentence', line)))),
  };
}

function healthLine({ health: { card } }: Dossier, language: Language): Markdown {
  const places = {
    score: refer(card.score),
    grade: refer(card.grade),
    floor: refer(card.floor),
    lower: refer(card.lower),
    upper: refer(card.upper),
    coverage: refer(card.coverage),
  };
  if (!isKnown(card.score)) return phrase(language, 'front.health.nothing');
  if (card.grade.value === 'none') return phrase(language, 'front.health.noGrade', places);
  const isFloorWorse = isKnown(card.floor) && card.floor.value !== card.grade.value;
  return phrase(language, isFloorWorse ? 'front.health.floor' : 'front.health.graded', places);
}

function seatsLine({ seats, contract }: Dossier, language: Language): Markdown {
  if (!isKnown(seats.active)) return phrase(language, 'front.seats.unknown');
  const places = {
    active: refer(seats.active, 'bare'),
    seats: refer(contract.seats, 'bare'),
    share: refer(seats.utilisation),
    class: refer(seats.class),
  };
  return phrase(language, isKnown(seats.utilisation) ? 'front.seats.used' : 'front.seats.activeOnly', places);
}

/** How the use of the product moves, with a small chart: of active users, else of the first series there is. */
function trendLine({ usage }: Dossier, language: Language): Markdown | null {
  const main = usage.find((series) => series.metric === 'active_users') ?? usage[0];
  if (main === undefined || main.series.points.length < 2) return null;
  return phrase(language, isKnown(main.recent) ? 'front.trend.recent' : 'front.trend.class', {
    name: escapeMarkdown(cutText(seriesName(main, language), frontPageBudget.dataText / 2)),
    chart: trustMarkdown(`[[spark:${main.series.id}]]`),
    class: refer(main.class),
    recent: refer(main.recent),
  });
}
