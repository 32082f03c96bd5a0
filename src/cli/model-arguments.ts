import { type Command, Option } from 'commander';
import { languages } from '../templating/language-names.ts';
import type { CommonOptions, Invocation, ModelOptions } from './invocation.ts';

type Ask = (invocation: Invocation) => void;

export type RawModel = {
  writer: ModelOptions['writer'];
  model?: string;
  dryRun?: true;
  strict?: true;
  cache: boolean;
  record?: string;
  replay?: string;
};

/** Who writes, and what is done with a model's answers. */
export function withModel(command: Command): Command {
  return command
    .addOption(
      new Option('--writer <writer>', 'who writes the prose; auto takes the model that the environment names')
        .choices(['auto', 'offline', 'llm'])
        .default('auto'),
    )
    .option('--model <name>', 'the model, instead of llm.model of the configuration')
    .addOption(
      new Option('--dry-run', 'print what a model would be sent, with its price, and send nothing').conflicts(
        ['open', 'force', 'record', 'replay'],
      ),
    )
    .option('--strict', 'end with 1 if anything that the model wrote was not used')
    .option('--no-cache', 'neither keep the answers of the model nor use those that were kept')
    .option('--record <folder>', 'keep the answers of the model there')
    .addOption(
      new Option('--replay <folder>', 'take the answers from there, and send nothing').conflicts(['record']),
    );
}

export function readModel(raw: RawModel): ModelOptions {
  return {
    writer: raw.writer,
    model: raw.model ?? null,
    isDryRun: raw.dryRun ?? false,
    isStrict: raw.strict ?? false,
    hasCache: raw.cache,
    record: raw.record ?? null,
    replay: raw.replay ?? null,
  };
}

/** `command` has the common options already, which `readCommon` reads. */
export function addPrompts<R>(
  command: Command,
  readCommon: (book: string, raw: R) => CommonOptions & { readonly account: string | null },
  ask: Ask,
): void {
  command
    .description('Print the filled prompts, exactly as a model would be sent them.')
    .option('--section <section>', 'one of them, such as roi-story')
    .addOption(new Option('--lang <language>', 'language of the prompts').choices(languages).default('en'))
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  renewbrief prompts ./book --account harbor --section roi-story')
    .action((book: string, raw: R & { section?: string; lang: string; json?: true }) => {
      ask({
        command: 'prompts',
        ...readCommon(book, raw),
        section: raw.section ?? null,
        language: raw.lang,
        isJson: raw.json ?? false,
      });
    });
}

export function addCache(program: Command, common: CommonOptions, ask: Ask): void {
  program
    .command('cache')
    .description('Take away the answers of models that were kept.')
    .argument('<action>', 'clear')
    .allowExcessArguments(false)
    .addHelpText('after', '\nExample:\n  renewbrief cache clear')
    .action((action: string, _: object, command: Command) => {
      if (action !== 'clear') command.error(`error: there is no "cache ${action}", only "cache clear"`);
      ask({ command: 'cache', ...common });
    });
}
