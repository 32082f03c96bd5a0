import { afterAll, describe, expect, it } from 'vitest';
import { composeBrief } from '../../../src/documents/brief.ts';
import type { Dossier } from '../../../src/dossier/dossier.ts';
import { buildOffer } from '../../../src/prose/check/build-offer.ts';
import { checkSection } from '../../../src/prose/check/check-section.ts';
import { factNames } from '../../../src/prose/check/literals/fact-names.ts';
import { resolveLiterals } from '../../../src/prose/check/literals/resolve-literals.ts';
import type { Offer } from '../../../src/prose/check/offer.ts';
import { indexOffer } from '../../../src/prose/check/offer-index.ts';
import { writeOffline } from '../../../src/prose/offline/write-offline.ts';
import { documentOffer } from '../../../src/prose/verify/document-offer.ts';
import { ourLines } from '../../../src/prose/verify/our-lines.ts';
import { verifyBlocks } from '../../../src/prose/verify/verify-blocks.ts';
import { printedMarkdown } from '../../../src/run/printed-markdown.ts';
import { loadLanguage } from '../../../src/templating/load-language.ts';
import { fixtureDossiers } from '../../support/books.ts';
import { cleanPassages } from './clean.ts';
import { documentClasses, mutateLine } from './document-mutations.ts';
import { labelledPassages } from './labelled.ts';
import { type Correct, correctPassages, type Mutation, mutate, mutationClasses } from './mutations.ts';
import { shareText, wilson } from './wilson.ts';

const languages = ['en', 'zh'] as const;
type Language = (typeof languages)[number];

/** `npm run bench:checker` measures more, and prints what it measured. */
const isReported = process.env.npm_lifecycle_event === 'bench:checker';

/** At most so many mutations of a class and language, spread evenly over all that there are. */
const sampleSize = isReported ? 250 : 60;
const leastSample = 50;
/** What is aimed at for all classes of a language together; a single class of a small sample may lie below it. */
const leastRecall = 0.99;
const leastOfClass = isReported ? 0.97 : 0.95;

const packs = { en: await loadLanguage('en'), zh: await loadLanguage('zh') };
const accounts = (['northwind', 'account-x', 'taishan'] as const).flatMap((fixture) => [
  ...fixtureDossiers(fixture).values(),
]);
const labelledAccount = { en: accountOf('A-1041'), zh: accountOf('TS-001') };
const offers = new Map(accounts.map((dossier) => [dossier, offersOf(dossier)]));

const rows: (readonly string[])[] = [];
const report = (...row: readonly string[]) => rows.push(row);
afterAll(() => {
  if (!isReported) return;
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  process.stdout.write(
    `\n${lines.join('\n')}\n\nShares with 95% Wilson intervals; Node ${process.version}\n`,
  );
});

describe.each(languages)('the labelled set, %s', (language) => {
  const passages = labelledPassages(language);
  const clean = cleanPassages(language);
  const found = passages.map((passage) => ({
    passage,
    findings: check(passage.text, labelledAccount[language], passage.audience, language),
  }));

  it('holds 200 spans or more', () => {
    expect(passages.flatMap(({ spans }) => spans).length).toBeGreaterThanOrEqual(200);
  });

  it('every fault is found, by a code that names it', () => {
    const missed: string[] = [];
    const classes = new Map<string, { hits: number; of: number }>();
    for (const { passage, findings } of found) {
      for (const span of passage.spans.filter(({ isFault }) => isFault)) {
        const isFound = findings.some(
          ({ start, end, code }) => start < span.end && span.start < end && passage.codes.includes(code),
        );
        const counts = classes.get(passage.trap) ?? { hits: 0, of: 0 };
        classes.set(passage.trap, { hits: counts.hits + Number(isFound), of: counts.of + 1 });
        if (!isFound) missed.push(`${passage.line}: ${passage.text.slice(span.start, span.end)}`);
      }
    }
    for (const [trap, { hits, of }] of classes)
      report(`recall, labelled, ${language}`, trap, shareText(wilson(hits, of)));
    expect(missed).toEqual([]);
  });

  it('nothing else is found: precision 98% or more', () => {
    const alarms = found.flatMap(({ passage, findings }) =>
      findings.map((finding) => ({
        isTrue: passage.spans.some(
          ({ isFault, start, end }) => isFault && finding.start < end && start < finding.end,
        ),
        where: `${passage.line}: ${finding.code} ${finding.found}`,
      })),
    );
    const inClean = clean.flatMap(({ text, audience }) =>
      check(text, labelledAccount[language], audience, language).map(
        ({ code, found: what }) => `clean: ${code} ${what}`,
      ),
    );
    const isTrue = alarms.filter((alarm) => alarm.isTrue).length;
    const share = wilson(isTrue, alarms.length + inClean.length);
    report(`precision, labelled and clean, ${language}`, `${clean.length} clean passages`, shareText(share));
    const wrong = [...alarms.filter((alarm) => !alarm.isTrue).map(({ where }) => where), ...inClean];
    expect(share.hits / share.of, wrong.join('\n')).toBeGreaterThanOrEqual(0.98);
  });
});

describe.each(languages)('mutations of correct prose, %s', (language) => {
  const { locale, sentences } = packs[language];
  const offline = accounts.flatMap((dossier) =>
    correctPassages(dossier, writeOffline(dossier, sentences, locale).sections),
  );
  const modelLike = cleanPassages(language).map(
    ({ text, audience }): Correct => ({
      dossier: labelledAccount[language],
      section: audience === 'shareable' ? 'roiStory' : 'clean',
      path: 'clean',
      text,
    }),
  );

  it('the prose itself passes', () => {
    expect(offline.flatMap((correct) => findingsOf(correct, language))).toEqual([]);
  });

  const total = { found: 0, of: 0 };

  it.each(mutationClasses)('%s: found in 97 of 100', (kind) => {
    const all = offline.flatMap((correct) => mutate(correct, kind, language, locale));
    const sample = spread(all);
    const missed = sample.filter((mutation) => !isFound(mutation, language));
    report(
      `recall, mutations of drafts, ${language}`,
      kind,
      shareText(wilson(sample.length - missed.length, sample.length)),
    );
    const others = spread(modelLike.flatMap((correct) => mutate(correct, kind, language, locale)));
    const missedOthers = others.filter((mutation) => !isFound(mutation, language));
    report(
      `recall, mutations of model-like prose, ${language}`,
      kind,
      shareText(wilson(others.length - missedOthers.length, others.length)),
    );
    total.found += sample.length - missed.length;
    total.of += sample.length;
    expect(sample.length).toBeGreaterThanOrEqual(leastSample);
    expect(
      1 - missed.length / sample.length,
      missed.map(({ text }) => text).join('\n'),
    ).toBeGreaterThanOrEqual(leastOfClass);
  });

  it('all classes together: found in 99 of 100', () => {
    report(`recall, mutations of drafts, ${language}`, 'all', shareText(wilson(total.found, total.of)));
    expect(total.found / total.of).toBeGreaterThanOrEqual(leastRecall);
  });

  /** A typed figure that becomes the reference that it was is printed as the fact, and so is no fault any more. */
  function isFound(mutation: Mutation, own: Language): boolean {
    const { text } = resolveLiterals(mutation.text, offerFor(mutation), packs[own].locale);
    return text === mutation.before || findingsOf({ ...mutation, text }, own).length > 0;
  }
});

describe.each(languages)('mutations of printed briefs, %s', (language) => {
  const { locale, words, sentences } = packs[language];
  const names = languages.map((own) => factNames(packs[own].locale));
  const documents = accounts.map((dossier) => {
    const notes = { model: null, fallbacks: [], problems: { errors: 0, notices: 0 }, missingTables: [] };
    const brief = composeBrief(dossier, writeOffline(dossier, sentences, locale), notes, { locale, words });
    const index = indexOffer(documentOffer(dossier), locale);
    const blocks = printedMarkdown(brief).filter(({ text }) => text.trim() !== '');
    return { index, blocks, ours: ourLines(blocks, index) };
  });

  it.each(documentClasses)('%s: found in 99 of 100', (kind) => {
    const all = documents.flatMap((document) =>
      document.blocks.flatMap((block) =>
        mutateLine(block, kind, document.index).map((text) => ({ ...document, block, text })),
      ),
    );
    const sample = spread(all);
    const isFoundBy = ({ block, text, index }: (typeof all)[number], ours: (typeof all)[number]['ours']) =>
      verifyBlocks([{ ...block, text, marked: [] }], ours, index, names, () => ({
        line: 1,
        column: 1,
      })).figures.some(({ status }) => status === 'unsupported');
    const hits = sample.filter((one) => isFoundBy(one, one.ours)).length;
    const alone = sample.filter((one) => isFoundBy(one, new Map())).length;
    report(`recall, mutations of briefs, ${language}`, kind, shareText(wilson(hits, sample.length)));
    report(`recall, the same by context alone, ${language}`, kind, shareText(wilson(alone, sample.length)));
    const missed = sample.filter((one) => !isFoundBy(one, one.ours));
    expect(sample.length).toBeGreaterThanOrEqual(leastSample);
    expect(hits / sample.length, missed.map(({ text }) => text).join('\n')).toBeGreaterThanOrEqual(
      leastRecall,
    );
  });
});

it('a brief is checked in less than 50 ms', () => {
  const times = languages.flatMap((language) =>
    accounts.flatMap((dossier) => {
      const { locale, sentences } = packs[language];
      const { roiStory, ...internal } = writeOffline(dossier, sentences, locale).sections;
      const { internal: own, shareable } = offersOf(dossier);
      return [1, 2, 3].map(() => {
        // Of the processor: on a machine that does nothing else, the time that passes.
        const start = process.cpuUsage();
        checkSection(internal, own, locale);
        checkSection(roiStory, shareable, locale);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      });
    }),
  );
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  report(
    'time of a brief, five sections',
    'median',
    `${median.toFixed(1)} ms (fastest ${sorted[0]?.toFixed(1)} ms)`,
  );
  expect(sorted[0]).toBeLessThan(50);
});

function accountOf(id: string): Dossier {
  const dossier = accounts.find(({ account }) => account.id === id);
  if (dossier === undefined) throw new Error(`there is no account ${id}`);
  return dossier;
}

function offersOf(dossier: Dossier): Readonly<Record<'internal' | 'shareable', Offer>> {
  return { internal: buildOffer(dossier, 'internal'), shareable: buildOffer(dossier, 'shareable') };
}

function check(text: string, dossier: Dossier, audience: 'internal' | 'shareable', language: Language) {
  const offer = offers.get(dossier)?.[audience] ?? offersOf(dossier)[audience];
  return checkSection(text, offer, packs[language].locale);
}

function offerFor({ dossier, section }: Correct): Offer {
  const both = offers.get(dossier) ?? offersOf(dossier);
  return section === 'roiStory' ? both.shareable : both.internal;
}

function findingsOf(correct: Correct, language: Language) {
  return checkSection({ [correct.path]: correct.text }, offerFor(correct), packs[language].locale);
}

function spread<T>(all: readonly T[]): readonly T[] {
  const step = Math.max(1, all.length / sampleSize);
  return Array.from(
    { length: Math.min(all.length, sampleSize) },
    (_, index) => all[Math.floor(index * step)],
  ).filter((one) => one !== undefined);
}
