/** Legal forms at the end of a company's name, as folded words, and what joins two of them. */
const suffixes = new Set(
  `inc incorporated corp corporation co company llc llp lp ltd limited plc gmbh mbh ag kg kgaa se sa sas sarl sasu bv nv
  oy oyj ab as asa aps spa srl sl slu sro pty pte pvt kk bhd sdn and`.split(/\s+/),
);
const chineseForm = /(?:股份有限公司|有限责任公司|有限公司|股份公司|公司|株式会社|有限会社|合同会社)$/;
const japanesePrefix = /^(?:株式会社|有限会社|合同会社)/;

/** A company's name without case, width, blanks and punctuation; words stay apart where they were. */
export function foldAccountName(name: string): string {
  const others = /^[ -~]*$/.test(name) ? /[^A-Za-z0-9]+/g : /[^\p{L}\p{N}\p{M}]+/gu;
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/&/g, ' and ')
    .replace(others, ' ')
    .trim();
}

/**
 * A folded name without its legal form: "acme inc" and "acme gmbh" are both "acme". A name that is nothing but a legal
 * form stays as it is.
 */
export function withoutLegalForm(folded: string): string {
  const words = folded.split(' ');
  while (words.length > 1 && suffixes.has(words.at(-1) ?? '')) words.pop();
  const name = words.join(' ');
  const bare = name.replace(japanesePrefix, '').replace(chineseForm, '').trim();
  return bare === '' ? name : bare;
}
