import type { Locale } from '../../facts/print/locale.ts';
import { printFact } from '../../facts/print/print-fact.ts';
import { type FactNames, factNames } from './literals/fact-names.ts';
import { type NameFinder, nameFinder } from './name-finder.ts';
import { findNumerals } from './numerals/find-numerals.ts';
import type { KnownFact, Offer, Quotable } from './offer.ts';
import { normaliseQuote } from './quotes.ts';
import { mask } from './spans.ts';

/** What a fact can belong to by name: a parameter of its label. */
export const ownerKinds = [
  'group',
  'competitor',
  'feature',
  'line',
  'person',
  'opportunity',
  'goal',
] as const;
export type OwnerKind = (typeof ownerKinds)[number];

/** An offer made ready for looking things up; made once for all passages of a section. */
export type OfferIndex = {
  readonly offer: Offer;
  readonly names: FactNames;
  readonly findNames: NameFinder;
  readonly findPeople: NameFinder;
  readonly quotables: readonly (Quotable & { readonly normal: string })[];
  /** What the offered facts are called, as quotations are compared. */
  readonly labels: readonly string[];
  /** The words of our own that offered facts print, such as the stage of a deal, likewise. */
  readonly codeWords: ReadonlySet<string>;
  /** Words of names, in lower case: "Whitfield" stands for Dana Whitfield. */
  readonly nameWords: ReadonlySet<string>;
  readonly personWords: ReadonlySet<string>;
  /** Words of our own catalogue, in lower case: none of them is a name. */
  readonly ownWords: ReadonlySet<string>;
  /** The owners of facts, in lower case, by kind. */
  readonly owners: ReadonlyMap<OwnerKind, ReadonlySet<string>>;
};

const indices = new WeakMap<Offer, Map<Locale, OfferIndex>>();

/** The index of an offer in a language; the sections of a brief share it. */
export function indexOffer(offer: Offer, locale: Locale): OfferIndex {
  const known = indices.get(offer) ?? new Map<Locale, OfferIndex>();
  indices.set(offer, known);
  const index = known.get(locale) ?? buildIndex(offer, locale);
  known.set(locale, index);
  return index;
}

function buildIndex(offer: Offer, locale: Locale): OfferIndex {
  const known = [...offer.names, ...offer.people, ...offer.rivals, ...packageNames(offer)].filter(
    (name) => !isFigure(name),
  );
  const names = factNames(locale);
  return {
    offer,
    names,
    findNames: nameFinder(known),
    findPeople: nameFinder(offer.people),
    quotables: offer.quotes.map((quote) => ({
      ...quote,
      speaker: quote.speaker ?? ownSpeaker(quote.text, offer.people),
      normal: normaliseQuote(quote.text),
    })),
    labels: [...offer.facts.values()].map((fact) => normaliseQuote(names.of(fact).label)),
    codeWords: new Set(
      [...offer.facts.values()]
        .filter(({ unit, value }) => unit === 'code' && value !== null)
        .map((fact) => normaliseQuote(printFact(fact, 'default', locale))),
    ),
    nameWords: wordsOf(known),
    personWords: wordsOf(offer.people),
    ownWords: wordsOf(ownTexts(locale)),
    owners: ownersByKind(offer),
  };
}

/** Packages have no name but their number; it is one of the offer, in either language. */
function packageNames({ facts }: Offer): readonly string[] {
  const numbers = new Set([...facts.values()].flatMap(({ label }) => label.params?.package ?? []));
  return [...numbers].flatMap((number) => [`package ${number}`, `方案 ${number}`, `方案${number}`]);
}

/** Who wrote a text that says so itself: "Luis Ortega: nobody asked for a change." */
function ownSpeaker(text: string, people: readonly string[]): string | null {
  return people.find((person) => text.startsWith(`${person}:`) || text.startsWith(`${person}：`)) ?? null;
}

/** A name that is nothing but a figure hides no figure. */
function isFigure(name: string): boolean {
  return !/[A-Za-z\u00c0-\u024f\u3400-\u9fff]/.test(mask(name, findNumerals(name)));
}

/** To whom or what a fact belongs by its label. */
export function ownersOf(
  fact: KnownFact | null,
): readonly { readonly kind: OwnerKind; readonly name: string }[] {
  return ownerKinds.flatMap((kind) => {
    const value = fact?.label.params?.[kind] ?? (kind === 'person' ? respondentOf(fact) : undefined);
    return value === undefined ? [] : [{ kind, name: String(value).normalize('NFKC').toLowerCase() }];
  });
}

/** Whose answer an event of the timeline is. */
function respondentOf(fact: KnownFact | null): string | undefined {
  const about = fact?.id.startsWith('event.nps.') ? fact.label.params?.about : undefined;
  return typeof about === 'string' ? about : undefined;
}

function ownersByKind({ known: facts, people }: Offer): OfferIndex['owners'] {
  const names = new Set(people.map((name) => name.normalize('NFKC').toLowerCase()));
  const owners = new Map<OwnerKind, Set<string>>(ownerKinds.map((kind) => [kind, new Set()]));
  for (const fact of facts)
    for (const { kind, name } of ownersOf(fact))
      if (kind !== 'person' || names.has(name)) owners.get(kind)?.add(name);
  return owners;
}

function ownTexts({ labels, methods, reasons, vocabularies }: Locale): readonly string[] {
  return [
    ...Object.values(labels),
    ...Object.values(methods),
    ...Object.values(reasons).flat(),
    ...Object.values(vocabularies.words).flatMap((words) => Object.values(words)),
  ];
}

function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap(
      (text) =>
        text
          .normalize('NFKC')
          .toLowerCase()
          .match(/[a-z\u00c0-\u024f][a-z\u00c0-\u024f\d'-]*/g) ?? [],
    ),
  );
}
