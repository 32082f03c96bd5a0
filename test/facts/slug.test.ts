import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { slugEach, slugOf, uniqueSlugs } from '../../src/facts/slug.ts';

describe('slugs (METHODS §0)', () => {
  it.each([
    ['Planwise', 'planwise'],
    ['Rival One, Inc.', 'rival-one-inc'],
    ['项目管理', '项目管理'],
    ['ＡＢＣ', 'abc'],
    ['../../etc', 'etc'],
    ['T-2207_b 3.1', 't-2207-b-3-1'],
    ['-a-', 'a'],
    ['İ', 'i̇'],
    ['🚀', 'x'],
    ['', 'x'],
  ])('%s → %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('numbers collisions in the order of the raw ids', () => {
    expect([...uniqueSlugs(['b 1', 'B-1', 'b_1'])]).toEqual([
      ['B-1', 'b-1'],
      ['b 1', 'b-1-2'],
      ['b_1', 'b-1-3'],
    ]);
    expect(slugEach(['Go live', 'Go live', 'go-live'])).toEqual(['go-live', 'go-live-3', 'go-live-2']);
  });

  test.prop([fc.string({ unit: fc.constantFrom(...'aZ07 -_.,/'), maxLength: 12 })], { numRuns: 1000 })(
    'names in ASCII are made slugs as those in any script are',
    (name) => {
      expect(slugOf(`${name} é`)).toBe(slugOf(name) === 'x' ? 'é' : `${slugOf(name)}-é`);
    },
  );

  test.prop([fc.array(fc.string({ maxLength: 6 }), { maxLength: 18 })], { numRuns: 1000 })(
    'no two are the same',
    (names) => {
      const slugs = slugEach(names);
      expect(new Set(slugs).size).toBe(names.length);
      expect(new Set(uniqueSlugs(names).values()).size).toBe(new Set(names).size);
    },
  );
});
