import type { Param } from '../../dossier/point.ts';
import { isKnown, roundedValue } from '../../facts/fact.ts';
import type { Ledger } from '../../facts/ledger.ts';
import type { Fact } from '../../facts/node.ts';
import { spaceBetween } from '../../facts/print/han-spacing.ts';
import { joinList } from '../../facts/print/join-list.ts';
import { joinSentences } from '../../facts/print/join-sentences.ts';
import type { Locale } from '../../facts/print/locale.ts';
import { pluralCategory } from '../../facts/print/numeral.ts';
import { printCode } from '../../facts/print/vocabulary.ts';
import { escapeMarkdown } from '../../templating/escape.ts';
import type { Sentence, Sentences } from '../../templating/sentences.ts';

/** A parameter of a sentence: one of a point, a plain number of things, or the stem of ids to refer to. */
export type SayParam =
  | Param
  | { readonly number: number }
  | { readonly stem: string }
  /** Several things in one sentence, joined as the language does it. */
  | {
      readonly list: readonly (
        | Extract<Param, { words: string }>
        | Extract<Param, { code: string; vocabulary: string }>
      )[];
    }
  /** A sentence that the catalogue has said already. */
  | { readonly sentence: string };
export type Params = Readonly<Record<string, SayParam>>;

/**
 * Says a sentence of the catalogue; where a figure or word it needs is unknown its shorter form `<code>.bare`, and null
 * when that cannot be said truthfully either. A code that the catalogue does not hold is a fault of ours and throws.
 */
export type Say = (code: string, params?: Params) => string | null;

class CatalogueError extends Error {}

/** The voice of one brief: a catalogue over the facts of one account. */
export function createSay(catalogue: Sentences, ledger: Ledger, locale: Locale): Say {
  const say: Say = (code, params = {}) => {
    const sentence = catalogue[code];
    if (sentence === undefined) throw new CatalogueError(`the catalogue has no sentence "${code}"`);
    const bare = catalogue[`${code}.bare`];
    const missing = namesIn(sentence).find((name) => params[name] === undefined);
    if (missing !== undefined && bare === undefined)
      throw new CatalogueError(`sentence "${code}" needs {${missing}}`);
    const text = chooseForm(sentence, (place) => numberAt(place, params, ledger), locale);
    const said = text === null || missing !== undefined ? null : fill(text, params, ledger, locale);
    return said !== null || bare === undefined ? said : say(`${code}.bare`, params);
  };
  return say;
}

/** The first of several sentences that can be said. */
export function sayFirst(say: Say, codes: readonly string[], params?: Params): string | null {
  for (const code of codes) {
    const said = say(code, params);
    if (said !== null) return said;
  }
  return null;
}

/** Sentences joined into a passage, without those that cannot be said; null when none can. */
export function passage(sentences: readonly (string | null)[]): string | null {
  const said = sentences.filter((sentence) => sentence !== null);
  return said.length === 0 ? null : joinSentences(said);
}

function chooseForm(
  sentence: Sentence,
  numberOf: (place: string) => number | null,
  locale: Locale,
): string | null {
  if (typeof sentence === 'string') return sentence;
  const count = numberOf(sentence.count);
  if (count === null) return null;
  return sentence[`=${count}`] ?? sentence[pluralCategory(count, locale)] ?? sentence.other;
}

/** The number that a plural turns on: a fact by id, or a parameter that is one. */
function numberAt(place: string, params: Params, ledger: Ledger): number | null {
  const param = params[place];
  if (param !== undefined && 'number' in param) return param.number;
  const source = param !== undefined && 'kind' in param ? param : ledger.facts.get(place);
  const value = source === undefined ? null : roundedValue(source);
  return typeof value === 'number' ? value : null;
}

/** A reference up to the end of its id. */
const reference = /\[\[[^\]|]+(?=(?:\|[a-z]+)?\]\])/g;
/** With the spaces around it: they stand there for words of an alphabet, and go where Han follows Han. */
const placeholder = /( ?)\{(\w+)(\|[a-z]+)?\}( ?)/g;
/** The same up to the end of its name. */
const placeName = /\{\w+(?=(?:\|[a-z]+)?\})/g;

/** The places of a sentence, whichever of its forms they stand in. */
function namesIn(sentence: Sentence): readonly string[] {
  const texts = typeof sentence === 'string' ? [sentence] : Object.values(sentence);
  return texts.flatMap((text) => text.match(placeName) ?? []).map((place) => place.slice(1));
}

function fill(text: string, params: Params, ledger: Ledger, locale: Locale): string | null {
  let isComplete = true;
  const filled = text.replace(placeholder, (found, before: string, name: string, ...rest: unknown[]) => {
    const [form, after, at] = rest as [string | undefined, string, number];
    const param = params[name];
    const printed = param === undefined ? null : printParam(param, form ?? '', locale);
    if (param === undefined || printed === null) {
      isComplete = false;
      return '';
    }
    const isWord = 'code' in param || 'number' in param;
    const words = at === 0 && isWord ? capitalise(printed) : printed;
    const head = spaceBetween(text.slice(0, at), before, words, locale);
    return `${head}${words}${spaceBetween(words, after, text.slice(at + found.length), locale)}`;
  });
  if (!isComplete) return null;
  for (const cited of filled.match(reference) ?? []) {
    const fact = ledger.facts.get(cited.slice(2));
    if (fact === undefined || !isKnown(fact)) return null;
  }
  return filled;
}

function printParam(param: SayParam, form: string, locale: Locale): string | null {
  if ('stem' in param) return param.stem;
  if ('sentence' in param) return param.sentence === '' ? null : param.sentence;
  if ('list' in param) {
    const items = param.list.flatMap((item) => printParam(item, '', locale) ?? []);
    return items.length === 0 ? null : joinList(items, locale);
  }
  if ('number' in param) return locale.format.words.counts[param.number] ?? String(param.number);
  if ('kind' in param) return isKnown(param) ? refer(param, form) : null;
  if ('words' in param) return param.words.trim() === '' ? null : escapeMarkdown(param.words.trim());
  return escapeMarkdown(printCode(param.code, param.vocabulary, locale));
}

function refer(source: Fact, form: string): string {
  return `[[${source.id}${form}]]`;
}

/** A word of a vocabulary at the head of a sentence. */
function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
