import type { Flaw, Rule } from '../finding.ts';
import { currencyMarks } from '../lexicon/units.ts';
import type { CitedFact } from '../passage.ts';
import { quantityUnit } from '../printed.ts';

const scale =
  /^(?:\s?(?:thousand|million|billion|trillion|hundred|bn|mn)\b|[kKMB](?![A-Za-z])|\s?(?:万亿|千万|百万|亿|億|万|萬)(?!一|分))/u;
const sign = /(?:^|[\s(（:：,，])([-+±])$/u;
const marks = currencyMarks.map(([pattern, codes]) => ({
  before: new RegExp(`(?:${pattern})\\s?$`, 'u'),
  after: new RegExp(`^\\s?(?:${pattern})(?![A-Za-z\\u3400-\\u9fff])`, 'u'),
  codes,
}));

/** A reference prints its sign, its currency and all of its digits: nothing may be put to it that makes it another figure. */
export const checkAttachedMarks: Rule = ({ references, text }) =>
  references.flatMap((cited): readonly Flaw[] => {
    const { fact, start, end } = cited;
    if (fact === null || quantityUnit(fact) === null) return [];
    const before = text.slice(Math.max(0, start - 6), start);
    const after = text.slice(end, end + 12);
    const length = scale.exec(after)?.[0].length ?? 0;
    if (length > 0) return [flawOf(start, end + length, 'no scale: the reference prints all of the figure')];
    if (sign.test(before))
      return [flawOf(start - 1, end, 'no sign: the reference prints its own, or none with |abs')];
    return currencyFlaw(cited, before, after);
  });

/** Only a bare amount may have a currency beside it, and only its own. */
function currencyFlaw(
  { fact, start, end, written }: CitedFact,
  before: string,
  after: string,
): readonly Flaw[] {
  for (const mark of marks) {
    const ahead = mark.before.exec(before)?.[0] ?? null;
    const behind = mark.after.exec(after)?.[0] ?? null;
    const found = ahead ?? behind;
    if (found === null) continue;
    const codes = mark.codes.length > 0 ? mark.codes : [found.trim()];
    if (fact?.unit === 'money' && written.form === 'bare' && codes.includes(fact.currency ?? '')) return [];
    return [
      flawOf(
        start - (ahead?.length ?? 0),
        end + (ahead === null ? found.length : 0),
        'no currency: the reference prints its own, and what is no amount has none',
      ),
    ];
  }
  return [];
}

function flawOf(start: number, end: number, expected: string): Flaw {
  return { code: 'contradictedUnit', start, end, expected };
}
