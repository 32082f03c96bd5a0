/** What people and Windows call encodings that the Encoding Standard knows by another name. */
const otherNames: Readonly<Record<string, string>> = {
  ansi: 'windows-1252',
  cp1252: 'windows-1252',
  cp936: 'gb18030',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  cp950: 'big5',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
};

/** Names for messages, and for suggestions on a near miss. */
export const commonEncodings: readonly string[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'macintosh',
];

/** The encoding that a name stands for, in any case; null where nobody knows it. */
export function encodingNamed(name: string): string | null {
  const key = name.trim().toLowerCase();
  if (Object.hasOwn(otherNames, key)) return otherNames[key] ?? null;
  try {
    return new TextDecoder(key).encoding;
  } catch {
    return null;
  }
}
