import { CsvError, type InfoRecord, type Options, parse } from 'csv-parse/sync';
import { limits } from './limits.ts';
import { findOpenQuote, type OpenQuote } from './open-quote.ts';
import type { ParsedRow, ParsedRows, RowFault } from './parsed-rows.ts';
import { cellWithRows, lineBreaksOf, nextLine } from './row-lines.ts';

/** A row that parses and cannot be one: a quote in it took in the rows after it. */
class SwallowedRows extends Error {
  override readonly name = 'SwallowedRows';
  readonly quote: OpenQuote;

  constructor(linesBefore: number) {
    super();
    this.quote = { kind: 'unclosed', linesBefore, isAtEnd: false };
  }
}

/**
 * The rows of a text whose quotes are broken somewhere. Reading stops at a row that cannot be read; the lines up to the
 * quote at fault are left out, and reading goes on in the line after it: what follows is lost only if it is at fault
 * itself.
 */
export function recoverRows(
  text: string,
  options: Options,
  delimiter: string,
  firstLine: number,
): ParsedRows {
  const bytes = Buffer.from(text);
  const rows: ParsedRow[] = [];
  const faults: RowFault[] = [];
  const loose: number[] = []; // lines
  let line = firstLine;
  let offset = 0;
  let afterFault = -1;
  const index = () => rows.length + faults.length;
  const add = (texts: readonly string[]) => rows.push({ texts, line, index: index() });
  while (offset < bytes.length) {
    let read = 0;
    const end = parseUntilFault(bytes.subarray(offset), options, (texts, byteCount) => {
      const breaks = lineBreaksOf(texts);
      const cell = breaks > 1 ? cellWithRows(texts, delimiter) : -1;
      if (cell >= 0) throw new SwallowedRows(lineBreaksOf(texts.slice(0, cell)));
      add(texts);
      line += 1 + breaks;
      read = byteCount;
    });
    if (end === 'whole') break;
    offset += read;
    const isTooLong = nextLine(bytes, offset) - offset > limits.rowCharacters;
    const open = isTooLong ? null : end === 'fault' ? quoteAtFault(bytes, offset, delimiter) : end;
    const linesBefore = open?.linesBefore ?? 0;
    let next = offset;
    for (let left = linesBefore; left >= 0; left -= 1) next = nextLine(bytes, next);
    const canBeLoose = open?.kind === 'stray' && linesBefore === 0 && afterFault !== offset;
    const texts = canBeLoose
      ? readLoosely(bytes.subarray(offset, next), options, rows[0]?.texts.length)
      : null;
    if (texts !== null) {
      loose.push(line);
      add(texts);
    } else {
      faults.push({
        kind: open?.kind ?? 'tooLong',
        line: line + linesBefore,
        index: index(),
        text: bytes.toString('utf8', offset, Math.min(next, offset + 200)),
      });
      afterFault = next;
    }
    line += 1 + linesBefore;
    offset = next;
    if (faults.length >= limits.brokenQuotes && offset < bytes.length) {
      faults.push({ kind: 'givenUp', line, index: index(), text: '' });
      break;
    }
  }
  const [first] = loose;
  const looseQuotes = first === undefined ? null : { count: loose.length, line: first };
  return { rows, faults, quoteEscape: 'doubled', looseQuotes };
}

/** Hands on the rows, each with the bytes up to its end, until one cannot be read: with the quote at fault if known. */
function parseUntilFault(
  bytes: Buffer,
  options: Options,
  take: (texts: readonly string[], byteCount: number) => void,
): 'whole' | 'fault' | OpenQuote {
  try {
    parse(bytes, {
      ...options,
      on_record: (texts: readonly string[], context: InfoRecord) => {
        take(texts, context.bytes);
        return null;
      },
    });
    return 'whole';
  } catch (error) {
    if (error instanceof SwallowedRows) return error.quote;
    if (error instanceof CsvError) return 'fault';
    throw error;
  }
}

/** Most rows are short; only a quote that stays open needs a longer look. */
function quoteAtFault(bytes: Buffer, offset: number, delimiter: string): OpenQuote {
  const look = (byteCount: number) =>
    findOpenQuote(bytes.toString('utf8', offset, Math.min(bytes.length, offset + byteCount)), delimiter);
  const open = look(2 ** 14);
  return open.isAtEnd ? look(4 * limits.rowCharacters) : open;
}

/**
 * The cells of a line with a quote inside an unquoted cell, such as the inches of `5" pipe`: the quote is a character as
 * any other. Null where the cells are not as many as they should be, or a quoted cell is at fault as well.
 */
function readLoosely(line: Buffer, options: Options, width: number | undefined): readonly string[] | null {
  try {
    const [texts] = parse(line, { ...options, relax_quotes: true }) as unknown as string[][];
    if (texts === undefined || texts.some((text) => text.startsWith('"'))) return null;
    return width === undefined || texts.length === width ? texts : null;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
