import { describe, expect, it } from 'vitest';
import { nearestTo } from '../../src/facts/nearest.ts';

const ids = ['roi.cost', 'roi.conservative.ratio', 'roi.conservative.bcr', 'health.score', 'contract.arr'];

describe('nearestTo', () => {
  it('finds slips of the finger, nearest first', () => {
    expect(nearestTo('roi.cots', ids)).toEqual(['roi.cost']);
    expect(nearestTo('health.socre', ids)).toEqual(['health.score']);
    expect(nearestTo('roi.conservative.rato', ids)[0]).toBe('roi.conservative.ratio');
  });

  it('finds what contains the word', () => {
    expect(nearestTo('ratio', ids)).toEqual(['roi.conservative.ratio']);
    expect(nearestTo('conservative', ids)).toEqual(['roi.conservative.bcr', 'roi.conservative.ratio']);
  });

  it('finds nothing where nothing is near', () => {
    expect(nearestTo('weather', ids)).toEqual([]);
    expect(nearestTo('x', [])).toEqual([]);
  });

  it('does not mind case, width and accents', () => {
    expect(nearestTo('SOCIETE', ['Société'])).toEqual(['Société']);
  });
});
