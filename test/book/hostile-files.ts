import type { FileForm } from '../../src/book/files/file-form.ts';

/** A file as exports, people and attackers make them, byte by byte, and exactly what becomes of it. */
export type HostileFile = {
  readonly title: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What `--encoding` says. */
  readonly encoding?: string;
  /** What is accepted: `id|name|seats|arr` of accounts, and the rows of other tables with their account and table. */
  readonly rows: readonly string[];
  /** All problems, in the order in which they are told: code, line, record, column or JSON pointer. */
  readonly problems: readonly string[];
  /** What is said of how it was read, where that is not as usual (`usualForm`); null where there was nothing to read. */
  readonly form?: Partial<FileForm> | null;
};

/** A table of separated values as most are; what a JSON document does not have is null there. */
export const usualForm: FileForm = {
  kind: 'csv',
  encoding: 'utf-8',
  encodingFrom: 'bytes',
  delimiter: ',',
  hasSeparatorLine: false,
  lineBreak: 'lf',
  quoteEscape: null,
  headerLine: 1,
  dropped: [],
  trailingCells: null,
  root: null,
};

const jsonForm: Partial<FileForm> = { kind: 'json', delimiter: null, lineBreak: null, headerLine: null };
const ndjsonForm: Partial<FileForm> = { ...jsonForm, kind: 'ndjson' };

const H = 'account_id,name,seats\n';
const A1 = 'A1,Acme,5\n';
const A2 = 'A2,Beta,7\n';
const both = ['A1|Acme|5', 'A2|Beta|7'];
const U = 'account_id,month,metric,value\n';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Bytes as the code units of a string. */
const raw = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const base64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
};

type Rest = Pick<HostileFile, 'form' | 'encoding'>;

function accounts(
  title: string,
  content: string | Uint8Array,
  rows: readonly string[],
  problems: readonly string[],
  rest: Rest = {},
): HostileFile {
  return named('accounts.csv', title, content, rows, problems, rest);
}

function named(
  name: string,
  title: string,
  content: string | Uint8Array,
  rows: readonly string[],
  problems: readonly string[],
  rest: Rest = {},
): HostileFile {
  return {
    title,
    name,
    bytes: typeof content === 'string' ? utf8(content) : content,
    rows,
    problems,
    ...rest,
  };
}

const chinese = '客户编号,客户名称,席位数\nA1,海港物流,5\nA2,第一松树,7\n';

const empty: readonly HostileFile[] = [
  accounts('nothing', '', [], ['emptyFile'], { form: null }),
  accounts('a byte order mark and nothing else', raw('\xef\xbb\xbf'), [], ['emptyFile'], { form: null }),
  accounts('a byte order mark of UTF-16 and nothing else', raw('\xff\xfe'), [], ['emptyFile'], {
    form: null,
  }),
  accounts('blank lines', ' \r\n\n\t\n', [], ['emptyFile'], { form: null }),
  accounts('delimiters and nothing else', ',,,\n,,,\n', [], ['emptyFile'], { form: { headerLine: null } }),
  accounts('a header without rows', H, [], ['headerOnly (notice)']),
  accounts('a header without rows or line break', 'account_id,name', [], ['headerOnly (notice)'], {
    form: { lineBreak: null },
  }),
  accounts('a header and blank rows', `${H}\n,,\n \n`, [], ['headerOnly (notice)']),
];

const encodings: readonly HostileFile[] = [
  accounts('UTF-8 with a mark', `\ufeff${H}${A1}`, ['A1|Acme|5'], [], { form: { encodingFrom: 'bom' } }),
  accounts(
    'UTF-8 with two marks',
    `\ufeff\ufeff${H}${A1}`,
    ['A1|Acme|5'],
    ['strippedText (notice), line 1, column account_id'],
    { form: { encodingFrom: 'bom' } },
  ),
  accounts('UTF-16LE with a mark', utf16(`\ufeff${chinese}`, 'le'), ['A1|海港物流|5', 'A2|第一松树|7'], [], {
    form: { encoding: 'utf-16le', encodingFrom: 'bom' },
  }),
  accounts('UTF-16BE with a mark', utf16(`\ufeff${chinese}`, 'be'), ['A1|海港物流|5', 'A2|第一松树|7'], [], {
    form: { encoding: 'utf-16be', encodingFrom: 'bom' },
  }),
  accounts('UTF-16LE without a mark', utf16(chinese, 'le'), ['A1|海港物流|5', 'A2|第一松树|7'], [], {
    form: { encoding: 'utf-16le' },
  }),
  accounts('UTF-16BE without a mark', utf16(chinese, 'be'), ['A1|海港物流|5', 'A2|第一松树|7'], [], {
    form: { encoding: 'utf-16be' },
  }),
  accounts('UTF-16 of ASCII alone', utf16(`${H}${A1}`, 'le'), ['A1|Acme|5'], [], {
    form: { encoding: 'utf-16le' },
  }),
  accounts(
    'UTF-16 that ends in half a unit',
    utf16(`\ufeff${H}${A1}${A2}`, 'le').slice(0, -1),
    ['A1|Acme|5', 'A2|Beta'],
    ['cutOff, line 3', 'invalidValue, line 3, record 2, column seats'],
    { form: { encoding: 'utf-16le', encodingFrom: 'bom' } },
  ),
  accounts('UTF-32', raw('\xff\xfe\0\0a\0\0\0'), [], ['unreadable'], { form: null }),
  accounts(
    'GB18030',
    base64(
      'v827p7HgusUsv827p8P7s8YsxOq30Syx0tbWCkExLLqjuNvO78H309DP3rmry74sMTLN8ixDTlkKQTIsy8nK99fKsb6jqMnPuqOjqSw4zfIsQ05ZCg==',
    ),
    ['A1|海港物流有限公司||120000', 'A2|松树资本（上海）||80000'],
    [],
    { form: { encoding: 'gb18030' } },
  ),
  accounts(
    'GB18030 with a character of four bytes and one name',
    base64('YWNjb3VudF9pZCxuYW1lCkExLLqjuNuVNLI10rC80go='),
    ['A1|海港𠮷野家'],
    [],
    { form: { encoding: 'gb18030' } },
  ),
  accounts(
    'Big5, which is GB18030 as far as its bytes go',
    base64('YWNjb3VudF9pZCxuYW1lCkExLK78tOSqq6x5prOtraS9pXEKQTIsqlG+8Ljqpbuq0aX3prOtraS9pXEK'),
    ['A1|翠瑈Τそ', 'A2|猀攫戈セΤそ'],
    ['doubtfulEncoding'],
    { form: { encoding: 'gb18030' } },
  ),
  accounts(
    'Big5 with --encoding big5',
    base64('YWNjb3VudF9pZCxuYW1lCkExLK78tOSqq6x5prOtraS9pXEKQTIsqlG+8Ljqpbuq0aX3prOtraS9pXEK'),
    ['A1|海港物流有限公司', 'A2|松樹資本股份有限公司'],
    [],
    { encoding: 'big5', form: { encoding: 'big5', encodingFrom: 'option' } },
  ),
  accounts(
    'Shift_JIS',
    base64(
      'YWNjb3VudF9pZCxuYW1lCkExLIqUjq6J747Qg26BW4NvgVuVqJesg1SBW4Nyg1gKQTIsg3CDQ4OTgUWDTIODg3ODXoOLgsyC0ILGCg==',
    ),
    ['A1|姅幃夛幮僴乕僶乕暔棳僒乕價僗', 'A2|僷僀儞丒僉儍僺僞儖偺傂偲'],
    ['doubtfulEncoding'],
    { form: { encoding: 'gb18030' } },
  ),
  accounts(
    'EUC-KR',
    base64(
      'YWNjb3VudF9pZCxuYW1lCkExLMfPufa5sLf5wda9xMi4u+cKQTIsvNKzqrmrwNq6u8X1wNrIuLvntOvH0bnOsbm8rb/vCg==',
    ),
    ['A1|窍滚拱幅林侥雀荤', 'A2|家唱公磊夯捧磊雀荤措茄刮惫辑匡'],
    ['doubtfulEncoding'],
    { form: { encoding: 'gb18030' } },
  ),
  accounts('windows-1252', raw(`${H}A1,Caf\xe9 \x93Zo\xeb\x94 \x80,5\n`), ['A1|Café “Zoë” €|5'], [], {
    form: { encoding: 'windows-1252' },
  }),
  accounts(
    'windows-1252 that is GB18030 as far as its bytes go',
    raw(`${H}A1,M\xfcller K\xf6ln,5\n`),
    ['A1|Müller Köln|5'],
    [],
    { form: { encoding: 'windows-1252' } },
  ),
  accounts('windows-1252 that ends in an accent', raw('account_id,name\nA1,Caf\xe9'), ['A1|Café'], [], {
    form: { encoding: 'windows-1252' },
  }),
  accounts(
    'windows-1251',
    base64('YWNjb3VudF9pZCxuYW1lCkExLMPg4uDt/CDL7uPo8fLo6uAKQTIs0e7x7eAgyuDv6PLg6wo='),
    ['A1|Ãàâàíü Ëîãèñòèêà', 'A2|Ñîñíà Êàïèòàë'],
    ['doubtfulEncoding'],
    { form: { encoding: 'windows-1252' } },
  ),
  accounts(
    'windows-1250',
    base64('YWNjb3VudF9pZCxuYW1lCkExLK9hYmthIKPzZJ8gU3Dzs2thCkEyLEtyYWvzdyCcd2nqdG+c5go='),
    ['A1|¯abka £ódŸ Spó³ka', 'A2|Kraków œwiêtoœæ'],
    ['doubtfulEncoding'],
    { form: { encoding: 'windows-1252' } },
  ),
  accounts('CESU-8', raw(`${H}A1,Acme \xed\xa0\xbd\xed\xb8\x80,5\n`), ['A1|Acme 😀|5'], [], {
    form: { encoding: 'cesu-8' },
  }),
  accounts(
    'half a surrogate pair in UTF-8',
    utf8Damage('\xed\xa0\xbd'),
    ['A1|海港物流有限公司|5', 'A2|Be\ufffd\ufffd\ufffdta|7'],
    ['damagedText, line 3'],
  ),
  accounts(
    'a bad byte in much good UTF-8',
    utf8Damage('\xff'),
    ['A1|海港物流有限公司|5', 'A2|Be\ufffdta|7'],
    ['damagedText, line 3'],
  ),
  accounts(
    'an overlong zero',
    utf8Damage('\xc0\x80'),
    ['A1|海港物流有限公司|5', 'A2|Be\ufffd\ufffdta|7'],
    ['damagedText, line 3'],
  ),
  accounts(
    'UTF-8 and windows-1252 in one file',
    raw(`${H}A1,Caf\xc3\xa9,5\nA2,Caf\xe9,7\n`),
    ['A1|CafÃ©|5', 'A2|Café|7'],
    ['doubtfulEncoding'],
    { form: { encoding: 'windows-1252' } },
  ),
  accounts(
    'UTF-8 that ends within a character',
    utf8('account_id,name\nA1,海港').slice(0, -1),
    ['A1|海\ufffd'],
    ['cutOff, line 2'],
  ),
  accounts(
    'characters lost before the export',
    `${H}A1,Caf\ufffd,5\n`,
    ['A1|Caf\ufffd|5'],
    ['damagedText, line 2'],
  ),
  accounts(
    '--encoding that the bytes contradict',
    utf8(chinese),
    [],
    [
      'doubtfulEncoding',
      'damagedText, line 1',
      'unknownColumn (notice), column 瀹㈡埛缂栧彿',
      'unknownColumn (notice), column 瀹㈡埛鍚嶇О',
      'unknownColumn (notice), column 甯綅鏁\ufffd',
      'missingColumn, column account_id',
      'missingColumn, column name',
    ],
    { encoding: 'gb18030', form: { encoding: 'gb18030', encodingFrom: 'option' } },
  ),
  accounts('a mark that contradicts --encoding', `\ufeff${chinese}`, ['A1|海港物流|5', 'A2|第一松树|7'], [], {
    encoding: 'gb18030',
    form: { encodingFrom: 'bom' },
  }),
];

/** A bad byte among characters of several bytes, enough of them to tell UTF-8. */
function utf8Damage(bad: string): Uint8Array {
  return Uint8Array.from([
    ...utf8('account_id,name,seats\nA1,海港物流有限公司,5\nA2,Be'),
    ...raw(bad),
    ...utf8('ta,7\n'),
  ]);
}

const noText: readonly HostileFile[] = [
  accounts(
    'zero bytes in a cell',
    `${H}A1,Ac\0\0me,5\n`,
    ['A1|Acme|5'],
    ['strippedText (notice), line 2, record 1, column name'],
  ),
  accounts(
    'what turns the writing direction, in an id',
    `${H}\u202eA1\u200b,Acme,5\n`,
    ['A1|Acme|5'],
    ['strippedText (notice), line 2, record 1, column account_id'],
  ),
  accounts(
    'a zero byte in a header',
    `account_id,na\0me,seats\n${A1}`,
    ['A1|Acme|5'],
    ['strippedText (notice), line 1, column name'],
  ),
  accounts(
    'binary data',
    Uint8Array.from({ length: 2000 }, (_, index) => (index * index * 31 + (index >> 3)) % 256),
    [],
    ['unreadable'],
    { form: null },
  ),
  accounts(
    'gzip',
    raw('\x1f\x8b\x08\0\0\0\0\0\0\x03KLN.\xcd+\x89\xcfL\xd1\xc9K\xccMU0\x04\0'),
    [],
    ['unreadable'],
    { form: null },
  ),
  accounts(
    'an Excel workbook',
    raw('PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml'),
    [],
    ['unreadable'],
    { form: null },
  ),
  accounts('an old Excel workbook', raw('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0'), [], ['unreadable'], {
    form: null,
  }),
  accounts(
    'a spreadsheet of LibreOffice',
    raw('PK\x03\x04\x14\0\0\x08\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    [],
    ['unreadable'],
    { form: null },
  ),
  accounts('a zip archive', raw('PK\x03\x04\x14\0\0\0\x08\0accounts.csv'), [], ['unreadable'], {
    form: null,
  }),
  accounts('a PDF', raw('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), [], ['unreadable'], { form: null }),
  accounts('an image', raw('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), [], ['unreadable'], { form: null }),
  accounts('an SQLite database', raw('SQLite format 3\0\x10\0'), [], ['unreadable'], { form: null }),
  accounts('a Parquet file', raw('PAR1\x15\x04\x15'), [], ['unreadable'], { form: null }),
  accounts('a log-in page', '\n<!DOCTYPE html><html><head><title>Log in</title>', [], ['unreadable'], {
    form: null,
  }),
  accounts(
    'an HTML table that calls itself CSV',
    '<table border="1"><tr><td>account_id</td></tr></table>',
    [],
    ['unreadable'],
    { form: null },
  ),
  accounts('XML of Excel 2003', '<?xml version="1.0"?><Workbook/>', [], ['unreadable'], { form: null }),
];

const dialects: readonly HostileFile[] = [
  accounts(
    'semicolons and decimal commas',
    'account_id;name;seats;arr\nA1;Acme, Inc;5;1,5\nA2;Beta;7;2,5\n',
    ['A1|Acme, Inc|5|1.5', 'A2|Beta|7|2.5'],
    ['missingValue (notice), column currency', 'missingValue (notice), column currency'],
    { form: { delimiter: ';' } },
  ),
  named(
    'accounts.tsv',
    'tabs',
    'account_id\tname\tseats\nA1\tAcme, Inc; Ltd\t5\n',
    ['A1|Acme, Inc; Ltd|5'],
    [],
    { form: { delimiter: '\t' } },
  ),
  named('accounts.txt', 'bars', 'account_id|name|seats\nA1|Acme, Inc|5\n', ['A1|Acme, Inc|5'], [], {
    form: { delimiter: '|' },
  }),
  accounts(
    'a sep= line',
    `sep=;\r\naccount_id;name;seats\r\nA1;Acme, Inc;x\r\n`,
    ['A1|Acme, Inc'],
    ['invalidValue, line 3, record 1, column seats'],
    { form: { delimiter: ';', hasSeparatorLine: true, lineBreak: 'crlf', headerLine: 2 } },
  ),
  accounts(
    'a sep= line before a mark',
    `sep=;\n\ufeffaccount_id;name;seats\nA1;Acme;5\n`,
    ['A1|Acme|5'],
    [],
    { form: { delimiter: ';', hasSeparatorLine: true, headerLine: 2 } },
  ),
  accounts('a sep= line after a mark', `\ufeffsep=|\naccount_id|name|seats\nA1|Acme|5\n`, ['A1|Acme|5'], [], {
    form: { encodingFrom: 'bom', delimiter: '|', hasSeparatorLine: true, headerLine: 2 },
  }),
  accounts(
    'a sep= line in quotes, which Excel adds on saving',
    `"sep=;"\naccount_id;name;seats\nA1;"Acme";5\n`,
    ['A1|Acme|5'],
    [],
    { form: { delimiter: ';', hasSeparatorLine: true, quoteEscape: 'doubled', headerLine: 2 } },
  ),
  accounts(
    'a sep= line that names a tab',
    'sep=\t\naccount_id\tname\tseats\nA1\tAcme\t5\n',
    ['A1|Acme|5'],
    [],
    { form: { delimiter: '\t', hasSeparatorLine: true, headerLine: 2 } },
  ),
  accounts('CRLF', `${H}${A1}${A2}`.replaceAll('\n', '\r\n'), both, [], { form: { lineBreak: 'crlf' } }),
  accounts(
    'CR alone',
    `${H}${A1}A2,Beta,x\n`.replaceAll('\n', '\r'),
    ['A1|Acme|5', 'A2|Beta'],
    ['invalidValue, line 3, record 2, column seats'],
    { form: { lineBreak: 'cr' } },
  ),
  accounts(
    'CR alone, with quotes',
    `${H}A1,"Ac\rme",5\nA2,Beta,x\n`.replaceAll('\n', '\r'),
    ['A1|Ac\rme|5', 'A2|Beta'],
    ['invalidValue, line 4, record 2, column seats'],
    { form: { lineBreak: 'cr', quoteEscape: 'doubled' } },
  ),
  accounts(
    'all kinds of line breaks',
    `account_id,name,seats\r\nA1,Acme,5\rA2,Beta,7\nA3,Gamma,x`,
    ['A1|Acme|5', 'A2|Beta|7', 'A3|Gamma'],
    ['invalidValue, line 4, record 3, column seats'],
    { form: { lineBreak: 'mixed' } },
  ),
  accounts(
    'a delimiter in a quoted header',
    '"account_id";"name;short";name;seats\nA1;x;Acme;5\n',
    ['A1|Acme|5'],
    ['unknownColumn (notice), column name;short'],
    { form: { delimiter: ';', quoteEscape: 'doubled' } },
  ),
  named(
    'stakeholders.csv',
    'lists with semicolons in a table with commas',
    'account_id,contact_id,name,roles\nA1,C1,Ann,champion;user\nA1,C2,Bob,sponsor;user\n',
    ['A1 stakeholders C1|champion,user', 'A1 stakeholders C2|sponsor,user'],
    [],
  ),
  named(
    'faq.csv',
    'a table of two columns with commas in quotes',
    'question,answer\n"Why, now?","Because, well"\n',
    ['A1 faq Why, now?|Because, well'],
    [],
    { form: { quoteEscape: 'doubled' } },
  ),
];

const quotes: readonly HostileFile[] = [
  accounts(
    'line breaks in quotes',
    `${H}A1,"Ac\nme\n\nInc",5\nA2,Beta,x\n`,
    ['A1|Ac\nme\n\nInc|5', 'A2|Beta'],
    ['invalidValue, line 6, record 2, column seats'],
    { form: { quoteEscape: 'doubled' } },
  ),
  accounts(
    'CRLF in quotes',
    `${H}A1,"Ac\r\nme",5\nA2,Beta,x\n`.replaceAll(/(?<!\r)\n/g, '\r\n'),
    ['A1|Ac\r\nme|5', 'A2|Beta'],
    ['invalidValue, line 4, record 2, column seats'],
    { form: { lineBreak: 'crlf', quoteEscape: 'doubled' } },
  ),
  accounts('doubled quotes', `${H}A1,"Acme ""The"" Co",5\n`, ['A1|Acme "The" Co|5'], [], {
    form: { quoteEscape: 'doubled' },
  }),
  accounts(
    'quotes with backslashes',
    `${H}A1,"Acme \\"The\\" Co, Inc",5\nA2,"Beta \\\\",7\n`,
    ['A1|Acme "The" Co, Inc|5', 'A2|Beta \\|7'],
    [],
    { form: { quoteEscape: 'backslash' } },
  ),
  accounts(
    'a backslash at the end of a quoted cell',
    `${H}A1,"C:\\dir\\",5\nA2,"Beta, Inc",7\n`,
    ['A1|C:\\dir\\|5', 'A2|Beta, Inc|7'],
    [],
    { form: { quoteEscape: 'doubled' } },
  ),
  accounts(
    'spaces around quoted cells',
    `account_id, "name", "seats"\nA1, "Acme, Inc", 5\nA2 , "Beta" , 7\n`,
    ['A1|Acme, Inc|5', 'A2|Beta|7'],
    [],
    { form: { quoteEscape: 'doubled' } },
  ),
  accounts('every value in quotes', `"account_id","name","seats"\n"A1","Acme","5"\n`, ['A1|Acme|5'], [], {
    form: { quoteEscape: 'doubled' },
  }),
  accounts('empty quoted cells', `${H}"A1","Acme",""\n`, ['A1|Acme'], [], {
    form: { quoteEscape: 'doubled' },
  }),
  accounts('single quotes, which are none', `${H}A1,'Acme',5\n`, ["A1|'Acme'|5"], []),
  accounts('typographic quotes, which are none', `${H}A1,“Acme”,5\n`, ['A1|“Acme”|5'], []),
  accounts(
    'a quote that opens in the last row',
    `${H}${A1}A2,"Beta,7\n`,
    ['A1|Acme|5'],
    ['brokenQuote, line 3, record 2'],
    { form: { quoteEscape: 'doubled' } },
  ),
  accounts(
    'a quote that opens in the midst',
    `${H}${A1}A2,"Beta,7\nA3,Gamma,9\nA4,"Delta, Inc",11\n`,
    ['A1|Acme|5', 'A3|Gamma|9', 'A4|Delta, Inc|11'],
    ['brokenQuote, line 3, record 2'],
    { form: { quoteEscape: 'doubled' } },
  ),
  accounts(
    'a quote that a later row closes',
    `${H}${A1}A2,"Beta,7\nA3,Gamma,9\nA4,Delta",11\n`,
    ['A1|Acme|5', 'A3|Gamma|9', 'A4|Delta"|11'],
    ['brokenQuote, line 3, record 2', 'looseQuote (notice), line 5'],
    { form: { quoteEscape: 'doubled' } },
  ),
  accounts(
    'a quote that opens in the second line of a row',
    `${H}A1,"Ac\nme","5\nA2,Beta,7\n`,
    ['A2|Beta|7'],
    ['brokenQuote, line 3, record 1'],
    { form: { quoteEscape: 'doubled' } },
  ),
  accounts(
    'inches',
    `${H}A1,Acme 5" pipes,5\nA2,"Beta, Inc",7\n`,
    ['A1|Acme 5" pipes|5', 'A2|Beta, Inc|7'],
    ['looseQuote (notice), line 2'],
    { form: { quoteEscape: 'doubled' } },
  ),
  accounts(
    'text after a closing quote',
    `${H}A1,"Acme" Inc,5\n${A2}`,
    ['A2|Beta|7'],
    ['brokenQuote, line 2, record 1'],
    { form: { quoteEscape: 'doubled' } },
  ),
  accounts(
    'text after a quote that closes on the next line',
    'account_id,name\nA1,"Ac\nm"e,x\nA2,Beta\n',
    ['A2|Beta'],
    ['brokenQuote, line 2, record 1', 'brokenQuote, line 3, record 2'],
    { form: { quoteEscape: 'doubled' } },
  ),
  accounts(
    'quotes after a space that are none',
    `${H}A1, "a, 5\nA2,b, 7"\n`,
    ['A1|"a|5', 'A2|b'],
    ['looseQuote (notice), line 2', 'invalidValue, line 3, record 2, column seats'],
    { form: { quoteEscape: 'doubled' } },
  ),
  accounts('a quote and nothing else', '"', [], ['unreadable, line 1'], {
    form: { delimiter: null, lineBreak: null, quoteEscape: 'doubled', headerLine: null },
  }),
  accounts(
    'a quote that opens in the header',
    'account_id,"name,seats\nA1,Acme,5\n',
    [],
    ['unreadable, line 1'],
    { form: { delimiter: null, quoteEscape: 'doubled', headerLine: null } },
  ),
];

const ragged: readonly HostileFile[] = [
  accounts('a short row', `${H}A1,Acme\n${A2}`, ['A2|Beta|7'], ['raggedRow, line 2, record 1']),
  accounts('a long row', `${H}A1,Acme, Inc,5\n${A2}`, ['A2|Beta|7'], ['raggedRow, line 2, record 1']),
  accounts(
    'an amount with a comma',
    'account_id,name,arr,seats\nA1,Acme,1,234.5,5\n',
    [],
    ['raggedRow, line 2, record 1'],
  ),
  accounts(
    'an amount with a comma before an empty cell',
    'account_id,name,arr,notes\nA1,Acme,1,234.5,\nA2,Beta,5,678.0,\n',
    [],
    ['raggedRow, line 2, record 1', 'raggedRow, line 3, record 2'],
  ),
  accounts(
    'a line break without quotes',
    `${H}A1,Ac\nme,5\n${A2}`,
    ['A2|Beta|7'],
    ['raggedRow, line 2, record 1', 'raggedRow, line 3, record 2'],
  ),
  accounts(
    'empty cells left away at the ends',
    'account_id,name,seats,region\nA1,Acme,5,EU\nA2,Beta,7\nA3,Gamma\n',
    ['A1|Acme|5', 'A2|Beta|7', 'A3|Gamma'],
    ['trailingCells (notice), line 3'],
    { form: { trailingCells: 'leftAway' } },
  ),
  accounts(
    'short rows where others end in empty cells',
    'account_id,name,seats,region\nA1,Acme,5,\nA2,Beta,7\nA3,Gamma,9\n',
    ['A1|Acme|5'],
    ['raggedRow, line 3, record 2', 'raggedRow, line 4, record 3'],
  ),
  accounts(
    'a delimiter at the end of every row',
    `${H}A1,Acme,5,\nA2,Beta,7,\n`,
    both,
    ['trailingCells (notice), line 2'],
    { form: { trailingCells: 'added' } },
  ),
  accounts(
    'a delimiter at the end of the header',
    `account_id,name,seats,,\nA1,Acme,5,,\nA2,Beta,7\n`,
    both,
    [],
  ),
  accounts('blank lines between rows', `\n\n${H}\n${A1}\n\n${A2}\n\n`, both, [], { form: { headerLine: 3 } }),
  accounts('rows of empty cells', `${H}${A1},,\n , ,\n${A2}`, both, []),
  accounts('a last row that is cut off', `${H}${A1}A2,Be`, ['A1|Acme|5'], ['raggedRow, line 3, record 2']),
];

const headers: readonly HostileFile[] = [
  accounts(
    'a header twice',
    'account_id,name,seats,seats\nA1,Acme,5,6\n',
    ['A1|Acme|5'],
    ['duplicateColumn, column seats'],
  ),
  accounts(
    'a header twice, in two spellings',
    'account_id,Name,SEATS,Seats \nA1,Acme,5,6\n',
    ['A1|Acme|5'],
    ['duplicateColumn, column Seats'],
  ),
  accounts(
    'a column without a name',
    ',account_id,name,seats\n0,A1,Acme,5\n',
    ['A1|Acme|5'],
    ['unknownColumn (notice), line 1'],
  ),
  accounts('a column without a name and content', 'account_id,name,,seats\nA1,Acme,,5\n', ['A1|Acme|5'], []),
  accounts(
    'invisible characters in a header',
    'account_id,\u200bname\u200b,seats\nA1,Acme,5\n',
    ['A1|Acme|5'],
    ['strippedText (notice), line 1, column name'],
  ),
  accounts('a no-break space in a header', 'account\u00a0id,name,seats\nA1,Acme,5\n', ['A1|Acme|5'], []),
  accounts(
    'names of prototypes',
    'account_id,name,__proto__,constructor,toString\nA1,Acme,1,2,3\n',
    ['A1|Acme'],
    [
      'unknownColumn (notice), column __proto__',
      'unknownColumn (notice), column constructor',
      'unknownColumn (notice), column toString',
    ],
  ),
  accounts(
    'more columns than there can be',
    `${H.trim()},${Array.from({ length: 2000 }, (_, index) => `c${index}`).join(',')}\n`,
    [],
    ['limitExceeded, line 1'],
  ),
];

const reports: readonly HostileFile[] = [
  accounts(
    'a report of Salesforce',
    '"Account ID","Account Name","Seats"\n"A1","Acme","5"\n"A2","Beta","7"\n\n\n"Accounts up for renewal"\n"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."\n"Confidential Information - Do Not Distribute"\n"Generated By:  Ann Lee  1/5/2026 10:00 AM"\n"Northwind"\n',
    both,
    [],
    { form: { quoteEscape: 'doubled', dropped: [{ kind: 'footer', line: 6, count: 5 }] } },
  ),
  accounts('totals', `${H}${A1}${A2}Grand Totals (2 records),,12\n`, both, [], {
    form: { dropped: [{ kind: 'total', line: 4, count: 1 }] },
  }),
  accounts('totals in Chinese', `客户编号,客户名称,席位数\nA1,海港,5\n合计,,5\n`, ['A1|海港|5'], [], {
    form: { dropped: [{ kind: 'total', line: 3, count: 1 }] },
  }),
  accounts(
    'an account that is called Total',
    `${H}T1,Total,5\nTotal,TotalEnergies,7\n`,
    ['T1|Total|5', 'Total|TotalEnergies|7'],
    [],
  ),
  accounts('an account that is called Total and its name a number', `${H}Total,360,7\n`, ['Total|360|7'], []),
  accounts(
    'titles above the header',
    `Accounts by region\n"As of 2026-01-05, all owners"\n\n${H}${A1}`,
    ['A1|Acme|5'],
    [],
    { form: { quoteEscape: 'doubled', headerLine: 4, dropped: [{ kind: 'title', line: 1, count: 2 }] } },
  ),
  accounts(
    'titles as wide as the table',
    `Accounts by region,,\nAs of,2026-01-05,\n,,\n${H}${A1}`,
    ['A1|Acme|5'],
    [],
    { form: { headerLine: 4, dropped: [{ kind: 'title', line: 1, count: 2 }] } },
  ),
  named(
    'faq.csv',
    'a footer under a table of one column',
    'question\n"Why?"\n\n"FAQ"\n"Copyright (c) 2026 salesforce.com, inc."\n"Confidential Information - Do Not Distribute"\n',
    [],
    ['missingColumn, column answer'],
    { form: { delimiter: null, quoteEscape: 'doubled', dropped: [{ kind: 'footer', line: 4, count: 3 }] } },
  ),
];

const texts: readonly HostileFile[] = [
  accounts(
    'marks that turn writing around',
    `${H}A1,\u202eemcA\u202c,5\n`,
    ['A1|emcA|5'],
    ['strippedText (notice), line 2, record 1, column name'],
  ),
  accounts(
    'tag characters that spell out a text',
    `${H}A1,Acme\u{e0048}\u{e0069},5\n`,
    ['A1|Acme|5'],
    ['strippedText (notice), line 2, record 1, column name'],
  ),
  accounts(
    'zero-width characters',
    `${H}A1,Ac\u200b\u200d\u2060me,5\n`,
    ['A1|Acme|5'],
    ['strippedText (notice), line 2, record 1, column name'],
  ),
  accounts(
    'terminal escapes',
    `${H}A1,\u001b[31mAcme\u001b]0;x\u0007,5\n`,
    ['A1|[31mAcme]0;x|5'],
    ['strippedText (notice), line 2, record 1, column name'],
  ),
  accounts(
    'variation selectors that spell out a text',
    `${H}A1,Acme\u{fe0f}\u{e0101}\u{e0102},5\n`,
    ['A1|Acme|5'],
    ['strippedText (notice), line 2, record 1, column name'],
  ),
  accounts(
    'fillers that look like spaces',
    `${H}A1,Ac\u3164\u115fme,5\n`,
    ['A1|Acme|5'],
    ['strippedText (notice), line 2, record 1, column name'],
  ),
  accounts(
    'a formula',
    `${H}A1,"=HYPERLINK(""http://evil.example"",""Acme"")",5\n`,
    ['A1|=HYPERLINK("http://evil.example","Acme")|5'],
    [],
    { form: { quoteEscape: 'doubled' } },
  ),
  accounts(
    'a template and a reference',
    `${H}A1,{{constructor}} [[contract.arr]],5\n`,
    ['A1|{{constructor}} [[contract.arr]]|5'],
    [],
  ),
  accounts(
    'what only looks strange',
    `${H}A1,Ａｃｍｅ Zoë\u00a0& Cö — “x” ❤️ 日本 № 5’,5\n`,
    ['A1|Ａｃｍｅ Zoë & Cö — “x” ❤️ 日本 № 5’|5'],
    [],
  ),
];

const values: readonly HostileFile[] = [
  named(
    'usage.csv',
    'a month 13',
    `${U}A1,2026-13,active_users,3\nA1,2026-12,active_users,3\n`,
    ['A1 usage 2026-12|active_users|3'],
    ['invalidValue, line 2, record 1, column month'],
  ),
  named(
    'usage.csv',
    'numbers beyond all numbers',
    `${U}A1,2026-01,active_users,1e400\nA1,2026-02,active_users,1e5\n`,
    ['A1 usage 2026-02|active_users|100000'],
    ['invalidValue, line 2, record 1, column value'],
  ),
  named(
    'usage.csv',
    'words for no number',
    `${U}A1,2026-01,x,NaN\nA1,2026-02,x,Infinity\nA1,2026-03,x,#REF!\n`,
    [],
    [
      'invalidValue, line 2, record 1, column value',
      'invalidValue, line 3, record 2, column value',
      'brokenFormula, line 4, record 3, column value',
    ],
  ),
  accounts(
    '31 February',
    'account_id,name,contract_end\nA1,Acme,2026-02-31\n',
    ['A1|Acme'],
    ['invalidValue, line 2, record 1, column contract_end'],
  ),
  accounts('an id of many digits', `${H}12345678901234567890,Acme,5\n`, ['12345678901234567890|Acme|5'], []),
];

const limitCases: readonly HostileFile[] = [
  accounts(
    'a row that is too long',
    `${H}A1,${'x'.repeat(2 ** 20)},5\n${A2}`,
    ['A2|Beta|7'],
    ['limitExceeded, line 2, record 1'],
  ),
  accounts(
    'a quoted cell that is too long',
    `${H}A1,"${'x'.repeat(2 ** 20)}",5\n${A2}`,
    ['A2|Beta|7'],
    ['limitExceeded, line 2, record 1'],
    { form: { quoteEscape: 'doubled' } },
  ),
  accounts('a file that is too large', new Uint8Array(64 * 2 ** 20 + 1), [], ['limitExceeded'], {
    form: null,
  }),
];

const json = (
  title: string,
  content: string | Uint8Array,
  rows: readonly string[],
  problems: readonly string[],
  rest: Rest = {},
) => named('book.json', title, content, rows, problems, rest);
const account = '"account_id":"A1","name":"Acme"';

const documents: readonly HostileFile[] = [
  json('one account', `{${account},"seats":5}`, ['A1|Acme|5'], [], { form: jsonForm }),
  json('an account with an id', '{"id":"A1","name":"Acme","seats":5}', ['A1|Acme|5'], [], { form: jsonForm }),
  json(
    'accounts in an array',
    `[{${account},"seats":5},{"account_id":"A2","name":"Beta","seats":7}]`,
    both,
    [],
    { form: jsonForm },
  ),
  json(
    'tables',
    `{"accounts":[{${account}}],"usage":[{"account_id":"A1","month":"2026-01","metric":"x","value":3}]}`,
    ['A1|Acme', 'A1 usage 2026-01|x|3'],
    [],
    { form: jsonForm },
  ),
  json(
    'tables under other names',
    `{${account},"Product Usage":[{"month":"2026-01","metric":"x","value":3}],"工单":[{"ticket_id":"T1","severity":"P1"}]}`,
    ['A1|Acme', 'A1 usage 2026-01|x|3', 'A1 tickets T1|P1'],
    [],
    { form: jsonForm },
  ),
  json(
    'a table that nobody knows',
    `{"accounts":[{${account}}],"exported_at":"2026-01-05"}`,
    ['A1|Acme'],
    ['unknownTable (notice), at /exported_at'],
    { form: jsonForm },
  ),
  json(
    'rows in the wrapping of a web service',
    `{"totalSize":1,"done":true,"records":[{${account},"seats":5}]}`,
    ['A1|Acme|5'],
    [],
    { form: { ...jsonForm, root: '/records' } },
  ),
  named(
    'usage.json',
    'the rows of one table',
    '[{"account_id":"A1","month":"2026-01","metric":"x","value":3}]',
    ['A1 usage 2026-01|x|3'],
    [],
    { form: jsonForm },
  ),
  named(
    'export.json',
    'rows that their columns tell',
    '[{"account_id":"A1","month":"2026-01","metric":"x","value":3}]',
    ['A1 usage 2026-01|x|3'],
    [],
    { form: jsonForm },
  ),
  json('a mark', `\ufeff{${account},"seats":5}`, ['A1|Acme|5'], [], {
    form: { ...jsonForm, encodingFrom: 'bom' },
  }),
  json('UTF-16', utf16(`\ufeff{${account},"seats":5}`, 'le'), ['A1|Acme|5'], [], {
    form: { ...jsonForm, encoding: 'utf-16le', encodingFrom: 'bom' },
  }),
  json(
    'a key twice',
    `[{${account},"seats":5,\n"seats":6}]`,
    ['A1|Acme|6'],
    ['duplicateKey, line 2, at /0/seats'],
    { form: jsonForm },
  ),
  json(
    'a key twice, the second with an escape',
    `{${account},"seats":5,"\\u0073eats":6}`,
    ['A1|Acme|6'],
    ['duplicateKey, line 1, at /seats'],
    { form: jsonForm },
  ),
  json(
    'a key twice, in two spellings',
    `{${account},"seats":5,"Seats":6}`,
    ['A1|Acme|5'],
    ['duplicateColumn, column Seats'],
    { form: jsonForm },
  ),
  json(
    'names of prototypes',
    `{${account},"seats":5,"__proto__":{"seats":9},"constructor":{"prototype":{"polluted":1}}}`,
    ['A1|Acme|5'],
    ['unknownColumn (notice), column __proto__', 'unknownColumn (notice), column constructor'],
    { form: jsonForm },
  ),
  json(
    'keys that a pointer must escape',
    `{${account},"a/b~c":1,"a/b~c":2}`,
    ['A1|Acme'],
    ['duplicateKey, line 1, at /a~1b~0c', 'unknownColumn (notice), column a/b~c'],
    { form: jsonForm },
  ),
  json(
    'nesting at the limit',
    `{${account},"x":${'['.repeat(62)}1${']'.repeat(62)}}`,
    ['A1|Acme'],
    ['unknownColumn (notice), column x'],
    { form: jsonForm },
  ),
  json(
    'nesting beyond the limit',
    `{${account},"x":${'['.repeat(65)}1${']'.repeat(65)}}`,
    [],
    ['limitExceeded, line 1'],
    { form: jsonForm },
  ),
  json('a million brackets', '['.repeat(1e6), [], ['limitExceeded, line 1'], { form: jsonForm }),
  json('cut off after a key', `[\n  {${account},\n   "seats"`, [], ['cutOff, line 3'], { form: jsonForm }),
  json('cut off in a text', `[{${account},"notes":"some te`, [], ['cutOff, line 1'], { form: jsonForm }),
  json('cut off between rows', `[{${account}},\n`, [], ['cutOff, line 2'], { form: jsonForm }),
  json('a comma before a bracket', `[{${account}},]`, [], ['unreadable, line 1'], { form: jsonForm }),
  json('a comma before a brace', `{${account},}`, [], ['unreadable, line 1'], { form: jsonForm }),
  json('single quotes', `{'account_id':'A1'}`, [], ['unreadable, line 1'], { form: jsonForm }),
  json('a comment', `{\n// the account\n${account}}`, [], ['unreadable, line 2'], { form: jsonForm }),
  json('NaN', `{${account},"seats":NaN}`, ['A1|Acme'], ['invalidValue, line 1, at /seats'], {
    form: jsonForm,
  }),
  json('Infinity', `[{${account},"seats":-Infinity}]`, ['A1|Acme'], ['invalidValue, line 1, at /0/seats'], {
    form: jsonForm,
  }),
  json(
    'a number beyond all numbers',
    `{${account},"seats":1e400}`,
    ['A1|Acme'],
    ['invalidValue, record 1, at /seats'],
    { form: jsonForm },
  ),
  json(
    'an id of many digits',
    '{"account_id":12345678901234567890,"name":"Acme","seats":5}',
    ['12345678901234567890|Acme|5'],
    ['inexactNumber (notice), line 1, at /account_id'],
    { form: jsonForm },
  ),
  json(
    'half a character',
    `{"account_id":"A1","name":"Ac\\ud83dme","seats":5}`,
    ['A1|Acme|5'],
    ['strippedText (notice), record 1, at /name'],
    { form: jsonForm },
  ),
  json('a line break in a text', `{"account_id":"A1","name":"Ac\nme"}`, [], ['unreadable, line 1'], {
    form: jsonForm,
  }),
  json('an escape that is none', `{"account_id":"A1","name":"C:\\dir"}`, [], ['unreadable, line 1'], {
    form: jsonForm,
  }),
  json('a leading zero', `{${account},"seats":05}`, [], ['unreadable, line 1'], { form: jsonForm }),
  json('an empty array', '[]', [], ['headerOnly (notice)'], { form: jsonForm }),
  json('null', 'null', [], ['invalidValue, at '], { form: jsonForm }),
  json('a text', '"hello"', [], ['invalidValue, at '], { form: jsonForm }),
  json('nothing', '', [], ['emptyFile'], { form: null }),
  json(
    'rows that are no objects',
    `[{${account},"seats":5},7,null,["A2"]]`,
    ['A1|Acme|5'],
    ['invalidValue, at /1', 'invalidValue, at /2', 'invalidValue, at /3'],
    { form: jsonForm },
  ),
  json(
    'a row that names another account',
    `{${account},"usage":[{"account_id":"A2","month":"2026-01","metric":"x","value":3}]}`,
    ['A1|Acme'],
    ['contradiction, at /usage/0'],
    { form: jsonForm },
  ),
  json(
    'a nested list that holds no rows',
    `{${account},"us/age":[7]}`,
    ['A1|Acme'],
    ['invalidValue, at /us~1age/0'],
    { form: jsonForm },
  ),
  json('more after the value', `{${account}} {"account_id":"A2"}`, [], ['unreadable, line 1'], {
    form: jsonForm,
  }),
  json(
    'more columns than there can be',
    `{${account},${Array.from({ length: 2000 }, (_, index) => `"c${index}":1`).join(',')}}`,
    [],
    ['limitExceeded'],
    { form: jsonForm },
  ),
  json(
    'more cells than there can be',
    `[{${account},${Array.from({ length: 1990 }, (_, index) => `"c${index}":1`).join(',')}}${',{}'.repeat(10_100)}]`,
    [],
    ['limitExceeded'],
    { form: jsonForm },
  ),
  json('CSV that calls itself JSON', `${H}${A1}`, [], ['unreadable, line 1'], { form: jsonForm }),
  accounts('JSON that calls itself CSV', `[{${account},"seats":5}]`, ['A1|Acme|5'], [], { form: jsonForm }),
  json(
    'one object a line that calls itself JSON',
    `{${account},"seats":5}\n{"account_id":"A2","name":"Beta","seats":7}\n`,
    both,
    [],
    { form: ndjsonForm },
  ),
  named(
    'accounts.ndjson',
    'one object a line',
    `{${account},"seats":5}\r\n\r\n{"account_id":"A2","name":"Beta","seats":"x"}\r\n`,
    ['A1|Acme|5', 'A2|Beta'],
    ['invalidValue, line 3, record 2, column seats'],
    { form: ndjsonForm },
  ),
  named(
    'accounts.ndjson',
    'an array that calls itself one object a line',
    `[\n{${account},"seats":5}\n]`,
    ['A1|Acme|5'],
    [],
    { form: jsonForm },
  ),
  named(
    'accounts.jsonl',
    'a line that is no JSON',
    `{${account},"seats":5}\n{"account_id":"A2",\n{"account_id":"A3","name":"Gamma"} x\n[1]\n`,
    ['A1|Acme|5'],
    ['cutOff, line 2', 'unreadable, line 3', 'invalidValue, line 4, at '],
    { form: ndjsonForm },
  ),
  named(
    'accounts.jsonl',
    'faults within a line',
    `{${account},"seats":5,"seats":6,"usage":[{"month":"2026-13","metric":"x","value":NaN}]}\n`,
    ['A1|Acme|6'],
    [
      'duplicateKey, line 1, at /seats',
      'invalidValue, line 1, at /usage/0/value',
      'invalidValue, line 1, record 1, at /usage/0/month',
      'missingValue, line 1, record 1, at /usage/0/value',
    ],
    { form: ndjsonForm },
  ),
];

export const hostileFiles: readonly HostileFile[] = [
  ...empty,
  ...encodings,
  ...noText,
  ...dialects,
  ...quotes,
  ...ragged,
  ...headers,
  ...reports,
  ...texts,
  ...values,
  ...limitCases,
  ...documents,
];
