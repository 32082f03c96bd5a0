/**
 * What bytes that are no Unicode look like. Any sequence of pairs is GB18030 as far as its rules go, and any bytes at all
 * are windows-1252: only how common the characters would be tells whether a reading is the right one.
 */
export type Pairs = {
  readonly total: number;
  /** Hanzi and punctuation of GB2312: nearly all of a Chinese text, about half of a Big5 text read as one. */
  readonly gb: number;
  /** The frequent half of Big5, and its punctuation. */
  readonly big5: number;
  /** Kana of Shift_JIS. */
  readonly kana: number;
  /** What is rather one or two accented letters in a word of Latin letters. */
  readonly western: number;
  /** Hanzi of GB2312, and those of them in the rows that Hangul takes in EUC-KR. */
  readonly hanzi: number;
  readonly hangul: number;
  /** Both bytes among the letters of windows-1251, as in a Cyrillic word of an even number of them. */
  readonly cyrillic: number;
};

/** Other encodings that bytes may be in, by which of them is the likelier; null where nothing speaks for another. */
export type Verdict = {
  readonly encoding: 'gb18030' | 'windows-1252';
  readonly rival: string | null;
};

/** Characters that are too few to tell encodings of East Asia apart. */
const FEW = 4;

/** For bytes that are valid GB18030: whether they are Chinese, Western, or something else that needs to be named. */
export function judgeGb18030(bytes: Uint8Array): Verdict {
  const { total, gb, big5, kana, western, hangul, hanzi, cyrillic } = countPairs(bytes);
  if (western >= 0.5 * total) return judgeWestern(bytes);
  const rival = () => {
    if (total < FEW) return null;
    if (kana >= 0.2 * total) return 'shift_jis';
    if (gb < 0.85 * total && big5 >= 0.95 * total) return 'big5';
    if (total >= 10 && cyrillic === total) return 'windows-1251';
    return hanzi >= 16 && hangul === hanzi ? 'euc-kr' : null;
  };
  return { encoding: 'gb18030', rival: rival() };
}

/** For bytes that can be nothing but a code page of one byte a character. */
export function judgeWestern(bytes: Uint8Array): Verdict {
  let high = 0;
  let inRuns = 0;
  let misplaced = 0;
  const symbols = new Set<number>();
  let unassigned = 0;
  let run = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) {
      run = 0;
      continue;
    }
    high += 1;
    run = byte >= 0xc0 ? run + 1 : 0;
    if (run === 3) inRuns += 3;
    else if (run > 3) inRuns += 1;
    if (isMisplaced(bytes, index)) {
      misplaced += 1;
      symbols.add(byte);
    }
    if (unassignedIn1252.has(byte)) unassigned += 1;
  }
  const rival =
    inRuns > 0.5 * high
      ? 'windows-1251'
      : symbols.size > 1 && misplaced > 0.2 * high
        ? 'windows-1250'
        : unassigned > 0
          ? 'shift_jis'
          : null;
  return { encoding: 'windows-1252', rival };
}

const unassignedIn1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** What the pairs are that bytes make from each byte beyond ASCII on. */
export function countPairs(bytes: Uint8Array): Pairs {
  const counts = { total: 0, gb: 0, big5: 0, kana: 0, western: 0, hangul: 0, hanzi: 0, cyrillic: 0 };
  for (let index = 0; index < bytes.length - 1; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[index + 1] ?? 0;
    counts.total += 1;
    const isFar = trail >= 0xa1;
    const isHanzi = isFar && lead >= 0xb0 && lead <= 0xf7;
    const isPunctuation = lead >= 0xa1 && lead <= 0xa3;
    if (isHanzi || (isFar && isPunctuation)) counts.gb += 1;
    if ((isFar || (trail >= 0x40 && trail <= 0x7e)) && (isPunctuation || (lead >= 0xa4 && lead <= 0xc6)))
      counts.big5 += 1;
    if ((lead === 0x82 || lead === 0x83) && trail >= 0x40 && trail <= 0xf1) counts.kana += 1;
    if (isHanzi) counts.hanzi += 1;
    if (lead >= 0xc0 && trail >= 0xc0) counts.cyrillic += 1;
    if (isHanzi && lead <= 0xc8) counts.hangul += 1;
    if (isInWord(bytes, index)) counts.western += 1;
    // A character of four bytes has a digit as its second.
    index += trail >= 0x30 && trail <= 0x39 ? 3 : 1;
  }
  return counts;
}

/**
 * Whether the pair at `index` is rather an accented letter and what follows it: within a word (`Müller`, `Conceição`), or
 * at its beginning, a capital before any letter and a small one before a small one (`Österreich`).
 */
function isInWord(bytes: Uint8Array, index: number): boolean {
  const [lead = 0, trail = 0] = [bytes[index], bytes[index + 1]];
  const before = bytes[index - 1] ?? 0;
  if (isSmall(before) || isCapital(before)) {
    const isDouble = lead >= 0xc0 && trail >= 0xc0 && isSmall(bytes[index + 2] ?? 0);
    if (isSmall(trail) || isDouble) return true;
  }
  return (
    before < 0x80 && ((lead >= 0xc0 && isSmall(trail)) || (lead >= 0xc0 && lead <= 0xdf && isCapital(trail)))
  );
}

/** A symbol right before a letter (`£ódź` for Łódź), or a capital after a small letter: letters of Central Europe. */
function isMisplaced(bytes: Uint8Array, index: number): boolean {
  const byte = bytes[index] ?? 0;
  const [before = 0, after = 0] = [bytes[index - 1], bytes[index + 1]];
  if (byte === 0x8c || byte === 0x9f) return isSmall(before);
  return lettersIn1250.has(byte) && (isSmall(after) || isCapital(after) || after >= 0xc0);
}

/** Symbols of windows-1252 that are letters in windows-1250: ¥ £ ¯ ³ ¹ ¼ ¾ and others. */
const lettersIn1250 = new Set([0xa3, 0xa5, 0xaf, 0xb3, 0xb9, 0xbc, 0xbe]);

function isSmall(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}
