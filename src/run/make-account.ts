import type { Account } from '../book/account.ts';
import { adoptFront } from '../documents/portfolio/adopt-front.ts';
import type { AccountPage } from '../documents/portfolio/portfolio-matter.ts';
import type { PortfolioEntry } from '../dossier/portfolio.ts';
import { buildDossier, type EngineSettings } from '../engine/build-dossier.ts';
import { portfolioEntry } from '../engine/portfolio/entry.ts';
import type { LanguagePack } from '../templating/language-pack.ts';
import type { MadeBrief } from './brief.ts';
import type { LoadedBook } from './load-book.ts';
import type { LoadedDossier } from './load-dossier.ts';

/** Makes the documents of one account; whoever writes the prose is its business. */
export type MakeDocuments = (loaded: LoadedDossier) => Promise<MadeBrief>;

/** One account of several, with what is told of it on their common page. */
export type MadeAccount = {
  readonly loaded: LoadedDossier;
  readonly brief: MadeBrief;
  readonly entry: PortfolioEntry;
  readonly page: AccountPage;
};

/** Computes an account of a book that has been read, and makes its documents. `slug` is its own in the portfolio. */
export async function makeAccount(
  account: Account,
  slug: string,
  { book, config }: LoadedBook,
  settings: EngineSettings,
  asOf: string,
  pack: LanguagePack,
  make: MakeDocuments,
): Promise<MadeAccount> {
  const dossier = buildDossier(account, settings, asOf);
  const facts = { accountId: account.id, asOf, ledger: dossier.ledger };
  const loaded = { config, problems: book.problems, account, dossier, facts };
  const brief = await make(loaded);
  const page = {
    front: adoptFront(brief.written.front, dossier, slug, pack),
    files: brief.files.map(({ format, name }) => ({ format, name })),
    problems: brief.problems,
    missingTables: brief.missingTables,
  };
  return { loaded, brief, entry: portfolioEntry(account, slug, dossier), page };
}
