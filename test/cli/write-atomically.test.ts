import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically } from '../../src/cli/write-atomically.ts';

describe('writeFileAtomically', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'renewbrief-write-'));
  });
  afterEach(async () => rm(folder, { recursive: true }));

  it('writes and writes over', async () => {
    const path = join(folder, 'a.md');
    await writeFileAtomically(path, 'one');
    await writeFileAtomically(path, new TextEncoder().encode('two'));
    expect(await readFile(path, 'utf8')).toBe('two');
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('leaves nothing behind where it cannot write', async () => {
    await writeFile(join(folder, 'file'), 'in the way');
    await expect(writeFileAtomically(join(folder, 'file', 'a.md'), 'x')).rejects.toMatchObject({
      code: 'ENOTDIR',
    });
    await expect(writeFileAtomically(folder, 'x')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['file']);
    expect(
      (await readdir(join(folder, '..'))).filter((name) => name.startsWith('.renewbrief-write-')),
    ).toEqual([]);
  });
});
