import type { Locale } from '../facts/print/locale.ts';

/**
 * The words of one language, from its folder in `templates/locales`; only that language is read.
 *
 * @param language the folder's name, such as `en`
 * @throws if there is no such folder
 */
export async function loadLocale(language: string): Promise<Locale> {
  const [format, vocabularies, labels, methods, reasons, trace] = await Promise.all([
    import(`../../templates/locales/${language}/format.json`, { with: { type: 'json' } }),
    import(`../../templates/locales/${language}/vocabularies.json`, { with: { type: 'json' } }),
    import(`../../templates/locales/${language}/labels.json`, { with: { type: 'json' } }),
    import(`../../templates/locales/${language}/methods.json`, { with: { type: 'json' } }),
    import(`../../templates/locales/${language}/reasons.json`, { with: { type: 'json' } }),
    import(`../../templates/locales/${language}/trace.json`, { with: { type: 'json' } }),
  ]);
  return {
    format: format.default,
    vocabularies: vocabularies.default,
    labels: labels.default,
    methods: methods.default,
    reasons: reasons.default,
    trace: trace.default,
  };
}
