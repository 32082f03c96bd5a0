/** Control characters but for line feed and tab, and the marks that turn the direction of writing. */
const unsafe = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text that cannot steer a terminal, whatever the data holds: colours, titles, cursor moves and links stay inert. */
export function inertText(text: string): string {
  if (/^[ -~\n\t]*$/.test(text)) return text;
  return text.replace(unsafe, '\ufffd');
}

/** JSON in which the same characters stand as escapes: the data is kept whole. */
export function inertJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  return `${json.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
