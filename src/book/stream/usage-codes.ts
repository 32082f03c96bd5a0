import type { CellState } from '../../facts/cell.ts';
import { cleanText } from '../clean-text.ts';
import { type ColumnDecision, plainDecision } from '../columns/decision.ts';
import { type Column, columnsOf } from '../map-headers.ts';
import { parseCell } from '../parse-cell.ts';
import type { ReadRow, TableReader } from '../read-row.ts';
import type { ColumnKind } from './column-scanner.ts';
import type { Encoder } from './text-codes.ts';
import type { UsageColumns } from './usage-columns.ts';

/** Texts numbered in the order in which they are met. */
class Names {
  readonly texts: string[] = [];
  readonly #codes = new Map<string, number>();

  codeOf(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const code = this.texts.length;
    this.texts.push(text);
    this.#codes.set(text, code);
    return code;
  }

  /** The code of a text that was met; −1 of any other. */
  find(text: string): number {
    return this.#codes.get(text) ?? -1;
  }
}

/** What a cell without a value says of it, by code; values have the codes above. */
const states: readonly CellState[] = ['unknown', 'notApplicable', 'invalid'];
const valueCodes = states.length;

/** A cell by its code. */
export type Decoded = { readonly value: string | null; readonly state: CellState };

/**
 * The texts of a table of usage as codes. Texts that are reported, because they cannot be read or hold something that
 * cannot be seen, and those without the value that a row must have, have a code below zero.
 */
export class UsageCodes {
  readonly accounts = new Names();
  readonly metrics = new Names();
  readonly #groups = new Names();
  readonly #kinds = new Names();
  readonly #reader: Pick<TableReader, 'decisions' | 'ownerOf'>;

  /** @param reader that reads those rows which need the ordinary way. */
  constructor(reader: Pick<TableReader, 'decisions' | 'ownerOf'>) {
    this.#reader = reader;
  }

  /**
   * What the scanner takes a column for.
   *
   * @param index where the column stands.
   */
  columnKind(column: string | undefined, index: number): ColumnKind {
    switch (column) {
      case 'account_id':
        return this.#owner(column, index);
      case 'month':
        return this.#required(column, monthIndex);
      case 'metric':
        return this.#required(column, (text) => this.metrics.codeOf(text));
      case 'kind':
        return this.#optional(column, this.#kinds);
      case 'group':
        return this.#optional(column, this.#groups);
      case 'value': {
        const { decimal, contrary } = this.#reader.decisions.get(column) ?? plainDecision;
        return decimal === null || contrary === 'groupedByPoint' ? 'openNumbers' : 'numbers';
      }
      default:
        return 'unread';
    }
  }

  /** Whose a row is: the cell says it, or names it. */
  #owner(name: string, index: number): Encoder {
    const column = columnOf(name);
    const { ownerOf } = this.#reader;
    const texts: string[] = Array(index + 1).fill('');
    return (text) => {
      if (cleanText(text).removed > 0) return -1;
      texts[index] = text;
      const { account, trouble } = ownerOf({ texts, record: 0 });
      const isKnown = trouble === null && plainCell(account, column, plainDecision).state === 'known';
      return isKnown ? this.accounts.codeOf(account) : -1;
    };
  }

  #required(name: string, codeOf: (value: string) => number): Encoder {
    const column = columnOf(name);
    const decision = this.#reader.decisions.get(name) ?? plainDecision;
    return (text) => {
      const { value, state } = plainCell(text, column, decision);
      return state === 'known' && value !== null ? codeOf(value) : -1;
    };
  }

  #optional(name: string, names: Names): Encoder {
    const column = columnOf(name);
    return (text) => {
      const cell = plainCell(text, column, plainDecision);
      return cell.state === 'invalid' ? -1 : encodeCell(cell, names);
    };
  }

  /** Puts a row that was read the ordinary way into the columns. */
  encode({ account, cells }: ReadRow, columns: UsageColumns, index: number): void {
    columns.accounts[index] = this.accounts.codeOf(account);
    columns.months[index] = monthIndex(String(cells.month?.value));
    columns.metrics[index] = this.metrics.codeOf(String(cells.metric?.value));
    columns.groups[index] = encodeCell(cells.group, this.#groups);
    columns.kinds[index] = encodeCell(cells.kind, this.#kinds);
    columns.values[index] = Number(cells.value?.value);
  }

  groupOf(seriesGroup: number, note: number): Decoded {
    return decodeCell(seriesGroup === 0 ? note & 3 : seriesGroup, this.#groups);
  }

  kindOf(note: number): Decoded {
    return decodeCell(note >> 2, this.#kinds);
  }
}

/** Months since the year 0. */
function monthIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function columnOf(name: string): Column {
  const column = columnsOf('usage').find((candidate) => candidate.name === name);
  if (column === undefined) throw new Error(`usage has no column ${name}`);
  return column;
}

/** What a cell says; invalid also where it needs a remark. */
function plainCell(raw: string, { info }: Column, decision: ColumnDecision): Decoded {
  const { text, removed } = cleanText(raw);
  const parsed = parseCell(text, info, decision);
  if (removed > 0 || parsed.kind === 'invalid' || parsed.kind === 'ambiguous')
    return { value: null, state: 'invalid' };
  return parsed.kind === 'known'
    ? { value: String(parsed.value), state: 'known' }
    : { value: null, state: parsed.kind };
}

/** The group that a row's series is of: rows without a group are of one series, whatever their cells say. */
export function seriesGroup(group: number): number {
  return group < valueCodes ? 0 : group;
}

/** What else the cells of kind and group say, in one number below 64. */
export function noteOf(kind: number, group: number): number {
  return (kind << 2) | (group < valueCodes ? group : 0);
}

function encodeCell(
  cell: { readonly value: unknown; readonly state: CellState } | undefined,
  names: Names,
): number {
  if (cell?.state === 'known') return valueCodes + names.codeOf(String(cell.value));
  return states.indexOf(cell?.state ?? 'unknown');
}

function decodeCell(code: number, names: Names): Decoded {
  return code < valueCodes
    ? { value: null, state: states[code] ?? 'unknown' }
    : { value: names.texts[code - valueCodes] ?? null, state: 'known' };
}
