import { isForm } from '../../facts/print/form.ts';
import type { Checker, Finding, Offer } from './checker.ts';

/**
 * The least that a document can rely on: every reference leads to an offered fact with a value, in a form that exists,
 * and no digit stands outside of one.
 */
export const referenceChecker: Checker = {
  buildOffer: (dossier, audience) => ({
    facts: new Map(
      [...dossier.ledger.facts].filter(([, fact]) => audience === 'internal' || fact.audience === audience),
    ),
    audience,
    people: [],
    rivals: [],
    names: [],
    quotes: [],
    forbidden: [],
  }),
  checkSection: (draft, offer) =>
    passagesOf(draft).flatMap(([path, text]) => checkPassage(path, text, offer)),
  resolveLiterals: (text) => ({ text }),
  readsLikeInstruction: () => false,
};

function passagesOf(part: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof part === 'string') return [[path, part]];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) =>
    passagesOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

const reference = /\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/gu;

function checkPassage(path: string, text: string, { facts }: Offer): readonly Finding[] {
  const findings: Finding[] = [];
  const find = (code: string, match: RegExpExecArray | RegExpMatchArray, expected: string): void => {
    const start = match.index ?? 0;
    findings.push({ code, path, start, end: start + match[0].length, found: match[0], expected });
  };
  for (const match of text.matchAll(reference)) {
    const [, id = '', form = 'default'] = match;
    const fact = facts.get(id);
    if (fact === undefined) find('unknownReference', match, 'the id of a fact that was offered');
    else if (fact.value === null) find('valueMissing', match, 'a fact that has a value');
    else if (!isForm(form)) find('badForm', match, 'one of abs, bare, words, approx, or no form');
  }
  const masked = text.replace(reference, (found) => '\u0000'.repeat(found.length));
  for (const match of masked.matchAll(/\[\[|\]\]|\p{N}+/gu))
    find('freeNumeral', match, 'a reference to a fact that was offered');
  return findings;
}
