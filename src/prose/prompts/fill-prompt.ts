import type { EventKind } from '../../dossier/event.ts';
import type { Audience } from '../../facts/cell.ts';
import { printFact } from '../../facts/print/print-fact.ts';
import { printCode } from '../../facts/print/vocabulary.ts';
import type { PublicLedger } from '../../facts/public-ledger.ts';
import { createSay } from '../catalogue/say.ts';
import { createVeil, type Veil } from '../privacy/veil.ts';
import type { SectionName } from '../sections.ts';
import { answerJsonSchema, readableSchema } from './answer-schema.ts';
import { factLine, isCitable, type PromptFact, seriesLines, unknownLines } from './fact-lines.ts';
import { jsonLines } from './json-lines.ts';
import { isOffered, isWithheld } from './offered-facts.ts';
import { peopleLines } from './people-lines.ts';
import type { Prompt } from './prompt.ts';
import type { PromptLanguage, PromptMaterial } from './prompt-material.ts';
import type { PromptPack } from './prompt-pack.ts';
import { type PromptView, promptViewSchema } from './prompt-view.ts';
import { findingLines, pointLines, questionLines, sayForPrompt, timelineLines } from './said-lines.ts';
import { tellingFacts } from './telling-facts.ts';
import { type FencedText, fenceTexts, textLines } from './text-lines.ts';

type InternalSection = Exclude<SectionName, 'roiStory'>;
type Blocks = Omit<
  PromptView,
  'facts' | 'unknowns' | 'examples' | 'marker' | 'asOf' | 'schema' | 'isForCustomer'
>;

const noBlocks: Blocks = {
  series: null,
  people: null,
  points: null,
  questions: null,
  timeline: null,
  conflicts: null,
  promises: null,
  sequences: null,
  mirror: null,
  flips: null,
  trades: null,
  stops: null,
  texts: null,
};

/** Kinds of events that a section has a use for. */
const kindsOf: Readonly<Record<InternalSection, ReadonlySet<EventKind>>> = {
  healthNarrative: new Set([
    ...(['contract', 'meeting', 'support', 'people', 'money', 'value', 'plan'] as const),
    ...(['promise', 'health', 'usage', 'market'] as const),
  ]),
  competitiveRebuttals: new Set(['contract', 'meeting', 'support', 'people', 'market', 'promise', 'value']),
  expansionOpeners: new Set(['contract', 'meeting', 'people', 'market', 'promise', 'value', 'usage']),
  concessionFramework: new Set(['contract', 'meeting', 'support', 'people', 'money', 'market', 'promise']),
};

/** Sections for which the shape of the usage matters month by month. */
const withSeries: ReadonlySet<SectionName> = new Set(['healthNarrative', 'roiStory', 'expansionOpeners']);

/**
 * Fills the prompt of an internal section: all that a good analyst would want to see before writing it.
 *
 * @param marker fences the data; the caller draws it at random for each prompt
 */
export function fillPrompt(
  section: InternalSection,
  material: PromptMaterial,
  { locale, sentences }: PromptLanguage,
  pack: PromptPack,
  marker: string,
): Prompt {
  const { dossier, veil } = material;
  const say = sayForPrompt(
    createSay(sentences, dossier.ledger, locale),
    new Set(Object.keys(sentences)),
    veil,
  );
  const texts = fenceTexts(material.texts, veil);
  const isTold = (item: object): boolean =>
    !citedIn(JSON.stringify(item), veil).some((id) => isWithheld(section, id));
  const lines = (items: readonly object[]): string | null => {
    const told = items.filter(isTold);
    return told.length === 0 ? null : jsonLines(told, marker);
  };
  const timeline = timelineLines(dossier, kindsOf[section], say, veil.hideId);
  const found = findingLines(dossier, say, locale);
  const series = seriesLines(dossier.ledger.series.values(), veil);
  const blocks: Blocks = {
    series: withSeries.has(section) ? lines(series) : null,
    people: lines(peopleLines(dossier.people, veil, locale)),
    points: lines(pointLines(dossier.points, say)),
    questions: lines(questionLines(dossier.questions, say, veil.pseudonymOf)),
    timeline: lines(timeline),
    conflicts: lines(found.conflicts),
    promises: lines(found.promises),
    sequences: lines(found.sequences),
    mirror:
      section === 'competitiveRebuttals' || section === 'concessionFramework' ? lines(found.mirror) : null,
    flips: section === 'healthNarrative' ? lines(found.flips) : null,
    trades: section === 'concessionFramework' ? lines(tradeLines(material, locale)) : null,
    stops: section === 'concessionFramework' ? lines(found.stops) : null,
    texts: lines(textLines(texts, veil)),
  };
  const dates = timeline.filter(isTold).map(([, , id]) => veil.revealId(id));
  const facts = citedOrOffered(section, dossier.ledger.facts, Object.values(blocks).join('\n'), veil);
  return finish(
    section,
    'internal',
    {
      facts,
      ...{ dates, blocks, veil, texts, asOf: dossier.asOf, marker },
    },
    locale,
    pack,
  );
}

/**
 * Fills the prompt of the story for the customer. It is given what the customer may see and nothing else, so there is
 * nothing that it could give away; what would show a person by its form goes all the same.
 */
export function fillPublicPrompt(
  ledger: PublicLedger,
  asOf: string,
  { locale }: Pick<PromptLanguage, 'locale'>,
  pack: PromptPack,
  marker: string,
): Prompt {
  const veil = createVeil([], null, [], []);
  const facts = tellingFacts([...ledger.facts.values()].filter((fact) => isOffered('roiStory', fact.id)));
  const series = seriesLines(ledger.series.values(), veil);
  const blocks = { ...noBlocks, series: series.length === 0 ? null : jsonLines(series, marker) };
  return finish(
    'roiStory',
    'shareable',
    { facts, dates: [], blocks, veil, texts: new Map(), asOf, marker },
    locale,
    pack,
  );
}

type Filling = {
  readonly facts: readonly PromptFact[];
  /** Facts that the timeline tells by their ids, so that they need no line of their own. */
  readonly dates: readonly string[];
  readonly blocks: Blocks;
  readonly veil: Veil;
  readonly texts: ReadonlyMap<string, FencedText>;
  readonly asOf: string;
  readonly marker: string;
};

function finish(
  section: SectionName,
  audience: Audience,
  { facts, dates, blocks, veil, texts, asOf, marker }: Filling,
  locale: PromptLanguage['locale'],
  pack: PromptPack,
): Prompt {
  const known = facts.filter(isCitable);
  const unknown = unknownLines(
    facts.filter((fact) => !isCitable(fact)),
    locale,
    veil,
  );
  const told = new Set(dates);
  const view = promptViewSchema.parse({
    ...blocks,
    marker,
    asOf,
    facts: jsonLines(
      known.filter(({ id }) => !told.has(id)).map((fact) => factLine(fact, locale, veil)),
      marker,
    ),
    unknowns: unknown.length === 0 ? null : jsonLines(unknown, marker),
    schema: readableSchema(section),
    examples: examplesOf(known).map((fact) => ({
      reference: `[[${veil.hideId(fact.id)}]]`,
      printed: veil.hide(printFact(fact, 'default', locale)),
    })),
    isForCustomer: audience === 'shareable',
  });
  const { render, frontMatter } = pack.sections[section];
  return {
    section,
    version: frontMatter.version ?? '',
    audience,
    system: pack.rules(view),
    user: render(view),
    marker,
    veil,
    schema: answerJsonSchema(section),
    factIds: [...new Set([...known.map((fact) => fact.id), ...dates])],
    texts,
  };
}

/** What is offered to a section, and whatever else the lines of its prompt cite. */
function citedOrOffered(
  section: SectionName,
  facts: ReadonlyMap<string, PromptFact>,
  lines: string,
  veil: Veil,
): readonly PromptFact[] {
  const all = [...facts.values()];
  const cited = new Set(citedIn(lines, veil));
  const telling = new Set(
    tellingFacts(all.filter(({ id }) => isOffered(section, id) && !isWithheld(section, id))),
  );
  return all.filter((fact) => telling.has(fact) || cited.has(fact.id));
}

function citedIn(text: string, veil: Veil): readonly string[] {
  return [...text.matchAll(/\[\[([^\s[\]|\\]+)/gu)].map(([, alias = '']) => veil.revealId(alias));
}

/** An amount and a change show the grammar best; any other fact will do. */
function examplesOf(facts: readonly PromptFact[]): readonly PromptFact[] {
  const figures = facts.filter((fact) => typeof fact.value === 'number');
  const wanted = [
    figures.find((fact) => fact.unit === 'money'),
    figures.find((fact) => fact.unit === 'change'),
  ];
  const chosen = new Set([...wanted.filter((fact) => fact !== undefined), ...figures].slice(0, 2));
  return [...chosen];
}

/** What may be asked for and given, with the facts that price each. */
function tradeLines({ dossier, veil }: PromptMaterial, locale: PromptLanguage['locale']): readonly object[] {
  const line = (kind: 'get' | 'give') => (trade: (typeof dossier.negotiation.gets)[number]) => ({
    kind,
    id: veil.hide(trade.id),
    what: printCode(trade.type, kind, locale),
    worth: trade.npv.value === null ? null : `[[${veil.hideId(trade.npv.id)}]]`,
  });
  return [...dossier.negotiation.gets.map(line('get')), ...dossier.negotiation.gives.map(line('give'))];
}
