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
 * Front matter (`key: value` between two lines of `---` at the very beginning) is not a part of the template; the module
 * exports it as `frontMatter`.
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
  const { frontMatter, body } = splitFrontMatter(source);
  try {
    const specification = Handlebars.precompile(body, {
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: Object.fromEntries(helperNames.map((name) => [name, true])),
      preventIndent: true,
      noEscape: !escapes,
    });
    return `export default ${String(specification)};\nexport const frontMatter = ${JSON.stringify(frontMatter)};\n`;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function splitFrontMatter(source: string): { frontMatter: Record<string, string>; body: string } {
  const [whole, head] = /^---\n([\s\S]*?)\n---\n/.exec(source) ?? [];
  if (whole === undefined || head === undefined) return { frontMatter: {}, body: source };
  const pairs = head.split('\n').flatMap((line) => {
    const [, key, value] = /^(\w+):\s*(.*?)\s*$/.exec(line) ?? [];
    return key === undefined || value === undefined ? [] : [[key, value] as const];
  });
  return { frontMatter: Object.fromEntries(pairs), body: source.slice(whole.length) };
}
