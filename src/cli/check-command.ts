import { checkBook } from '../run/check.ts';
import { exitCodes } from '../run/run-error.ts';
import type { CliEffects } from './effects.ts';
import { inertJson, inertText } from './inert.ts';
import type { CheckInvocation } from './invocation.ts';
import { renderTable } from './table.ts';

/** `renewbrief check`: how each file was read, and every problem in it. */
export async function runCheck(invocation: CheckInvocation, effects: CliEffects): Promise<number> {
  const report = await checkBook(invocation, effects);
  const { files, problems, lines, accounts, errors, notices } = report;
  if (invocation.isJson) {
    effects.writeOutput(inertJson({ accounts, files, problems }));
  } else {
    const rows = files.map((file) => [
      file.file,
      file.table ?? '—',
      String(file.rows),
      file.unknownColumns.join(', '),
    ]);
    effects.writeOutput(
      inertText(renderTable(['file', 'table', 'rows', 'unknown columns'], rows, [40, 20, 8, 40])),
    );
    if (lines.length > 0) effects.writeOutput(inertText(`\n${lines.join('\n')}\n`));
    effects.writeOutput(
      `\n${count(accounts, 'account')}, ${count(errors, 'error')}, ${count(notices, 'notice')}.\n`,
    );
  }
  return errors > 0 ? exitCodes.problems : exitCodes.done;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
