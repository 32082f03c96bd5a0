import type { Command } from 'commander';
import type { CommonOptions, Invocation } from './invocation.ts';

type RawVerify = { readonly account?: string; readonly json?: true };

/**
 * `renewbrief verify <file> [book]`.
 *
 * @param command the bare command with the options that all commands share
 */
export function addVerify<Raw extends RawVerify>(
  command: Command,
  readCommon: (book: string, raw: Raw) => CommonOptions,
  ask: (invocation: Invocation) => void,
): void {
  command
    .argument('<file>', 'an edited brief or summary, Markdown or HTML')
    .argument('[book]', 'folder of tables, or a JSON file', '.')
    .description('Check every figure of an edited document against the facts.')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  renewbrief verify briefs/harbor.md ./book --account harbor')
    .action((file: string, book: string, raw: Raw) => {
      ask({
        command: 'verify',
        ...readCommon(book, raw),
        account: raw.account ?? null,
        file,
        isJson: raw.json ?? false,
      });
    });
}
