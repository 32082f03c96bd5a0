import { basename } from 'node:path';
import Handlebars from 'handlebars';
import { helperNames } from '../src/templating/helper-names.ts';

/** Whether Handlebars escapes HTML follows from what a template writes: the extension before `.hbs`. */
const escapesHtml = new Map([
  ['html', true],
  ['svg', true],
  ['md', false],
  ['txt', false],
]);

/**
 * The JavaScript module of a Handlebars template. Its default export is the specification that
 * `Handlebars.template` of the runtime takes, so that the program need not carry the compiler's cost.
 *
 * @param source the template's text
 * @param file its path, as `brief.md.hbs`; a bare `name.hbs` writes plain text, as a prompt does
 * @throws Error that names the file, on a syntax error, a helper not in `helperNames` or an unknown format
 */
export function precompileTemplate(source: string, file: string): string {
  const format = basename(file, '.hbs').split('.').slice(1).at(-1) ?? 'txt';
  const escapes = escapesHtml.get(format);
  if (escapes === undefined) {
    throw new Error(
      `${file}: no escaping is known for ".${format}.hbs", only for ${[...escapesHtml.keys()].join(', ')}`,
    );
  }
  try {
    const specification = Handlebars.precompile(source, {
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: Object.fromEntries(helperNames.map((name) => [name, true])),
      preventIndent: true,
      noEscape: !escapes,
    });
    return `export default ${String(specification)};\n`;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
