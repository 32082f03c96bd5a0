import type { Dossier } from '../dossier/dossier.ts';
import type { Written } from '../prose/sections.ts';
import type { BriefNotes } from './brief-notes.ts';
import type { Language } from './language.ts';
import { buildCallView, type CallView } from './views/call-view.ts';
import { buildChecksView, type ChecksView } from './views/checks-view.ts';
import { buildCompetitionView, type CompetitionView } from './views/competition-view.ts';
import { buildExpansionView, type ExpansionView } from './views/expansion-view.ts';
import { buildFlipsView, type FlipsView } from './views/flips-view.ts';
import { buildFrontView, type FrontView } from './views/front-view.ts';
import { buildHealthView, type HealthView } from './views/health-view.ts';
import { buildMirrorView, type MirrorView } from './views/mirror-view.ts';
import { buildNegotiationView, type NegotiationView } from './views/negotiation-view.ts';
import { buildNotesView, type NotesView } from './views/notes-view.ts';
import { buildPlanView, type PlanView } from './views/plan-view.ts';
import { buildPromisesView, type PromisesView } from './views/promises-view.ts';
import { buildReceivablesView, type ReceivablesView } from './views/receivables-view.ts';
import { buildRelationshipView, type RelationshipView } from './views/relationship-view.ts';
import { buildRisksView, type RisksView } from './views/risks-view.ts';
import { buildStoryView, type StoryView } from './views/story-view.ts';
import { buildSupportView, type SupportView } from './views/support-view.ts';
import { buildUsageView, type UsageView } from './views/usage-view.ts';
import { buildValueView, type ValueView } from './views/value-view.ts';

/** What `brief.md.hbs` and its partials are given: escaped text with references, and nothing else. */
export type BriefView = {
  readonly front: FrontView;
  readonly checks: ChecksView;
  readonly promises: PromisesView;
  readonly usage: UsageView;
  readonly health: HealthView;
  readonly flips: FlipsView;
  readonly story: StoryView;
  readonly value: ValueView;
  readonly risks: RisksView;
  readonly relationship: RelationshipView;
  readonly support: SupportView | null;
  readonly receivables: ReceivablesView | null;
  readonly competition: CompetitionView;
  readonly expansion: ExpansionView;
  readonly mirror: MirrorView;
  readonly negotiation: NegotiationView;
  readonly call: CallView;
  readonly plan: PlanView;
  readonly notes: NotesView;
};

/** The model of the internal brief: which tables there are, and what stands in them. */
export function buildBriefView(
  dossier: Dossier,
  { front, notes: found, checks, story, flips, mirror, call, sections }: Written,
  notes: BriefNotes,
  language: Language,
): BriefView {
  return {
    front: buildFrontView(dossier, front, language),
    usage: buildUsageView(dossier, found.usage, language),
    health: buildHealthView(dossier, sections.healthNarrative, found.odds, language),
    value: buildValueView(dossier, sections.roiStory, language),
    risks: buildRisksView(dossier, sections.healthNarrative, language),
    relationship: buildRelationshipView(dossier, found, language),
    support: buildSupportView(dossier, found, language),
    receivables: buildReceivablesView(dossier, found, language),
    competition: buildCompetitionView(dossier, sections.competitiveRebuttals, found, language),
    expansion: buildExpansionView(dossier, sections.expansionOpeners, language),
    negotiation: buildNegotiationView(
      dossier,
      sections.concessionFramework,
      found,
      notes.model?.sections.includes('concessionFramework') ?? false,
      language,
    ),
    checks: buildChecksView(dossier, checks, notes, language),
    promises: buildPromisesView(story),
    flips: buildFlipsView(flips),
    story: buildStoryView(dossier, story, language),
    mirror: buildMirrorView(mirror, language),
    call: buildCallView(dossier, call, language),
    plan: buildPlanView(dossier, language),
    notes: buildNotesView(notes, language),
  };
}
