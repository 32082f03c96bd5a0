import type { Dossier } from '../../dossier/dossier.ts';
import type { Fact } from '../../facts/node.ts';
import { toPublic } from '../../facts/public-ledger.ts';
import { buildOffer } from '../check/build-offer.ts';
import { readsLikeInstruction } from '../check/instructions.ts';
import type { KnownFact, Offer, Quotable } from '../check/offer.ts';
import type { Prompt } from '../prompts/prompt.ts';

/** What may stand in a section: the facts that its prompt listed, and the texts that it showed. */
export function offerOf(prompt: Prompt, dossier: Dossier): Offer {
  return prompt.audience === 'shareable' ? publicOffer(prompt, dossier) : internalOffer(prompt, dossier);
}

function internalOffer(prompt: Prompt, dossier: Dossier): Offer {
  const all = buildOffer(dossier, prompt.audience);
  const listed = new Set(prompt.factIds);
  const speakers = new Map(dossier.people.map(({ id, name }) => [id, name]));
  const texts = [...prompt.texts.values()].map(({ source, hidden }) => ({ source, text: hidden.original }));
  const quotes = texts.map(({ source, text }): Quotable => {
    const speaker = source.by === null ? null : (speakers.get(source.by) ?? null);
    return { text, speaker, isApproved: null, factId: null };
  });
  return {
    ...all,
    facts: new Map([...all.facts].filter(([id]) => listed.has(id))),
    names: [...all.names, ...texts.flatMap(({ source }) => source.about ?? [])],
    quotes: [...all.quotes, ...quotes],
    forbidden: [...all.forbidden, ...texts.flatMap(({ text }) => (readsLikeInstruction(text) ? [text] : []))],
  };
}

/**
 * From the listed facts alone: what the checker finds in a text for the customer goes back to the model, so it must not
 * depend on anything that the customer may not see.
 */
function publicOffer(prompt: Prompt, { ledger }: Dossier): Offer {
  const facts = prompt.factIds.flatMap((id) => ledger.facts.get(id) ?? []);
  const texts = facts.filter((fact) => fact.unit === 'text' && typeof fact.value === 'string');
  const known = [...toPublic(ledger).facts.values()];
  return {
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    known,
    audience: prompt.audience,
    people: [],
    rivals: [],
    // What a fact without a value is about was shown too: a goal that nobody measured.
    names: [...new Set([...texts.filter(isName).map(textOf), ...known.flatMap(ownersOf)])],
    // Words of theirs were approved before they became public; any other text may be said as it stands.
    quotes: texts.map((fact) => ({ text: textOf(fact), speaker: null, isApproved: true, factId: fact.id })),
    forbidden: texts.map(textOf).filter(readsLikeInstruction),
  };
}

const textOf = (fact: Fact): string => String(fact.value);
const isQuote = (fact: Fact): boolean => fact.id.endsWith('.quote');
const isName = (fact: Fact): boolean => !isQuote(fact);

/** What a fact is about, by the parameters of its label: a goal, a feature, a team. */
function ownersOf({ label }: KnownFact): readonly string[] {
  return Object.values(label.params ?? {}).filter((value) => typeof value === 'string');
}
