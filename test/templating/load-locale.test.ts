import { describe, expect, it } from 'vitest';
import { loadLocale } from '../../src/templating/load-locale.ts';
import { english } from '../support/english.ts';

describe('loadLocale', () => {
  it('reads the folder of the language', async () => {
    expect(await loadLocale('en')).toEqual(english);
  });

  it('fails for a language that has no folder', async () => {
    await expect(loadLocale('tlh')).rejects.toThrow();
  });
});
