/** Somebody whom the data names, under the pseudonym that stands for the person in prompts. */
export type NamedPerson = { readonly pseudonym: string; readonly name: string };

/** A spelling of a name, what hides it, and what is put in its place again. */
export type KnownName = { readonly spelling: string; readonly token: string; readonly revealed: string };

/** Names that are words as well: alone and capitalised they stay, because a sentence may begin with them. */
const words = new Set(
  'will may mark grace rose hope bill art faith joy page young long white brown black green price rich chase case main close sales open key best early north south east west day king bond field stone wood hill lane park ford banks'.split(
    ' ',
  ),
);

const han = /^\p{Script=Han}{2,4}$/u;
/** How somebody is spoken of by the surname alone. */
const honorifics = [
  '总经理',
  '总监',
  '总',
  '经理',
  '先生',
  '女士',
  '小姐',
  '老师',
  '工',
  '主任',
  '院长',
  '处长',
  '部长',
  '主管',
  '董',
];

/**
 * Every spelling under which the persons may be met in a text: the whole name, its parts, a surname with an honorific.
 * A part that two persons share stands for neither of them and keeps its own words.
 */
export function knownNames(persons: readonly NamedPerson[]): readonly KnownName[] {
  const bySpelling = new Map<string, NamedPerson[]>();
  for (const person of persons) {
    for (const spelling of spellingsOf(person.name))
      bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), person]);
  }
  return [...bySpelling]
    .map(([spelling, meant]): KnownName => {
      const [first] = meant;
      const whole =
        meant.find((person) => person.name.trim() === spelling) ?? (meant.length === 1 ? first : undefined);
      if (whole !== undefined) return { spelling, token: whole.pseudonym, revealed: whole.name.trim() };
      const numbers = meant.map((person) => person.pseudonym.replace(/\D/g, '')).join('_OR_');
      return { spelling, token: `[CONTACT_${numbers}]`, revealed: spelling };
    })
    .sort((a, b) => b.spelling.length - a.spelling.length || (a.spelling < b.spelling ? -1 : 1));
}

function spellingsOf(name: string): ReadonlySet<string> {
  const whole = name.trim();
  if (whole === '') return new Set();
  if (han.test(whole)) {
    const surname = whole.slice(0, 1);
    return new Set([whole, ...honorifics.map((honorific) => `${surname}${honorific}`)]);
  }
  const parts = whole.split(/[\s,]+/u).filter((part) => isTelling(part));
  const [first, last] = [parts[0], parts.at(-1)];
  const turned = parts.length > 1 ? [`${last}, ${first}`, `${first?.charAt(0)}. ${last}`] : [];
  return new Set([whole, ...turned, ...parts]);
}

function isTelling(part: string): boolean {
  return /^\p{Lu}[\p{L}'’-]{2,}$/u.test(part) && !words.has(part.toLowerCase());
}
