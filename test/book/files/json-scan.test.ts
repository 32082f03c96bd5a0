import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { scanJson } from '../../../src/book/files/json-scan.ts';
import { parseScanned } from '../../../src/book/files/parse-json.ts';

/** JSON, and JSON with a few characters put in, taken out or replaced. */
const nearlyJson = fc
  .tuple(
    fc.json({ maxDepth: 6, stringUnit: 'binary' }),
    fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(...'{}[]",:\\/u0e+-.1tn \n\u0001')), {
      maxLength: 3,
    }),
  )
  .map(([text, edits]) =>
    edits.reduce((edited, [at, remove, add]) => {
      const place = at % (edited.length + 1);
      return edited.slice(0, place) + add + edited.slice(place + remove);
    }, text),
  );

describe('scanning JSON', () => {
  test.prop([nearlyJson], { numRuns: 1000 })('accepts what JSON.parse accepts, and nothing else', (text) => {
    const { fault } = scanJson(text);
    expect(fault === null).toBe(parses(text));
  });

  test.prop([fc.json({ maxDepth: 6 })])('changes no value', (text) => {
    const scan = scanJson(text);
    fc.pre(scan.findings.length === 0);
    expect(parseScanned('a.json', text, scan, 1).value).toEqual(JSON.parse(text));
  });

  it.each([
    [
      '[1e400, 9007199254740993, -9007199254740993, 1.5]',
      ['1e400', '9007199254740993', '-9007199254740993', 1.5],
    ],
    ['{"a": NaN, "b": [-Infinity, 5]}', { a: null, b: [null, 5] }],
    ['["NaN", "1e400"]', ['NaN', '1e400']],
  ])('%s is read as it is meant', (text, value) => {
    expect(parseScanned('a.json', text, scanJson(text), 1).value).toEqual(value);
  });

  it('gives every fault its place', () => {
    expect(scanJson('{\n "a": [1,\n 2,]}').fault).toEqual({
      kind: 'syntax',
      offset: 15,
      expected: 'no comma before ]',
    });
    expect(scanJson('{"a": tru').fault?.kind).toBe('cut');
    expect(scanJson('{"a": "\\u12').fault?.kind).toBe('cut');
    expect(scanJson('{} {}').fault?.kind).toBe('trailing');
  });

  it('gives up on a text that is nothing but faults', () => {
    const scan = scanJson(`[${'NaN,'.repeat(10_001)}1]`);
    expect(scan.fault?.kind).toBe('limit');
    expect(scan.findings).toHaveLength(10_000);
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
