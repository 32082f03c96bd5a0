import type { Dossier } from '../../dossier/dossier.ts';
import type { PositionItem, PositionPart } from '../../dossier/position.ts';
import { isKnown, isSame } from '../../facts/fact.ts';
import { printCode } from '../../facts/print/vocabulary.ts';
import { escapeMarkdown, type Markdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { refer } from '../references.ts';
import { capitalised } from './names.ts';
import { some } from './some.ts';

export type PositionView = {
  readonly parts: readonly PartRow[] | null;
  readonly summary: Markdown;
};

type PartRow = { readonly name: Markdown; readonly s: Markdown; readonly weight: Markdown };

/** What our position is made of: every part with its credit, unknown ones said to be unknown (METHODS §12). */
export function buildPositionView({ negotiation }: Dossier, language: Language): PositionView {
  const { position, positionClass, positionLower, positionUpper, positionCoverage } = negotiation;
  const places = {
    position: refer(position),
    class: refer(positionClass),
    lower: refer(positionLower),
    upper: refer(positionUpper),
    coverage: refer(positionCoverage),
  };
  const range = isSame(positionLower, positionUpper) ? 'whole' : 'known';
  const summary = !isKnown(position) ? 'nothing' : isKnown(positionClass) ? range : 'unclear';
  return {
    parts: isKnown(position)
      ? some(negotiation.positionParts.flatMap((part) => partRows(part, language)))
      : null,
    summary: phrase(language, `negotiation.position.${summary}`, places),
  };
}

/** The part, and below it its items where it has several. */
function partRows(part: PositionPart, language: Language): readonly PartRow[] {
  const own = { name: nameOf(part.id, language), s: refer(part.s), weight: refer(part.weight) };
  if (part.items.length < 2) return [own];
  return [own, ...part.items.map((item) => itemRow(item, language))];
}

function itemRow(item: PositionItem, language: Language): PartRow {
  const isOut = item.state === 'notApplicable';
  return {
    name: phrase(language, 'negotiation.position.item', { item: nameOf(item.id, language) }),
    s: isOut ? phrase(language, 'value.notApplicable') : refer(item.s),
    weight: refer(item.weight),
  };
}

function nameOf(id: string, { locale }: Language): Markdown {
  return escapeMarkdown(capitalised(printCode(id, 'positionItem', locale), locale));
}
