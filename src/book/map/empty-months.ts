import type { CompiledSource } from './compiled-source.ts';

/**
 * The months in which nothing happened, of an export that holds every event: between the first month of a group and the
 * last of the whole export. Only the user can say that it does; without that a month without a row is a gap.
 *
 * @param keys of the groups that have rows, in the order of the source's columns.
 */
export function monthsWithout(
  { columns }: CompiledSource,
  keys: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const at = columns.findIndex(({ column }) => column.info.kind === 'month');
  const months = keys.map((key) => key[at] ?? '').sort();
  const last = months.at(-1);
  if (at === -1 || last === undefined) return [];
  const told = new Map<string, { readonly key: readonly string[]; readonly months: Set<string> }>();
  for (const key of keys) {
    const name = key.toSpliced(at, 1).join('\u0000');
    const known = told.get(name) ?? { key, months: new Set() };
    known.months.add(key[at] ?? '');
    told.set(name, known);
  }
  return [...told.values()].flatMap(({ key, months: own }) => {
    const first = [...own].sort()[0] ?? last;
    return monthsBetween(first, last)
      .filter((month) => !own.has(month))
      .map((month) => key.with(at, month));
  });
}

function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5))];
  for (;;) {
    const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (text > last) return months;
    months.push(text);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
