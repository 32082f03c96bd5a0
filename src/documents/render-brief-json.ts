import { roundedValue } from '../facts/fact.ts';
import { renderFormula } from '../facts/formula.ts';
import type { Fact } from '../facts/node.ts';
import { printLabel, printReason } from '../facts/print/label.ts';
import { printFact } from '../facts/print/print-fact.ts';
import type { Brief } from './brief.ts';
import type { Language } from './language.ts';
import { type PlainPassage, plainPassage } from './plain-text.ts';

/** A writer's answer with every passage printed. */
type Printed<T> = T extends string
  ? PlainPassage
  : T extends readonly (infer Item)[]
    ? readonly Printed<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: Printed<T[K]> }
      : T;

/**
 * The brief for machines: what was written, passage by passage with the facts that each cites, and those facts with all
 * that they rest on. Values are rounded by their unit, dates are ISO.
 */
export function renderBriefJson({ dossier, written, notes, language, evidence }: Brief): string {
  const print = (passage: string) => plainPassage(passage, dossier.ledger, language);
  const brief = {
    account: dossier.account.id,
    name: dossier.account.name,
    asOf: dossier.asOf,
    language: language.locale.format.tag,
    front: printAll(written.front, print),
    notes: printAll(written.notes, print),
    checks: printAll(written.checks, print),
    story: printAll(written.story, print),
    flips: printAll(written.flips, print),
    mirror: printAll(written.mirror, print),
    call: printAll(written.call, print),
    sections: printAll(written.sections, print),
    model: notes.model,
    facts: evidence.facts.map((fact) => toRecord(fact, language)),
  };
  return `${JSON.stringify(brief, null, 2)}\n`;
}

function printAll<T>(value: T, print: (passage: string) => PlainPassage): Printed<T>;
function printAll(value: unknown, print: (passage: string) => PlainPassage): unknown {
  if (typeof value === 'string') return print(value);
  if (Array.isArray(value)) return value.map((item) => printAll(item, print));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, printAll(part, print)]));
}

function toRecord(fact: Fact, { locale }: Language) {
  const { id, unit, label, from, confidence, reason } = fact;
  return {
    id,
    value: roundedValue(fact),
    unit,
    label: printLabel(label, locale),
    text: printFact(fact, 'default', locale),
    formula: renderFormula(from, 'names', locale),
    confidence: Math.round(confidence * 10_000) / 10_000,
    reason: reason === null ? null : { code: reason.code, text: printReason(reason, locale) },
  };
}
