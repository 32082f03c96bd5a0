import type { Catalogue } from './catalogue.ts';

/**
 * The sentences of one language, from its folder in `templates/locales`; only that language is read.
 *
 * @param language the folder's name, such as `en`
 * @throws if there is no such folder
 */
export async function loadCatalogue(language: string): Promise<Catalogue> {
  const parts = await Promise.all([
    import(`../../../templates/locales/${language}/sentences/front.json`, { with: { type: 'json' } }),
    import(`../../../templates/locales/${language}/sentences/health.json`, { with: { type: 'json' } }),
    import(`../../../templates/locales/${language}/sentences/value.json`, { with: { type: 'json' } }),
    import(`../../../templates/locales/${language}/sentences/market.json`, { with: { type: 'json' } }),
    import(`../../../templates/locales/${language}/sentences/negotiation.json`, { with: { type: 'json' } }),
  ]);
  return Object.assign({}, ...parts.map((part) => part.default));
}
