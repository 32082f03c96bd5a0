import type { Command } from 'commander';
import type { CommonOptions, Invocation } from './invocation.ts';

type RawVerify = { readonly account?: string; readonly json?: true };

const help = `
Each figure is matched (a fact), derived (a sum or difference of two facts
beside it, or a formula that the text states) or unsupported, with its line.
Without --as-of, it works for the day that the document names.

Exit code 1 where something is unsupported or unknown, 0 otherwise.

Example:
  renewbrief verify briefs/harbor.md ./book --account harbor`;

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
    .description('Check every figure, quotation and name of an edited document against the facts.')
    .option('--json', 'print JSON')
    .addHelpText('after', help)
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
