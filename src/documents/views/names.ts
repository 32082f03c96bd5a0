import type { Dossier } from '../../dossier/dossier.ts';
import type { ScoreItem } from '../../dossier/health.ts';
import type { UsageFacts } from '../../dossier/usage.ts';
import { joinList } from '../../facts/print/join-list.ts';
import type { Locale } from '../../facts/print/locale.ts';
import { humanise, printCode } from '../../facts/print/vocabulary.ts';
import { escapeMarkdown, type Markdown } from '../../templating/escape.ts';
import type { Language } from '../language.ts';
import { proseMarkdown } from '../prose.ts';

/** What people call a metric at the head of a row: a word of ours, else the data's own name made readable. */
export function metricName(metric: string, { locale }: Language): string {
  return capitalised(printCode(metric, 'metric', locale), locale);
}

/** A word at the head of a row. */
export function capitalised(text: string, { format }: Locale): string {
  const [first = ''] = text;
  return `${first.toLocaleUpperCase(format.tag)}${text.slice(first.length)}`;
}

/** A series by its metric, and by its group where it is one. */
export function seriesName(usage: UsageFacts, language: Language): string {
  return usage.group ?? metricName(usage.metric, language);
}

export function itemName(item: Pick<ScoreItem, 'id' | 'label'>, { locale }: Language): Markdown {
  return escapeMarkdown(item.label ?? capitalised(printCode(item.id, 'healthItem', locale), locale));
}

/** A code of a closed vocabulary as Markdown. */
export function codeName(code: string, vocabulary: string, { locale }: Language): Markdown {
  return escapeMarkdown(printCode(code, vocabulary, locale));
}

/** Text from the data as Markdown; null where there is none. */
export function dataText(text: string | null): Markdown | null {
  return text === null || text.trim() === '' ? null : escapeMarkdown(text);
}

/** A name from the data, or its id made readable. */
export function nameOr(text: string | null, id: string): Markdown {
  return dataText(text) ?? escapeMarkdown(humanise(id));
}

/** Texts from the data that a line of the front page may hold as words, the longest first, as writers say them. */
export function dataTextsOf(dossier: Dossier): readonly string[] {
  const texts = [
    dossier.account.name,
    dossier.account.purchaseReason,
    ...dossier.people.flatMap((person) => [person.name, person.id]),
    ...dossier.questions.map((question) => question.ask),
    ...dossier.competitors.map((rival) => rival.name),
    ...dossier.value.goals.map((goal) => goal.statement),
    ...[...dossier.value.lines, ...dossier.value.qualitative].flatMap((line) => [line.description, line.id]),
    ...dossier.adoption.features.map((feature) => feature.feature),
    ...dossier.usage.flatMap((usage) => [usage.metric, ...usage.groups.map((group) => group.group)]),
    ...dossier.health.card.items.map((item) => item.label),
  ];
  const spoken = texts.flatMap((text) => (text === null ? [] : [text.trim().replace(/[.。;；]+$/u, '')]));
  return [...new Set(spoken)]
    .filter((text) => text !== '')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** Names from a closed list (`kind` is the prefix of their words) in the words of the language, or made readable where it has none. */
export function listed(names: readonly string[], kind: string, { locale, words }: Language): Markdown {
  const said = names.map((name) => {
    const word = words[`${kind}.${name}`];
    return escapeMarkdown(typeof word === 'string' ? word : humanise(name));
  });
  return proseMarkdown(joinList(said, locale));
}
