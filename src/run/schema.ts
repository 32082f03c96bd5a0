import { columnsOf } from '../book/map-headers.ts';
import { tableOfKey } from '../book/table-of-key.ts';
import { type TableName, tables } from '../book/tables.ts';
import { emptyConfig } from '../config/config.ts';
import { resolveSettings } from '../config/settings.ts';
import { briefNeeds } from '../engine/needs/brief-needs.ts';
import { type BriefSection, briefSections, type Source } from '../engine/needs/need.ts';
import { nearestTo } from '../facts/nearest.ts';
import type { TerminalWords } from '../templating/terminal-words.ts';
import { engineSettings } from './engine-settings.ts';
import { usageError } from './run-error.ts';
import { bookSchema } from './schema/book-schema.ts';
import { configJsonSchema } from './schema/config-json-schema.ts';
import { type JsonSchema, rowSchema } from './schema/row-schema.ts';

/** A table of a book in a line. */
export type TableSummary = {
  readonly table: TableName;
  readonly description: string;
  readonly required: readonly string[];
  /** The sections of the brief that draw on it. */
  readonly sections: readonly BriefSection[];
};

const tableNames = Object.keys(tables) as TableName[];

/** All tables, in the order of the book. */
export function summariseTables(words: TerminalWords): readonly TableSummary[] {
  const sections = sectionsByTable();
  return tableNames.map((table) => ({
    table,
    description: words.tables[table].description,
    required: columnsOf(table)
      .filter(({ info }) => info.isRequired)
      .map(({ name }) => name),
    sections: briefSections.filter((section) => sections.get(table)?.has(section)),
  }));
}

function sectionsByTable(): ReadonlyMap<TableName, ReadonlySet<BriefSection>> {
  const settings = resolveSettings(emptyConfig, { segment: null, accountId: '' });
  const sections = new Map<TableName, Set<BriefSection>>();
  for (const { section, allOf, unless } of briefNeeds(engineSettings(settings).health.items)) {
    for (const table of [...allOf.flat(), ...(unless ?? [])].flatMap(tableOf)) {
      sections.set(table, (sections.get(table) ?? new Set()).add(section));
    }
  }
  return sections;
}

function tableOf(source: Source): readonly TableName[] {
  return source.kind === 'setting' ? [] : [source.table];
}

/** The table that is meant, by its name or a name by which exports call it. @throws RunError (2) where there is none. */
export function tableNamed(name: string): TableName {
  const table = tableOfKey(name);
  if (table !== null) return table;
  const near = nearestTo(name, [...tableNames, 'config', 'book']);
  throw usageError(
    `There is no table "${name}". ${near.length > 0 ? `Did you mean ${near.join(', ')}?` : '`renewbrief schema` lists them.'}`,
  );
}

const draft = 'https://json-schema.org/draft/2020-12/schema';

/** The JSON Schema of a row of a table, of the configuration (`config`), or of a book in one JSON file (`book`). */
export function schemaNamed(name: string, words: TerminalWords): JsonSchema {
  const schema =
    name === 'config'
      ? configJsonSchema(words.settings)
      : name === 'book'
        ? bookSchema(words.tables)
        : rowSchema(tableNamed(name), words.tables[tableNamed(name)]);
  return { $schema: draft, ...schema };
}
