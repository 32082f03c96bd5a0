import { type Command, InvalidArgumentError, Option } from 'commander';
import { parseRenewing, parseWithin, type RenewalPeriod } from '../run/renewal-period.ts';
import { type LanguageName, languages } from '../templating/language-names.ts';
import { bookText, type RawCommon, readCommon, withCommon } from './common-arguments.ts';
import { formatOption } from './format-option.ts';
import type { BatchInvocation, Format } from './invocation.ts';
import { type RawWriter, readWriter, withWriter } from './model-arguments.ts';

type RawBatch = RawCommon &
  RawWriter & {
    renewing?: RenewalPeriod;
    within?: RenewalPeriod;
    format: readonly Format[];
    out: string;
    lang: LanguageName;
    concurrency: number;
    force?: true;
  };

/** `batch [book]`: many briefs, and a page about all of them. */
export function addBatch(program: Command, ask: (invocation: BatchInvocation) => void): void {
  withCommon(withWriter(program.command('batch').argument('[book]', bookText, '.')))
    .description('Write the briefs of all accounts that renew in a period, and a page about all of them.')
    .addOption(
      new Option('--renewing <period>', 'the period: 2027, 2027-Q1, 2027-01, 2027-01..2027-03').argParser(
        (text) =>
          orRefuse(
            parseRenewing(text),
            'It must be 2027, 2027-Q1, 2027-01 or, from first to last, 2027-01..2027-03.',
          ),
      ),
    )
    .addOption(
      new Option('--within <time>', 'the time to come, in days, weeks or months: 120d, 17w, 4m')
        .argParser((text) =>
          orRefuse(parseWithin(text), 'It must be days, weeks or months, such as 120d, 17w or 4m.'),
        )
        .conflicts('renewing'),
    )
    .addOption(formatOption())
    .option('--out <folder>', 'folder to write to', 'briefs')
    .addOption(new Option('--lang <language>', 'language of the documents').choices(languages).default('en'))
    .addOption(new Option('--concurrency <n>', 'briefs under way at a time').argParser(readCount).default(4))
    .option('--force', 'write over files that were edited since they were written')
    .addHelpText(
      'after',
      '\nExamples:\n  renewbrief batch ./book --renewing 2027-Q1\n  renewbrief batch ./book --within 120d --lang zh --out quarter\n\nExit code 3 where an account has no brief, 0 otherwise.',
    )
    .action((book: string, raw: RawBatch, own: Command) => {
      const period = raw.renewing ?? raw.within;
      if (period === undefined)
        return own.error('error: say which renewals are meant: --renewing 2027-Q1 or --within 120d');
      ask({
        command: 'batch',
        ...readCommon(book, raw),
        period,
        formats: raw.format,
        out: raw.out,
        language: raw.lang,
        ...readWriter(raw),
        concurrency: raw.concurrency,
        isForced: raw.force ?? false,
      });
    });
}

function orRefuse<T>(value: T | null, advice: string): T {
  if (value === null) throw new InvalidArgumentError(advice);
  return value;
}

function readCount(text: string): number {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count === 0) throw new InvalidArgumentError('It must be a whole number from 1 to 999.');
  return count;
}
