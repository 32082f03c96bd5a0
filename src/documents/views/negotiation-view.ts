import type { Dossier } from '../../dossier/dossier.ts';
import type { LadderStep, PricePoint } from '../../dossier/negotiation.ts';
import { isKnown } from '../../facts/fact.ts';
import type { Notes, Sections } from '../../prose/sections.ts';
import { escapeMarkdown, type Markdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { proseList, proseMarkdown } from '../prose.ts';
import { refer } from '../references.ts';
import { type AnswersView, buildAnswersView } from './answers-view.ts';
import { codeName } from './names.ts';
import { type Numbered, numbered } from './numbered.ts';
import { buildPositionView, type PositionView } from './position-view.ts';
import { some } from './some.ts';
import { buildTradesView, type TradesView } from './trades-view.ts';

export type NegotiationView = {
  readonly position: Markdown;
  readonly strength: PositionView;
  readonly prices: readonly PriceRow[] | null;
  readonly reasons: readonly Markdown[];
  readonly answers: AnswersView;
  readonly ladder: readonly LadderRow[] | null;
  readonly ladderNotes: readonly Markdown[] | null;
  readonly stops: readonly Markdown[] | null;
  readonly trades: TradesView;
  readonly anchors: readonly Numbered[] | null;
  readonly accept: Markdown;
  readonly counter: Markdown;
  readonly escalate: Markdown;
  readonly walk: Markdown;
  readonly questions: readonly Markdown[] | null;
};

type PriceRow = {
  readonly name: Markdown;
  readonly price: Markdown;
  readonly change: Markdown;
  readonly discount: Markdown;
  readonly approver: Markdown;
  readonly grr: Markdown;
};

type LadderRow = {
  readonly number: Markdown;
  readonly give: Markdown;
  readonly price: Markdown;
  readonly discount: Markdown;
  readonly approver: Markdown;
  readonly grr: Markdown;
  readonly get: Markdown;
};

/**
 * Position, prices, what to answer, ladder, trades and packages, and when to stop.
 *
 * @param hasModelProse the offline writer says the ladder as the table does, so its sentences stand only where a model
 * has written them
 */
export function buildNegotiationView(
  dossier: Dossier,
  framework: Sections['concessionFramework'],
  notes: Notes,
  hasModelProse: boolean,
  language: Language,
): NegotiationView {
  const { negotiation } = dossier;
  const points: readonly (readonly [string, PricePoint])[] = [
    ['opening', negotiation.opening],
    ['target', negotiation.target],
    ['floorOfLadder', negotiation.floorOfLadder],
    ['reservation', negotiation.reservation],
    ['ask', negotiation.ask],
  ];
  const prices = points.flatMap(([name, point]) =>
    isKnown(point.price) ? [priceRow(name, point, language)] : [],
  );
  return {
    position: proseMarkdown(framework.position),
    strength: buildPositionView(dossier, language),
    prices: some(prices),
    reasons: proseList([framework.opening, framework.target, framework.reservation, ...notes.ceiling]),
    answers: buildAnswersView(dossier, notes, language),
    ladder: some(negotiation.ladder.map((step) => ladderRow(step, language))),
    ladderNotes: hasModelProse ? some(proseList(framework.ladder)) : null,
    stops: some(proseList(notes.stops)),
    trades: buildTradesView(dossier, language),
    anchors: some(numbered(proseList(framework.anchors))),
    accept: proseMarkdown(framework.accept),
    counter: proseMarkdown(framework.counter),
    escalate: proseMarkdown(framework.escalate),
    walk: proseMarkdown(framework.walk),
    questions: some(proseList(framework.questions)),
  };
}

function priceRow(name: string, point: PricePoint, language: Language): PriceRow {
  return {
    name: phrase(language, `negotiation.price.${name}`),
    price: refer(point.price),
    change: refer(point.change),
    discount: refer(point.discount),
    approver: refer(point.approver),
    grr: refer(point.grr),
  };
}

function ladderRow(step: LadderStep, language: Language): LadderRow {
  return {
    number: escapeMarkdown(String(step.number)),
    give: refer(step.concession),
    price: refer(step.price),
    discount: refer(step.discount),
    approver: refer(step.approver),
    grr: refer(step.grr),
    get:
      step.get === null
        ? phrase(language, 'negotiation.noGet')
        : phrase(language, 'negotiation.named', {
            what: codeName(step.get.type, 'get', language),
            name: refer(step.getName),
          }),
  };
}
