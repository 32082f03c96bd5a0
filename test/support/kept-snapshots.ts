import { fixtureDays } from './books.ts';

const all = Object.entries(fixtureDays).map(([fixture, day]) => [
  ...[`fixtures/${fixture}`, '--as-of', day],
  ...['--dir', `test/golden/${fixture}`, '--format', 'md,html,json'],
]);

/** A Chinese book, and an English one told in Chinese. */
const inChinese = (['taishan', 'northwind'] as const).map((fixture) => [
  ...[`fixtures/${fixture}`, '--as-of', fixtureDays[fixture], '--lang', 'zh'],
  ...['--dir', `test/golden/${fixture}-zh`, '--only', 'documents,prompts,portfolio'],
]);

/** The golden documents of this repository, as arguments of `renewbrief snapshot`. */
export const keptSnapshots: readonly (readonly string[])[] = [...all, ...inChinese];
