import { describe, expect, it } from 'vitest';
import { RunError } from '../../src/run/run-error.ts';
import { writeOutputs } from '../../src/run/write-outputs.ts';
import { type MemoryEffects, memoryEffects } from '../support/memory-effects.ts';

const write = (text: string, effects: MemoryEffects, isForced = false) =>
  writeOutputs('/out', [{ name: 'a.md', content: text }], isForced, effects);

async function refusal(promise: Promise<unknown>): Promise<RunError> {
  const error = await promise.catch((caught: unknown) => caught);
  if (!(error instanceof RunError)) throw error;
  return error;
}

describe('writeOutputs', () => {
  it('writes files and returns their paths', async () => {
    const effects = memoryEffects();
    expect(await write('one', effects)).toEqual(['/out/a.md']);
    expect(effects.text('/out/a.md')).toBe('one');
  });

  it('writes over what it wrote itself', async () => {
    const effects = memoryEffects();
    await write('one', effects);
    await write('two', effects);
    await write('three', effects);
    expect(effects.text('/out/a.md')).toBe('three');
  });

  it('leaves an edited file alone, and with it all others', async () => {
    const effects = memoryEffects();
    await write('one', effects);
    effects.files.set('/out/a.md', new TextEncoder().encode('one, edited'));
    const files = [
      { name: 'a.md', content: 'two' },
      { name: 'b.md', content: 'new' },
    ];
    const { exitCode, message } = await refusal(writeOutputs('/out', files, false, effects));
    expect(exitCode).toBe(2);
    expect(message).toContain('/out/a.md was edited');
    expect(message).toContain('--force');
    expect(effects.text('/out/a.md')).toBe('one, edited');
    expect(effects.text('/out/b.md')).toBeNull();
  });

  it('sees an edit that keeps the length', async () => {
    const effects = memoryEffects();
    await write('a discount of 12%', effects);
    effects.files.set('/out/a.md', new TextEncoder().encode('a discount of 15%'));
    await refusal(write('two', effects));
    expect(effects.text('/out/a.md')).toBe('a discount of 15%');
  });

  it('leaves a file alone that it never wrote', async () => {
    const effects = memoryEffects({ files: { '/out/a.md': 'mine' } });
    await refusal(write('one', effects));
    expect(effects.text('/out/a.md')).toBe('mine');
  });

  it('writes over an edited file when forced', async () => {
    const effects = memoryEffects({ files: { '/out/a.md': 'mine' } });
    await write('one', effects, true);
    expect(effects.text('/out/a.md')).toBe('one');
    await write('two', effects);
    expect(effects.text('/out/a.md')).toBe('two');
  });

  it('recognises its files after a stop between manifest and file', async () => {
    const effects = memoryEffects();
    await write('one', effects);
    const stopped = { ...effects, writeFileAtomically: stopAt(effects, '/out/a.md') };
    await expect(write('two', stopped)).rejects.toThrow('stopped');
    expect(effects.text('/out/a.md')).toBe('one');
    await write('two', effects);
    expect(effects.text('/out/a.md')).toBe('two');
  });

  it('leaves a file alone that an earlier version wrote', async () => {
    const manifest = {
      version: 1,
      files: { 'a.md': ['7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed'] },
    };
    const effects = memoryEffects({
      files: { '/out/a.md': 'one', '/out/.renewbrief.json': JSON.stringify(manifest) },
    });
    await refusal(write('two', effects));
    expect(effects.text('/out/a.md')).toBe('one');
    await write('one', effects);
    await write('two', effects);
    expect(effects.text('/out/a.md')).toBe('two');
  });

  it('treats a damaged manifest as knowing nothing', async () => {
    const effects = memoryEffects();
    await write('one', effects);
    effects.files.set('/out/.renewbrief.json', new TextEncoder().encode('{"version":2,"files":[]'));
    await refusal(write('two', effects));
    expect(effects.text('/out/a.md')).toBe('one');
  });

  it.each([
    ['ENOSPC', '/out/a.md', 'no space left'],
    ['EACCES', '/out', 'permission is denied'],
    ['EROFS', '/out/.renewbrief.json', 'read-only'],
  ])('says in a line that %s stopped it', async (code, path, words) => {
    const effects = memoryEffects({ failing: { [path]: code } });
    const { exitCode, message } = await refusal(write('one', effects));
    expect(exitCode).toBe(2);
    expect(message).toContain(words);
    expect(effects.text('/out/a.md')).toBeNull();
  });

  it('passes on what it does not know', async () => {
    await expect(write('one', memoryEffects({ failing: { '/out/a.md': 'EIO' } }))).rejects.toThrow('EIO');
  });
});

function stopAt(effects: MemoryEffects, path: string): MemoryEffects['writeFileAtomically'] {
  return async (target, content) => {
    if (target === path) throw new Error('stopped');
    await effects.writeFileAtomically(target, content);
  };
}
