import type { BookMap } from '../../config/book-map.ts';
import type { Statement } from '../columns/decision.ts';
import type { RawTable } from '../files/raw-table.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { fitsPattern, patternsOf } from './file-pattern.ts';
import { type MappedTables, startMapping } from './map-book.ts';

type Named = { readonly name: string };

/** What a map made of the files that it names, and the files that it leaves as they are. */
export type Mapped<F extends Named> = Omit<MappedTables, 'decisions'> & {
  readonly faults: readonly Problem[];
  /** Files that are no table themselves: looked up, put together into others, checked, or left out on purpose. */
  readonly silent: readonly {
    readonly file: string;
    readonly rows: number;
    readonly decisions: readonly Statement[];
  }[];
  readonly rest: readonly F[];
};

/** Reads the files that a map names, and makes of them what it says. */
export function readMapped<F extends Named>(
  map: BookMap,
  files: readonly F[],
  options: ReadingOptions,
  readRaw: (file: F) => RawTable | null,
): Mapped<F> {
  const fits = (name: string, patterns: readonly string[]) =>
    patterns.some((pattern) => fitsPattern(name, pattern));
  const ignored = map.values.ignore ?? [];
  const claimed = patternsOf(map.values);
  const rest = files.filter(({ name }) => !fits(name, claimed));
  const raws = files.flatMap((file) =>
    fits(file.name, claimed) && !fits(file.name, ignored) ? (readRaw(file) ?? []) : [],
  );
  const { mapping, faults } = startMapping(
    map,
    { heads: raws, names: files.map(({ name }) => name) },
    options,
  );
  if (mapping === null) return { tables: [], problems: [], faults, silent: [], rest };
  const byName = new Map(raws.map((raw) => [raw.file, raw]));
  for (const file of mapping.files) mapping.add(file, byName.get(file)?.records ?? []);
  const { tables, problems, decisions } = mapping.finish();
  const emitted = new Set(tables.map(({ raw }) => raw.file));
  const silent = files.filter(({ name }) => fits(name, claimed) && !emitted.has(name));
  return {
    tables: tables.map(({ table, raw }, index) => {
      const isFirst = tables.findIndex((other) => other.raw.file === raw.file) === index;
      return { table, raw: isFirst ? { ...raw, decisions: decisions.get(raw.file) ?? [] } : raw };
    }),
    problems: [...raws.flatMap((raw) => [...raw.problems, ...emptyFile(raw)]), ...problems],
    faults: [],
    silent: silent.map(({ name }) => ({
      file: name,
      rows: byName.get(name)?.records.length ?? 0,
      decisions: decisions.get(name) ?? [],
    })),
    rest,
  };
}

function emptyFile({ file, headers, records, problems }: RawTable): readonly Problem[] {
  return headers.length === 0 || records.length > 0 || problems.length > 0
    ? []
    : [problemAt({ file }, { code: 'headerOnly', severity: 'notice', expected: 'rows under the header' })];
}
