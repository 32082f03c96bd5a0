import type { Fact } from '../facts/node.ts';
import { type Form, isForm } from '../facts/print/form.ts';
import { type Markdown, trustMarkdown } from '../templating/escape.ts';

/**
 * What stands in the Markdown of a document between double brackets and is printed by each renderer in its way:
 *
 * - `[[roi.cost]]`, `[[roi.cost|approx]]`, `[[voice.x.text~80]]`: a figure, in a form, cut to so many characters;
 * - `[[#roi.cost]]`: the place in the evidence to which figures lead;
 * - `[[@roi.cost]]`: another fact, named in a formula;
 * - `[[chart:usage.x]]`, `[[spark:usage.x]]`: a series as a chart, or as a small one inside a line.
 */
export type Reference =
  | { readonly kind: 'figure'; readonly id: string; readonly form: Form; readonly limit: number | null }
  | { readonly kind: 'anchor' | 'mention' | 'chart' | 'spark'; readonly id: string };

/** A reference to what the ledger does not hold, or in a form that does not exist: a fault of ours or of the writer's check. */
export class ReferenceFault extends Error {}

// The pipe may be escaped, as it has to be inside a table.
const sourceWith = (group: '(' | '(?:') =>
  String.raw`\[\[${group}#|@|chart:|spark:)?${group}[^\s[\]|\\~:#@]+)(?:\\?\|${group}[a-z]+))?(?:~${group}\d+))?\]\]`;
/** The form of a reference, as a part of other expressions. */
export const referenceSource = sourceWith('(?:');
const everywhere = new RegExp(referenceSource, 'g');
const atStart = new RegExp(`^${sourceWith('(')}`);

const kinds = { '#': 'anchor', '@': 'mention', 'chart:': 'chart', 'spark:': 'spark' } as const;
type Prefix = keyof typeof kinds;

/** The figure of a fact, in words where it has none. */
export function refer(fact: Fact, form: Form = 'default'): Markdown {
  return trustMarkdown(form === 'default' ? `[[${fact.id}]]` : `[[${fact.id}|${form}]]`);
}

/** A reference at the very beginning of a text, with its length. */
export function matchReference(text: string): { readonly raw: string; readonly reference: Reference } | null {
  const match = text.startsWith('[[') ? atStart.exec(text) : null;
  if (match === null) return null;
  const [raw, prefix, id, form, limit] = match;
  return { raw, reference: toReference(raw, prefix as Prefix | undefined, id, form, limit) };
}

/** A figure, an anchor or a mention of a plain id, as nearly all references are. */
const simple = /^\[\[[#@]?[\w.-]+\]\]$/;

/** The reference that a text is from its first to its last bracket; whoever asks has found it by `referenceSource`. */
export function readReference(raw: string): Reference {
  if (!simple.test(raw)) {
    const match = matchReference(raw);
    if (match === null) throw new ReferenceFault(`${raw} is no reference`);
    return match.reference;
  }
  if (raw.startsWith('#', 2)) return { kind: 'anchor', id: raw.slice(3, -2) };
  if (raw.startsWith('@', 2)) return { kind: 'mention', id: raw.slice(3, -2) };
  return { kind: 'figure', id: raw.slice(2, -2), form: 'default', limit: null };
}

/** Puts a text into the place of each reference. */
export function replaceReferences(
  markdown: string,
  print: (reference: Reference, raw: string) => string,
): string {
  return markdown.replace(everywhere, (raw) => print(readReference(raw), raw));
}

/** A text as the texts and references that it is made of, in its order. */
export function splitAtReferences(
  markdown: string,
): readonly (string | { readonly raw: string; readonly reference: Reference })[] {
  const pieces: (string | { readonly raw: string; readonly reference: Reference })[] = [];
  let end = 0;
  for (const { 0: raw, index } of markdown.matchAll(everywhere)) {
    pieces.push(markdown.slice(end, index), { raw, reference: readReference(raw) });
    end = index + raw.length;
  }
  return [...pieces, markdown.slice(end)];
}

/** What a text refers to, each reference once. */
export function referencesIn(markdown: string): readonly Reference[] {
  return [...new Set(markdown.match(everywhere))].map(readReference);
}

function toReference(
  raw: string,
  prefix: Prefix | undefined,
  id = '',
  form = 'default',
  limit: string | undefined,
): Reference {
  if (prefix !== undefined) return { kind: kinds[prefix], id };
  if (!isForm(form)) throw new ReferenceFault(`${raw} asks for a form that does not exist`);
  return { kind: 'figure', id, form, limit: limit === undefined ? null : Number(limit) };
}

/** The same reference, cut to a number of characters. */
export function limitReference(reference: Extract<Reference, { kind: 'figure' }>, limit: number): Markdown {
  const form = reference.form === 'default' ? '' : `|${reference.form}`;
  return trustMarkdown(`[[${reference.id}${form}~${limit}]]`);
}
