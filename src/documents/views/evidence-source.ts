import type { Place } from '../../facts/cell.ts';
import type { Fact, Input, SettingLeaf } from '../../facts/node.ts';
import { fill } from '../../facts/print/numeral.ts';
import { printSetting } from '../../facts/print/setting-value.ts';
import { escapeMarkdown, type Markdown, trustMarkdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { once } from '../once.ts';
import { placeRanges } from '../place-ranges.ts';

const maxPlaces = 6;

/**
 * What says on which cells and settings a value rests directly; what lies behind other facts stands in their rows. Many
 * cells are counted, but every setting is named: an assumption stands beside all that it touches.
 */
export function sourceWriter(language: Language): (fact: Fact) => Markdown | null {
  const described = once((leaf: SettingLeaf) => describeSetting(leaf, language));
  return (fact) => {
    if (fact.from.kind === 'cell') return placesText([fact.from.place], language);
    const { places, settings } = leavesOf(fact);
    if (settings.length === 0) return placesText(places, language);
    return joined(
      [...shortened(placeRanges(places).map(escapeMarkdown), language), ...settings.map(described)],
      language,
    );
  };
}

/** Cells as the lines and columns in which they stand; null where there are none. */
export function placesText(places: readonly Place[], language: Language): Markdown | null {
  if (places.length === 0) return null;
  return joined(shortened(placeRanges(places).map(escapeMarkdown), language), language);
}

function shortened(places: readonly Markdown[], { locale }: Language): readonly Markdown[] {
  const rest = places.length - maxPlaces;
  if (rest <= 0) return places;
  const more = fill(locale.format.patterns.more, { n: String(rest) });
  return [...places.slice(0, maxPlaces), escapeMarkdown(more)];
}

function joined(sources: readonly Markdown[], { locale }: Language): Markdown | null {
  return sources.length === 0 ? null : trustMarkdown(sources.join(locale.format.lists.apart));
}

function leavesOf(fact: Fact): {
  readonly places: readonly Place[];
  readonly settings: readonly SettingLeaf[];
} {
  const places: Place[] = [];
  const settings: SettingLeaf[] = [];
  const visit = (part: Input): void => {
    if (part.kind === 'cell') places.push(part.place);
    else if (part.kind === 'setting') {
      if (!settings.some(({ path }) => path === part.path)) settings.push(part);
    } else if (part.kind === 'operation' || part.kind === 'call') part.inputs.forEach(visit);
  };
  visit(fact.from);
  return { places, settings };
}

/** A constant that nobody has set is named as the assumption that it is. */
function describeSetting({ path, value, origin, place }: SettingLeaf, language: Language): Markdown {
  const name = escapeMarkdown(path);
  if (value === null) return phrase(language, 'evidence.setting.unset', { name });
  const places = { name, value: escapeMarkdown(printSetting(path, value, language.locale)) };
  if (origin === 'default') return phrase(language, 'evidence.setting.assumed', places);
  if (place === null) return phrase(language, 'evidence.setting.own', places);
  const where = escapeMarkdown(place.line === undefined ? place.file : `${place.file}:${place.line}`);
  return phrase(language, 'evidence.setting.at', { ...places, place: where });
}
