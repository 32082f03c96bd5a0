import type { PortfolioEntry } from '../../dossier/portfolio.ts';
import { isKnown, isSame } from '../../facts/fact.ts';
import type { Markdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { limitReference, refer } from '../references.ts';
import { dataText } from '../views/names.ts';
import { deadlineOf } from './deadline.ts';

const longestName = 60;

/** The account's name, which leads to its brief. */
export function nameOf({ name }: PortfolioEntry): Markdown {
  return limitReference({ kind: 'figure', id: name.id, form: 'default', limit: null }, longestName);
}

export function ownerOf({ account }: PortfolioEntry, language: Language): Markdown {
  return dataText(account.csm) ?? phrase(language, 'value.nothing');
}

export function healthOf({ health }: PortfolioEntry, language: Language): Markdown {
  const { score, grade, lower, upper } = health;
  if (!isKnown(score)) return phrase(language, 'portfolio.health.none');
  const places = { score: refer(score), grade: refer(grade), lower: refer(lower), upper: refer(upper) };
  return phrase(language, isSame(lower, upper) ? 'portfolio.health.point' : 'portfolio.health.range', places);
}

export function oddsOf({ renewal }: PortfolioEntry, language: Language): Markdown {
  const { probability, probabilityLow, probabilityHigh } = renewal;
  if (!isKnown(probabilityLow) || !isKnown(probabilityHigh)) return phrase(language, 'value.nothing');
  const places = {
    odds: refer(probability),
    low: refer(probabilityLow, 'bare'),
    high: refer(probabilityHigh),
  };
  if (!isKnown(probability)) return phrase(language, 'portfolio.odds.open', places);
  const isPoint = isSame(probabilityLow, probabilityHigh);
  return phrase(language, isPoint ? 'portfolio.odds.point' : 'portfolio.odds.range', places);
}

export function deadlineText(entry: PortfolioEntry, language: Language): Markdown {
  const deadline = deadlineOf(entry);
  if (deadline === null) return phrase(language, 'portfolio.deadline.of.unknown');
  const places = { date: refer(deadline.date), days: refer(deadline.days) };
  return phrase(language, `portfolio.deadline.of.${deadline.code}`, places);
}

/** How much of the standard preparation is behind. */
export function preparationOf({ plan }: PortfolioEntry, language: Language): Markdown {
  const places = { overdue: refer(plan.overdueCount), all: refer(plan.standardCount) };
  return isKnown(plan.overdueCount)
    ? phrase(language, 'portfolio.preparation.of', places)
    : phrase(language, 'value.nothing');
}
