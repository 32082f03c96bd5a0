import type { Account } from '../book/account.ts';
import { countProblems, type Problem, touching } from '../book/problem.ts';
import { type TableName, tables } from '../book/tables.ts';
import { type Brief, composeBrief } from '../documents/brief.ts';
import type { BriefNotes } from '../documents/brief-notes.ts';
import { renderBriefHtml } from '../documents/render-brief-html.ts';
import { renderBriefJson } from '../documents/render-brief-json.ts';
import { renderBriefMarkdown } from '../documents/render-brief-markdown.ts';
import { writeOffline } from '../prose/offline/write-offline.ts';
import type { Written } from '../prose/sections.ts';
import { loadLanguage } from '../templating/load-language.ts';
import type { AskEffects, ReadEffects } from './effects.ts';
import { type DossierRequest, type LoadedDossier, loadDossier } from './load-dossier.ts';
import { outputName } from './output-name.ts';
import type { OutputFile } from './write-outputs.ts';

export type BriefFormat = 'md' | 'html' | 'json';

export type BriefRequest = DossierRequest & {
  readonly formats: readonly BriefFormat[];
  readonly language: string;
};

/** The documents of a brief, not yet written anywhere, and what there is to tell about their making. */
export type BriefResult = {
  readonly accountId: string;
  readonly accountName: string;
  readonly files: readonly (OutputFile & { readonly format: BriefFormat })[];
  readonly problems: BriefNotes['problems'];
};

/** Makes the brief of an account: the same book, configuration and day give the same bytes. */
export async function makeBrief(
  request: BriefRequest,
  effects: ReadEffects & AskEffects,
): Promise<BriefResult> {
  return await makeDocuments(await loadDossier(request, effects), request);
}

/** A brief with what was written in it, for documents about several. */
export type MadeBrief = BriefResult & Pick<BriefNotes, 'missingTables'> & { readonly written: Written };

/** Makes the brief of an account whose book has been read. */
export async function makeDocuments(
  loaded: LoadedDossier,
  request: Pick<BriefRequest, 'formats' | 'language'>,
): Promise<MadeBrief> {
  const { account } = loaded;
  const brief = await composeOffline(loaded, request.language);
  const problems = countTouching(loaded.problems, account.id);
  const name = outputName(account);
  const files = request.formats.map((format) => ({
    format,
    name: `${name}.${format}`,
    content: renderers[format](brief),
  }));
  return {
    accountId: account.id,
    accountName: account.name,
    files,
    problems,
    missingTables: silentTables(account),
    written: brief.written,
  };
}

/** The brief of an account in a language, written offline. */
export async function composeOffline(
  { problems: found, account, dossier }: LoadedDossier,
  language: string,
): Promise<Brief> {
  const { locale, words, sentences } = await loadLanguage(language);
  const problems = countTouching(found, account.id);
  const notes: BriefNotes = { model: null, fallbacks: [], problems, missingTables: silentTables(account) };
  return composeBrief(dossier, writeOffline(dossier, sentences, locale), notes, { locale, words });
}

const renderers = { md: renderBriefMarkdown, html: renderBriefHtml, json: renderBriefJson } as const;

function countTouching(problems: readonly Problem[], accountId: string): BriefNotes['problems'] {
  const own = touching(problems, accountId);
  const errors = countProblems(own.filter((problem) => problem.severity === 'error'));
  return { errors, notices: countProblems(own) - errors };
}

function silentTables(account: Account): readonly string[] {
  const names = Object.keys(tables) as TableName[];
  return names.filter((name) => name !== 'accounts' && account.rows[name].length === 0);
}
