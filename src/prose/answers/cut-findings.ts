import { clip } from '../../facts/print/clip.ts';
import { type SectionName, sectionSchemas } from '../sections.ts';
import type { Flaw } from './flaw.ts';
import type { Draft } from './read-answer.ts';
import { sentencesOf } from './sentences.ts';

/**
 * A sentence that was taken out, and why. What was wrong in it, and every figure, shows as an ellipsis: nobody should read
 * here what may not be said.
 */
export type Cut = { readonly path: string; readonly sentence: string; readonly code: string };

/** What is left of a draft; null where too little is left for the section to be whole. */
export type CutDraft = { readonly draft: Draft; readonly cuts: readonly Cut[] } | null;

/**
 * Takes out every sentence that has something wrong with it. A passage of which nothing is left goes with the item that
 * it belongs to, or becomes null where it may; if the section cannot do without it there is no section.
 */
export function cutFindings(section: SectionName, draft: Draft, findings: readonly Flaw[]): CutDraft {
  const copy = structuredClone(draft) as Draft;
  const cuts: Cut[] = [];
  const emptied: string[] = [];
  for (const path of new Set(findings.map((finding) => finding.path))) {
    const own = findings.filter((finding) => finding.path === path);
    const passage = at(copy, path);
    if (typeof passage !== 'string') continue;
    const kept: string[] = [];
    for (const { start, end } of sentencesOf(passage)) {
      const flaws = own.filter((flaw) => flaw.start < end && start < Math.max(flaw.end, flaw.start + 1));
      const [first] = flaws;
      if (first === undefined) kept.push(passage.slice(start, end));
      else cuts.push({ path, sentence: elided(passage, start, end, flaws), code: first.code });
    }
    const rest = kept.join('').trim();
    set(copy, path, rest);
    if (rest === '') emptied.push(path);
  }
  const whole = emptied
    .sort(fromTheEnd)
    .reduce<Draft | null>((left, path) => (left === null ? null : withoutPassage(section, left, path)), copy);
  return whole === null || !isWhole(section, whole) ? null : { draft: whole, cuts };
}

/** A stretch of a passage without what is wrong in it and without references. */
function elided(passage: string, start: number, end: number, flaws: readonly Flaw[]): string {
  const spans = [
    ...flaws,
    ...[...passage.matchAll(/\[\[[^\]]*\]\]/gu)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  ].sort((one, other) => one.start - other.start);
  let text = '';
  let from = start;
  for (const span of spans) {
    if (span.end <= from || span.start >= end) continue;
    text += `${passage.slice(from, Math.max(from, span.start))}…`;
    from = Math.min(span.end, end);
  }
  return clip((text + passage.slice(from, end)).replace(/[\p{N}…]+(?:[.,]?[\p{N}…]+)*/gu, '…'), longestShown);
}

/** Characters of a cut sentence that are told. */
const longestShown = 160;

/** Later items of a list first, so that the indexes of earlier ones stay true. */
function fromTheEnd(a: string, b: string): number {
  const [one, other] = [a.split('.'), b.split('.')];
  for (const [place, key] of one.entries()) {
    const twin = other[place] ?? '';
    if (key === twin) continue;
    const order = Number(twin) - Number(key);
    return Number.isNaN(order) ? (key < twin ? 1 : -1) : order;
  }
  return 0;
}

/** The draft without an emptied passage: as null, or without the innermost list item that holds it. */
function withoutPassage(section: SectionName, draft: Draft, path: string): Draft | null {
  if (at(draft, path) !== '') return draft;
  const nulled = structuredClone(draft) as Draft;
  set(nulled, path, null);
  if (isAcceptable(section, nulled, path)) return nulled;
  const keys = path.split('.');
  for (let length = keys.length; length > 0; length -= 1) {
    const list = at(draft, keys.slice(0, length - 1).join('.'));
    if (!Array.isArray(list)) continue;
    const rest = structuredClone(draft) as Draft;
    const own = at(rest, keys.slice(0, length - 1).join('.'));
    if (Array.isArray(own)) own.splice(Number(keys[length - 1]), 1);
    return rest;
  }
  return null;
}

/** Whether the schema has nothing against the value at a path, whatever else is still to be mended. */
function isAcceptable(section: SectionName, draft: Draft, path: string): boolean {
  const { error } = sectionSchemas[section].safeParse(draft);
  return !(error?.issues ?? []).some((issue) => issue.path.map(String).join('.') === path);
}

function isWhole(section: SectionName, draft: Draft): boolean {
  return sectionSchemas[section].safeParse(draft).success;
}

function at(part: unknown, path: string): unknown {
  if (path === '') return part;
  return path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
          ? (inner as Readonly<Record<string, unknown>>)[key]
          : undefined,
      part,
    );
}

function set(part: unknown, path: string, value: unknown): void {
  const keys = path.split('.');
  const parent = at(part, keys.slice(0, -1).join('.'));
  if (typeof parent === 'object' && parent !== null)
    (parent as Record<string, unknown>)[keys.at(-1) ?? ''] = value;
}
