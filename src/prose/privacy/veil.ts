import { slugOf } from '../../facts/slug.ts';
import { escapeMarkdown } from '../../templating/escape.ts';
import { visibleText } from '../../templating/visible-text.ts';
import { type KnownName, knownNames, type NamedPerson } from './known-names.ts';
import { type Found, findAddresses, findNumbers, foundAt } from './personal-patterns.ts';

/** A person as the data knows it. */
export type Contact = { readonly id: string; readonly slug: string; readonly name: string | null };

/** A stretch of the original under the stretch of the hidden text that stands for it. */
type Piece = { readonly from: number; readonly to: number; readonly start: number; readonly end: number };

/** A text in which nobody can be told, with the way back to the original. */
export type HiddenText = {
  readonly original: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
};

/**
 * What stands between the data and a model: persons become stable pseudonyms (`[CONTACT_1]`, also within the ids of
 * facts), e-mail addresses, telephone numbers and ids go. Pseudonyms that come back become names again.
 */
export type Veil = {
  readonly hide: (text: string) => string;
  readonly hideText: (text: string) => HiddenText;
  readonly hideId: (factId: string) => string;
  /** Escaped Markdown with names and ids in it again. Pseudonyms of nobody stay, for the checker to find. */
  readonly reveal: (passage: string) => string;
  readonly revealId: (alias: string) => string;
  /** The pseudonym of a contact by id, slug or name; null where the data has no such person. */
  readonly pseudonymOf: (contact: string) => string | null;
};

/**
 * @param colleague the name of our own person on the account, hidden as `[CSM]`
 * @param values further values that give somebody away, such as addresses and numbers of the contacts table
 * @param factIds every id that may be hidden
 */
export function createVeil(
  contacts: readonly Contact[],
  colleague: string | null,
  values: readonly string[],
  factIds: Iterable<string>,
): Veil {
  const pseudonyms = contacts.map((contact, index) => ({ contact, pseudonym: `[CONTACT_${index + 1}]` }));
  const persons: NamedPerson[] = pseudonyms.map(({ contact, pseudonym }) => ({
    pseudonym,
    name: contact.name ?? contact.id,
  }));
  if (colleague !== null) persons.push({ pseudonym: '[CSM]', name: colleague });
  const names = knownNames(persons);
  const hideText = hiderOf(names, values);
  const revealed = new Map([
    ...names.map(({ token, revealed: text }) => [token, text] as const),
    ...persons.map(({ pseudonym, name }) => [pseudonym, name] as const),
  ]);
  const aliases = aliasesOf(factIds, contacts, names);
  const idOf = new Map([...aliases].map(([id, alias]) => [alias, id]));
  const revealId = (alias: string) => idOf.get(alias) ?? alias;
  return {
    hideText,
    hide: (text) => hideText(text).text,
    hideId: (id) => aliases.get(id) ?? id,
    revealId,
    reveal: (passage) => revealNames(revealIds(passage, revealId), revealed),
    pseudonymOf: (wanted) =>
      pseudonyms.find(({ contact }) => [contact.id, contact.slug, contact.name].includes(wanted))
        ?.pseudonym ?? null,
  };
}

/** Most of what is hidden is a label that holds nobody, and every prompt has it again: each text is searched once. */
function hiderOf(names: readonly KnownName[], values: readonly string[]): Veil['hideText'] {
  const tokens = new Map(names.map(({ spelling, token }) => [halfWidth(spelling), token]));
  const kept = [...new Set(values.map((value) => value.trim()).filter((value) => value.length >= 4))];
  const sources = [
    ...kept.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    ...names.map(({ spelling }) => spelling),
  ].map((spelling) => literal(halfWidth(spelling)));
  const known = sources.length === 0 ? null : new RegExp(sources.join('|'), 'gu');
  const searched = new Map<string, HiddenText>();
  return (raw) => {
    const earlier = searched.get(raw);
    if (earlier !== undefined) return earlier;
    const original = visibleText(raw);
    const plain = halfWidth(original);
    // An address may hold a name, so it goes whole before the name in it does.
    const addresses = findAddresses(plain);
    const named = known === null ? [] : [...plain.matchAll(known)];
    const found = [
      ...addresses,
      ...named.map((match) => foundAt(match, tokens.get(match[0]) ?? '[PRIVATE]')),
      ...findNumbers(plain),
    ];
    const hidden = splice(original, withoutOverlaps(found));
    searched.set(raw, hidden);
    return hidden;
  };
}

/** Full-width letters and digits as their plain twins: one character for one, so that places stay true. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** The earlier ones of a list stand, in the order of the text. */
function withoutOverlaps(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const one of found)
    if (!kept.some((other) => one.from < other.to && other.from < one.to)) kept.push(one);
  return kept.sort((a, b) => a.from - b.from);
}

function splice(original: string, found: readonly Found[]): HiddenText {
  let text = '';
  let end = 0;
  const pieces: Piece[] = [];
  for (const { from, to, token } of found) {
    text += original.slice(end, from);
    pieces.push({ from, to, start: text.length, end: text.length + token.length });
    text += token;
    end = to;
  }
  return { original, text: text + original.slice(end), pieces };
}

/** The words of the original under a stretch of the hidden text; a pseudonym that is cut in two counts whole. */
export function originalOf({ original, pieces }: HiddenText, start: number, end: number): string {
  const map = (at: number, side: 'from' | 'to'): number => {
    let shift = 0;
    for (const piece of pieces) {
      if (at <= piece.start) break;
      if (at < piece.end) return piece[side];
      shift = piece.to - piece.end;
    }
    return at + shift;
  };
  return original.slice(map(start, 'from'), map(end, 'to'));
}

/** Letters must not go on on either side, where the script writes words apart. */
function literal(spelling: string): string {
  const source = spelling.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const before = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u.test(spelling) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]$/u.test(spelling) ? '(?![\\p{L}\\p{N}])' : '';
  return `${before}${source}${after}`;
}

/**
 * Ids in which a person stands, by the contact's id or by a name, with the pseudonym's number in that place. No two ids
 * share an alias.
 */
function aliasesOf(
  factIds: Iterable<string>,
  contacts: readonly Contact[],
  names: readonly KnownName[],
): ReadonlyMap<string, string> {
  const aliasOf = new Map([
    ...names.map(({ spelling, token }) => [slugOf(spelling), slugOf(token).replaceAll('_', '-')] as const),
    ...contacts.map(({ slug }, index) => [slug, `contact-${index + 1}`] as const),
  ]);
  const slugs = [...aliasOf.keys()]
    .filter((slug) => slug !== 'x')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const sources = slugs.map((slug) => (han.test(slug) ? slug : `(?<=^|[.-])${slug}(?=$|[.-])`));
  const pattern = sources.length === 0 ? null : new RegExp(sources.join('|'), 'gu');
  const aliases = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of factIds) {
    const hidden = pattern === null ? id : id.replace(pattern, (slug) => aliasOf.get(slug) ?? slug);
    let alias = hidden;
    for (let n = 2; taken.has(alias); n += 1) alias = `${hidden}-${n}`;
    taken.add(alias);
    aliases.set(id, alias);
  }
  return aliases;
}

/** Names in characters are written without a space around them. */
const han = /^\p{Script=Han}+$/u;

function revealIds(passage: string, revealId: (alias: string) => string): string {
  return passage.replace(/\[\[([^\s[\]|\\~:#@]+)/gu, (_, alias: string) => `[[${revealId(alias)}`);
}

/** A pseudonym as models write it: with its brackets, escaped, doubled or (where it is no word) without. */
const pseudonym =
  /(?:\\?\[){0,2}(CONTACT_\d+(?:_OR_\d+)*)(?!\w)(?:\\?\]){0,2}|(?:\\?\[){1,2}(CSM)(?:\\?\]){1,2}/gu;

function revealNames(passage: string, revealed: ReadonlyMap<string, string>): string {
  return passage.replace(pseudonym, (found, contact: string | undefined, colleague: string | undefined) => {
    const text = revealed.get(`[${contact ?? colleague}]`);
    return text === undefined ? found : escapeMarkdown(text);
  });
}
