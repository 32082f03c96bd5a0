import type { Scorecard, ScoreItem } from '../../dossier/health.ts';
import type { Voice } from '../../dossier/people.ts';
import { roundedValue } from '../../facts/fact.ts';
import { type Params, passage, type SayParam, sayFirst } from '../catalogue/say.ts';
import type { Sections } from '../sections.ts';
import { sayRisk } from './risk-sentence.ts';
import { pointsOf, sayEach, sayQuestions, type Writer } from './writer.ts';

/** Two paragraphs (what carries, what endangers), strengths, risks with mitigation, and what people wrote. */
export function writeHealthNarrative(writer: Writer): Sections['healthNarrative'] {
  const { dossier, say } = writer;
  return {
    paragraphs: [standing(writer), meaning(writer)].filter((paragraph) => paragraph !== null),
    strengths: sayEach(
      pointsOf(dossier, 'strength'),
      (point) =>
        sayFirst(
          say,
          ['', '.spaced', '.bare'].map((variant) => `health.strength.${point.code}${variant}`),
          point.params,
        ),
      5,
    ),
    risks: risks(writer),
    voices: voices(writer),
    questions: sayQuestions(writer, (code) => code.startsWith('item.'), 6),
  };
}

function standing({ dossier, say }: Writer): string | null {
  const { card, trendClass } = dossier.health;
  const floorIsWorse =
    card.floor.value !== null && card.grade.value !== 'none' && card.floor.value !== card.grade.value;
  const graded =
    card.score.value === null
      ? 'nothing'
      : card.grade.value === 'none'
        ? 'noGrade'
        : roundedValue(card.coverage) === 1
          ? 'complete'
          : 'graded';
  const lifting = byImpact(card.items, 1);
  return passage([
    say(`health.standing.${graded}`),
    floorIsWorse ? say('health.standing.floor') : null,
    trendClass.value === null ? null : say(`health.trend.${trendClass.value}`),
    !isGraded(card)
      ? null
      : sayFirst(say, named('health.carry', lifting.length, ['none', 'one', 'two']), drivers(lifting)),
  ]);
}

function meaning(writer: Writer): string | null {
  const { dossier, say, posture } = writer;
  const { card } = dossier.health;
  const dragging = byImpact(card.items, -1);
  const gaps = card.gaps.map(nameOf);
  return passage([
    !isGraded(card)
      ? sayKnown(writer)
      : sayFirst(
          say,
          named('health.drag', dragging.length, ['none', 'one', 'two', 'three']),
          drivers(dragging),
        ),
    gaps.length === 0 || card.score.value === null
      ? null
      : say('health.unknownItems', { items: { list: gaps } }),
    sayPeople(writer),
    say(`health.meaning.${posture}`),
  ]);
}

/** A score on a few items says how they stand, and not how the account does: its points are not worth a sentence. */
function isGraded({ score, grade }: Scorecard): boolean {
  return score.value !== null && grade.value !== 'none';
}

/** The few items that a card without a grade knows, without their points. */
function sayKnown({ dossier, say }: Writer): string | null {
  const items = dossier.health.card.items.filter(({ state }) => state === 'known');
  return items.length === 0 ? null : say('health.knownItems', { items: { list: items.map(nameOf) } });
}

function sayPeople({ dossier, say }: Writer): string | null {
  const { people, activePeople, relationship } = dossier;
  if (people.length === 0) return say('health.people.none');
  const { engaged } = relationship;
  if (engaged.value === null || activePeople.value === 0) return say('health.people.count');
  return say(engaged.value === activePeople.value ? 'health.people.allEngaged' : 'health.people.engaged');
}

/** Points of the score under which an item is not worth a word. */
const leastImpact = 1;

/** The known items that move the score up (1) or down (−1), by how far. */
function byImpact(items: readonly ScoreItem[], sign: 1 | -1): readonly ScoreItem[] {
  const impactOf = (item: ScoreItem) => sign * (roundedValue(item.impact) ?? 0);
  return items.filter((item) => impactOf(item) >= leastImpact).sort((a, b) => impactOf(b) - impactOf(a));
}

/** The fullest of numbered sentences for which there are enough items, then the shorter ones. */
function named(prefix: string, count: number, names: readonly string[]): readonly string[] {
  return names
    .slice(0, Math.min(count, names.length - 1) + 1)
    .reverse()
    .slice(0, count === 0 ? 1 : names.length)
    .map((name) => `${prefix}.${name}`);
}

function nameOf(item: ScoreItem): { words: string } | { code: string; vocabulary: string } {
  return item.label === null ? { code: item.id, vocabulary: 'healthItem' } : { words: item.label };
}

function drivers(items: readonly ScoreItem[]): Params {
  const params: Record<string, SayParam> = {};
  for (const [index, place] of ['first', 'second', 'third'].entries()) {
    const item = items[index];
    if (item === undefined) break;
    params[place] = nameOf(item);
    params[`${place}Impact`] = item.impact;
  }
  return params;
}

function risks(writer: Writer): Sections['healthNarrative']['risks'] {
  const { dossier, say } = writer;
  const told: { risk: string; mitigation: string }[] = [];
  for (const point of pointsOf(dossier, 'risk')) {
    const risk = sayRisk(writer, 'health', point);
    const mitigation = say(`health.mitigation.${point.code}`, point.params);
    if (risk === null || mitigation === null || told.some((earlier) => earlier.mitigation === mitigation))
      continue;
    told.push({ risk, mitigation });
    if (told.length === 5) break;
  }
  return told;
}

/** Up to three quotes, each with what the usage says to it; one of a kind, so that no comment stands twice. */
function voices({ dossier, say }: Writer): Sections['healthNarrative']['voices'] {
  const main = dossier.usage.find((series) => series.metric === 'active_users');
  const leaving = dossier.points.find(
    (point) => point.code === 'groupLeaving' || point.code === 'groupLeads',
  );
  const told: { quote: string; comment: string }[] = [];
  for (const voice of dossier.voices) {
    const quote = sayFirst(say, quoteCodes(voice), {
      quote: voice.text,
      date: voice.date,
      score: voice.score,
      person: { words: voice.by ?? '' },
    });
    const hasLeft = dossier.people.some((person) => person.status === 'left' && person.name === voice.by);
    const codes = hasLeft
      ? ['health.voice.left']
      : commentCodes(voice, main?.class.value ?? null, main?.recent.value ?? null);
    const comment = sayFirst(say, codes, { group: leaving?.params.group ?? { words: '' } });
    if (quote === null || comment === null || told.some((earlier) => earlier.comment === comment)) continue;
    told.push({ quote, comment });
    if (told.length === 3) break;
  }
  return told;
}

function quoteCodes(voice: Voice): readonly string[] {
  if (voice.source === 'note') return ['health.voice.noteQuote'];
  return ['health.voice.npsQuote', 'health.voice.npsQuoteUndated', 'health.voice.npsQuoteAnonymous'];
}

function commentCodes(voice: Voice, trend: string | null, recent: string | null): readonly string[] {
  if (voice.source === 'note') return ['health.voice.note'];
  const score = voice.score.value ?? 0;
  const falls = trend === 'declining' || recent === 'falling';
  if (score >= 9)
    return [
      falls
        ? 'health.voice.promoterFalling'
        : trend === 'growing'
          ? 'health.voice.promoterGrowing'
          : 'health.voice.promoter',
    ];
  if (score >= 7) return ['health.voice.passive'];
  return [falls ? 'health.voice.detractorFalling' : 'health.voice.detractorGroup', 'health.voice.detractor'];
}
