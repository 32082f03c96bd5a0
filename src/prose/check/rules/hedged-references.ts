import { printFact } from '../../../facts/print/print-fact.ts';
import { styleOf } from '../../../facts/print/quantity.ts';
import type { Flaw, Rule } from '../finding.ts';
import { findNumerals } from '../numerals/find-numerals.ts';
import type { CitedFact, Passage } from '../passage.ts';
import { numberOf, quantityUnit } from '../printed.ts';
import { clauseAround } from '../sentences.ts';

/** Bounds right before a reference; words that also compare ("below [[floor]] walk away") are left out. */
const over = /\b(?:just over|well over|more than|in excess of)\s$|(?:超过|逾)\s?$/iu;
const under =
  /\b(?:nearly|almost|just under|(?<!more or )(?:fewer than|less than)|not quite)\s$|(?:近|将近|接近|不到|不足)\s?$/iu;
const about = /\b(?:about|around|roughly|approximately)\s$|(?:约|大约|大概)\s?$/iu;

/** A hedge before a reference is true of what is printed there. */
export const checkHedgedReferences: Rule = (passage) =>
  passage.references.flatMap((cited): readonly Flaw[] => {
    const before = passage.text.slice(Math.max(0, cited.start - 24), cited.start);
    const [pattern, sign] = over.test(before) ? [over, 1] : under.test(before) ? [under, -1] : [about, 0];
    const word = pattern.exec(before)?.[0];
    if (word === undefined || isTrue(passage, cited, sign) || isLimit(passage, cited)) return [];
    return [
      {
        code: 'approximateUntrue',
        start: cited.start - word.length,
        end: cited.end,
        expected:
          sign === 0 ? 'no hedge: the form brings its own' : 'no bound: the figure is printed as it is',
        suggestion: cited.written.raw,
      },
    ];
  });

const limits =
  /\b(?:not|never|no|nothing|don't|without|if|unless|should|whatever|anything|asks? for|wants?)\b|n't\b|不得|不要|不能|不可|别|若|如果|一旦|凡|没有/iu;

/** "Do not give more than …" and "when they ask for less than …" set a limit and claim nothing. */
function isLimit({ text }: Passage, { start }: CitedFact): boolean {
  return limits.test(text.slice(clauseAround(text, start).start, start));
}

function isTrue({ index }: Passage, { fact, written }: CitedFact, sign: number): boolean {
  if (fact === null || written.form === null) return true;
  const printed = printFact(fact, written.form, index.names.locale);
  const [shown] = findNumerals(printed);
  if (sign === 0) return shown?.hedge?.kind !== 'about';
  const own = quantityUnit(fact);
  const value = numberOf(fact);
  if (own === null || value === null || shown?.value == null) return true;
  const off = Math.abs(value) * styleOf(own).scale - shown.value;
  return off * sign > 1e-9;
}
