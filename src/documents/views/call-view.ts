import type { FaqEntry } from '../../dossier/call.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { WrittenCall } from '../../prose/sections.ts';
import type { Markdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { optionalProse, proseList, proseMarkdown } from '../prose.ts';
import { codeName, dataText } from './names.ts';
import { numbered } from './numbered.ts';

export type CallView = {
  readonly introduction: Markdown | null;
  readonly steps: readonly StepView[];
  readonly faq: readonly FaqRow[] | null;
  readonly closings: readonly ClosingRow[];
};

type StepView = {
  readonly number: Markdown;
  readonly name: Markdown;
  /** Spoken to the customer. */
  readonly lines: readonly Markdown[];
  /** For the caller alone. */
  readonly notes: readonly Markdown[] | null;
};
type FaqRow = { readonly question: Markdown; readonly answer: Markdown };
type ClosingRow = { readonly outcome: Markdown; readonly line: Markdown; readonly next: Markdown };

/** The renewal call step by step, the team's own answers, and how to close. */
export function buildCallView({ faq }: Dossier, call: WrittenCall, language: Language): CallView {
  const answers = faq.flatMap(faqRow);
  const numbers = numbered(call.steps.map(({ name }) => phrase(language, `call.step.${name}`)));
  return {
    introduction: optionalProse(call.introduction),
    steps: call.steps.flatMap(({ lines, notes }, index) => {
      const heading = numbers[index];
      if (heading === undefined) return [];
      const { number, text: name } = heading;
      return [{ number, name, lines: proseList(lines), notes: notes.length === 0 ? null : proseList(notes) }];
    }),
    faq: answers.length === 0 ? null : answers,
    closings: call.closings.map(({ outcome, line, next }) => ({
      outcome: codeName(outcome, 'callOutcome', language),
      line: proseMarkdown(line),
      next: proseMarkdown(next),
    })),
  };
}

/** Words of the book as they stand: escaped, never filled in and never followed. */
function faqRow({ question, answer }: FaqEntry): readonly FaqRow[] {
  const asked = dataText(question.value);
  const said = dataText(answer.value);
  return asked === null || said === null ? [] : [{ question: asked, answer: said }];
}
