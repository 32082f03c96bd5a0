import { invalid, known, type Parsed, parseMark } from './parsed.ts';

const yes = new Set(['true', 'yes', 'y', '1', '是', '有']);
const no = new Set(['false', 'no', 'n', '0', '否', '无']);

/** Reads yes or no: true/false, yes/no, 1/0, 是/否. */
export function parseFlag(text: string): Parsed<boolean> {
  const mark = parseMark(text);
  if (mark !== null) return mark;
  const word = text.trim().toLowerCase();
  if (yes.has(word)) return known(true);
  return no.has(word) ? known(false) : invalid('yes or no');
}
