import type { Dossier } from '../../dossier/dossier.ts';
import { printDate, printMonth } from '../../facts/print/calendar.ts';
import type { WrittenEvent, WrittenStory } from '../../prose/sections.ts';
import { escapeMarkdown, type Markdown, trustMarkdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { optionalProse, proseList, proseMarkdown } from '../prose.ts';
import { codeName } from './names.ts';

/** So many of the latest events are told day by day, from the beginning of their month; earlier ones month by month. */
const mostDays = 20;

export type StoryView = {
  readonly sequences: readonly Markdown[] | null;
  readonly sequenceNote: Markdown | null;
  readonly days: readonly EventRow[] | null;
  readonly months: readonly MonthRow[] | null;
};

type EventRow = { readonly date: Markdown; readonly kind: Markdown; readonly what: Markdown };
type MonthRow = { readonly month: Markdown; readonly what: Markdown };

/** One dated list of the whole book, the window that matters first, and what began after what. */
export function buildStoryView({ asOf }: Dossier, story: WrittenStory, language: Language): StoryView {
  const past = story.events.filter((event) => !event.isAhead);
  const firstMonth = past.length > mostDays ? monthOf(past.at(-mostDays)) : '';
  const recent = past.filter((event) => monthOf(event) >= firstMonth);
  const earlier = past.filter((event) => monthOf(event) < firstMonth);
  const ahead = story.events.filter((event) => event.isAhead);
  const today: EventRow = {
    date: phrase(language, 'story.todayDate', { date: escapeMarkdown(printDate(asOf, language.locale)) }),
    kind: phrase(language, 'value.nothing'),
    what: phrase(language, 'story.today'),
  };
  return {
    sequences: story.sequences.length === 0 ? null : proseList(story.sequences),
    sequenceNote: optionalProse(story.sequenceNote),
    days:
      story.events.length === 0
        ? null
        : [
            ...recent.map((event) => eventRow(event, language)),
            today,
            ...ahead.map((event) => eventRow(event, language)),
          ],
    months: earlier.length === 0 ? null : monthRows(earlier, language),
  };
}

function monthOf(event: WrittenEvent | undefined): string {
  return event?.date.slice(0, 7) ?? '';
}

function eventRow({ date, kind, what }: WrittenEvent, language: Language): EventRow {
  const { locale } = language;
  return {
    date: escapeMarkdown(date.length > 7 ? printDate(date, locale) : printMonth(date, locale)),
    kind: codeName(kind, 'eventKind', language),
    what: proseMarkdown(what),
  };
}

function monthRows(events: readonly WrittenEvent[], language: Language): readonly MonthRow[] {
  const months = new Map<string, string[]>();
  for (const event of events) {
    const month = monthOf(event);
    months.set(month, [...(months.get(month) ?? []), event.what]);
  }
  return [...months].map(([month, said]) => ({
    month: escapeMarkdown(printMonth(month, language.locale)),
    what: trustMarkdown(proseList(said).join(' · ')),
  }));
}
