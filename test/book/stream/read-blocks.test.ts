import { describe, expect, it } from 'vitest';
import { CellScanner } from '../../../src/book/stream/cell-scanner.ts';
import { type CsvBlock, readBlocks } from '../../../src/book/stream/read-blocks.ts';
import { findDifference, hostileFile, readWhole } from './csv-differential.ts';

const comma = 0x2c;
const sizes = { block: 64, longestRecord: 256 };
const scannerOf = () => scanner;
const scanner = new CellScanner(comma, 64, 64);

function sourceOf(text: string) {
  const bytes = Buffer.from(text);
  const source = {
    at: 0,
    read: async (into: Uint8Array) => {
      const count = bytes.copy(into, 0, source.at);
      source.at += count;
      return count;
    },
  };
  return source;
}

async function kindsOf(text: string): Promise<readonly string[]> {
  const kinds: string[] = [];
  for await (const block of readBlocks(sourceOf(text), ',', scannerOf, sizes)) {
    kinds.push(block.kind === 'broken' ? block.cause : block.kind);
  }
  return kinds;
}

describe('a CSV file in blocks', () => {
  it('is what csv-parse makes of it at once, in 2,000 hostile files', async () => {
    const differences: string[] = [];
    for (let seed = 1; seed <= 2000; seed += 1) {
      const difference = await findDifference(seed);
      if (difference !== null) differences.push(difference);
    }
    expect(differences).toEqual([]);
  });

  it('is tried with files that reach every way of reading', () => {
    const readings = Array.from({ length: 500 }, (_, seed) => readWhole(hostileFile(seed + 1)));
    expect(readings.filter((reading) => reading.at(-1) === 'quoting').length).toBeGreaterThan(50);
    expect(
      readings.filter((reading) => reading.length > 8 && reading.at(-1) !== 'quoting').length,
    ).toBeGreaterThan(100);
  });

  it('scans plain rows and hands over the others, a block at a time', async () => {
    const plain = 'A,2026-01,"logins",5\r\n'.repeat(10);
    expect(await kindsOf(plain)).toEqual(['scanned', 'scanned', 'scanned', 'scanned', 'scanned']);
    expect(await kindsOf(`${plain}A,2026-01,"log""ins",5\n${plain}`)).toEqual(
      expect.arrayContaining(['scanned', 'parsed']),
    );
    expect(await kindsOf('a,b\rc,d\r')).toEqual(['parsed']);
  });

  it('gives the cells of a scanned row without their quotes', async () => {
    const rows: (readonly string[])[] = [];
    for await (const block of readBlocks(sourceOf('\ufeffid,"a, b",,"",客户\r\n'), ',', scannerOf, sizes)) {
      if (block.kind === 'scanned') rows.push(block.scanner.textsAt(0));
    }
    expect(rows).toEqual([['id', 'a, b', '', '', '客户']]);
  });

  it('takes a row that is longer than a block, up to a limit', async () => {
    expect(await kindsOf(`${'x'.repeat(200)},y\n`)).toEqual(['scanned']);
    expect(await kindsOf(`a,b\n${'x'.repeat(400)},y\n`)).toEqual(['scanned', 'length']);
    expect(await kindsOf(`a,b\n"${'x\n'.repeat(400)}`)).toEqual(['parsed', 'length']);
  });

  it('reads no block before it is asked for', async () => {
    const source = sourceOf('A,2026-01,logins,5\n'.repeat(1000));
    const blocks: AsyncIterator<CsvBlock> = readBlocks(source, ',', scannerOf, sizes);
    await blocks.next();
    expect(source.at).toBe(64);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(source.at).toBe(64);
    await blocks.next();
    expect(source.at).toBeLessThanOrEqual(128);
  });
});
