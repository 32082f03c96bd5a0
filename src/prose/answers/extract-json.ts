import { jsonrepair } from 'jsonrepair';

/** Objects that are tried before a text counts as holding none: a preamble may hold a brace or two of its own. */
const mostTries = 8;

/**
 * The JSON object in an answer: models put words, thoughts and code fences around it, leave a comma behind or stop in
 * the middle. Null where there is none that can be mended.
 *
 * @example extractJson('Here you are:\n```json\n{"a": [1, 2,]}\n```') // { a: [1, 2] }
 */
export function extractJson(answer: string): object | null {
  const text = answer.replace(/<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/giu, '');
  let start = text.indexOf('{');
  const first = start;
  for (let tries = 0; start !== -1 && tries < mostTries; tries += 1) {
    const end = endOfObject(text, start);
    const parsed = end === -1 ? null : parseObject(text.slice(start, end));
    if (parsed !== null) return parsed;
    start = text.indexOf('{', start + 1);
  }
  return first === -1 ? null : repairObject(text.slice(first));
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

function parseObject(text: string): object | null {
  try {
    return objectOrNull(JSON.parse(text));
  } catch {
    return null;
  }
}

/** What cannot be mended, or is nested deeper than the stack, is no answer. */
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
