import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CommonOptions } from './invocation.ts';
import { type RawSpeech, readSpeech, withSpeech } from './speech-arguments.ts';

export type RawCommon = RawSpeech & {
  config?: string;
  map?: string;
  encoding?: string;
  dateOrder?: 'dmy' | 'mdy';
  decimal?: 'point' | 'comma';
  asOf?: string;
};
export type RawAccount = RawCommon & { account?: string };

export const bookText = 'folder of tables, or a JSON file';

export function withAccount(command: Command): Command {
  return command.option('--account <id or name>', 'id, name or an unmistakable part of one');
}

export function withCommon(command: Command): Command {
  const common = command
    .option('--config <file>', 'configuration, instead of renewbrief.config.yaml beside the book or here')
    .option('--map <file>', 'how a foreign export becomes a book, instead of map in the configuration')
    .option('--encoding <name>', 'encoding of the files, such as gb18030 (default: told from the bytes)')
    .addOption(new Option('--date-order <order>', 'how 03/04/2026 is meant').choices(['dmy', 'mdy']))
    .addOption(new Option('--decimal <mark>', 'how 1,234 is meant').choices(['point', 'comma']))
    .addOption(
      new Option('--as-of <date>', 'the day to compute for, YYYY-MM-DD (default: today)').argParser(readDate),
    );
  return withSpeech(common);
}

export function readCommon(book: string, raw: RawCommon): CommonOptions {
  return {
    book,
    config: raw.config ?? null,
    map: raw.map ?? null,
    reading: {
      encoding: raw.encoding ?? null,
      dateOrder: raw.dateOrder ?? null,
      decimal: raw.decimal ?? null,
    },
    asOf: raw.asOf ?? null,
    ...readSpeech(raw),
  };
}

function readDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  const isDate =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
  if (!isDate)
    throw new InvalidArgumentError(
      'It must be a day of the calendar written YYYY-MM-DD, such as 2026-11-20.',
    );
  return text;
}
