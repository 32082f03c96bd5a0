import type { NegotiationOption, OptionName } from '../../dossier/advice.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { isKnown } from '../../facts/fact.ts';
import type { Notes } from '../../prose/sections.ts';
import type { Markdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { proseList, proseMarkdown } from '../prose.ts';
import { refer } from '../references.ts';
import { some } from './some.ts';

export type AnswersView = {
  readonly options: readonly OptionRow[] | null;
  /** What the odds rest on. */
  readonly note: Markdown;
  /** The advice itself, and why. */
  readonly advice: Markdown | null;
  readonly reasons: readonly Markdown[] | null;
};

type OptionRow = {
  readonly name: Markdown;
  readonly price: Markdown;
  readonly odds: Markdown;
  readonly value: Markdown;
  readonly expected: Markdown;
  readonly breakEven: Markdown;
};

/** Accept, counter and hold side by side, which of them to choose, and by which rules (METHODS §12). */
export function buildAnswersView({ negotiation }: Dossier, notes: Notes, language: Language): AnswersView {
  const hasAsk = isKnown(negotiation.ask.price);
  const names: readonly OptionName[] = ['accept', 'counter', 'hold'];
  const rows = names
    .filter((name) => isKnown(negotiation.options[name].price))
    .map((name) => optionRow(name, negotiation.options[name], hasAsk, language));
  const [advice, ...reasons] = notes.advice;
  return {
    options: some(rows),
    note: phrase(language, hasAsk ? 'negotiation.optionsNote' : 'negotiation.oddsNote'),
    advice: advice === undefined ? null : proseMarkdown(advice),
    reasons: some(proseList(reasons)),
  };
}

function optionRow(
  name: OptionName,
  option: NegotiationOption,
  hasAsk: boolean,
  language: Language,
): OptionRow {
  return {
    name: phrase(language, `negotiation.option.${name}`),
    price: refer(option.price),
    odds: refer(option.probability),
    value: refer(option.value),
    expected: refer(option.expected),
    breakEven:
      name === 'accept' || !hasAsk ? phrase(language, 'value.nothing') : breakEvenOf(option, language),
  };
}

/** A probability of 1 to break even means that no odds would do. */
function breakEvenOf({ breakEvenProbability }: NegotiationOption, language: Language): Markdown {
  return breakEvenProbability.value === 1
    ? phrase(language, 'negotiation.cannotBeat')
    : refer(breakEvenProbability);
}
