import { jsonrepair } from 'jsonrepair';

/**
 * The JSON object in an answer: models put words, thoughts and code fences around it, leave a comma behind or stop in
 * the middle. Of several the longest counts. Null where there is none that can be mended.
 *
 * @example extractJson('Here you are:\n```json\n{"a": [1, 2,]}\n```') // { a: [1, 2] }
 */
export function extractJson(answer: string): object | null {
  const text = answer.replace(/<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/giu, '');
  const candidates = objectsIn(text)
    .filter((candidate) => !isTooDeep(candidate))
    .sort((a, b) => b.length - a.length);
  for (const candidate of candidates) {
    const parsed = parseObject(candidate);
    if (parsed !== null) return parsed;
  }
  const [longest] = candidates;
  return longest === undefined ? null : repairObject(longest);
}

/** Every object that stands in no other; one that does not end goes on to the end of the text. */
function objectsIn(text: string): string[] {
  const found: string[] = [];
  for (let start = text.indexOf('{'); start !== -1; ) {
    const end = endOfObject(text, start);
    found.push(end === -1 ? text.slice(start) : text.slice(start, end));
    start = end === -1 ? -1 : text.indexOf('{', end);
  }
  return found;
}

/** Where the object that begins at `start` ends; −1 if it does not. Braces in strings do not count. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let isString = false;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (isString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isString = false;
    } else if (sign === '"') isString = true;
    else if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/** No section nests deeper than this, and what reads an answer goes down with it. */
const deepest = 64;

/** Counts brackets in strings too: what will be mended may not be read as it is meant. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

function parseObject(text: string): object | null {
  try {
    return objectOrNull(JSON.parse(text));
  } catch {
    return null;
  }
}

/** What cannot be mended is no answer. */
function repairObject(text: string): object | null {
  try {
    const repaired: unknown = JSON.parse(jsonrepair(text));
    // Words after the object make a list of it.
    return objectOrNull(Array.isArray(repaired) ? repaired[0] : repaired);
  } catch {
    return null;
  }
}

function objectOrNull(value: unknown): object | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}
