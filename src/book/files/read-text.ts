import { type Problem, problemAt } from '../problem.ts';
import { decodeBytes } from './decode-bytes.ts';
import { detectEncoding, type Encoding } from './encoding.ts';
import { emptyFile, foreignFile, tooLarge } from './file-problems.ts';
import { foreignByContent } from './foreign-format.ts';
import { HEAD_BYTES, limits } from './limits.ts';
import { lineOf } from './line-of.ts';

/** A file as text, and what is to be said of that; null where it holds none. */
export type FileText = {
  readonly text: string;
  readonly encoding: Encoding;
  readonly problems: readonly Problem[];
};

/**
 * The text of a file.
 *
 * @param settled the encoding that the user has settled, by the name of `encodingNamed`.
 * @returns the one problem in place of a text where the file holds none, or too much of it.
 */
export function readText(file: string, bytes: Uint8Array, settled: string | null): FileText | Problem {
  if (bytes.length > limits.bytesInMemory) return tooLarge(file, bytes.length);
  const head = bytes.length > HEAD_BYTES ? bytes.subarray(0, HEAD_BYTES) : bytes;
  const foreign = foreignByContent(head);
  if (foreign !== null) return foreignFile(file, foreign);
  // All of a file this small is looked at: what is strange may come late.
  const encoding = detectEncoding(bytes, true, settled);
  const text = decodeBytes(bytes, encoding);
  if (text.trim() === '') return emptyFile(file);
  return { text, encoding, problems: [...encodingDoubt(file, encoding), ...damage(file, text, encoding)] };
}

/** That a text looks like one in another encoding. */
export function encodingDoubt(file: string, { name, rival }: Encoding): readonly Problem[] {
  if (rival === null) return [];
  return [
    problemAt(
      { file },
      {
        code: 'doubtfulEncoding',
        severity: 'error',
        found: `text that is unusual in ${name}`,
        expected: 'an encoding that can be told from the bytes',
        hint: `It was read as ${name}, and its words may be wrong. Export it as CSV UTF-8, or try --encoding ${rival}.`,
      },
    ),
  ];
}

/** Characters that the encoding could not read, or that were lost before the file was made. */
function damage(file: string, text: string, { name }: Encoding): readonly Problem[] {
  const first = text.indexOf('\ufffd');
  if (first === -1) return [];
  const problems: Problem[] = [];
  const isCut = text.endsWith('\ufffd');
  const count = text.split('\ufffd').length - 1 - (isCut ? 1 : 0);
  if (count > 0) {
    problems.push(
      problemAt(
        { file, line: lineOf(text, first).line },
        {
          code: 'damagedText',
          severity: 'error',
          found: `${count} damaged ${count === 1 ? 'character' : 'characters'} from this line on`,
          expected: `text in ${name}`,
          hint: 'They are shown as \ufffd. Export it again as CSV UTF-8, or name its encoding with --encoding.',
        },
      ),
    );
  }
  if (isCut) {
    problems.push(
      problemAt(
        { file, line: lineOf(text, text.length).line },
        {
          code: 'cutOff',
          severity: 'error',
          expected: 'a whole file, but it ends in the middle of a character',
          hint: 'It was cut off: export or copy it again.',
        },
      ),
    );
  }
  return problems;
}
