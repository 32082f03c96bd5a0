import { type Command, InvalidArgumentError, Option } from 'commander';
import { type LanguageName, languages } from '../templating/language-names.ts';
import { bookText, type RawCommon, readCommon, withCommon } from './common-arguments.ts';
import { formatOption } from './format-option.ts';
import { type Format, type SnapshotInvocation, snapshotKinds } from './invocation.ts';

type RawSnapshot = RawCommon & {
  dir: string;
  only: SnapshotInvocation['kinds'];
  format: readonly Format[];
  lang: LanguageName;
  update?: true;
};

/** `snapshot [book]`: what the team has approved, against what is rendered now. */
export function addSnapshot(program: Command, ask: (invocation: SnapshotInvocation) => void): void {
  withCommon(program.command('snapshot').argument('[book]', bookText, '.'))
    .description('Compare all documents and prompts of a book with those that were kept of it, or keep them.')
    .option('--dir <folder>', 'where the kept ones lie', 'snapshots')
    .addOption(
      new Option('--only <list>', `what to render, separated by commas: ${snapshotKinds.join(', ')}`)
        .argParser(readKinds)
        .default(snapshotKinds, 'all'),
    )
    .addOption(formatOption())
    .addOption(new Option('--lang <language>', 'language of the documents').choices(languages).default('en'))
    .option('--update', 'write what differs')
    .addHelpText(
      'after',
      '\nExample:\n  renewbrief snapshot ./book --as-of 2026-11-20 --dir snapshots --update\n\nExit code 1 where one differs, is missing, or belongs to nothing any more; 0 otherwise.',
    )
    .action((book: string, raw: RawSnapshot, own: Command) => {
      const common = readCommon(book, raw);
      if (common.asOf === null)
        return own.error('error: a snapshot needs a day that stays: --as-of 2026-11-20');
      ask({
        command: 'snapshot',
        ...common,
        asOf: common.asOf,
        dir: raw.dir,
        kinds: raw.only,
        formats: raw.format,
        language: raw.lang,
        isUpdate: raw.update ?? false,
      });
    });
}

function readKinds(text: string): SnapshotInvocation['kinds'] {
  return text.split(',').map((part) => {
    const kind = snapshotKinds.find((known) => known === part.trim());
    if (kind === undefined)
      throw new InvalidArgumentError(`It must be a list of ${snapshotKinds.join(', ')}.`);
    return kind;
  });
}
