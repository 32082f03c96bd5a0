import { printMagnitude } from '../../facts/print/numeral.ts';
import { escapeMarkdown, type Markdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { refer } from '../references.ts';
import { listed } from '../views/names.ts';
import { some } from '../views/some.ts';
import { nameOf } from './cells.ts';
import type { Failure, Outsider, PortfolioMatter } from './portfolio-matter.ts';

/** More of them make no list that anybody reads. */
const mostOutsiders = 20;

type Row<Column extends string> = { readonly [name in Column]: Markdown };

export type GapsView = {
  readonly gaps: readonly Row<'name' | 'errors' | 'notices' | 'tables'>[] | null;
  readonly failures: readonly Row<'name' | 'why' | 'todo'>[] | null;
  readonly outsiders: readonly Markdown[] | null;
};

/** What is missing: in the data of the accounts, among the briefs, and around the selection. */
export function buildGapsView(
  { portfolio, accounts, failures, outsiders }: PortfolioMatter,
  language: Language,
): GapsView {
  const rows = portfolio.entries.flatMap((entry) => {
    const page = accounts.get(entry.slug);
    if (page === undefined) return [];
    const { problems, missingTables } = page;
    if (problems.errors + problems.notices + missingTables.length === 0) return [];
    return [
      {
        name: nameOf(entry),
        errors: countText(problems.errors, language),
        notices: countText(problems.notices, language),
        tables:
          missingTables.length === 0
            ? phrase(language, 'value.nothing')
            : listed(missingTables, 'table', language),
      },
    ];
  });
  return {
    gaps: some(rows),
    failures: some(failures.map((failure) => failureRow(failure, language))),
    outsiders: some(outsiderLines(outsiders, language)),
  };
}

function countText(count: number, { locale }: Language): Markdown {
  return escapeMarkdown(printMagnitude(count, { decimals: 0, isFixed: true }, locale));
}

function failureRow({ name, id, code, detail }: Failure, language: Language): Row<'name' | 'why' | 'todo'> {
  const why = phrase(language, `portfolio.failure.${code}`);
  return {
    name: escapeMarkdown(name === id ? name : `${name} (${id})`),
    why: phrase(language, 'portfolio.failure.detail', { why, detail: escapeMarkdown(detail) }),
    todo: phrase(language, `portfolio.todo.${code}`),
  };
}

function outsiderLines(outsiders: readonly Outsider[], language: Language): readonly Markdown[] {
  const lines = outsiders.slice(0, mostOutsiders).map(({ code, name, date }) =>
    phrase(language, `portfolio.outside.${code}`, {
      name: refer(name),
      ...(date === null ? {} : { date: refer(date) }),
    }),
  );
  const rest = outsiders.length - lines.length;
  if (rest === 0) return lines;
  return [...lines, phrase(language, 'portfolio.outside.more', { n: countText(rest, language) }, rest)];
}
