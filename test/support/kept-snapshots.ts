import { fixtureDays } from './books.ts';

const all = Object.entries(fixtureDays).map(([fixture, day]) => [
  ...[`fixtures/${fixture}`, '--as-of', day],
  ...['--dir', `test/golden/${fixture}`, '--format', 'md,html,json'],
]);

const chinesePortfolios = (['northwind', 'taishan'] as const).map((fixture) => [
  ...[`fixtures/${fixture}`, '--as-of', fixtureDays[fixture], '--lang', 'zh', '--only', 'portfolio'],
  ...['--dir', `test/golden/${fixture}-zh`],
]);

/** The golden documents of this repository, as arguments of `renewbrief snapshot`. */
export const keptSnapshots: readonly (readonly string[])[] = [...all, ...chinesePortfolios];
