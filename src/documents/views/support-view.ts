import type { Dossier } from '../../dossier/dossier.ts';
import type { TicketFacts } from '../../dossier/people.ts';
import { isKnown } from '../../facts/fact.ts';
import type { Fact } from '../../facts/node.ts';
import type { Notes } from '../../prose/sections.ts';
import type { Markdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { proseList } from '../prose.ts';
import { refer } from '../references.ts';
import { codeName } from './names.ts';
import { some } from './some.ts';

export type SupportView = {
  readonly notes: readonly Markdown[];
  readonly measures: readonly { readonly name: Markdown; readonly value: Markdown }[] | null;
  /** Open tickets in the order in which they are handled. */
  readonly queue: readonly TicketRow[] | null;
};

type TicketRow = {
  readonly severity: Markdown;
  readonly subject: Markdown;
  readonly kind: Markdown;
  readonly age: Markdown;
};

/** Support as it stands (METHODS §6); null where the book has no tickets, which says nothing, good or bad. */
export function buildSupportView({ support }: Dossier, notes: Notes, language: Language): SupportView | null {
  if (!support.isGiven) return null;
  const measures: readonly (readonly [string, Fact])[] = [
    ['openP0', support.openP0],
    ['openP1', support.openP1],
    ['judged', support.judged],
    ['breaches', support.breaches],
    ['breachShare', support.breachShare],
    ['loadPer100', support.loadPer100],
    ['index', support.index],
  ];
  return {
    notes: proseList(notes.support),
    measures: some(
      measures.flatMap(([name, fact]) =>
        isKnown(fact) ? [{ name: phrase(language, `support.measure.${name}`), value: refer(fact) }] : [],
      ),
    ),
    queue: some(support.queue.map((ticket) => ticketRow(ticket, language))),
  };
}

function ticketRow(ticket: TicketFacts, language: Language): TicketRow {
  return {
    severity: refer(ticket.severity),
    subject: refer(ticket.subject),
    kind:
      ticket.kind === null
        ? phrase(language, 'value.nothing')
        : codeName(ticket.kind, 'ticketKind', language),
    age: refer(ticket.ageDays),
  };
}
