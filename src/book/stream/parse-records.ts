import { CsvError, parse } from 'csv-parse/sync';

/** Records as they stand in a CSV text; `isBroken` when what follows them cannot be read. */
export type ParsedRecords = { readonly records: readonly (readonly string[])[]; readonly isBroken: boolean };

/** Reads whole records with csv-parse, all of them or those before the first that breaks the rules of quoting. */
export function parseRecords(bytes: Uint8Array, delimiter: string): ParsedRecords {
  const options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
  };
  try {
    return { records: parse(bytes, options), isBroken: false };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const count = typeof error.records === 'number' ? error.records : 0;
    return { records: count === 0 ? [] : parse(bytes, { ...options, to: count }), isBroken: true };
  }
}
