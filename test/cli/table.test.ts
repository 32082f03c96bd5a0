import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { cutToWidth, renderTable } from '../../src/cli/table.ts';

describe('renderTable', () => {
  it('aligns columns in every script', () => {
    const text = renderTable(
      ['fact', 'value'],
      [
        ['客户', 'USD 1'],
        ['a', 'b'],
        ['🚢', 'c'],
      ],
      [20, 20],
    );
    const lines = text.trimEnd().split('\n');
    const starts = lines.map((line) => stringWidth(line.slice(0, line.search(/(?:value|USD 1|b|c)$/))));
    expect(new Set(starts).size).toBe(1);
    expect(lines).toHaveLength(4);
  });

  it('brings cells to one line and leaves no trailing space', () => {
    expect(renderTable(['x', 'y'], [['a\nb', '']], [20, 20])).toBe('x    y\na b\n');
  });
});

describe('cutToWidth', () => {
  it('counts wide characters as two', () => {
    expect(cutToWidth('客户名称', 8)).toBe('客户名称');
    expect(cutToWidth('客户名称', 7)).toBe('客户名…');
    expect(cutToWidth('abcdef', 4)).toBe('abc…');
  });
});
