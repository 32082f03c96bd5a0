import type { Flaw, Rule } from '../finding.ts';

/** What a passage may not hold, as it stands in the original; escaped characters are text. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/<!--[\s\S]*?(?:-->|$)|<\/?[a-z!?][^>\n]*>?/giu, 'plain words, without tags'],
  [/!?\[[^[\]\n]*\](?:\([^)\n]*\)?|\[[^\]\n]*\])/gu, 'plain words, without links or images'],
  [/\b(?:https?|ftp|file|javascript|data|mailto):[^\s]+|\bwww\.[^\s]+/giu, 'plain words, without addresses'],
  [/(?<![\p{L}\p{N}])[\w.+-]+@[\w-]+\.[\w.-]+/gu, 'plain words, without addresses'],
  [/(?:^|\n)[ \t]*#{1,6}[ \t]+[^\n]*/gu, 'a passage, without headings'],
  [/(?:^|\n)[ \t]*\|[^\n]*\|[ \t]*(?=\n|$)/gu, 'a passage, without tables'],
  [/(?:^|\n)[ \t]*(?:>+|```+|~~~+|:::+)[^\n]*/gu, 'a passage, without blocks'],
  [/(?:^|\n)[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|={3,})(?=\n|$)/gu, 'a passage, without rules'],
  [/`[^`\n]+`|\*\*[^*\n]+\*\*|__[^_\n]+__/gu, 'plain words, without emphasis or code'],
  [/\{\{[^}\n]*\}?\}?/gu, 'plain words, without templates'],
  [/&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/giu, 'the character itself'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]+(?:[[\]][\d;]*[A-Za-z]?)?/gu, 'visible characters'],
  [
    /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+|[\u{e0000}-\u{e007f}]+/gu,
    'visible characters',
  ],
];

/** Anything but plain words: tags, links, images, headings, tables, blocks, addresses, invisible characters. */
export const checkMarkup: Rule = ({ original, folded }) => {
  const plain = original
    .replace(/\\[!-/:-@[-`{-~]/g, '  ')
    .replace(/\[\[[^[\]]*\]\]/g, (reference) => ' '.repeat(reference.length));
  return forms.flatMap(([pattern, expected]) =>
    [...plain.matchAll(pattern)].map((match): Flaw => {
      const lead = match[0].length - match[0].trimStart().length;
      const from = match.index + (/^\s/.test(match[0]) && match[0].trim() !== '' ? lead : 0);
      return {
        code: 'markup',
        start: foldedPlace(folded.starts, from),
        end: foldedPlace(folded.starts, match.index + match[0].length),
        expected,
      };
    }),
  );
};

/** The first folded character that begins at or after a place of the original. */
function foldedPlace(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
