/** What Markdown, a reference (`[[…]]`) or raw HTML would take for more than text. */
const special = /[\\`*_[\]<>|~&]/g;
/** What would begin a heading, a list, a quote or a rule if it stood first on a line. */
const leading = /^(\s*)([#+\-=:]|\d+[.)])/;

/** Text from data as Markdown that shows exactly this text, on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(special, (character) => `\\${character}`)
    .replace(leading, (_, space: string, mark: string) => `${space}${/^\d/.test(mark) ? `${mark.slice(0, -1)}\\${mark.slice(-1)}` : `\\${mark}`}`);
}
