import type { Row } from '../../book/account.ts';
import type { BookEvent, EventKind } from '../../dossier/event.ts';
import type { Param } from '../../dossier/point.ts';
import type { Cell, Scalar } from '../../facts/cell.ts';
import { call, cell } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression, Fact } from '../../facts/node.ts';
import { slugEach } from '../../facts/slug.ts';
import type { Unit } from '../../facts/unit.ts';
import { compareText } from '../compare-text.ts';
import type { Context } from '../context.ts';

/** What fills the sentence of an event, its day included. */
export type Dated = Readonly<Record<string, Param>> & { readonly date: Fact<string> };

/** Adds an event on its day; where the day is not known, none: what has no date has no place in a list of dates. */
export function addEvent(
  events: BookEvent[],
  { asOf }: Context,
  kind: EventKind,
  code: string,
  id: string,
  params: Dated,
): void {
  const { date } = params;
  if (date.value === null) return;
  const today = (asOf.value ?? '').slice(0, date.value.length);
  events.push({ id, code, kind, date, isAhead: date.value > today, params });
}

/** What a fact belongs to: words of the data, or a word of a vocabulary. */
export type About =
  | string
  | { readonly code: string; readonly vocabulary: 'meetingKind' | 'metric' | 'signal' };

/** A fact made for an event: `event.<id>.<part>`, named after what it belongs to. */
export function eventFact<T extends Scalar>(
  id: string,
  part: string,
  unit: Unit,
  from: Expression<T>,
  about: About,
  currency: string | null = null,
): Fact<T> {
  const label =
    typeof about === 'string'
      ? { code: 'event.part', params: { part, about } }
      : { code: `event.part.${about.vocabulary}`, params: { part, about: about.code } };
  return fact(`event.${id}.${part}`, unit, from, { currency, label });
}

/** The day on which something stands in a cell, times cut off. */
export function dayFact(id: string, part: string, source: Cell<string>, about: About): Fact<string> {
  const hasTime = (source.value?.length ?? 0) > 10;
  const leaf = cell(source);
  return eventFact(id, part, 'date', hasTime ? call('dayOf', [leaf], dayOf) : leaf, about);
}

function dayOf(at: string): string {
  return at.slice(0, 10);
}

/** By what rows are named and put in order. */
export type RowKeys<R> = {
  readonly nameOf: (row: R) => string;
  /** What tells rows of one name apart. */
  readonly contentOf?: (row: R) => string;
};

/** A ticket has the same slug wherever it is told of. */
export const ticketKeys: RowKeys<Row<'tickets'>> = { nameOf: (row) => row.ticket_id.value ?? '' };

/**
 * Rows with a slug each that the order of the file cannot change: by name, and rows of one name by their content.
 */
export function sluggedRows<R>(
  rows: readonly R[],
  { nameOf, contentOf = nameOf }: RowKeys<R>,
): readonly { readonly row: R; readonly slug: string }[] {
  const named = rows.map((row) => ({ row, name: nameOf(row) }));
  named.sort((a, b) => compareText(a.name, b.name) || compareText(contentOf(a.row), contentOf(b.row)));
  const slugs = slugEach(named.map(({ name }) => name));
  return named.map(({ row, name }, index) => ({ row, slug: slugs[index] ?? name }));
}
