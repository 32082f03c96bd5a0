import { limits } from './limits.ts';

/** Why a text is no JSON, and where: `trailing` when a whole value is followed by something else. */
export type JsonFault = {
  readonly kind: 'syntax' | 'cut' | 'trailing' | 'limit';
  readonly offset: number;
  readonly expected: string;
};

/** Something in a JSON text that `JSON.parse` would pass over, change, or refuse. */
export type JsonFinding = {
  /**
   * `duplicateKey`: a key that its object has already. `noNumber`: NaN or Infinity, which JSON does not have.
   * `inexact`: a whole number that is not the same after reading. `overflow`: a number beyond all numbers.
   */
  readonly kind: 'duplicateKey' | 'noNumber' | 'inexact' | 'overflow';
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
};

export type JsonScan = {
  readonly fault: JsonFault | null;
  readonly findings: readonly JsonFinding[];
  /** Where the value ends. */
  readonly end: number;
};

class Fault extends Error {
  override readonly name = 'Fault';
  readonly fault: JsonFault;

  constructor(kind: JsonFault['kind'], offset: number, expected: string) {
    super(expected);
    this.fault = { kind, offset, expected };
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const noNumber = /-?(?:NaN|Infinity)/y;
const space = /[ \t\n\r]*/y;
const wholeNumber = /^-?\d+$/;

/**
 * Reads through a JSON text without making its values: whether it is JSON, where it stops being so, and what
 * `JSON.parse` would keep quiet about. Accepts what `JSON.parse` accepts, and NaN and Infinity.
 */
export function scanJson(text: string): JsonScan {
  const findings: JsonFinding[] = [];
  const path: (string | number)[] = [];
  let at = 0;

  const fail = (expected: string): never => {
    throw new Fault(at >= text.length ? 'cut' : 'syntax', Math.min(at, text.length), expected);
  };
  const skipSpace = () => {
    const code = text.charCodeAt(at);
    if (code > 32) return;
    space.lastIndex = at;
    space.test(text);
    at = space.lastIndex;
  };
  const pointerHere = () => path.map((step) => `/${escapeStep(String(step))}`).join('');
  const note = (kind: JsonFinding['kind'], start: number) => {
    if (findings.length === limits.problems)
      throw new Fault('limit', start, `at most ${limits.problems} keys told twice and numbers that are none`);
    findings.push({ kind, pointer: pointerHere(), start, end: at });
  };

  /** Moves beyond a string; `at` is on its opening quote. */
  const readString = () => {
    for (at += 1; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 34) break;
      if (code === 92) readEscape();
      else if (Number.isNaN(code)) fail('a quote that ends the text');
      else if (code < 32) fail('no line break or control character inside a text; write \\n');
    }
    at += 1;
  };
  const readEscape = () => {
    at += 1;
    if (text[at] === 'u') {
      const digits = text.slice(at + 1, at + 5);
      if (/^[\da-f]{0,3}$/i.test(digits)) at = text.length;
      if (!/^[\da-f]{4}$/i.test(digits)) fail('four hexadecimal digits after \\u');
      at += 4;
    } else if (!/^["\\/bfnrt]$/.test(text[at] ?? '')) fail('a backslash written as \\\\');
  };
  const readWord = (word: string) => {
    if (!text.startsWith(word, at)) {
      if (word.startsWith(text.slice(at))) at = text.length;
      fail('a value');
    }
    at += word.length;
  };
  const readNumber = () => {
    const start = at;
    for (const [pattern, isNumber] of [
      [number, true],
      [noNumber, false],
    ] as const) {
      pattern.lastIndex = at;
      if (!pattern.test(text)) continue;
      at = pattern.lastIndex;
      const digits = text.slice(start, at);
      if (!isNumber) note('noNumber', start);
      else if (!Number.isFinite(Number(digits))) note('overflow', start);
      else if (wholeNumber.test(digits) && !Number.isSafeInteger(Number(digits))) note('inexact', start);
      return;
    }
    fail('a value');
  };
  const readObject = () => {
    const keys = new Set<string>();
    at += 1;
    skipSpace();
    if (text[at] === '}') at += 1;
    else {
      for (;;) {
        if (text[at] !== '"') fail(text[at] === '}' ? 'no comma before }' : 'a key in double quotes');
        const start = at;
        readString();
        const key = keyOf(text.slice(start, at));
        path.push(key);
        if (keys.has(key)) note('duplicateKey', start);
        keys.add(key);
        skipSpace();
        if (text[at] !== ':') fail('a colon after the key');
        at += 1;
        readValue();
        path.pop();
        if (text[at] === '}') break;
        if (text[at] !== ',') fail('a comma or }');
        at += 1;
        skipSpace();
      }
      at += 1;
    }
  };
  const readArray = () => {
    at += 1;
    skipSpace();
    if (text[at] === ']') at += 1;
    else {
      for (let index = 0; ; index += 1) {
        if (text[at] === ']') fail('no comma before ]');
        path.push(index);
        readValue();
        path.pop();
        if (text[at] === ']') break;
        if (text[at] !== ',') fail('a comma or ]');
        at += 1;
        skipSpace();
      }
      at += 1;
    }
  };
  const readValue = () => {
    skipSpace();
    if (path.length > limits.jsonDepth)
      throw new Fault('limit', at, `at most ${limits.jsonDepth} levels of nesting`);
    const character = text[at];
    if (character === '{') readObject();
    else if (character === '[') readArray();
    else if (character === '"') readString();
    else if (character === 't') readWord('true');
    else if (character === 'f') readWord('false');
    else if (character === 'n') readWord('null');
    else readNumber();
    skipSpace();
  };

  try {
    readValue();
    if (at < text.length) throw new Fault('trailing', at, 'nothing after the value');
    return { fault: null, findings, end: at };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault, findings, end: at };
    throw error;
  }
}

/** A key as a program knows it, its escapes resolved. */
function keyOf(quoted: string): string {
  return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
}

/** A key or index as a part of a JSON pointer (RFC 6901). */
export function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
