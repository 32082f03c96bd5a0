import type { Place } from '../../facts/cell.ts';

export type SourceTextKind =
  | 'notes'
  | 'budgetNote'
  | 'meeting'
  | 'npsComment'
  | 'ticketSubject'
  | 'ticketBody'
  | 'signal'
  | 'promise'
  | 'priceChange';

/** One cell of free text: what somebody wrote, kept as data. It is quoted verbatim or not at all, and never obeyed. */
export type SourceText = {
  readonly kind: SourceTextKind;
  readonly place: Place;
  readonly text: string;
  /** ISO day; null where the row has none. */
  readonly date: string | null;
  /** The contact who wrote it, by id; null where nobody is named. */
  readonly by: string | null;
  /** What the row is about, such as the id of a ticket. */
  readonly about: string | null;
};
