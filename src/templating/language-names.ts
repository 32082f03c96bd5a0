/** The languages that a brief can be written in: a folder each in `templates/locales`. */
export const languages = ['en', 'zh'] as const;

export type LanguageName = (typeof languages)[number];
