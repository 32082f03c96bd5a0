import { columnsOf } from './columns-of.ts';

/** Lines longer than this are hard to read, however wide the terminal is. */
const widestLine = 120;
/** What fits nearly everywhere, for output that goes to a file or another program. */
const usualWidth = 100;

/** The width in which to set text, from the terminal's; null where there is no terminal. */
export function readableWidth(terminal: number | null): number {
  return Math.min(terminal ?? usualWidth, widestLine);
}

const wide = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：]`;
/** What a line may end after: words that no-break spaces join, a wide character, a word; each with the spaces behind it. */
const parts = new RegExp(
  String.raw`(?:[^ 、；]*\u00a0[^ 、；]*[、；]?|${wide}|(?:(?!${wide})[^ ])+) *|^ +`,
  'gu',
);

/**
 * A text in lines of a terminal's width, broken between words, and within a word only where it is wider than a line.
 * Wide characters count as two, and a line may end after any of them, as Chinese has no spaces. What a
 * no-break space joins stays together.
 *
 * @param indent what every line but the first begins with
 */
export function wrapText(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let begin = '';
  const endLine = () => {
    lines.push(line);
    line = indent;
    begin = indent;
  };
  for (const part of text.match(parts) ?? []) {
    if (line !== begin && columnsOf(line + part.trimEnd()) > width) endLine();
    let rest = part;
    for (let head = headOf(rest, line, width); head !== '' && head.length < rest.trimEnd().length; ) {
      line += head;
      rest = rest.slice(head.length);
      endLine();
      head = headOf(rest, line, width);
    }
    line += rest;
  }
  lines.push(line);
  return lines.map((one) => one.trimEnd().replaceAll('\u00a0', ' '));
}

/** As much of a part as fits behind what the line holds; nothing where not even one character does. */
function headOf(part: string, line: string, width: number): string {
  let head = '';
  for (const character of part.trimEnd()) {
    if (columnsOf(line + head + character) > width) break;
    head += character;
  }
  return head;
}
