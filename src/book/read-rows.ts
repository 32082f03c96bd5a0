import type { Cell, Place } from '../facts/cell.ts';
import { cleanText } from './clean-text.ts';
import { type Column, columnsOf, mapHeaders } from './map-headers.ts';
import { type CellValue, parseAskChange, parseCell } from './parse-cell.ts';
import { type Problem, problemAt } from './problem.ts';
import type { RawRecord, RawTable } from './raw-table.ts';
import type { TableName } from './tables.ts';

/** A record read: its cells by column, what it is known by, and whether it can be used. */
export type ReadRow = {
  readonly cells: Readonly<Record<string, Cell<CellValue>>>;
  readonly record: RawRecord;
  readonly account: string;
};

export type ReadTable = {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly Problem[];
  readonly mapped: readonly { readonly header: string; readonly column: string }[];
  readonly unknownColumns: readonly string[];
};

/** Reads the records of a table into cells. A row without a value that it must have is left out and reported. */
export function readRows(table: TableName, raw: RawTable): ReadTable {
  const { columns, unknown, repeated } = mapHeaders(table, raw.headers);
  const problems: Problem[] = [...raw.problems];
  const known = columnsOf(table);
  for (const header of repeated) {
    problems.push(
      problemAt(
        { file: raw.file, column: header },
        {
          code: 'duplicateColumn',
          severity: 'error',
          found: header,
          expected: 'each column once',
          hint: 'The first of them was read.',
        },
      ),
    );
  }
  for (const header of unknown) {
    problems.push(
      problemAt(
        { file: raw.file, column: header },
        {
          code: 'unknownColumn',
          severity: 'notice',
          found: header,
          expected: `a column of ${table}`,
          hint: 'It was left unread.',
        },
      ),
    );
  }
  const positions = new Map([...columns].map(([index, column]) => [column.name, index]));
  const isNested = raw.records.some((record) => record.owner !== undefined);
  const absent = known.filter(
    (column) =>
      column.info.isRequired && !positions.has(column.name) && !(isNested && column.name === 'account_id'),
  );
  for (const column of absent) {
    problems.push(
      problemAt(
        { file: raw.file, column: column.name },
        {
          code: 'missingColumn',
          severity: 'error',
          expected: `a column ${column.name}`,
          hint: `Without it no row of ${table} can be read.`,
        },
      ),
    );
  }
  if (raw.headers.length > 0 && raw.records.length === 0 && raw.problems.length === 0) {
    problems.push(
      problemAt(
        { file: raw.file },
        { code: 'headerOnly', severity: 'notice', expected: 'rows under the header' },
      ),
    );
  }
  const mapped = [...columns].map(([index, column]) => ({
    header: raw.headers[index] ?? '',
    column: column.name,
  }));
  if (absent.length > 0) return { rows: [], problems, mapped, unknownColumns: unknown };
  const present = known.filter(({ name }) => positions.has(name) || name === 'account_id');
  const absentCells = unknownCells(raw.file, known);
  const rows = raw.records.flatMap(
    (record) => readRow(raw.file, table, record, present, positions, absentCells, problems) ?? [],
  );
  return { rows, problems, mapped, unknownColumns: unknown };
}

function readRow(
  file: string,
  table: TableName,
  record: RawRecord,
  columns: readonly Column[],
  positions: ReadonlyMap<string, number>,
  absentCells: Cells,
  problems: Problem[],
): ReadRow | null {
  const cells = { ...absentCells };
  const textOf = (name: string) => {
    const index = positions.get(name);
    return index === undefined ? undefined : record.texts[index];
  };
  const account = record.owner ?? cleanText(textOf('account_id') ?? '').text.trim();
  const missing: Column[] = [];
  for (const column of columns) {
    const text =
      column.name === 'account_id' && record.owner !== undefined ? record.owner : textOf(column.name);
    if (text !== undefined) {
      const place = placeOf(file, record, column.name);
      cells[column.name] = readCell(text, column, place, account, problems);
      if (column.info.kind === 'ask') cells[`${column.name}_change`] = changeCell(text, column, place);
    }
    if (column.info.isRequired && cells[column.name]?.value === null) missing.push(column);
  }
  for (const column of missing) {
    if (cells[column.name]?.state === 'invalid') continue; // reported already
    problems.push(
      problemAt(placeOf(file, record, column.name), {
        code: 'missingValue',
        severity: 'error',
        account,
        found: textOf(column.name) ?? '',
        expected: `a value in every row of ${table}`,
        hint: 'The row was left out.',
      }),
    );
  }
  return missing.length > 0 ? null : { cells, record, account };
}

type Cells = Record<string, Cell<CellValue>>;

/** A row without anything in it. Most tables have few of the columns that they might have: all rows share the others. */
function unknownCells(file: string, columns: readonly Column[]): Cells {
  return Object.fromEntries(
    columns.flatMap((column) => {
      const cell = unknownCell({ file, column: column.name }, column);
      const names = column.info.kind === 'ask' ? [column.name, `${column.name}_change`] : [column.name];
      return names.map((name) => [name, cell]);
    }),
  );
}

/** Where a column's cell of a record stands. */
export function placeOf(file: string, { record, line, pointer }: RawRecord, column: string): Place {
  if (pointer !== undefined) return { file, column, record, pointer: `${pointer}/${column}` };
  return line === undefined ? { file, column, record } : { file, column, line, record };
}

function unknownCell(place: Place, column: Column): Cell<CellValue> {
  return { value: null, state: 'unknown', place, audience: column.info.audience };
}

function readCell(
  raw: string,
  column: Column,
  place: Place,
  account: string,
  problems: Problem[],
): Cell<CellValue> {
  const { info } = column;
  const { text, removed } = cleanText(raw);
  if (removed > 0) {
    problems.push(
      problemAt(place, {
        code: 'strippedText',
        severity: 'notice',
        account,
        found: `${removed} invisible ${removed === 1 ? 'character' : 'characters'}`,
        expected: 'text that can be seen',
        hint: 'They were taken out.',
      }),
    );
  }
  if (info.kind === 'ask' && parseAskChange(text) !== null) return unknownCell(place, column);
  const parsed = parseCell(text, info);
  switch (parsed.kind) {
    case 'known':
      return { value: parsed.value, state: 'known', place, audience: info.audience };
    case 'unknown':
    case 'notApplicable':
      return { value: null, state: parsed.kind, place, audience: info.audience };
    case 'invalid':
      problems.push(
        problemAt(place, {
          code: 'invalidValue',
          severity: 'error',
          account,
          found: info.isPersonal ? '(hidden)' : text,
          expected: parsed.expected,
          hint: parsed.hint ?? 'Fix the cell; it counts as unknown.',
        }),
      );
      return { value: null, state: 'invalid', place, audience: info.audience };
  }
}

function changeCell(text: string, column: Column, place: Place): Cell<number> {
  const change = parseAskChange(cleanText(text).text);
  return {
    value: change,
    state: change === null ? 'unknown' : 'known',
    place,
    audience: column.info.audience,
  };
}
