import { loadLanguage } from '../../src/templating/load-language.ts';

export const { locale: chinese } = await loadLanguage('zh');
