import { buildPortfolio } from '../../engine/portfolio/build-portfolio.ts';
import { uniqueSlugs } from '../../facts/slug.ts';
import { promptPackFor } from '../../prose/prompts/prompt-packs.ts';
import { promptText } from '../../prose/prompts/prompt-text.ts';
import type { LanguagePack } from '../../templating/language-pack.ts';
import { loadLanguage } from '../../templating/load-language.ts';
import { settingsByAccount } from '../account-settings.ts';
import type { BriefFormat } from '../brief.ts';
import { chooseRenewals } from '../choose-renewals.ts';
import { reportFacts } from '../facts.ts';
import type { LoadedBook } from '../load-book.ts';
import { type MadeAccount, type MakeDocuments, makeAccount } from '../make-account.ts';
import { fillPrompts } from '../model/fill-prompts.ts';
import { makePortfolio } from '../portfolio.ts';
import type { OutputFile } from '../write-outputs.ts';
import { snapshotNames } from './snapshot-name.ts';

export type SnapshotRequest = {
  readonly asOf: string;
  readonly language: string;
  readonly formats: readonly BriefFormat[];
  readonly kinds: readonly SnapshotKind[];
};

type Rendered = { readonly ending: string; readonly content: OutputFile['content'] };

/** What is rendered of each account. Another kind is another line here. */
const ofAccount = {
  documents: ({ brief }) => brief.files.map(({ format, content }) => ({ ending: format, content })),
  facts: ({ loaded }, _, english) => [{ ending: 'facts.json', content: factsOf(loaded.facts, english) }],
  prompts: ({ loaded }, language) => [{ ending: 'prompts.txt', content: promptsOf(loaded, language) }],
} as const satisfies Readonly<
  Record<string, (made: MadeAccount, language: LanguagePack, english: LanguagePack) => readonly Rendered[]>
>;

export type SnapshotKind = keyof typeof ofAccount | 'portfolio';

/** Every document of a book under the name of its snapshot, one after the other: a book may have many. */
export async function* renderSnapshots(
  read: LoadedBook,
  { asOf, language, formats, kinds }: SnapshotRequest,
  make: MakeDocuments,
): AsyncGenerator<OutputFile> {
  const { book, config } = read;
  const pack = await loadLanguage(language);
  const english = await loadLanguage('en');
  const names = snapshotNames(book.accounts);
  const slugs = uniqueSlugs(book.accounts.map(({ id }) => id));
  const settingsOf = settingsByAccount(config);
  const made: Pick<MadeAccount, 'entry' | 'page'>[] = [];
  for (const account of book.accounts) {
    const slug = slugs.get(account.id) ?? account.id;
    const one = await makeAccount(account, slug, read, settingsOf(account), asOf, pack, make);
    const name = names.get(account.id) ?? account.id;
    for (const kind of kinds) {
      if (kind === 'portfolio') continue;
      for (const { ending, content } of ofAccount[kind](one, pack, english))
        yield { name: `${name}.${ending}`, content };
    }
    const files = one.page.files.map(({ format }) => ({ format, name: `${name}.${format}` }));
    made.push({ entry: one.entry, page: { ...one.page, files } });
  }
  if (!kinds.includes('portfolio')) return;
  const period = wholePeriod(made.map(({ entry }) => entry.contract.renewalDate.value));
  if (period === null) return;
  const { chosen, failures, outsiders } = chooseRenewals(book, period, asOf, slugs, settingsOf);
  const ids = new Set(chosen.map(({ id }) => id));
  const shown = made.filter(({ entry }) => ids.has(entry.account.id));
  const matter = {
    portfolio: buildPortfolio(
      shown.map(({ entry }) => entry),
      asOf,
    ),
    period,
    accounts: new Map(shown.map(({ entry, page }) => [entry.slug, page])),
    failures,
    outsiders,
  };
  yield* await makePortfolio(matter, formats, language);
}

function factsOf(facts: MadeAccount['loaded']['facts'], { locale }: LanguagePack): string {
  return `${JSON.stringify(reportFacts(facts, false, locale), null, 2)}\n`;
}

/** The same marker in all of them: a random one would make every snapshot differ. */
function promptsOf({ account, dossier }: MadeAccount['loaded'], pack: LanguagePack): string {
  const prompts = fillPrompts(account, dossier, pack, promptPackFor(pack.locale.format.tag), () => 'marker');
  return prompts.map(promptText).join('\n');
}

/** From the first month in which an account of the book renews to the last; null where no date is known. */
function wholePeriod(dates: readonly (string | null)[]) {
  const months = dates.flatMap((date) => (date === null ? [] : [date.slice(0, 7)])).sort();
  const [from, to] = [months[0], months.at(-1)];
  return from === undefined || to === undefined ? null : { kind: 'months' as const, from, to };
}
