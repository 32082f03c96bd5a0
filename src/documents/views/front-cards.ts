import type { Dossier } from '../../dossier/dossier.ts';
import { isKnown, isSame } from '../../facts/fact.ts';
import { type Markdown, trustMarkdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { refer } from '../references.ts';

/** What a reader takes in first: how they are, how likely they stay, and how strong we stand. */
export type Cards = { readonly health: Markdown; readonly odds: Markdown; readonly position: Markdown };

export function buildCards(dossier: Dossier, language: Language): Cards {
  return {
    health: healthCard(dossier, language),
    odds: oddsCard(dossier, language),
    position: positionCard(dossier, language),
  };
}

function healthCard({ health: { card } }: Dossier, language: Language): Markdown {
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
  if (isSame(card.lower, card.upper)) return phrase(language, 'front.health.whole', places);
  const isFloorWorse = isKnown(card.floor) && card.floor.value !== card.grade.value;
  return phrase(language, isFloorWorse ? 'front.health.floor' : 'front.health.graded', places);
}

function oddsCard({ renewal, contract }: Dossier, language: Language): Markdown {
  const state = contract.state.value;
  if (state === 'expired' || state === 'committed') return phrase(language, `front.odds.${state}`);
  const basis =
    renewal.planningPrior.value === false
      ? phrase(language, 'front.odds.own', { outcomes: refer(renewal.outcomes) })
      : phrase(language, 'front.odds.prior');
  const places = {
    odds: refer(renewal.probability),
    low: refer(renewal.probabilityLow, 'bare'),
    high: refer(renewal.probabilityHigh),
    basis,
  };
  if (!isKnown(renewal.probability)) return phrase(language, 'front.odds.open', places);
  const { probabilityLow, probabilityHigh } = renewal;
  return phrase(
    language,
    isSame(probabilityLow, probabilityHigh) ? 'front.odds.point' : 'front.odds.range',
    places,
  );
}

function positionCard({ negotiation }: Dossier, language: Language): Markdown {
  const { position, positionClass, positionLower, positionUpper, positionCoverage } = negotiation;
  const places = {
    position: refer(position),
    class: refer(positionClass),
    lower: refer(positionLower),
    upper: refer(positionUpper),
    coverage: refer(positionCoverage),
  };
  if (!isKnown(position)) return phrase(language, 'front.position.nothing');
  if (!isKnown(positionClass)) return phrase(language, 'front.position.unclear', places);
  return phrase(
    language,
    isSame(positionLower, positionUpper) ? 'front.position.point' : 'front.position.range',
    places,
  );
}

/** How the use of the seats moves, with a small chart. */
export function trendOfUse({ usage }: Dossier, language: Language): Markdown | null {
  const main = usage.find((series) => series.metric === 'active_users');
  if (main === undefined || main.class.value === 'insufficient') return null;
  const isTurning = isKnown(main.recent) && main.recent.value !== 'steady';
  return phrase(language, isTurning ? 'front.trend.recent' : 'front.trend.class', {
    chart: trustMarkdown(`[[spark:${main.series.id}]]`),
    class: refer(main.class),
    recent: refer(main.recent),
  });
}
