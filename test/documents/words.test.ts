import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import words from '../../templates/locales/en/document.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');

function readAll(folder: string, ending: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n');
}

const templates = readAll('templates', '.hbs');
const modules = readAll('src/documents', '.ts');

describe('the words of the documents', () => {
  it('are all there that the templates ask for', () => {
    const asked = [...templates.matchAll(/\{\{t "([^"]+)"\}\}/g)].map(([, key = '']) => key);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((key) => !Object.hasOwn(words, key))).toEqual([]);
  });

  it('are all used', () => {
    const isUsed = (key: string): boolean => {
      const stem = key.slice(0, key.lastIndexOf('.') + 1);
      return (
        templates.includes(`"${key}"`) ||
        modules.includes(`'${key}'`) ||
        modules.includes(`\`${stem}\${`) ||
        isNamed(key)
      );
    };
    expect(Object.keys(words).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('hold no word that stands in a template instead', () => {
    const prose = templates
      .replace(/\{\{\{?[^}]*\}?\}\}/g, '')
      .replace(/<[^>]*>/g, '')
      .replace(/^:{3,}.*$/gm, '');
    expect(prose.match(/[A-Za-z]{2,}/g) ?? []).toEqual([]);
  });
});

/** Names from lists that other rooms own: `section.…`, `table.…` and the like are looked up by kind. */
function isNamed(key: string): boolean {
  return /^(?:section|table|fallback|finding)\./.test(key) && /`\$\{kind\}\.\$\{name\}`/.test(modules);
}
