const fillers = new Set(
  'a an the of in on at to for by with and or is are was were be been it its their our your we they that this from as not no if than so into out up per each all any what which who how month year day last full record'.split(
    ' ',
  ),
);

/** Pairs of characters that stand everywhere. */
const chineseFillers = new Set(
  '最近 近完 近一 一个 完整 整月 个完 个月 月份 每年 每月 期内 之前 之后 之间 我们 你们 他们 贵方 对方 客户 可以 已经 如果 目前 现在'.split(
    ' ',
  ),
);

/** The words of a text by which it is compared with others: stems of an alphabet, pairs of Chinese characters. */
export function termsOf(text: string): ReadonlySet<string> {
  const terms = new Set<string>();
  const folded = text.normalize('NFKC').toLowerCase();
  for (const [word] of folded.matchAll(
    /[\p{Script=Latin}][\p{Script=Latin}\p{N}]*(?:-[\p{Script=Latin}\p{N}]+)*/gu,
  )) {
    if (!fillers.has(word)) terms.add(stemOf(word));
  }
  for (const [run] of folded.matchAll(/\p{Script=Han}+/gu)) {
    const characters = [...run];
    if (characters.length === 1) terms.add(run);
    for (let index = 0; index + 1 < characters.length; index += 1) {
      const pair = `${characters[index]}${characters[index + 1]}`;
      if (!chineseFillers.has(pair)) terms.add(pair);
    }
  }
  return terms;
}

/** Plurals and the commonest endings off: enough to tell that two words are one. */
function stemOf(word: string): string {
  if (word.length <= 3) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?<=\p{L}{3})(?:ing|ed)$/u, '')
    .replace(/(?<=\p{L}{3})e$/u, '');
}
