import type { Account } from '../book/account.ts';
import { countProblems, type Problem, touching } from '../book/problem.ts';
import { type TableName, tables } from '../book/tables.ts';
import type { Config } from '../config/config.ts';
import { type Brief, composeBrief } from '../documents/brief.ts';
import type { BriefNotes, ModelNotes } from '../documents/brief-notes.ts';
import { renderBriefHtml } from '../documents/render-brief-html.ts';
import { renderBriefJson } from '../documents/render-brief-json.ts';
import { renderBriefMarkdown } from '../documents/render-brief-markdown.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { writeOffline } from '../prose/offline/write-offline.ts';
import type { Written } from '../prose/sections.ts';
import type { LanguagePack } from '../templating/language-pack.ts';
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
  readonly model: ModelNotes | null;
};

/** Everything that a writer may want to know of a brief, and what the offline writer has written of it already. */
export type WritingMatter = {
  readonly account: Account;
  readonly dossier: Dossier;
  readonly config: Config;
  readonly language: string;
  readonly pack: LanguagePack;
  readonly offline: Written;
};

/** Finds better words for a brief, or leaves it as the offline writer has written it. */
export type WriteProse = (
  matter: WritingMatter,
) => Promise<{ readonly written: Written; readonly model: ModelNotes | null }>;

const leaveOffline: WriteProse = async ({ offline }) => ({ written: offline, model: null });

/** Makes the brief of an account: the same book, configuration, day and answers of a model give the same bytes. */
export async function makeBrief(
  request: BriefRequest,
  effects: ReadEffects & AskEffects,
  writeProse: WriteProse = leaveOffline,
): Promise<BriefResult> {
  return await makeDocuments(await loadDossier(request, effects), request, writeProse);
}

/** A brief with what was written in it, for documents about several. */
export type MadeBrief = BriefResult & Pick<BriefNotes, 'missingTables'> & { readonly written: Written };

/** Makes the brief of an account whose book has been read. */
export async function makeDocuments(
  loaded: LoadedDossier,
  { formats, language }: Pick<BriefRequest, 'formats' | 'language'>,
  writeProse: WriteProse = leaveOffline,
): Promise<MadeBrief> {
  const { config, account, dossier } = loaded;
  const pack = await loadLanguage(language);
  const offline = writeOffline(dossier, pack.sentences, pack.locale);
  const { written, model } = await writeProse({ account, dossier, config, language, pack, offline });
  const brief = compose(loaded, written, model, pack);
  const name = outputName(account);
  const files = await Promise.all(
    formats.map(async (format) => ({
      format,
      name: `${name}.${format}`,
      content: await renderers[format](brief),
    })),
  );
  const { problems, missingTables } = brief.notes;
  return { accountId: account.id, accountName: account.name, files, problems, model, missingTables, written };
}

/** The brief of an account in a language, written offline. */
export async function composeOffline(loaded: LoadedDossier, language: string): Promise<Brief> {
  const pack = await loadLanguage(language);
  return compose(loaded, writeOffline(loaded.dossier, pack.sentences, pack.locale), null, pack);
}

function compose(
  { problems: found, account, dossier }: LoadedDossier,
  written: Written,
  model: ModelNotes | null,
  { locale, words }: LanguagePack,
): Brief {
  const problems = countTouching(found, account.id);
  const notes: BriefNotes = { model, problems, missingTables: silentTables(account) };
  return composeBrief(dossier, written, notes, { locale, words });
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
