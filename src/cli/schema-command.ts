import { exitCodes } from '../run/run-error.ts';
import { starterFile } from '../run/schema/starter-file.ts';
import { schemaNamed, summariseTables, tableNamed } from '../run/schema.ts';
import { loadLanguage } from '../templating/load-language.ts';
import { loadTerminalWords } from '../templating/load-terminal-words.ts';
import { sayIn } from './check/say.ts';
import { isColoured } from './colour.ts';
import type { CliEffects } from './effects.ts';
import { inertJson } from './inert.ts';
import type { SchemaInvocation } from './invocation.ts';
import { tableLines } from './table-lines.ts';
import { printTonedLines } from './toned-line.ts';
import { readableWidth } from './wrap-text.ts';

/** `renewbrief schema`: the tables, the JSON Schema of one of them, or a file to fill in. */
export async function runSchema(
  { name, starter, language, ...invocation }: SchemaInvocation,
  effects: CliEffects,
): Promise<number> {
  const words = await loadTerminalWords(language);
  if (name === null) {
    const say = sayIn(words.check, (await loadLanguage(language)).locale);
    const lines = tableLines(summariseTables(words), say, readableWidth(effects.outputWidth));
    effects.writeOutput(
      printTonedLines(lines, isColoured(invocation, effects.env, effects.outputWidth !== null)),
    );
  } else if (starter === null) {
    effects.writeOutput(inertJson(schemaNamed(name, words)));
  } else {
    effects.writeOutput(starterFile(tableNamed(name), language, starter.hasExample));
  }
  return exitCodes.done;
}
