import { parseMonth } from '../facts/parse/month.ts';
import { parseMark } from '../facts/parse/parsed.ts';
import { decideColumn } from './columns/decide-column.ts';
import { type ColumnDecision, plainDecision, type Statement, type Unsettled } from './columns/decision.ts';
import { type Declaration, nothingDeclared } from './columns/declaration.ts';
import { headerDeclaration, splitHeader } from './columns/split-header.ts';
import type { RawRecord, RawTable } from './files/raw-table.ts';
import { foldName } from './fold-name.ts';
import { type Column, columnsOf, type HeaderMap } from './map-headers.ts';
import { parseWord } from './parse-cell/choices.ts';
import { parseNumber } from './parse-cell/numbers.ts';
import { placeOf } from './place-of.ts';
import type { Problem } from './problem.ts';
import { type RowInProgress, readCell } from './read-cell.ts';
import { type ReadRow, readRecord, type TableReader } from './read-row.ts';
import type { ReadingContext } from './reading-context.ts';

/** A column of values of a wide table: the month or the metric that its header names. */
type WideColumn = {
  readonly index: number;
  readonly header: string;
  /** What the header says of every value in it. */
  readonly said: { readonly column: 'month' | 'metric'; readonly value: string };
  readonly decision: ColumnDecision;
};

/** Usage with a column for each month, or for each metric, in place of a row for each value. */
export type WideUsage = {
  readonly columns: readonly WideColumn[];
  readonly statements: readonly Statement[];
  /** What nothing decided, each with the cell where it shows. */
  readonly unsettled: readonly {
    readonly header: string;
    readonly record: RawRecord;
    readonly open: Unsettled;
  }[];
};

type Candidate = { readonly index: number; readonly header: string };

/** How usage stands side by side; null where it stands in rows. */
export function findWideUsage(map: HeaderMap, raw: RawTable, context: ReadingContext): WideUsage | null {
  const names = new Set([...map.columns.values()].map(({ name }) => name));
  const valueHeader = [...map.columns].find(([, { name }]) => name === 'value')?.[0];
  const hasValue = valueHeader !== undefined && foldName(raw.headers[valueHeader] ?? '') === 'value';
  if (hasValue) return null;
  const free = raw.headers
    .map((header, index): Candidate => ({ header, index }))
    .filter(({ header, index }) => header.trim() !== '' && index !== map.accountName)
    .filter(({ index }) => !map.columns.has(index) || index === valueHeader);
  if (!names.has('month')) return byMonth(free, raw, context);
  return names.has('metric') ? null : byMetric(free, raw, context);
}

function byMonth(free: readonly Candidate[], raw: RawTable, context: ReadingContext): WideUsage | null {
  const months = free.flatMap(({ header, index }) => {
    const month = parseMonth(header, context.options.dateOrder);
    return month.kind === 'known' ? [{ header, index, month: month.value }] : [];
  });
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return null;
  // One kind of number in all of them: what one month tells of the decimal mark holds for the others.
  const texts = raw.records.flatMap((record) => months.map(({ index }) => record.texts[index] ?? ''));
  const isTyped = months.every(({ index }) => raw.typed?.has(index));
  const decision = decide(first.header, nothingDeclared, texts, isTyped, raw.isPart ?? false, context);
  return {
    columns: months.map(({ header, index, month }) => ({
      header,
      index,
      said: { column: 'month', value: month },
      decision,
    })),
    unsettled: decision.unsettled.flatMap((open) => {
      const record = raw.records[Math.floor(open.index / months.length)];
      const header = months[open.index % months.length]?.header;
      return record === undefined || header === undefined ? [] : [{ header, record, open }];
    }),
    statements: [
      {
        code: 'wideMonths',
        header: first.header,
        column: 'month',
        params: { columns: months.length, first: first.month, last: last.month },
      },
      ...decision.statements,
    ],
  };
}

function byMetric(free: readonly Candidate[], raw: RawTable, context: ReadingContext): WideUsage | null {
  const columns = free.flatMap(({ header, index }): WideColumn[] => {
    const { base, declaration } = splitMetric(header);
    const metric = parseWord(base, usageColumn('metric').info);
    const isKnownMetric = usageColumn('metric').info.values.includes(metric);
    const texts = raw.records.map((record) => record.texts[index] ?? '');
    if (!isKnownMetric && !holdsNumbers(header, texts)) return [];
    return [
      {
        header,
        index,
        said: { column: 'metric', value: metric },
        decision: decide(
          header,
          declaration,
          texts,
          raw.typed?.has(index) ?? false,
          raw.isPart ?? false,
          context,
        ),
      },
    ];
  });
  const [first] = columns;
  if (first === undefined) return null;
  return {
    columns,
    unsettled: columns.flatMap(({ header, decision }) =>
      decision.unsettled.flatMap((open) => {
        const record = raw.records[open.index];
        return record === undefined ? [] : [{ header, record, open }];
      }),
    ),
    statements: [
      {
        code: 'wideMetrics',
        header: first.header,
        column: 'metric',
        params: { columns: columns.length, metrics: columns.map(({ said }) => said.value).join(', ') },
      },
      ...columns.flatMap(({ decision }) => decision.statements),
    ],
  };
}

/** The name of a metric without what its header declares of the values: percentages. */
function splitMetric(header: string): { readonly base: string; readonly declaration: Declaration } {
  for (const split of splitHeader(header)) {
    const declaration = headerDeclaration(split);
    if (declaration?.rateScale !== undefined) return { base: split.base.trim(), declaration };
  }
  return { base: header.trim(), declaration: nothingDeclared };
}

/** Whether a column that nobody knows is one of values: most of its texts are numbers, and it is none of ids. */
function holdsNumbers(header: string, texts: readonly string[]): boolean {
  if (/(?:^|[\s_])(?:id|key|no)$|[a-z]Id$|编号$/i.test(header.trim())) return false;
  const filled = texts.filter((text) => parseMark(text) === null);
  const numbers = filled.filter((text) => parseNumber(text, undecided).kind !== 'invalid');
  return filled.length > 0 && numbers.length * 2 >= filled.length;
}

const undecided: ColumnDecision = { ...plainDecision, decimal: null };

function decide(
  header: string,
  declaration: Declaration,
  texts: readonly string[],
  isTyped: boolean,
  isPart: boolean,
  { options }: ReadingContext,
): ColumnDecision {
  return decideColumn({
    column: usageColumn('value'),
    header,
    declaration,
    conversion: null,
    texts,
    isTyped,
    isPart,
    settled: options,
  });
}

function usageColumn(name: 'metric' | 'value'): Column {
  const column = columnsOf('usage').find((candidate) => candidate.name === name);
  if (column === undefined) throw new Error(`usage has no column ${name}`);
  return column;
}

/**
 * Reads a record of wide usage into a row for each of its values. The place of a value is its own column; an empty cell
 * is a month without a value, as everybody leaves them, and no row.
 */
export function readWideRecord(
  reader: TableReader,
  wide: WideUsage,
  record: RawRecord,
  problems: Problem[],
): readonly ReadRow[] {
  const base = readRecord(reader, record, problems);
  if (base === null) return [];
  const row: RowInProgress = { account: base.account, currency: null, problems, currencies: null };
  // What cannot be read leaves out its own month or metric, and not the row.
  const { name, info } = usageColumn('value');
  const value = { name, info: { ...info, isRequired: false } };
  return wide.columns.flatMap(({ index, header, said, decision }): ReadRow[] => {
    const text = record.texts[index] ?? '';
    if (parseMark(text) !== null) return [];
    const place = placeOf(reader.file, record, header);
    const cell = readCell(text, value, decision, place, row);
    if (cell.value === null) return [];
    const named = { ...cell, value: said.value };
    return [{ ...base, part: header, cells: { ...base.cells, [said.column]: named, value: cell } }];
  });
}
