import type { FileForm } from '../../book/files/file-form.ts';
import type { Say } from './say.ts';

const delimiters: Readonly<Record<string, string>> = { ';': 'semicolon', '\t': 'tab' };

/** How a file was read, in so far as it is not plain CSV in UTF-8 with commas. */
export function formWords(form: FileForm, say: Say): readonly string[] {
  const { kind, encoding, delimiter, lineBreak, headerLine, trailingCells, root } = form;
  const words: string[] = [];
  if (kind !== 'csv') words.push(say(`form.kind.${kind}`));
  if (form.encodingFrom === 'option') words.push(say('form.encoding.option', { encoding }));
  else if (encoding !== 'utf-8') words.push(say('form.encoding', { encoding }));
  if (delimiter !== null && delimiter !== ',') {
    const name = delimiters[delimiter];
    words.push(
      name === undefined
        ? say('form.delimiter.other', { mark: JSON.stringify(delimiter) })
        : say(`form.delimiter.${name}`),
    );
  }
  if (form.hasSeparatorLine) words.push(say('form.separatorLine'));
  if (lineBreak === 'cr' || lineBreak === 'mixed') words.push(say(`form.lineBreak.${lineBreak}`));
  if (form.quoteEscape === 'backslash') words.push(say('form.quoteEscape.backslash'));
  if (headerLine !== null && headerLine > 1) words.push(say('form.headerLine', { line: headerLine }));
  for (const dropped of form.dropped) {
    words.push(say(`form.dropped.${dropped.kind}`, { n: dropped.count, line: dropped.line }));
  }
  if (trailingCells !== null) words.push(say(`form.trailingCells.${trailingCells}`));
  if (root !== null) words.push(say('form.root', { root }));
  return words;
}
