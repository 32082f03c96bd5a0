import type { Audience } from '../../facts/cell.ts';
import type { Fact } from '../../facts/node.ts';

export type KnownFact = Pick<Fact, 'id' | 'label'>;

/** Words that may be quoted, exactly as somebody wrote them. */
export type Quotable = {
  readonly text: string;
  /** Who wrote them; null where the data does not say. */
  readonly speaker: string | null;
  /** Whether the customer agreed to their use; null where nobody asked. */
  readonly isApproved: boolean | null;
  /** The fact that holds them, so that a reference to it counts as the quote. */
  readonly factId: string | null;
};

/** Everything that the writer of a section was given, and so everything that may stand in it. */
export type Offer = {
  readonly facts: ReadonlyMap<string, Fact>;
  /** Every fact, offered or not, by id and label: from them it is known what belongs to whom. */
  readonly known: readonly KnownFact[];
  readonly audience: Audience;
  readonly people: readonly string[];
  readonly rivals: readonly string[];
  /**
   * All other names of the data: the company, products, features, teams, goals, metrics, tasks, ids. Whatever stands in
   * them, a number included, is a name and no claim.
   */
  readonly names: readonly string[];
  readonly quotes: readonly Quotable[];
  /** Texts of the data that give orders to whoever reads them: none of their words may come back. */
  readonly forbidden: readonly string[];
};
