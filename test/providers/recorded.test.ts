import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { languages } from '../../src/templating/language-names.ts';
import { type FixtureName, fixtureDays, fixtureFiles, textOf } from '../support/books.ts';
import { memoryCliEffects } from '../support/cli-effects.ts';

const root = join(import.meta.dirname, '../..');
const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).sort() : []);

/** Answers of capable models, as they came: `fixtures/<book>/answers/<language>/<account>/<section>.txt`. */
const recordings = (Object.keys(fixtureDays) as FixtureName[]).flatMap((fixture) =>
  languages.flatMap((language) => {
    const folder = join(root, 'fixtures', fixture, 'answers', language);
    return filesIn(folder).map((account) => ({ fixture, language, account, folder: join(folder, account) }));
  }),
);

describe('recorded answers', () => {
  it('are there for every one of the five sections', () => {
    for (const { folder } of recordings)
      expect(
        filesIn(folder).filter((name) => name.endsWith('.txt')),
        folder,
      ).toEqual([
        'competitive-rebuttals.txt',
        'concession-framework.txt',
        'expansion-openers.txt',
        'health-narrative.txt',
        'roi-story.txt',
      ]);
  });

  it.each(recordings)(
    '$fixture $account $language: the brief is the golden one, and so is what is told of its making',
    async ({ fixture, language, account, folder }) => {
      const files: Record<string, string> = {};
      for (const file of fixtureFiles(fixture)) files[`/book/${file.name}`] = textOf(file);
      const config = join(root, 'fixtures', fixture, 'renewbrief.config.yaml');
      if (existsSync(config)) files['/book/renewbrief.config.yaml'] = readFileSync(config, 'utf8');
      for (const name of filesIn(folder))
        files[`/answers/${name}`] = readFileSync(join(folder, name), 'utf8');
      const effects = memoryCliEffects({ files });
      const common = ['/book', '--account', account, '--as-of', fixtureDays[fixture]];
      const exitCode = await main(
        [
          ...['brief', ...common, '--lang', language, '--out', '/out', '--format', 'md'],
          ...['--replay', '/answers', '--model', 'recorded'],
        ],
        effects,
      );
      expect(exitCode).toBe(0);
      const path = [...effects.files.keys()].find((name) => name.endsWith('.md')) ?? '';
      const golden = (ending: string) =>
        join(root, 'test/golden-model', `${fixture}-${account}.${language}.${ending}`);
      await expect(effects.text(path)).toMatchFileSnapshot(golden('md'));
      const report = effects.reports.join('\n').replace(/^\S*\/out\/.*\n/gmu, '');
      await expect(`${report}\n`).toMatchFileSnapshot(golden('report.txt'));
    },
  );
});
