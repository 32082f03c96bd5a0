import { type Command, Option } from 'commander';
import { type LanguageName, languages } from '../templating/language-names.ts';
import type { SchemaInvocation } from './invocation.ts';
import { type RawSpeech, readSpeech, withSpeech } from './speech-arguments.ts';

type RawSchema = RawSpeech & { csv?: true; example?: true; lang: LanguageName };

/** `schema [name]`: what a book may hold. It reads no book. */
export function addSchema(program: Command, ask: (invocation: SchemaInvocation) => void): void {
  withSpeech(program.command('schema').argument('[name]', 'a table, `config` or `book`'))
    .description('List the tables of a book, or print the JSON Schema of one.')
    .option('--csv', 'a starter file in place of the schema: the header line')
    .addOption(new Option('--example', 'with one row that shows how it is filled in').implies({ csv: true }))
    .addOption(
      new Option('--lang <language>', 'language of the descriptions, and of the header line')
        .choices(languages)
        .default('en'),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  renewbrief schema\n  renewbrief schema usage\n  renewbrief schema accounts --csv --example > accounts.csv\n  renewbrief schema config > renewbrief.config.schema.json',
    )
    .action((name: string | undefined, raw: RawSchema, command: Command) => {
      if (raw.csv && (name === undefined || name === 'config' || name === 'book'))
        command.error('error: --csv needs a table, as in renewbrief schema accounts --csv');
      ask({
        command: 'schema',
        ...readSpeech(raw),
        language: raw.lang,
        name: name ?? null,
        starter: raw.csv ? { hasExample: raw.example ?? false } : null,
      });
    });
}
