import brief from '../../templates/brief.md.hbs';
import answers from '../../templates/partials/answers.md.hbs';
import call from '../../templates/partials/call.md.hbs';
import checks from '../../templates/partials/checks.md.hbs';
import competition from '../../templates/partials/competition.md.hbs';
import evidence from '../../templates/partials/evidence.md.hbs';
import expansion from '../../templates/partials/expansion.md.hbs';
import flips from '../../templates/partials/flips.md.hbs';
import front from '../../templates/partials/front.md.hbs';
import health from '../../templates/partials/health.md.hbs';
import mirror from '../../templates/partials/mirror.md.hbs';
import negotiation from '../../templates/partials/negotiation.md.hbs';
import notes from '../../templates/partials/notes.md.hbs';
import plan from '../../templates/partials/plan.md.hbs';
import position from '../../templates/partials/position.md.hbs';
import promises from '../../templates/partials/promises.md.hbs';
import receivables from '../../templates/partials/receivables.md.hbs';
import relationship from '../../templates/partials/relationship.md.hbs';
import risks from '../../templates/partials/risks.md.hbs';
import story from '../../templates/partials/story.md.hbs';
import support from '../../templates/partials/support.md.hbs';
import trades from '../../templates/partials/trades.md.hbs';
import usage from '../../templates/partials/usage.md.hbs';
import value from '../../templates/partials/value.md.hbs';
import type { Dossier } from '../dossier/dossier.ts';
import type { Written } from '../prose/sections.ts';
import { type Markdown, trustMarkdown } from '../templating/escape.ts';
import { markdownTemplate } from '../templating/templates.ts';
import { type BriefView, buildBriefView } from './brief-model.ts';
import type { BriefNotes } from './brief-notes.ts';
import { type Evidence, evidenceFor } from './cited-facts.ts';
import { type FactTexts, startFactTexts } from './fact-texts.ts';
import type { Language } from './language.ts';
import { spaceFigures } from './space-figures.ts';
import { buildEvidenceView, type EvidenceView } from './views/evidence-view.ts';

const renderBody = markdownTemplate<BriefView>(brief, {
  answers,
  call,
  checks,
  competition,
  expansion,
  flips,
  front,
  health,
  mirror,
  negotiation,
  notes,
  plan,
  position,
  receivables,
  relationship,
  risks,
  support,
  trades,
  promises,
  story,
  usage,
  value,
});
const renderEvidence = markdownTemplate<EvidenceView>(evidence);

/** A brief that only has to be printed: one Markdown with references, and what they lead to. */
export type Brief = {
  readonly dossier: Dossier;
  readonly written: Written;
  readonly notes: BriefNotes;
  readonly language: Language;
  readonly texts: FactTexts;
  /** With references, container marks and the evidence of everything that it cites. */
  readonly markdown: Markdown;
  readonly evidence: Evidence;
};

/**
 * Composes the internal brief of an account: front page, body, and evidence for all that they cite.
 *
 * @throws {ReferenceFault} if the prose cites a fact that the ledger does not hold.
 */
export function composeBrief(
  dossier: Dossier,
  written: Written,
  notes: BriefNotes,
  language: Language,
): Brief {
  const rendered = renderBody(buildBriefView(dossier, written, notes, language), language.words);
  const body = spaceFigures(rendered, dossier.ledger, language);
  const cited = evidenceFor(body, dossier.ledger);
  const texts = startFactTexts(language);
  const appendix = renderEvidence(buildEvidenceView(cited, dossier, texts), language.words);
  return {
    dossier,
    written,
    notes,
    language,
    texts,
    markdown: trustMarkdown(`${body}\n${appendix}`),
    evidence: cited,
  };
}

/** A brief with the evidence of every fact behind its own: a writer who cites others brings their rows along. */
export function withWholeEvidence(brief: Brief): Brief {
  const { dossier, language, texts } = brief;
  const evidence: Evidence = {
    facts: [...dossier.ledger.facts.values()],
    series: [...dossier.ledger.series.values()],
  };
  const rows = renderEvidence(buildEvidenceView(evidence, dossier, texts), language.words);
  return { ...brief, evidence, markdown: trustMarkdown(`${brief.markdown}\n${rows}`) };
}
