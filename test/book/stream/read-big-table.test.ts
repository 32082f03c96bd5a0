import { describe, expect, it } from 'vitest';
import { findReadingDifference } from './both-ways.ts';

describe('a table that is streamed', () => {
  it('says the same as one that is read at once, in 1,000 dirty tables of usage', async () => {
    const differences: string[] = [];
    for (let seed = 1; seed <= 1000; seed += 1) {
      const difference = await findReadingDifference(seed);
      if (difference !== null) differences.push(difference);
    }
    expect(differences).toEqual([]);
  });
});
