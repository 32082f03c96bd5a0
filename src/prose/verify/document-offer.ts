import type { Dossier } from '../../dossier/dossier.ts';
import { buildOffer } from '../check/build-offer.ts';
import type { Offer } from '../check/offer.ts';

/**
 * What may stand in a document of an account: all that a writer may use, and every text of the data word for word, since
 * documents print evidence and claims as they are.
 */
export function documentOffer(dossier: Dossier): Offer {
  const offer = buildOffer(dossier, 'internal');
  const texts = [...offer.facts.values()].flatMap(({ unit, value }) =>
    unit === 'text' && typeof value === 'string' ? [value.trim().replace(/[.。;；]+$/u, '')] : [],
  );
  return { ...offer, names: [...offer.names, ...texts] };
}
