import { nameOf, printInput, renderFormula, type WriteInput } from '../../facts/formula.ts';
import type { Fact, Input } from '../../facts/node.ts';
import { printMethod, printReason } from '../../facts/print/label.ts';
import { escapeInline, escapeMarkdown, type Markdown, trustMarkdown } from '../../templating/escape.ts';
import { visibleText } from '../../templating/visible-text.ts';
import type { FactTexts } from '../fact-texts.ts';
import { type Language, phrase } from '../language.ts';
import { once } from '../once.ts';

/** Formulas are repeated with their values up to this length; longer ones say no more than the names. */
const maxValues = 140;

/**
 * What says how a value was computed, by name and with the values in place, or why there is none; null for a value that
 * was only read. A name stands in many formulas and is written once.
 *
 * @param known ids that stand in the same evidence, to which the formula leads
 */
export function formulaWriter(
  known: ReadonlySet<string>,
  { language, exactOf }: FactTexts,
): (fact: Fact) => Markdown | null {
  const { locale } = language;
  const name = once<Parameters<WriteInput>[0], string>((input) =>
    (input.kind === 'fact' || input.kind === 'series') && known.has(input.id)
      ? `[[@${input.id}]]`
      : escapeInline(visibleText(nameOf(input, locale))),
  );
  const value: WriteInput = (input) =>
    input.kind === 'fact' && input.unit !== 'text' && input.value !== null
      ? exactOf(input)
      : printInput(input, locale);
  return ({ from, reason }) => {
    const isComputed = from.kind === 'operation' || from.kind === 'call' || from.kind === 'fact';
    const names = isComputed ? trustMarkdown(renderFormula(from, 'names', locale, name)) : null;
    if (reason !== null) {
      const why = escapeMarkdown(printReason(reason, locale));
      return names === null ? why : trustMarkdown(`${why} ${names}`);
    }
    if (names === null) return from.kind === 'given' ? phrase(language, 'evidence.constant') : null;
    if (usesSeries(from)) return names;
    const values = renderFormula(from, 'values', locale, value);
    return values.length > maxValues ? names : trustMarkdown(`${names} = ${escapeMarkdown(values)}`);
  };
}

/** The months of a series stand in its own row. */
function usesSeries(input: Input): boolean {
  if (input.kind === 'series') return true;
  return (input.kind === 'operation' || input.kind === 'call') && input.inputs.some(usesSeries);
}

/** A sentence for each algorithm that the formulas name and the language has one for. */
export function methodsIn(
  facts: readonly Fact[],
  { locale }: Language,
): readonly { readonly name: Markdown; readonly says: Markdown }[] {
  const names = new Set<string>();
  const visit = (part: Input): void => {
    if (part.kind === 'call') names.add(part.name);
    if (part.kind === 'operation' || part.kind === 'call') part.inputs.forEach(visit);
  };
  for (const fact of facts) visit(fact.from);
  return [...names].sort().flatMap((name) => {
    const says = printMethod(name, locale);
    return says === null ? [] : [{ name: escapeMarkdown(name), says: escapeMarkdown(says) }];
  });
}
