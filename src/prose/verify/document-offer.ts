import type { Dossier } from '../../dossier/dossier.ts';
import { buildOffer } from '../check/build-offer.ts';
import type { Offer, Quotable } from '../check/offer.ts';
import type { SourceText } from '../prompts/source-text.ts';

/**
 * What may stand in a document of an account: all that a writer may use, and every text of the data word for word, since
 * documents print evidence and claims as they are, and a
 * model quotes what people have written.
 */
export function documentOffer(dossier: Dossier, written: readonly SourceText[] = []): Offer {
  const offer = buildOffer(dossier, 'internal');
  const texts = [...offer.facts.values()].flatMap(({ unit, value }) =>
    unit === 'text' && typeof value === 'string' ? [value.trim().replace(/[.。;；]+$/u, '')] : [],
  );
  const speakers = new Map(dossier.people.map(({ id, name }) => [id, name]));
  const quotes = written.map(
    ({ text, by }): Quotable => ({
      text,
      speaker: by === null ? null : (speakers.get(by) ?? null),
      isApproved: null,
      factId: null,
    }),
  );
  return { ...offer, quotes: [...offer.quotes, ...quotes], names: [...offer.names, ...texts] };
}
