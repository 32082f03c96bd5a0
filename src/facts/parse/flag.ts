import { brokenCell } from './broken-cell.ts';
import { invalid, known, type Parsed, parseMark } from './parsed.ts';

const yes = new Set(
  'true yes y t 1 1.0 on enabled 是 有 对 真 已启用 启用 开 √ ✓ ✔ ☑ ✅ true() wahr'.split(' '),
);
const no = new Set(
  'false no n f 0 0.0 off disabled 否 无 错 假 未启用 停用 关 × ✗ ✘ ☐ ❌ false() falsch'.split(' '),
);

/** Reads yes or no in the words and marks of exports: true/false, yes/no, 1/0, on/off, 是/否, √/×. */
export function parseFlag(text: string): Parsed<boolean> {
  const mark = parseMark(text);
  if (mark !== null) return mark;
  const word = text.normalize('NFKC').trim().toLowerCase();
  if (yes.has(word)) return known(true);
  return no.has(word) ? known(false) : (brokenCell(text, 'yes or no') ?? invalid('yes or no'));
}
