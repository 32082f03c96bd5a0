import { findDifference } from '../book/stream/csv-differential.ts';

/**
 * Compares reading in blocks with csv-parse alone on generated hostile files.
 *
 * Usage: npm run fuzz -- [files] [first seed]
 */
const count = Number(process.argv[2] ?? 100_000);
const first = Number(process.argv[3] ?? 1);
const differences: string[] = [];
for (let seed = first; seed < first + count && differences.length < 10; seed += 1) {
  const difference = await findDifference(seed);
  if (difference !== null) differences.push(difference);
}
for (const difference of differences) process.stdout.write(`${difference}\n`);
process.stdout.write(`${count} files from seed ${first}: ${differences.length} read differently.\n`);
if (differences.length > 0) process.exitCode = 1;
