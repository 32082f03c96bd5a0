/**
 * How a value is asked for.
 *
 * - `default`: short, for prose (64%, USD 124,500).
 * - `abs`: without its sign, for "fell 16%".
 * - `bare`: without its unit.
 * - `words`: in words where that is true (three, more than half), otherwise as `default`.
 * - `approx`: rounded with a hedge, true within one unit of the last digit shown (about 120,000).
 * - `exact`: for evidence, with every decimal that is stored (0.6417, USD 124,500.00).
 */
const forms = ['default', 'abs', 'bare', 'words', 'approx', 'exact'] as const;

export type Form = (typeof forms)[number];

export function isForm(text: string): text is Form {
  return forms.some((form) => form === text);
}
