import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { readAnyYaml } from '../../src/config/read-any-yaml.ts';
import { readPlainYaml } from '../../src/config/read-plain-yaml.ts';

const root = join(import.meta.dirname, '../..');
const files = ['northwind', 'taishan', 'account-x', 'ravenstack'].map(
  (name) => `fixtures/${name}/renewbrief.config.yaml`,
);
const inReadme = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  ([, text]) => text ?? '',
);

/** Values and places, with the order of their keys. */
function told(text: string, read: typeof readPlainYaml) {
  const yaml = read(text);
  return yaml === null
    ? null
    : JSON.stringify({ ...yaml, ...('places' in yaml && { places: [...yaml.places] }) });
}

describe('YAML in its plain form', () => {
  it.each(files)('is that of %s', (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const plain = told(text, readPlainYaml);
    expect(plain).not.toBeNull();
    expect(plain).toBe(told(text, readAnyYaml));
    expect(told(text.replaceAll('\n', '\r\n'), readPlainYaml)).toBe(plain);
  });

  it('is that of every example in the README', () => {
    expect(inReadme.length).toBeGreaterThan(2);
    for (const text of inReadme) {
      expect(told(text, readPlainYaml)).not.toBeNull();
      expect(told(text, readPlainYaml)).toBe(told(text, readAnyYaml));
    }
  });

  it.each([
    'a: 1\na: 2',
    '__proto__: 1',
    'a: &x 1\nb: *x',
    'a: |\n  b',
    'a: b\n  c',
    'a: 0x10',
    'a: 1e3',
    'a: TRUE',
    'a: "b\\n"',
    "a: 'b''c'",
    '1: a',
    'a: [b\nc]',
    'a: {b}',
    'a:\tb',
    '- a',
    '--- a',
    '',
    `a: ${'['.repeat(30)}`,
  ])('is not that of %j', (text) => {
    expect(readPlainYaml(text)).toBeNull();
  });

  it('has no key that is too long', () => {
    expect(readPlainYaml(`${'k'.repeat(1100)}: 1`)).toBeNull();
  });
});

const pieces = [
  'a',
  'b',
  'c',
  'T-180',
  'a b',
  '合同',
  ': ',
  ': ',
  ': ',
  ':',
  ' ',
  '  ',
  '- ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  ', ',
  ',',
  '1',
  '-0.50',
  '007',
  '1e5',
  '0o7',
  '.5',
  '0-10',
  '2026-01-01',
  'true',
  'null',
  'False',
  "'x y'",
  '"x, y"',
  "'",
  '"',
  '# c',
  ' # c',
  '#',
  'http://x.y/z',
  '~',
  '*',
  '&',
  '!',
  '%',
  '?',
  '|',
  '>',
  '@',
  '\t',
  '\r',
  '\u00a0',
  '__proto__',
  '\\',
] as const;
const piece = fc.constantFrom(...pieces);
const wildLine = fc
  .tuple(fc.constantFrom('', '', '  ', '    ', '      '), fc.array(piece, { minLength: 1, maxLength: 8 }))
  .map(([indent, parts]) => indent + parts.join(''));

const name = fc.constantFrom('a', 'b', 'c', 'two words', 'T-180', '合同', 'x.y', 'toString');
const usual = fc.constantFrom(
  '1',
  '-0.50',
  'true',
  'words of text',
  "it's 5% (a)",
  '"q: #"',
  "'[q]'",
  '0-10',
  'http://x.y/z',
);
const odd = fc.constantFrom(
  'null',
  '合同，年',
  '-0',
  'True',
  '012',
  '1.',
  '10 eggs',
  '99999999999999999999',
  'a, b',
  '1.5.2',
);
const scalar = fc.oneof({ weight: 15, arbitrary: usual }, { weight: 1, arbitrary: odd });
const comment = fc.constantFrom('', '', ' # c', '   ', '\n# c', '\n', '\n        # c');
const { flow } = fc.letrec<{ flow: string }>((tie) => ({
  flow: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc
      .tuple(fc.array(tie('flow'), { maxLength: 3 }), comment)
      .map(([list, gap]) => `[${gap}${list.join(`,${gap} `)}]`),
    fc
      .tuple(
        fc.uniqueArray(fc.tuple(name, tie('flow')), { maxLength: 3, selector: ([key]) => key }),
        comment,
        comment,
      )
      .map(
        ([pairs, gap, after]) =>
          `{ ${pairs.map(([key, value]) => `${key}: ${value}`).join(`,${gap}\n          `)}${after} }`,
      ),
  ),
}));
const indented = (text: string, by: string) => text.replaceAll('\n', `\n${by}`);
const { map } = fc.letrec<{ map: string; list: string; node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(flow, comment).map(([value, after]) => ` ${value}${after}`),
    fc.constant(''),
    fc
      .tuple(comment, fc.constantFrom('', ' ', '  ', '    '), fc.oneof(tie('map'), tie('list')))
      .map(([gap, by, inner]) => `${gap}${indented(`\n${inner}`, by)}`),
  ),
  map: fc
    .uniqueArray(fc.tuple(name, tie('node')), { minLength: 1, maxLength: 4, selector: ([key]) => key })
    .map((pairs) => pairs.map(([key, value]) => `${key}:${value}`).join('\n')),
  list: fc
    .array(
      fc.oneof(
        flow,
        tie('map').map((inner) => indented(inner, '  ')),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((items) => items.map((item) => `- ${item}`).join('\n')),
}));

describe('what is read as plain YAML', () => {
  it.prop([fc.array(wildLine, { minLength: 1, maxLength: 6 })], { numRuns: 3000 })(
    'is what the library reads, whatever it is',
    (lines) => {
      const text = lines.join('\n');
      const plain = told(text, readPlainYaml);
      if (plain !== null) expect(plain).toBe(told(text, readAnyYaml));
    },
  );

  it.prop([map], { numRuns: 2000 })('is what the library reads, in blocks and brackets', (text) => {
    const plain = told(text, readPlainYaml);
    if (plain !== null) expect(plain).toBe(told(text, readAnyYaml));
  });
});
