import { isAbsolute, join } from 'node:path';
import { type BatchResult, runBatch } from '../run/batch.ts';
import { makeDocuments } from '../run/brief.ts';
import { exitCodes } from '../run/run-error.ts';
import { loadLanguage } from '../templating/load-language.ts';
import { wordOf } from '../templating/words.ts';
import { chooseWriter } from './choose-writer.ts';
import type { CliEffects } from './effects.ts';
import { inertText } from './inert.ts';
import type { BatchInvocation } from './invocation.ts';
import { progressReporter } from './progress.ts';

/** `renewbrief batch`: the briefs of a period and the page about all of them; what failed, and where they are. */
export async function runBatchCommand(invocation: BatchInvocation, effects: CliEffects): Promise<number> {
  const { isQuiet, isVerbose, out } = invocation;
  const asOf = invocation.asOf ?? effects.today();
  const folder = isAbsolute(out) ? out : join(effects.workingFolder, out);
  await effects.clearLeftovers(folder);
  const signal = effects.stopSignal();
  const progress = progressReporter(isQuiet, effects);
  const say = (text: string) => {
    progress.end();
    if (!isQuiet) effects.report(inertText(text));
  };
  const writeProse = await chooseWriter(invocation, effects, say);
  const result = await runBatch(
    { ...invocation, asOf, folder },
    (loaded) => makeDocuments(loaded, invocation, writeProse),
    effects,
    { signal, onDone: progress.show },
  ).finally(progress.end);
  if (signal.aborted) {
    say('Stopped. Every file that was written is whole. Run the same again for the others and the page.');
    return exitCodes.stopped;
  }
  for (const line of await summaryLines(result, invocation)) say(line);
  const paths = isVerbose ? [...result.briefs, ...result.portfolio] : result.portfolio;
  for (const path of paths) effects.writeOutput(`${inertText(path)}\n`);
  return result.failures.length > 0 ? exitCodes.incomplete : exitCodes.done;
}

async function summaryLines(
  { total, days, failures, undated, next }: BatchResult,
  { book }: BatchInvocation,
): Promise<readonly string[]> {
  const period = `between ${days.from} and ${days.to}`;
  const unknown =
    undated === 0
      ? []
      : [
          `${countOf(undated, 'account has', 'accounts have')} no renewal date, and may renew then: renewbrief check ${book}`,
        ];
  if (total === 0) {
    const others =
      next === null ? '' : ` The next renewal is that of ${next.name} (${next.id}) on ${next.date}.`;
    return [`No account of ${book} renews ${period}. Nothing was written.${others}`, ...unknown];
  }
  const written = total - failures.length;
  const head = `${countOf(written, 'brief', 'briefs')} of ${countOf(total, 'account', 'accounts')} that ${total === 1 ? 'renews' : 'renew'} ${period}.`;
  if (failures.length === 0) return [head, ...unknown];
  const { words } = await loadLanguage('en');
  return [
    head,
    ...unknown,
    `No brief, or not the new one, for ${countOf(failures.length, 'account', 'accounts')}:`,
    ...failures.flatMap(({ id, name, code, detail }) => [
      `  ${name} (${id}): ${wordOf(words, `portfolio.failure.${code}`)} ${detail}`,
      `    ${wordOf(words, `portfolio.todo.${code}`)}`,
    ]),
  ];
}

function countOf(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
