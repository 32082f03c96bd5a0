const isoCodes = new Set(
  `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP
  CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR
  ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT
  MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD
  SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES
  VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG`.split(/\s+/),
);

const dollars =
  'USD CAD AUD NZD SGD HKD TWD MXN CLP COP ARS BBD BSD BZD FJD GYD JMD LRD NAD TTD XCD UYU DOP'.split(' ');

/** What a mark beside an amount can stand for, the longer marks first so that US$ is not read as $. */
const marks: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    US$: ['USD'],
    A$: ['AUD'],
    AU$: ['AUD'],
    C$: ['CAD', 'NIO'],
    CA$: ['CAD'],
    HK$: ['HKD'],
    MX$: ['MXN'],
    NT$: ['TWD'],
    NZ$: ['NZD'],
    R$: ['BRL'],
    S$: ['SGD'],
    $: dollars,
    '€': ['EUR'],
    '£': ['GBP', 'EGP', 'GIP', 'FKP', 'SHP'],
    '¥': ['CNY', 'JPY'],
    '₹': ['INR'],
    '₩': ['KRW', 'KPW'],
    '₽': ['RUB'],
    '₺': ['TRY'],
    '₫': ['VND'],
    '฿': ['THB'],
    '₴': ['UAH'],
    '₪': ['ILS'],
    '₱': ['PHP'],
    KR: ['SEK', 'NOK', 'DKK', 'ISK'],
    RS: ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR'],
    ZŁ: ['PLN'],
    RMB: ['CNY'],
    人民币: ['CNY'],
    人民币元: ['CNY'],
    元: ['CNY', 'TWD', 'HKD', 'MOP'],
    圆: ['CNY', 'TWD', 'HKD', 'MOP', 'JPY'],
    块: ['CNY', 'TWD'],
    美元: ['USD'],
    美金: ['USD'],
    欧元: ['EUR'],
    英镑: ['GBP'],
    日元: ['JPY'],
    円: ['JPY'],
    港元: ['HKD'],
    港币: ['HKD'],
    台币: ['TWD'],
    新台币: ['TWD'],
    韩元: ['KRW'],
    新元: ['SGD'],
    新加坡元: ['SGD'],
    澳元: ['AUD'],
    加元: ['CAD'],
    瑞士法郎: ['CHF'],
  }).sort(([a], [b]) => b.length - a.length),
);

/** The currencies that a word can stand for: an ISO 4217 code, or a mark such as `€`, `US$` or 美元; null for another. */
export function currenciesOfWord(word: string): readonly string[] | null {
  const code = word.toUpperCase();
  return isoCodes.has(code) ? [code] : (marks.get(code) ?? null);
}

/** The currency that a text names without a doubt: `usd`, `€`, 人民币; null where it is none, or could be several. */
export function parseCurrency(text: string): string | null {
  const [currency, other] = currenciesOfWord(text.normalize('NFKC').trim()) ?? [];
  return currency === undefined || other !== undefined ? null : currency;
}

/** A mark at one end of an amount, and what is left of the text without it. */
export type MarkedText = { readonly currencies: readonly string[]; readonly rest: string };

/** Takes the currency from the front of an amount: `US$ 1,200`, `EUR 98`. */
export function leadingCurrency(text: string): MarkedText | null {
  const letters = /^([a-z]{3})(?=[\s\d.,(+-])/i.exec(text)?.[1];
  if (letters !== undefined && isoCodes.has(letters.toUpperCase())) {
    return { currencies: [letters.toUpperCase()], rest: text.slice(3).trimStart() };
  }
  const upper = text.toUpperCase();
  for (const [mark, currencies] of marks) {
    if (!upper.startsWith(mark)) continue;
    const rest = text.slice(mark.length).replace(/^\./, '').trimStart();
    return { currencies, rest };
  }
  return null;
}

/** Takes the currency from the end of an amount: `98 €`, `1.5亿元`, `1,200 USD`. */
export function trailingCurrency(text: string): MarkedText | null {
  const letters = /[^a-z]([a-z]{3})$/i.exec(text)?.[1];
  if (letters !== undefined && isoCodes.has(letters.toUpperCase())) {
    return { currencies: [letters.toUpperCase()], rest: text.slice(0, -3).trimEnd() };
  }
  const upper = text.toUpperCase();
  for (const [mark, currencies] of marks) {
    if (upper.endsWith(mark)) return { currencies, rest: text.slice(0, -mark.length).trimEnd() };
  }
  return null;
}

// Without a smaller unit, or with a thousand of it, as payment systems count them.
const noMinorUnit = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
const thousandMinorUnits = new Set('BHD JOD KWD OMR TND'.split(' '));

/**
 * How many minor units (cents, pence, 分) make one unit of a currency.
 *
 * @example minorUnitsOf('JPY') // 1
 */
export function minorUnitsOf(currency: string): number {
  if (noMinorUnit.has(currency)) return 1;
  return thousandMinorUnits.has(currency) ? 1000 : 100;
}
