import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { nothingSettled } from '../../src/book/reading-options.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';

const common = {
  book: '.',
  config: null,
  map: null,
  reading: nothingSettled,
  asOf: null,
  isQuiet: false,
  isVerbose: false,
  hasColor: true,
};
const brief = {
  ...common,
  command: 'brief',
  account: null,
  formats: ['md', 'html'],
  out: 'briefs',
  isForStdout: false,
  language: 'en',
  writer: 'auto',
  model: null,
  isDryRun: false,
  isStrict: false,
  hasCache: true,
  record: null,
  replay: null,
  isForced: false,
  shouldOpen: false,
};
const facts = { ...common, command: 'facts', account: null, isJson: false, isPublic: false };
const explain = { ...common, command: 'explain', account: null, factId: 'roi.cost', isJson: false };
const prompts = {
  ...common,
  command: 'prompts',
  account: null,
  section: null,
  language: 'en',
  isJson: false,
};
const verify = { ...common, command: 'verify', account: null, file: 'brief.md', isJson: false };
const check = { ...common, command: 'check', language: 'en', account: null, isJson: false };
const batch = {
  ...common,
  command: 'batch',
  period: { kind: 'months', from: '2027-01', to: '2027-03' },
  formats: ['md', 'html'],
  out: 'briefs',
  language: 'en',
  writer: 'auto',
  model: null,
  hasCache: true,
  record: null,
  replay: null,
  concurrency: 4,
  isForced: false,
};
const snapshot = {
  ...common,
  command: 'snapshot',
  asOf: '2026-11-20',
  dir: 'snapshots',
  kinds: ['documents', 'facts', 'prompts', 'portfolio'],
  formats: ['md', 'html'],
  language: 'en',
  isUpdate: false,
};
const schema = {
  command: 'schema',
  language: 'en',
  isQuiet: false,
  isVerbose: false,
  hasColor: true,
  name: null,
  starter: null,
};

describe('parseArguments', () => {
  it.each<readonly [string, object]>([
    ['brief', brief],
    ['brief data', { ...brief, book: 'data' }],
    ['brief data/book.json --account Harbor', { ...brief, book: 'data/book.json', account: 'Harbor' }],
    ['brief --account=A-1 data', { ...brief, book: 'data', account: 'A-1' }],
    ['brief --format md', { ...brief, formats: ['md'] }],
    ['brief --format html,json', { ...brief, formats: ['html', 'json'] }],
    ['brief --out o --force --open', { ...brief, out: 'o', isForced: true, shouldOpen: true }],
    ['brief --stdout', { ...brief, isForStdout: true, formats: ['md'] }],
    ['brief --stdout --format html', { ...brief, isForStdout: true, formats: ['html'] }],
    ['brief --lang en --writer offline', { ...brief, writer: 'offline' }],
    ['brief --as-of 2028-02-29', { ...brief, asOf: '2028-02-29' }],
    [
      'brief --config c.yaml --quiet --verbose --no-color',
      { ...brief, config: 'c.yaml', isQuiet: true, isVerbose: true, hasColor: false },
    ],
    [
      'facts --encoding gb18030 --date-order dmy --decimal comma',
      { ...facts, reading: { encoding: 'gb18030', dateOrder: 'dmy', decimal: 'comma' } },
    ],
    ['facts', facts],
    [
      'facts data --account A --json --public',
      { ...facts, book: 'data', account: 'A', isJson: true, isPublic: true },
    ],
    ['explain roi.cost', explain],
    ['explain data roi.cost --account A', { ...explain, book: 'data', account: 'A' }],
    ['explain roi.cost --json --verbose', { ...explain, isJson: true, isVerbose: true }],
    [
      'brief --writer llm --model m --strict --no-cache --record r',
      { ...brief, writer: 'llm', model: 'm', isStrict: true, hasCache: false, record: 'r' },
    ],
    ['brief --dry-run', { ...brief, isDryRun: true }],
    ['brief --replay r', { ...brief, replay: 'r' }],
    [
      'prompts data --account A --section roi-story --lang zh --json',
      { ...prompts, book: 'data', account: 'A', section: 'roi-story', language: 'zh', isJson: true },
    ],
    ['cache clear', { ...common, command: 'cache' }],
    ['check', check],
    ['check --lang zh', { ...check, language: 'zh' }],
    ['check data --json', { ...check, book: 'data', isJson: true }],
    ['verify brief.md', verify],
    ['verify brief.md data --account A --json', { ...verify, book: 'data', account: 'A', isJson: true }],
    ['check --account harbor data', { ...check, book: 'data', account: 'harbor' }],
    ['check --as-of 2026-11-20 --verbose', { ...check, asOf: '2026-11-20', isVerbose: true }],
    ['check --encoding gb18030', { ...check, reading: { ...nothingSettled, encoding: 'gb18030' } }],
    ['batch --renewing 2027-Q1', batch],
    ['batch data --within 4m', { ...batch, book: 'data', period: { kind: 'ahead', count: 4, unit: 'm' } }],
    ['batch --renewing 2027-Q1 --lang zh --writer offline', { ...batch, language: 'zh', writer: 'offline' }],
    [
      'batch --renewing 2027-Q1 --concurrency 16 --format json --out o --force --as-of 2026-11-20',
      { ...batch, concurrency: 16, formats: ['json'], out: 'o', isForced: true, asOf: '2026-11-20' },
    ],
    ['snapshot --as-of 2026-11-20', snapshot],
    [
      'snapshot data --as-of 2026-11-20 --dir d --only facts,portfolio --format md --lang zh --update',
      {
        ...snapshot,
        book: 'data',
        dir: 'd',
        kinds: ['facts', 'portfolio'],
        formats: ['md'],
        language: 'zh',
        isUpdate: true,
      },
    ],
    ['schema', schema],
    ['schema --no-color', { ...schema, hasColor: false }],
    ['schema usage', { ...schema, name: 'usage' }],
    ['schema config', { ...schema, name: 'config' }],
    ['schema usage --csv', { ...schema, name: 'usage', starter: { hasExample: false } }],
    ['schema usage --csv --example', { ...schema, name: 'usage', starter: { hasExample: true } }],
    ['schema --lang zh', { ...schema, language: 'zh' }],
    ['schema usage --lang zh', { ...schema, name: 'usage', language: 'zh' }],
    [
      'schema usage --csv --lang zh',
      { ...schema, name: 'usage', language: 'zh', starter: { hasExample: false } },
    ],
    [
      'schema usage --example --lang zh',
      { ...schema, name: 'usage', language: 'zh', starter: { hasExample: true } },
    ],
  ])('reads: %s', (line, invocation) => {
    expect(parseArguments(line.split(' '))).toEqual({ kind: 'run', invocation });
  });

  it.each<readonly [string, string]>([
    ['brif', "unknown command 'brif'\n(Did you mean brief?)"],
    ['brief --acount A', "unknown option '--acount'\n(Did you mean --account?)"],
    ['brief a b', 'too many arguments'],
    ['brief --account', "option '--account <id or name>' argument missing"],
    ['brief --as-of 2026-02-30', 'It must be a day of the calendar'],
    ['brief --as-of 1/2/2026', 'It must be a day of the calendar'],
    ['brief --as-of 2026-11-20T00:00', 'It must be a day of the calendar'],
    ['brief --format md,rtf', 'It must be a list of md, html, json.'],
    ['brief --format', 'argument missing'],
    ['brief --lang tlh', 'Allowed choices are en'],
    ['brief --writer magic', 'Allowed choices are auto, offline, llm'],
    [
      'brief --record a --replay b',
      "option '--replay <folder>' cannot be used with option '--record <folder>'",
    ],
    ['brief --dry-run --replay b', "option '--dry-run' cannot be used with option '--replay <folder>'"],
    ['cache empty', 'there is no "cache empty", only "cache clear"'],
    ['brief --stdout --format md,html', '--stdout prints one format'],
    ['brief --stdout --out o', "option '--stdout' cannot be used with option '--out <folder>'"],
    ['explain', "missing required argument 'fact-id'"],
    ['explain a b c', 'too many arguments'],
    ['verify', "missing required argument 'file'"],
    ['check a b', 'too many arguments'],
    ['check --account', "option '--account <id or name>' argument missing"],
    ['check --acount A', "unknown option '--acount'\n(Did you mean --account?)"],
    ['check --csv', "unknown option '--csv'"],
    ['check --date-order ymd', 'Allowed choices are dmy, mdy'],
    ['schema a b', 'too many arguments'],
    ['schema --csv', '--csv needs a table'],
    ['schema --example', '--csv needs a table'],
    ['schema --csv --lang zh', '--csv needs a table'],
    ['schema usage --lang tlh', 'Allowed choices are en, zh'],
    ['schema config --csv', '--csv needs a table'],
    ['schema book --csv --lang zh', '--csv needs a table'],
    ['schema usage --as-of 2026-11-20', "unknown option '--as-of'"],
    ['batch', 'say which renewals are meant'],
    ['batch --renewing Q1', 'It must be 2027, 2027-Q1'],
    ['batch --within 120', 'such as 120d'],
    ['batch --renewing 2027 --within 120d', 'cannot be used with'],
    ['batch --renewing 2027 --concurrency 0', 'from 1 to 999'],
    ['snapshot', 'a day that stays'],
    ['snapshot --as-of 2026-11-20 --only tables', 'It must be a list of documents'],
    ['--json', "unknown option '--json'"],
  ])('refuses with exit code 2: %s', (line, words) => {
    const parsed = parseArguments(line.split(' '));
    expect(parsed).toMatchObject({ kind: 'end', exitCode: 2, output: '' });
    expect(parsed.kind === 'end' ? parsed.report : '').toContain(words);
  });

  it.each<readonly [string, readonly string[]]>([
    ['--help', ['brief', 'facts', 'explain', 'check', 'batch', 'snapshot', 'schema', 'Example:']],
    ['-h', ['Usage: renewbrief']],
    ['help explain', ['Usage: renewbrief explain [options] [book] <fact-id>', 'Example:']],
    ['brief --help', ['--account', '--as-of', '--stdout', 'Example:']],
    ['facts --help', ['--public', 'Example:']],
    ['verify --help', ['<file> [book]', 'Example:']],
    ['check --help', ['--account', '--json', 'Example:', 'Exit code 1']],
    ['batch --help', ['--renewing', '--within', '--concurrency', 'Examples:', 'Exit code 3']],
    ['snapshot --help', ['--dir', '--only', '--update', 'Example:', 'Exit code 1']],
    ['schema --help', ['--csv', '--example', '--lang', 'config', 'Examples:']],
    ['--version', [version]],
  ])('prints and ends with 0: %s', (line, words) => {
    const parsed = parseArguments(line.split(' '));
    expect(parsed).toMatchObject({ kind: 'end', exitCode: 0, report: '' });
    for (const word of words) expect(parsed.kind === 'end' ? parsed.output : '').toContain(word);
  });

  it('answers no arguments with the help, as wrong usage', () => {
    const parsed = parseArguments([]);
    expect(parsed).toMatchObject({ kind: 'end', exitCode: 2, output: '' });
    expect(parsed.kind === 'end' ? parsed.report : '').toContain('Usage: renewbrief');
  });

  it('takes a fact id that looks like nothing else, and a book with spaces', () => {
    expect(parseArguments(['explain', 'my book', 'usage.活跃.slope'])).toMatchObject({
      kind: 'run',
      invocation: { book: 'my book', factId: 'usage.活跃.slope' },
    });
  });
});
