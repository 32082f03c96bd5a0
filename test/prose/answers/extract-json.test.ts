import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractJson } from '../../../src/prose/answers/extract-json.ts';

describe('extractJson', () => {
  it.each<readonly [string, string, unknown]>([
    ['alone', '{"a": 1}', { a: 1 }],
    ['in a fence', 'Here:\n```json\n{"a": [1, 2,]}\n```\nDone.', { a: [1, 2] }],
    ['after a brace that is none', 'Use {this}: {"a": {"b": "}"}}', { a: { b: '}' } }],
    ['after thoughts', '<think>{"a": 2}</think>{"a": 1}', { a: 1 }],
    ['the longest of several', '{"a": 1} or rather {"a": "much longer"}', { a: 'much longer' }],
    ['with single quotes', "{'a': 'it is'}", { a: 'it is' }],
    ['cut off', '{"a": ["one", "tw', { a: ['one', 'tw'] }],
    ['with a newline in a text', '{"a": "one\ntwo"}', { a: 'one\ntwo' }],
    ['none', 'no object here', null],
    ['a list', '[1, 2]', null],
    ['nothing', '', null],
    ['too deep', '{"a":'.repeat(5_000), null],
    ['too deep in a text that is cut', `{"a": "${'['.repeat(5_000)}`, null],
  ])('%s', (_, text, expected) => {
    expect(extractJson(text)).toEqual(expected);
  });

  it('never throws, and leaves what is JSON as it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        extractJson(text);
        extractJson(`{${text}`);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (value) => {
        expect(JSON.stringify(extractJson(JSON.stringify(value)))).toBe(JSON.stringify(value));
      }),
    );
  });
});
