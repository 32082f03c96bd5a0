import type { Label } from '../node.ts';
import type { Reason } from '../reason.ts';
import { spaceBetween } from './han-spacing.ts';
import type { Locale } from './locale.ts';
import { fillPlaces } from './numeral.ts';
import { printScalar } from './print-fact.ts';
import { humanise, printCode } from './vocabulary.ts';

type Params = Readonly<Record<string, string | number>>;

/** What a fact is called, as a short phrase: "trend of active users". */
export function printLabel(label: Label, locale: Locale): string {
  const phrase = locale.labels[label.code];
  return phrase === undefined
    ? humanise(label.code.split('.').join(' '))
    : fillPhrase(phrase, label.params ?? {}, locale);
}

/** Why a value is not there and what can be done about it, in one or two sentences. */
export function printReason(reason: Reason, locale: Locale): string {
  const params = reason.params ?? {};
  const variants = locale.reasons[reason.code] ?? [];
  const phrase = variants.find((variant) => namesIn(variant).every((name) => params[name] !== undefined));
  return phrase === undefined ? humanise(reason.code) : fillPhrase(phrase, params, locale);
}

/** What an algorithm does and why it can be trusted, in a sentence; null where the catalogue has none. */
export function printMethod(name: string, locale: Locale): string | null {
  return locale.methods[name] ?? null;
}

/** `{name}` takes a param as it stands, `{name:vocabulary}` reads it with a vocabulary. */
const place = /( ?)\{(\w+)(?::(\w+))?\}( ?)/g;

function namesIn(phrase: string): readonly string[] {
  return [...phrase.matchAll(place)].flatMap(([, , name]) => (name === undefined ? [] : [name]));
}

function fillPhrase(phrase: string, params: Params, locale: Locale): string {
  // A language that spaces its words keeps the spaces of the phrase.
  if (!locale.format.spacesHan)
    return fillPlaces(phrase, (inside) => {
      const [name = '', vocabulary] = inside.split(':');
      return sayParam(params[name], vocabulary, locale) ?? `{${inside}}`;
    });
  return phrase.replace(place, (match, before: string, name: string, ...rest: unknown[]) => {
    const [vocabulary, after, at] = rest as [string | undefined, string, number];
    const said = sayParam(params[name], vocabulary, locale);
    if (said === null) return match;
    const head = spaceBetween(phrase.slice(0, at), before, said, locale);
    return `${head}${said}${spaceBetween(said, after, phrase.slice(at + match.length), locale)}`;
  });
}

function sayParam(
  value: string | number | undefined,
  vocabulary: string | undefined,
  locale: Locale,
): string | null {
  if (value === undefined) return null;
  return vocabulary === undefined ? printScalar(value, locale) : printCode(String(value), vocabulary, locale);
}
