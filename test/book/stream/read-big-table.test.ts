import { describe, expect, it } from 'vitest';
import { findReadingDifference } from './both-ways.ts';

describe('a table that is streamed', () => {
  it('says the same as one that is read at once, in 300 dirty tables of usage', async () => {
    const differences: string[] = [];
    for (let seed = 1; seed <= 300; seed += 1) {
      const difference = await findReadingDifference(seed);
      if (difference !== null) differences.push(difference);
    }
    expect(differences).toEqual([]);
  }, 60_000);
});
