import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/templating/load-language.ts';
import { english } from '../support/english.ts';

describe('loadLanguage', () => {
  it('reads the folder of the language', async () => {
    expect((await loadLanguage('en')).locale).toEqual(english);
  });

  it('fails for a language that has no folder', async () => {
    await expect(loadLanguage('tlh')).rejects.toThrow();
  });
});
