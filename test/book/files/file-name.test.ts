import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { baseName, extensionOf, withoutExtension } from '../../../src/book/files/file-name.ts';

describe('the parts of a file name', () => {
  const path = fc
    .array(fc.constantFrom('a', 'CSV', '.', '/', '\\', ' ', '年'))
    .map((parts) => parts.join(''));

  test.prop([path])('are what stands around the last slash and the last point', (name) => {
    expect(baseName(name)).toBe(name.replace(/^.*[/\\]/, ''));
    expect(withoutExtension(name)).toBe(name.replace(/\.[^.]+$/, ''));
    expect(extensionOf(name)).toBe(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '');
  });
});
