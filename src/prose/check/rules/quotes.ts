import type { Fact } from '../../../facts/node.ts';
import type { Flaw, Rule } from '../finding.ts';
import type { Quotable } from '../offer.ts';
import type { OfferIndex } from '../offer-index.ts';
import type { Passage, PassageQuote } from '../passage.ts';
import { isReferenceAlone, normaliseQuote } from '../quotes.ts';
import { sentenceAround } from '../sentences.ts';
import type { Span } from '../spans.ts';

/** Words between quotation marks stand in the data, word for word, are told of their speaker, and may be shown. */
export const checkQuotes: Rule = (passage) => {
  const quotes = passage.quotes.map((quote) => ({
    quote,
    source: quote.source ?? referredSource(passage, quote),
  }));
  return [
    ...quotes.flatMap(({ quote, source }) => checkWords(passage, quote, source)),
    ...quotes.flatMap(({ quote, source }) =>
      source === null || (source.speaker === null && isName(passage, quote))
        ? []
        : checkSpeaker(passage, quote, source),
    ),
    ...checkApproval(passage, quotes),
  ];
};

/** What somebody will object is not what somebody has said. */
const supposedPath = /(?:^|\.)objection$/;
const speech =
  /\b(?:said|says|saying|told|tells|wrote|writes|writing|quot(?:e|es|ed|ing)|according to|in (?:his|her|their) words|remarked|admitted|complained|put it|asked|replied|noted|stated|commented)\b|[说称]|表示|提到|写道|认为|指出|反馈|原话|抱怨|回答|坦言|评价/iu;
const smallWords = 3;
const smallCharacters = 5;

function checkWords(passage: Passage, quote: PassageQuote, source: Quotable | null): readonly Flaw[] {
  if (source !== null || isReferenceAlone(quote.inner) || isName(passage, quote)) return [];
  if (supposedPath.test(passage.path) || (isSmall(quote.inner) && !isSpeech(passage, quote))) return [];
  if (isProposed(passage, quote) || isLabel(passage, quote)) return [];
  return [
    {
      code: 'unknownQuote',
      start: quote.start,
      end: quote.end,
      expected: 'words that stand in the data exactly so, or no quotation marks',
    },
  ];
}

/** What the reader of the brief may say, or had better not, is nobody's quotation: "say: …", 不要用 …. */
const proposal =
  /(?:(?:^|[.!?;,:)]\s|\b(?:can|could|should|do not|don't|never|just|simply)\s)(?:say|answer|reply|ask|tell (?:them|him|her))(?:\s(?:only|this|simply))?:?\s?|(?:不要|别|避免|可以|不妨|就|请)(?:用|说|讲|问|答|回答)[:：]?\s?)$/iu;

function isProposed({ text }: Passage, { start }: PassageQuote): boolean {
  return proposal.test(text.slice(Math.max(0, start - 40), start));
}

/** What a fact is called, or a word of ours that one prints, as in: the stage on record is “demo seen”. Nobody says it. */
function isLabel({ text, index }: Passage, quote: PassageQuote): boolean {
  const words = normaliseQuote(quote.inner);
  if (index.codeWords.has(words)) return true;
  const isOurs = index.labels.some((label) => isPartOf(words, label));
  return isOurs && !(isSpeech({ text }, quote) && nearestPerson(text, quote, index) !== null);
}

function isPartOf(words: string, label: string): boolean {
  return ` ${label} `.includes(` ${words} `) || (/^\p{Script=Han}/u.test(words) && label.includes(words));
}

/** A name of the data between quotation marks, as titles are. */
function isName({ index, names }: Passage, quote: PassageQuote): boolean {
  const inside = names.filter(({ start, end }) => start >= quote.start && end <= quote.end);
  const longest = Math.max(0, ...inside.map(({ start, end }) => end - start));
  const bare = quote.inner.replace(/^[\s.,;:!?…。]+|[\s.,;:!?…。]+$/gu, '');
  return (
    longest >= bare.length || index.findNames(bare).some(({ start, end }) => end - start === bare.length)
  );
}

/** A word or two in quotation marks are called so and not said by anybody. */
function isSmall(inner: string): boolean {
  const characters = [...inner.matchAll(/\p{Script=Han}/gu)].length;
  const words = [...inner.matchAll(/[\p{Script=Latin}\p{N}]+(?:['-][\p{Script=Latin}]+)*/gu)].length;
  return words < smallWords && characters < smallCharacters;
}

function isSpeech({ text }: Pick<Passage, 'text'>, quote: PassageQuote): boolean {
  const { start, end } = sentenceAround(text, quote.start);
  return speech.test(
    `${text.slice(start, quote.start)} ${text.slice(quote.end, Math.max(end, quote.end + 30))}`,
  );
}

/** A reference between quotation marks, to a text of the data. */
function referredSource({ index, references }: Passage, quote: PassageQuote): Quotable | null {
  if (!isReferenceAlone(quote.inner)) return null;
  const cited = references.find(({ start }) => start >= quote.start && start < quote.end);
  return cited === undefined || cited.fact === null ? null : quotableOf(cited.fact, index);
}

function quotableOf(fact: Fact, { quotables }: OfferIndex): Quotable | null {
  return quotables.find(({ factId }) => factId === fact.id) ?? null;
}

function checkSpeaker({ text, index }: Passage, quote: PassageQuote, source: Quotable): readonly Flaw[] {
  const { speaker } = source;
  const named = nearestPerson(text, quote, index);
  if (named === null || (speaker !== null && isSamePerson(named.name, speaker))) return [];
  if (speaker === null && (!isToldOf(text, quote, named) || isNamedBefore(named.name, quote, source)))
    return [];
  return [
    {
      code: 'misattributedQuote',
      start: named.start,
      end: named.end,
      expected: speaker === null ? 'no name: the data does not say who wrote it' : `${speaker}, who wrote it`,
      ...(speaker === null ? {} : { suggestion: speaker }),
    },
  ];
}

/** What speaks in a sentence besides people. */
const documentSpeaks =
  /\b(?:it|ticket|note|notes|record|entry|minutes|log|which)\s(?:also\s)?(?:says?|said|reads?|notes?|quotes?)\b|\bnoted on\b|记录|备注|工单|纪要/iu;

/** Whether a sentence tells a quotation of a person: by a verb of speech, or by nothing between the two. */
function isToldOf(text: string, quote: Span, named: Span): boolean {
  if (named.end <= quote.start) {
    const between = text.slice(named.end, quote.start);
    return !documentSpeaks.test(between) && (speech.test(between) || !/\p{L}{2}/u.test(between));
  }
  // Whoever is about to say something else did not say this.
  if (/^[^.。“”"]{0,14}[“"「]/u.test(text.slice(named.end, named.end + 16))) return false;
  const between = text.slice(quote.end, named.start);
  const isNext = !/[\p{L}.。;；:]/u.test(
    between.replace(speech, '').replace(/\b(?:as|is|by|from|of)\b|[由是]/gu, ''),
  );
  return isNext || (!/[.。;；:]/u.test(between) && speech.test(text.slice(named.end, named.end + 10)));
}

/** Whether the text of the data itself names that person ahead of the quoted words: "Ms Lee came late and asked why". */
function isNamedBefore(name: string, { inner }: PassageQuote, source: Quotable): boolean {
  const whole = normaliseQuote(source.text);
  return whole.slice(0, Math.max(0, whole.indexOf(normaliseQuote(inner)))).includes(normaliseQuote(name));
}

/** Whom the sentence tells the quotation of: the person named nearest to it, after it or before. */
function nearestPerson(
  text: string,
  quote: Span,
  { findPeople, personWords }: OfferIndex,
): (Span & { readonly name: string }) | null {
  const from = sentenceAround(text, quote.start).start;
  const to = Math.max(sentenceAround(text, Math.max(quote.end - 1, 0)).end, attributionEnd(text, quote.end));
  const whole = findPeople(text);
  const parts = [...text.matchAll(/\p{Lu}[\p{Script=Latin}'-]+/gu)]
    .filter((match) => personWords.has(match[0].toLowerCase()))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((part) => !whole.some((name) => part.start >= name.start && part.end <= name.end));
  const near = [...whole, ...parts]
    .filter(({ start, end }) => start >= from && end <= to && (end <= quote.start || start >= quote.end))
    .map((span) => ({ ...span, name: text.slice(span.start, span.end), distance: distanceTo(quote, span) }))
    .sort((a, b) => a.distance - b.distance || b.end - b.start - (a.end - a.start));
  return near[0] ?? null;
}

/** A name in brackets or behind a dash after the closing mark. */
function attributionEnd(text: string, end: number): number {
  return (
    end +
    (/^\s?(?:[(（][^)）]*[)）]|[—–-]+\s?[^.。\n]{1,40})/u.exec(text.slice(end, end + 80))?.[0].length ?? 0)
  );
}

function distanceTo(quote: Span, span: Span): number {
  return span.start >= quote.end ? span.start - quote.end : quote.start - span.end;
}

function isSamePerson(named: string, speaker: string): boolean {
  const [short, long] = [named.normalize('NFKC').toLowerCase(), speaker.normalize('NFKC').toLowerCase()];
  return long === short || long.split(/\s+/).includes(short);
}

/** To the customer only words are shown that somebody agreed to have shown. */
function checkApproval(
  { index, references }: Passage,
  quotes: readonly { readonly quote: PassageQuote; readonly source: Quotable | null }[],
): readonly Flaw[] {
  if (index.offer.audience !== 'shareable') return [];
  const flaw = ({ start, end }: Span): Flaw => ({
    code: 'unapprovedQuote',
    start,
    end,
    expected: 'a quotation whose use was approved, or none',
  });
  const spoken = quotes.flatMap(({ quote, source }) =>
    source !== null && source.isApproved !== true ? [flaw(quote)] : [],
  );
  const referred = references.flatMap((reference) => {
    const source = reference.fact === null ? null : quotableOf(reference.fact, index);
    return source !== null &&
      source.isApproved !== true &&
      !spoken.some(({ start, end }) => reference.start >= start && reference.end <= end)
      ? [flaw(reference)]
      : [];
  });
  return [...spoken, ...referred];
}
