import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { outputName } from '../../src/run/output-name.ts';

describe('outputName', () => {
  it('keeps the name readable', () => {
    expect(outputName({ id: 'A1', name: 'Harbor Freight & Co.' })).toMatch(/^harbor-freight-co-[0-9a-f]{8}$/);
    expect(outputName({ id: 'A-1041', name: 'Harbor Freight & Co.' })).toBe('harbor-freight-co-ca9f1a46');
    expect(outputName({ id: 'A1', name: '北风贸易' })).toMatch(/^北风贸易-[0-9a-f]{8}$/);
  });

  it('tells accounts of one name apart', () => {
    expect(outputName({ id: 'A1', name: 'Acme' })).not.toBe(outputName({ id: 'a1', name: 'Acme' }));
  });

  test.prop([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 400 })])(
    'is a safe file name whatever the data says',
    (id, name) => {
      const file = outputName({ id, name });
      expect(file).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*-[0-9a-f]{8}$/u);
      expect(new TextEncoder().encode(file).length).toBeLessThan(200);
    },
  );
});
