import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const textOf = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8');

it('the front page that the README shows is the one that its command writes', () => {
  const shown = /```text\n(.+?)\n```/s.exec(textOf('README.md'))?.[1] ?? '';
  expect(shown).not.toBe('');
  expect(textOf('test/golden/northwind/A-1041.md')).toContain(shown);
});
