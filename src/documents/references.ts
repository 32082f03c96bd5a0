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
export const referenceSource = String.raw`\[\[(#|@|chart:|spark:)?([^\s[\]|\\~:#@]+)(?:\\?\|([a-z]+))?(?:~(\d+))?\]\]`;
const pattern = new RegExp(referenceSource, 'g');
const atStart = new RegExp(`^${referenceSource}`);

const kinds = { '#': 'anchor', '@': 'mention', 'chart:': 'chart', 'spark:': 'spark' } as const;
type Prefix = keyof typeof kinds;

/** The figure of a fact, in words where it has none. */
export function refer(fact: Fact, form: Form = 'default'): Markdown {
  return trustMarkdown(form === 'default' ? `[[${fact.id}]]` : `[[${fact.id}|${form}]]`);
}

/** A reference at the very beginning of a text, with its length. */
export function matchReference(text: string): { readonly raw: string; readonly reference: Reference } | null {
  const match = atStart.exec(text);
  return match === null ? null : { raw: match[0], reference: ofMatch(match) };
}

/** Puts a text into the place of each reference. */
export function replaceReferences(
  markdown: string,
  print: (reference: Reference, raw: string) => string,
): string {
  return markdown.replace(
    pattern,
    (raw: string, prefix?: Prefix, id?: string, form?: string, limit?: string) =>
      print(toReference(raw, prefix, id, form, limit), raw),
  );
}

/** A text as the texts and references that it is made of, in its order. */
export function splitAtReferences(
  markdown: string,
): readonly (string | { readonly raw: string; readonly reference: Reference })[] {
  const pieces: (string | { readonly raw: string; readonly reference: Reference })[] = [];
  let end = 0;
  for (const match of markdown.matchAll(pattern)) {
    pieces.push(markdown.slice(end, match.index), { raw: match[0], reference: ofMatch(match) });
    end = match.index + match[0].length;
  }
  return [...pieces, markdown.slice(end)];
}

export function referencesIn(markdown: string): readonly Reference[] {
  return [...markdown.matchAll(pattern)].map(ofMatch);
}

function ofMatch(match: RegExpExecArray): Reference {
  return toReference(match[0], match[1] as Prefix | undefined, match[2], match[3], match[4]);
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
