import type { Dossier } from '../../dossier/dossier.ts';
import { borrowFact } from '../../facts/borrowed-fact.ts';
import type { Fact } from '../../facts/node.ts';
import type { FrontPage } from '../../prose/sections.ts';
import { type Markdown, trustMarkdown } from '../../templating/escape.ts';
import { factOf } from '../figures.ts';
import { type FrontPageLine, fitLine, tooLongTexts } from '../front-page-budget.ts';
import type { Language } from '../language.ts';
import { proseMarkdown } from '../prose.ts';
import { referencesIn, replaceReferences } from '../references.ts';
import { dataTextsOf } from '../views/names.ts';

/** The lines of a brief's front page that the portfolio repeats, and the facts that they cite, both under its ids. */
export type AdoptedFront = {
  readonly posture: Markdown;
  readonly recommendation: Markdown;
  readonly risk: Markdown | null;
  readonly question: Markdown | null;
  readonly cited: readonly Fact[];
};

/** Takes over the lines of a front page as they stand there, cut as there. `slug` is the account's in the portfolio. */
export function adoptFront(
  front: FrontPage,
  dossier: Dossier,
  slug: string,
  language: Language,
): AdoptedFront {
  const prefix = `account.${slug}`;
  const texts = tooLongTexts(dataTextsOf(dossier));
  const cited = new Map<string, Fact>();
  const adopt = (line: string, kind: FrontPageLine): Markdown => {
    const fitted = fitLine(proseMarkdown(line), kind, texts, dossier.ledger, language);
    for (const { id } of referencesIn(fitted)) cited.set(id, borrowFact(factOf(dossier.ledger, id), prefix));
    return trustMarkdown(
      replaceReferences(fitted, ({ id }, raw) => raw.replace(id, () => `${prefix}.${id}`)),
    );
  };
  const adoptFirst = ([line]: readonly string[], kind: FrontPageLine) =>
    line === undefined ? null : adopt(line, kind);
  return {
    posture: adopt(front.posture, 'posture'),
    recommendation: adopt(front.recommendation, 'recommendation'),
    // Where there is none, the front page says so in the place of one.
    risk: dossier.points.some(({ side }) => side === 'risk') ? adoptFirst(front.risks, 'risk') : null,
    question: adoptFirst(front.questions, 'question'),
    cited: [...cited.values()],
  };
}
