import { findReadingDifference } from '../book/stream/both-ways.ts';
import { findDifference } from '../book/stream/csv-differential.ts';

/**
 * Compares reading in blocks with csv-parse alone on generated hostile files, and streamed tables of usage with the same
 * ones read at once, one for ten files.
 *
 * Usage: npm run fuzz -- [files] [first seed]
 */
const count = Number(process.argv[2] ?? 100_000);
const first = Number(process.argv[3] ?? 1);

await compare('files', count, findDifference);
await compare('dirty tables', Math.ceil(count / 10), findReadingDifference);

async function compare(
  what: string,
  total: number,
  difference: (seed: number) => Promise<string | null>,
): Promise<void> {
  const differences: string[] = [];
  for (let seed = first; seed < first + total && differences.length < 10; seed += 1) {
    const found = await difference(seed);
    if (found !== null) differences.push(found);
  }
  for (const text of differences) process.stdout.write(`${text}\n`);
  process.stdout.write(`${total} ${what} from seed ${first}: ${differences.length} read differently.\n`);
  if (differences.length > 0) process.exitCode = 1;
}
