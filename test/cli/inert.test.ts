import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { inertJson, inertText } from '../../src/cli/inert.ts';

const esc = '\u001b';

describe('inertText', () => {
  it.each([
    ['colour', `${esc}[31mred`],
    ['a title', `${esc}]0;owned\u0007`],
    ['a link', `${esc}]8;;http://x.example\u0007click`],
    ['an eight-bit control', '\u009b2J'],
    ['a carriage return', 'safe\rFAKE'],
    ['turned writing', 'abc\u202egnp.exe'],
  ])('makes %s harmless', (_, text) => {
    expect(inertText(text)).not.toMatch(/(?![\n\t])[\p{Cc}\u202e]/u);
  });

  it('keeps lines, tabs and every script', () => {
    const text = 'a\tb\n客户 עברית नमस्ते 👩‍👩‍👧 −16% “x”\n';
    expect(inertText(text)).toBe(text);
  });
});

describe('inertJson', () => {
  test.prop([fc.string({ unit: 'binary' })])('holds the data whole and no control character', (text) => {
    const json = inertJson({ text });
    expect(JSON.parse(json)).toEqual({ text });
    expect(json).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u);
  });
});
