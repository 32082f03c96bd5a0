import type { Dossier } from '../../dossier/dossier.ts';
import type { PricePoint } from '../../dossier/negotiation.ts';
import { isKnown } from '../../facts/fact.ts';
import { printDate } from '../../facts/print/calendar.ts';
import { joinSentences } from '../../facts/print/join-sentences.ts';
import type { FrontPage } from '../../prose/sections.ts';
import { escapeMarkdown, type Markdown, trustMarkdown } from '../../templating/escape.ts';
import {
  type FrontPageLine,
  fitLine,
  fitSentences,
  frontPageBudget,
  tooLongTexts,
} from '../front-page-budget.ts';
import { type Language, phrase } from '../language.ts';
import { proseList, proseMarkdown } from '../prose.ts';
import { refer } from '../references.ts';
import { cutText } from '../text-width.ts';
import { buildCards, type Cards, trendOfUse } from './front-cards.ts';
import { dataTextsOf } from './names.ts';
import { type Numbered, numbered } from './numbered.ts';
import { some } from './some.ts';

export type FrontView = {
  readonly account: Markdown;
  readonly asOf: Markdown;
  readonly deadline: Markdown;
  readonly facts: Markdown;
  readonly trend: Markdown | null;
  readonly cards: Cards;
  readonly posture: Markdown;
  /** What to do, and why. */
  readonly advice: Markdown;
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
  const texts = tooLongTexts(dataTextsOf(dossier));
  const fitted = (kind: FrontPageLine, passage: string) =>
    fitLine(proseMarkdown(passage), kind, texts, dossier.ledger, language);
  const reasons = fitSentences(
    proseList(front.recommendationReasons),
    'reasons',
    texts,
    dossier.ledger,
    language,
  );
  return {
    account: escapeMarkdown(cutText(dossier.account.name, frontPageBudget.account)),
    asOf: escapeMarkdown(printDate(dossier.asOf, language.locale)),
    deadline: fitted('deadline', front.deadline),
    facts: fitted('facts', front.facts),
    trend: trendOfUse(dossier, language),
    cards: buildCards(dossier, language),
    posture: fitted('posture', front.posture),
    advice: phrase(language, reasons.length === 0 ? 'front.advice.only' : 'front.advice.why', {
      recommendation: fitted('recommendation', front.recommendation),
      reasons: trustMarkdown(joinSentences(reasons)),
    }),
    prices: some(pricesOf(dossier, front, (why) => fitted('priceReason', why), language)),
    pricesMissing: front.pricesMissing === null ? null : fitted('pricesMissing', front.pricesMissing),
    anchors: numbered(front.anchors.map((line) => fitted('anchor', line))),
    risks: front.risks.map((line) => fitted('risk', line)),
    questions: some(front.questions.map((line) => fitted('question', line))),
    opening: trustMarkdown(joinSentences(front.openingFrame.map((line) => fitted('openingSentence', line)))),
  };
}

/** Every price has a reason, and an owner: who decides it. */
function pricesOf(
  { negotiation }: Dossier,
  front: FrontPage,
  fitWhy: (why: string) => Markdown,
  language: Language,
) {
  const points = [
    ['opening', negotiation.opening, front.opening],
    ['target', negotiation.target, front.target],
    ['floorOfLadder', negotiation.floorOfLadder, front.floorOfLadder],
    ['reservation', negotiation.reservation, front.reservation],
  ] as const satisfies readonly (readonly [string, PricePoint, string | null])[];
  return points.flatMap(([name, { price, approver }, why]) => {
    if (!isKnown(price)) return [];
    const title = phrase(language, `front.price.${name}`);
    return [
      {
        name: isKnown(approver)
          ? phrase(language, 'front.price.owned', { price: title, approver: refer(approver) })
          : title,
        price: refer(price),
        why: why === null ? phrase(language, 'value.noReason') : fitWhy(why),
      },
    ];
  });
}
