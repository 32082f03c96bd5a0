import { formatPlace } from '../../facts/cell.ts';
import { escapeMarkdown } from '../../templating/escape.ts';
import { visibleText } from '../../templating/visible-text.ts';
import { originalOf, type Veil } from '../privacy/veil.ts';
import type { FencedText } from '../prompts/text-lines.ts';
import type { Heard } from '../sections.ts';
import type { Flaw } from './flaw.ts';

/** Quotes that stand, as they stand in their cells, and a finding for each that does not. */
export type Verified = { readonly heard: readonly Heard[]; readonly findings: readonly Flaw[] };

/** Shorter words stand in any text. */
const fewestCharacters = 4;

/**
 * Holds what a model says it has read against the texts that it was given: a quote stands only if it is in that one
 * text, word for word. It then is what the cell holds, names included.
 */
export function verifyHeard(
  list: readonly Heard[],
  path: string,
  texts: ReadonlyMap<string, FencedText>,
  offered: ReadonlySet<string>,
  veil: Veil,
): Verified {
  const findings: Flaw[] = [];
  const heard = list.flatMap((one, index): readonly Heard[] => {
    const text = texts.get(one.where.trim());
    const quote = text === undefined ? null : findQuote(one.quote, text);
    if (text === undefined || quote === null) {
      findings.push({
        code: 'unknownQuote',
        path: `${path}.${index}.quote`,
        start: 0,
        end: one.quote.length,
        found: one.quote,
        expected: 'words exactly as they stand in the text whose id "where" gives',
      });
      return [];
    }
    const factId = one.factId === null ? null : veil.revealId(one.factId.replace(/[[\]]|\|.*$/gu, '').trim());
    return [
      {
        quote: escapeMarkdown(quote),
        where: formatPlace(text.source.place),
        factId: factId !== null && offered.has(factId) ? factId : null,
        why: one.why,
      },
    ];
  });
  return { heard, findings };
}

/** The words of the cell that a quote repeats; null where it does not. Only the kind of quotation marks may differ. */
function findQuote(quote: string, { hidden, shown }: FencedText): string | null {
  const wanted = plainMarks(visibleText(quote)).replace(/^["']+|["']+$/gu, '');
  if (wanted.length < fewestCharacters) return null;
  const start = plainMarks(shown).indexOf(wanted);
  return start === -1 ? null : originalOf(hidden, start, start + wanted.length);
}

/** Marks and full-width signs as their plain twins: one character for one, so that places stay true. */
function plainMarks(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201b\u2032]/gu, "'")
    .replace(/[\u201c\u201d\u201f\u300c\u300d\u300e\u300f\u2033]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
