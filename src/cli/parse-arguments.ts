import { Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json';
import { type LanguageName, languages } from '../templating/language-names.ts';
import { addBatch } from './batch-arguments.ts';
import { bookText, type RawAccount, readCommon, withAccount, withCommon } from './common-arguments.ts';
import { formatOption } from './format-option.ts';
import type { Format, Invocation, Parsed } from './invocation.ts';
import { addCache, addPrompts, type RawModel, readModel, withModel } from './model-arguments.ts';
import { addSchema } from './schema-arguments.ts';
import { addSnapshot } from './snapshot-arguments.ts';
import { addVerify } from './verify-arguments.ts';

const USAGE_ERROR = 2;

/**
 * Reads a command line. Nothing is run and nothing is printed: help, version and errors come back as text.
 *
 * @param argv the arguments without program and script
 */
export function parseArguments(argv: readonly string[]): Parsed {
  let output = '';
  let report = '';
  let invocation: Invocation | null = null;
  const program = buildProgram(argv[0], (asked) => {
    invocation = asked;
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        output += text;
      },
      writeErr: (text) => {
        report += text;
      },
    });
  }
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { kind: 'end', exitCode: error.exitCode === 0 ? 0 : USAGE_ERROR, output, report };
  }
  if (invocation === null)
    return { kind: 'end', exitCode: USAGE_ERROR, output: '', report: program.helpInformation() };
  return { kind: 'run', invocation };
}

type Ask = (invocation: Invocation) => void;

/** How each command is added to the program, in the order of the help. */
const commands = new Map<string, (program: Command, ask: Ask) => void>([
  ['brief', addBrief],
  ['facts', addFacts],
  ['explain', addExplain],
  ['check', addCheck],
  ['batch', addBatch],
  ['snapshot', addSnapshot],
  [
    'prompts',
    (program, ask) =>
      addPrompts<RawAccount>(
        withCommon(withAccount(program.command('prompts').argument('[book]', bookText, '.'))),
        (book, raw) => ({ ...readCommon(book, raw), account: raw.account ?? null }),
        ask,
      ),
  ],
  ['cache', (program, ask) => addCache(program, readCommon('.', { color: true }), ask)],
  ['schema', addSchema],
  [
    'verify',
    (program, ask) =>
      addVerify<RawAccount>(withCommon(withAccount(program.command('verify'))), readCommon, ask),
  ],
]);

/** @param first what the command line begins with: where that is a command, the program needs no other */
function buildProgram(first: string | undefined, ask: Ask): Command {
  const program = new Command('renewbrief')
    .description('Turns a customer account’s data into a renewal brief you can defend.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print help on a command')
    .addHelpText('after', '\nExample:\n  renewbrief brief ./book --account harbor --as-of 2026-11-20');
  const named = commands.get(first ?? '');
  for (const add of named === undefined ? commands.values() : [named]) add(program, ask);
  return program;
}

function addBrief(program: Command, ask: Ask): void {
  withCommon(withModel(withAccount(program.command('brief').argument('[book]', bookText, '.'))))
    .description('Write the brief for one account.')
    .addOption(formatOption())
    .option('--out <folder>', 'folder to write to', 'briefs')
    .addOption(
      new Option('--stdout', 'print the one format that is asked for, and write no file').conflicts([
        'out',
        'open',
        'force',
      ]),
    )
    .addOption(new Option('--lang <language>', 'language of the brief').choices(languages).default('en'))
    .option('--force', 'write over files that were edited since they were written')
    .option('--open', 'open the brief when it is written')
    .addHelpText('after', example('renewbrief brief ./book --account harbor --format md,html --out briefs'))
    .action((book: string, raw: RawBrief, command: Command) => {
      const chosen =
        raw.stdout && command.getOptionValueSource('format') === 'default' ? ['md' as const] : raw.format;
      if (raw.stdout && chosen.length !== 1)
        command.error('error: --stdout prints one format: name it with --format');
      ask({
        command: 'brief',
        ...readCommon(book, raw),
        account: raw.account ?? null,
        formats: chosen,
        out: raw.out,
        isForStdout: raw.stdout ?? false,
        language: raw.lang,
        ...readModel(raw),
        isForced: raw.force ?? false,
        shouldOpen: raw.open ?? false,
      });
    });
}

type RawBrief = RawAccount &
  RawModel & {
    format: readonly Format[];
    out: string;
    stdout?: true;
    lang: string;
    force?: true;
    open?: true;
  };

function addFacts(program: Command, ask: Ask): void {
  withCommon(withAccount(program.command('facts').argument('[book]', bookText, '.')))
    .description('List every fact of an account with its value.')
    .option('--json', 'print JSON')
    .option('--public', 'only what the customer may see')
    .addHelpText('after', example('renewbrief facts ./book --account harbor --json'))
    .action((book: string, raw: RawAccount & { json?: true; public?: true }) => {
      ask({
        command: 'facts',
        ...readCommon(book, raw),
        account: raw.account ?? null,
        isJson: raw.json ?? false,
        isPublic: raw.public ?? false,
      });
    });
}

function addExplain(program: Command, ask: Ask): void {
  withCommon(
    withAccount(
      program.command('explain').argument('[book]', bookText).argument('[fact-id]', 'such as roi.cost'),
    ),
  )
    .usage('[options] [book] <fact-id>')
    .description('Show how a value came to be, down to the cells.')
    .option('--json', 'print JSON')
    .addHelpText('after', example('renewbrief explain ./book --account harbor roi.breakEvenShare'))
    .action(
      (
        first: string | undefined,
        second: string | undefined,
        raw: RawAccount & { json?: true },
        command: Command,
      ) => {
        const factId = second ?? first;
        if (factId === undefined) command.error("error: missing required argument 'fact-id'");
        ask({
          command: 'explain',
          ...readCommon(second === undefined ? '.' : (first ?? '.'), raw),
          account: raw.account ?? null,
          factId: factId ?? '',
          isJson: raw.json ?? false,
        });
      },
    );
}

function addCheck(program: Command, ask: Ask): void {
  withCommon(withAccount(program.command('check').argument('[book]', bookText, '.')))
    .description(
      'Say how each file was read, what a brief can say with it and what it lacks, and list every problem.',
    )
    .option('--json', 'print JSON')
    .addOption(
      new Option('--lang <language>', 'language of all but the problems').choices(languages).default('en'),
    )
    .addHelpText(
      'after',
      `${example('renewbrief check ./book --account harbor')}\n\nExit code 1 where something in the data could not be used, 0 otherwise.`,
    )
    .action((book: string, raw: RawAccount & { json?: true; lang: LanguageName }) => {
      ask({
        command: 'check',
        ...readCommon(book, raw),
        language: raw.lang,
        account: raw.account ?? null,
        isJson: raw.json ?? false,
      });
    });
}

function example(line: string): string {
  return `\nExample:\n  ${line}`;
}
