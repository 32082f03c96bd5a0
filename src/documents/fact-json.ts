import { roundedValue } from '../facts/fact.ts';
import { renderFormula } from '../facts/formula.ts';
import type { Fact } from '../facts/node.ts';
import { printLabel, printReason } from '../facts/print/label.ts';
import { printFact } from '../facts/print/print-fact.ts';
import type { Language } from './language.ts';

/** A fact for machines: its value rounded by its unit, dates as ISO. */
export function factJson(fact: Fact, { locale }: Language) {
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
