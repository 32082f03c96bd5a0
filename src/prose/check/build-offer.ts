import type { Dossier } from '../../dossier/dossier.ts';
import type { Audience } from '../../facts/cell.ts';
import { isKnown } from '../../facts/fact.ts';
import type { Fact } from '../../facts/node.ts';
import { humanise } from '../../facts/print/vocabulary.ts';
import { readsLikeInstruction } from './instructions.ts';
import type { Offer, Quotable } from './offer.ts';

/**
 * All that a writer for this audience may use of a dossier. For the customer that is the shareable facts, and quotations
 * of which nobody but their speaker decides.
 */
export function buildOffer(dossier: Dossier, audience: Audience): Offer {
  const all = [...dossier.ledger.facts.values()];
  const facts = all.filter((fact) => audience === 'internal' || fact.audience === 'shareable');
  const spoken = quotesOf(dossier);
  const known = new Set(spoken.map(({ factId }) => factId));
  return {
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    known: facts,
    audience,
    people: peopleOf(dossier),
    rivals: dossier.competitors.map(({ name }) => name),
    names: present([...namesOf(dossier), ...all.flatMap(ownNames)]),
    // Any other text that was offered may be said as it stands; nobody speaks in it.
    quotes: [...spoken, ...facts.flatMap((fact) => (known.has(fact.id) ? [] : textOf(fact)))],
    forbidden: all.flatMap(orderOf),
  };
}

/** A label's parameters that are names of the data; all others are codes of ours. */
const nameParams = new Set(
  'task milestone group feature line goal competitor trade capability opportunity person ticket promise invoice question about'.split(
    ' ',
  ),
);

function ownNames({ label }: Fact): readonly string[] {
  // What an event is about is a name, or the code of a kind of it: then the label's code says of which.
  const isKind = label.code.startsWith('event.part.');
  return Object.entries(label.params ?? {}).flatMap(([key, value]) =>
    nameParams.has(key) && typeof value === 'string' && !(isKind && key === 'about') ? [value] : [],
  );
}

function textOf(fact: Fact): readonly Quotable[] {
  return fact.unit === 'text' && typeof fact.value === 'string'
    ? [{ text: fact.value, speaker: null, isApproved: true, factId: fact.id }]
    : [];
}

/** A text of the data that gives orders. */
function orderOf(fact: Fact): readonly string[] {
  return fact.unit === 'text' && typeof fact.value === 'string' && readsLikeInstruction(fact.value)
    ? [fact.value]
    : [];
}

function peopleOf({ people, voices, value, questions, account }: Dossier): readonly string[] {
  return present([
    account.csm,
    ...people.map(({ name, id }) => name ?? id),
    ...voices.map(({ by }) => by),
    ...[...value.lines, ...value.qualitative].map(({ quote }) => quote?.by ?? null),
    ...questions.map(({ ask }) => ask),
  ]);
}

function quotesOf({ voices, value, support }: Dossier): readonly Quotable[] {
  return [
    ...voices.flatMap(({ text, by }) => quotable(text, by, false)),
    ...[...value.lines, ...value.qualitative].flatMap(({ quote }) =>
      quote === null ? [] : quotable(quote.text, quote.by, quote.approved),
    ),
    ...support.open.flatMap(({ subject }) => quotable(subject, null, true)),
  ];
}

function quotable(
  text: Fact<string>,
  speaker: string | null,
  isApproved: boolean | null,
): readonly Quotable[] {
  return isKnown(text) ? [{ text: text.value, speaker, isApproved, factId: text.id }] : [];
}

/** Names of things: whatever the data calls by a name, and texts of the data that stand in sentences as they are. */
function namesOf(dossier: Dossier): readonly string[] {
  const {
    account,
    usage,
    adoption,
    value,
    expansions,
    competitors,
    plan,
    people,
    support,
    negotiation,
    health,
  } = dossier;
  const metrics = usage.map(({ metric }) => metric);
  return present([
    account.id,
    account.name,
    account.product,
    account.segment,
    account.region,
    account.industry,
    account.useCase,
    account.purchaseReason,
    ...people.flatMap(({ id, title }) => [id, title]),
    ...metrics.flatMap((metric) => [metric, humanise(metric)]),
    ...usage.flatMap(({ groups }) => groups.map(({ group }) => group)),
    ...adoption.features.map(({ feature }) => feature),
    ...value.goals.flatMap(({ statement }) => [statement]),
    ...[...value.lines, ...value.qualitative].flatMap(({ id, description }) => [id, description]),
    ...expansions.flatMap(({ id, description, group }) => [id, description, group]),
    ...competitors.flatMap(({ differentiators }) => differentiators.map(({ capability }) => capability)),
    ...plan.tasks.map(({ task }) => task),
    ...plan.milestones.map(({ title }) => title),
    ...support.open.flatMap(({ id, subject }) => [id, subject.value]),
    ...[...negotiation.gets, ...negotiation.gives].map(({ id }) => id),
    ...health.card.items.map(({ label }) => label),
  ]);
}

/** As they stand in sentences: without the full stop that they may bring along. */
function present(texts: readonly (string | null)[]): readonly string[] {
  return [
    ...new Set(texts.flatMap((text) => (text === null ? [] : [text.trim().replace(/[.。;；]+$/u, '')]))),
  ].filter((text) => text !== '');
}
