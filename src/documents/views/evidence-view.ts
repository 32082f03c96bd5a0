import type { Dossier } from '../../dossier/dossier.ts';
import { isKnown } from '../../facts/fact.ts';
import type { Fact, Series } from '../../facts/node.ts';
import { printMonth } from '../../facts/print/calendar.ts';
import { clip } from '../../facts/print/clip.ts';
import { printMagnitude } from '../../facts/print/numeral.ts';
import { printScalar } from '../../facts/print/print-fact.ts';
import { printQuantity } from '../../facts/print/quantity.ts';
import { escapeMarkdown, type Markdown, trustMarkdown } from '../../templating/escape.ts';
import type { Evidence } from '../cited-facts.ts';
import type { FactTexts } from '../fact-texts.ts';
import { type Language, phrase } from '../language.ts';
import { once } from '../once.ts';
import { formulaWriter, methodsIn } from './evidence-formula.ts';
import { placesText, sourceWriter } from './evidence-source.ts';
import { metricName } from './names.ts';

const maxText = 200;

export type EvidenceView = {
  readonly areas: readonly { readonly name: Markdown; readonly rows: readonly EvidenceRow[] }[] | null;
  readonly methods: readonly { readonly name: Markdown; readonly says: Markdown }[] | null;
};

export type EvidenceRow = {
  readonly anchor: Markdown;
  readonly label: Markdown;
  readonly value: Markdown;
  /** Formula and sources; at least one of them. */
  readonly origin: Markdown;
  readonly confidence: Markdown;
};

/** Every figure of the document with its exact value, formula and sources, by area. */
export function buildEvidenceView(evidence: Evidence, dossier: Dossier, texts: FactTexts): EvidenceView {
  const { language } = texts;
  const areas = new Map<string, EvidenceRow[]>();
  const add = (id: string, row: EvidenceRow) => {
    const area = areaOf(id, language);
    const rows = areas.get(area);
    if (rows === undefined) areas.set(area, [row]);
    else rows.push(row);
  };
  const known = new Set([...evidence.facts, ...evidence.series].map((item) => item.id));
  const rowOf = rowWriter(known, texts);
  for (const fact of evidence.facts) add(fact.id, rowOf(fact));
  const names = seriesNames(dossier, language);
  for (const series of evidence.series) add(series.id, seriesRow(series, names.get(series.id), language));
  const methods = methodsIn(evidence.facts, language);
  return {
    areas:
      areas.size === 0 ? null : [...areas].map(([area, rows]) => ({ name: phrase(language, area), rows })),
    methods: methods.length === 0 ? null : methods,
  };
}

/** The first segment of an id is its area. */
function areaOf(id: string, { words }: Language): string {
  const area = `evidence.area.${id.split('.')[0] ?? ''}`;
  return Object.hasOwn(words, area) ? area : 'evidence.area.other';
}

/** What makes the row of a fact. `known` are the ids in the same evidence, to which its formula leads. */
export function rowWriter(known: ReadonlySet<string>, texts: FactTexts): (fact: Fact) => EvidenceRow {
  const { language } = texts;
  const formulaOf = formulaWriter(known, texts);
  const sourceOf = sourceWriter(language);
  const nothing = phrase(language, 'value.nothing');
  const share = once((confidence: number) => shareOf(confidence, language));
  return (fact) => ({
    anchor: trustMarkdown(`[[#${fact.id}]]`),
    label: escapeMarkdown(clip(texts.labelOf(fact), maxText)),
    value: escapeMarkdown(clip(texts.exactOf(fact), maxText)),
    origin: originOf(formulaOf(fact), sourceOf(fact), language),
    confidence: isKnown(fact) ? share(fact.confidence) : nothing,
  });
}

function originOf(formula: Markdown | null, source: Markdown | null, language: Language): Markdown {
  if (formula === null || source === null) return formula ?? source ?? phrase(language, 'value.nothing');
  return phrase(language, 'evidence.formulaAndSource', { formula, source });
}

function shareOf(confidence: number, { locale }: Language): Markdown {
  return escapeMarkdown(printQuantity(confidence, 'share', null, 'default', locale));
}

function seriesNames(dossier: Dossier, language: Language): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const usage of dossier.usage) {
    const metric = metricName(usage.metric, language);
    names.set(usage.series.id, metric);
    for (const group of usage.groups) names.set(group.series.id, `${metric}, ${group.group ?? ''}`);
  }
  for (const feature of dossier.adoption.features)
    names.set(`adoption.feature.${feature.slug}`, feature.feature);
  return names;
}

function seriesRow(
  { id, points, confidence }: Series,
  name: string | undefined,
  language: Language,
): EvidenceRow {
  const { locale } = language;
  const [first, last] = [points[0], points.at(-1)];
  const nothing = phrase(language, 'value.nothing');
  const count = escapeMarkdown(printMagnitude(points.length, { decimals: 0, isFixed: true }, locale));
  const span = (from: string, to: string) => ({
    n: count,
    from: escapeMarkdown(printMonth(from, locale)),
    to: escapeMarkdown(printMonth(to, locale)),
  });
  const values = points.map((point) => printScalar(point.value, locale)).join(' · ');
  return {
    anchor: trustMarkdown(`[[#${id}]]`),
    label: phrase(language, 'evidence.series.label', { name: escapeMarkdown(clip(name ?? id, maxText)) }),
    value:
      first === undefined || last === undefined
        ? nothing
        : phrase(language, 'evidence.series.value', span(first.month, last.month), points.length),
    origin: originOf(
      values === '' ? null : escapeMarkdown(clip(values, maxText)),
      placesText(
        points.flatMap((point) => point.places),
        language,
      ),
      language,
    ),
    confidence: shareOf(confidence, language),
  };
}
