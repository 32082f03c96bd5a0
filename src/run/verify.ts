import { isAbsolute, join } from 'node:path';
import { withWholeEvidence } from '../documents/brief.ts';
import { renderBriefHtml } from '../documents/render-brief-html.ts';
import { factNames } from '../prose/check/literals/fact-names.ts';
import { indexOffer } from '../prose/check/offer-index.ts';
import type { Block } from '../prose/verify/block.ts';
import { documentOffer } from '../prose/verify/document-offer.ts';
import { htmlBlocks } from '../prose/verify/html-blocks.ts';
import { markdownBlocks } from '../prose/verify/markdown-blocks.ts';
import { ourLines } from '../prose/verify/our-lines.ts';
import { statedDay } from '../prose/verify/stated-day.ts';
import type { DoubtfulName, DoubtfulQuote, VerifiedFigure } from '../prose/verify/verified-figure.ts';
import { verifyBlocks } from '../prose/verify/verify-blocks.ts';
import { isWriterNote } from '../prose/verify/writer-notes.ts';
import { languages } from '../templating/language-names.ts';
import { loadLanguage } from '../templating/load-language.ts';
import { composeOffline } from './brief.ts';
import type { AskEffects, ReadEffects } from './effects.ts';
import { type DossierRequest, type LoadedDossier, loadDossier } from './load-dossier.ts';
import { sourceTexts } from './model/source-texts.ts';
import { printedMarkdown } from './printed-markdown.ts';
import { errorCode } from './read-file.ts';
import { usageError } from './run-error.ts';

export type VerifyRequest = Omit<DossierRequest, 'asOf'> & {
  /** The document: Markdown or HTML. */
  readonly file: string;
  /** The day to compute for; null for the one that the document names, else today. */
  readonly asOf: string | null;
  readonly today: string;
};

/** What `verify --json` prints. */
export type VerifyReport = {
  readonly file: string;
  readonly account: string;
  readonly asOf: string;
  readonly counts: Readonly<Record<VerifiedFigure['status'], number>>;
  readonly figures: readonly VerifiedFigure[];
  readonly quotes: readonly DoubtfulQuote[];
  readonly names: readonly DoubtfulName[];
};

/**
 * Checks every figure of an edited brief or summary against the ledger of its account.
 *
 * @throws RunError (2) for a file that is not there, or no text.
 */
export async function verifyDocument(
  request: VerifyRequest,
  effects: ReadEffects & AskEffects,
): Promise<VerifyReport> {
  const source = await readDocument(request.file, effects);
  const isHtml = /^\s*</.test(source);
  const blocks = isHtml ? htmlBlocks(source) : markdownBlocks(source);
  const packs = await Promise.all(languages.map(loadLanguage));
  const asOf = request.asOf ?? statedDay(blocks, packs) ?? request.today;
  const loaded = await loadDossier({ ...request, asOf }, effects);
  const offer = documentOffer(loaded.dossier, sourceTexts(loaded.account));
  const index = indexOffer(offer, (await loadLanguage('en')).locale);
  const ours = ourLines(await ownBlocks(loaded, isHtml), index);
  const { figures, quotes, names } = verifyBlocks(
    blocks.filter(({ text }) => !isWriterNote(text, packs)),
    ours,
    index,
    packs.map(({ locale }) => factNames(locale)),
    placesIn(source),
  );
  const count = (status: VerifiedFigure['status']) =>
    figures.filter((figure) => figure.status === status).length;
  return {
    file: request.file,
    account: loaded.account.id,
    asOf,
    counts: { matched: count('matched'), derived: count('derived'), unsupported: count('unsupported') },
    figures,
    quotes,
    names,
  };
}

/** The brief as we would write it for that day, in every language, in the format of the document, with all evidence. */
async function ownBlocks(loaded: LoadedDossier, isHtml: boolean): Promise<readonly Block[]> {
  const briefs = await Promise.all(languages.map((language) => composeOffline(loaded, language)));
  const blocks = briefs
    .map(withWholeEvidence)
    .map(async (brief) => (isHtml ? htmlBlocks(await renderBriefHtml(brief)) : printedMarkdown(brief)));
  return (await Promise.all(blocks)).flat();
}

async function readDocument(file: string, effects: ReadEffects): Promise<string> {
  const path = isAbsolute(file) ? file : join(effects.workingFolder, file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await effects.readFile(path));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw usageError(`There is no file ${file}.`, error);
    if (errorCode(error) === 'EISDIR')
      throw usageError(`${file} is a folder: name one document in it.`, error);
    if (error instanceof TypeError)
      throw usageError(`${file} is no text in UTF-8: verify reads Markdown and HTML.`, error);
    throw error;
  }
}

/** Line and column of a character, from 1. */
function placesIn(source: string): (place: number) => { readonly line: number; readonly column: number } {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (place) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: place - (starts[low] ?? 0) + 1 };
  };
}
