import { addMonths } from '../../facts/dates.ts';
import type { Fact, Label } from '../../facts/node.ts';
import { printLabel, printReason } from '../../facts/print/label.ts';
import type { Locale } from '../../facts/print/locale.ts';
import { type PrintableFact, printFact } from '../../facts/print/print-fact.ts';
import type { Reason } from '../../facts/reason.ts';

/** As much of a fact as a prompt shows; a fact of a `PublicLedger` has no confidence, so none is shown. */
export type PromptFact = PrintableFact & {
  readonly id: string;
  readonly label: Label;
  readonly reason: Reason | null;
  readonly confidence?: number;
};

type Hide = { readonly hide: (text: string) => string; readonly hideId: (id: string) => string };

/** Below this a fact has to be told as an estimate or a report. */
const certain = 0.7;

/** A known fact: id, value as it will be printed, what it is, and how sure where that is little. */
export function factLine(fact: PromptFact, locale: Locale, { hide, hideId }: Hide): readonly unknown[] {
  return [
    hideId(fact.id),
    hide(printFact(fact, 'default', locale)),
    hide(printLabel(fact.label, locale)),
    ...(fact.confidence === undefined || fact.confidence >= certain
      ? []
      : [Math.round(fact.confidence * 100) / 100]),
  ];
}

/** What is not known, by the reason why, so that a writer neither cites nor invents it. */
export function unknownLines(
  facts: readonly PromptFact[],
  locale: Locale,
  { hide }: Hide,
): readonly object[] {
  const byReason = new Map<string, string[]>();
  for (const { reason, label } of facts) {
    if (reason === null || reason.code === 'notApplicable' || reason.code === 'none') continue;
    const why = hide(printReason(reason, locale));
    byReason.set(why, [...(byReason.get(why) ?? []), hide(printLabel(label, locale))]);
  }
  return [...byReason].map(([why, what]) => ({ why, what: [...new Set(what)] }));
}

type PromptSeries = {
  readonly id: string;
  readonly points: readonly { readonly month: string; readonly value: number }[];
};

/** Series month by month, to see a shape in and not to copy from; null for a month that nobody knows. */
export function seriesLines(series: Iterable<PromptSeries>, veil: Hide): readonly object[] {
  return [...series].filter(({ points }) => points.length > 0).map((one) => seriesLine(one, veil));
}

function seriesLine({ id, points }: PromptSeries, { hide, hideId }: Hide): object {
  const known = new Map(points.map(({ month, value }) => [month, value]));
  const months = [...known.keys()].sort();
  const [from = '', to = ''] = [months[0], months.at(-1)];
  const values: (number | null)[] = [];
  for (let month = from; month !== '' && month <= to; month = addMonths(`${month}-01`, 1).slice(0, 7))
    values.push(known.get(month) ?? null);
  return { series: hide(hideId(id)), from, to, values };
}

/** Only what is known can be cited. */
export function isCitable(fact: Pick<Fact, 'value'>): boolean {
  return fact.value !== null;
}
