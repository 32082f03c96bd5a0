import type { Sections } from '../../prose/sections.ts';
import type { Markdown } from '../../templating/escape.ts';
import { optionalProse, proseList, proseMarkdown } from '../prose.ts';

export type ExpansionView = {
  readonly summary: Markdown;
  readonly opportunities: readonly OpportunityView[] | null;
  readonly questions: readonly Markdown[] | null;
};

type OpportunityView = {
  readonly title: Markdown;
  readonly hold: Markdown | null;
  readonly size: Markdown;
  readonly trigger: Markdown;
  readonly beneficiary: Markdown;
  readonly opener: Markdown | null;
  readonly objections: readonly { readonly objection: Markdown; readonly answer: Markdown }[] | null;
};

export function buildExpansionView(openers: Sections['expansionOpeners']): ExpansionView {
  return {
    summary: proseMarkdown(openers.summary),
    opportunities:
      openers.opportunities.length === 0
        ? null
        : openers.opportunities.map((one) => ({
            title: proseMarkdown(one.title),
            hold: optionalProse(one.hold),
            size: proseMarkdown(one.size),
            trigger: proseMarkdown(one.trigger),
            beneficiary: proseMarkdown(one.beneficiary),
            opener: optionalProse(one.opener),
            objections:
              one.objections.length === 0
                ? null
                : one.objections.map(({ objection, answer }) => ({
                    objection: proseMarkdown(objection),
                    answer: proseMarkdown(answer),
                  })),
          })),
    questions: openers.questions.length === 0 ? null : proseList(openers.questions),
  };
}
