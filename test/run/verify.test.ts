import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nothingSettled } from '../../src/book/reading-options.ts';
import { main } from '../../src/cli/main.ts';
import { makeBrief } from '../../src/run/brief.ts';
import { verifyDocument } from '../../src/run/verify.ts';
import { type FixtureName, fixtureBook, fixtureDays, fixtureFiles, textOf } from '../support/books.ts';
import { memoryCliEffects } from '../support/cli-effects.ts';

const common = { config: null, map: null, reading: nothingSettled };

function world(fixture: FixtureName, document: string) {
  const files: Record<string, string> = { '/doc': document };
  for (const file of fixtureFiles(fixture)) files[`/book/${file.name}`] = textOf(file);
  const config = join(import.meta.dirname, '../../fixtures', fixture, 'renewbrief.config.yaml');
  if (fixture !== 'sparse') files['/book/renewbrief.config.yaml'] = readFileSync(config, 'utf8');
  return memoryCliEffects({ files, today: '2030-01-01' });
}

async function ownDocument(fixture: FixtureName, account: string, language: string, format: 'md' | 'html') {
  const request = {
    ...common,
    book: '/book',
    account,
    asOf: fixtureDays[fixture],
    formats: [format],
    language,
  };
  const { files } = await makeBrief(request, world(fixture, ''));
  return files[0]?.content.toString() ?? '';
}

function verify(fixture: FixtureName, account: string, document: string, asOf: string | null = null) {
  const request = { ...common, book: '/book', account, asOf, file: '/doc', today: '2030-01-01' };
  return verifyDocument(request, world(fixture, document));
}

const accounts = (Object.keys(fixtureDays) as FixtureName[]).flatMap((fixture) =>
  fixtureBook(fixture).accounts.map(({ id }) => [fixture, id] as const),
);
const harbor = await ownDocument('northwind', 'A-1041', 'en', 'md');
const verifyHarbor = (document: string) => verify('northwind', 'A-1041', document);

describe.each(['en', 'zh'])('our own documents in %s', (language) => {
  it.each(accounts)(
    '%s %s: every figure is matched, for the day that the document names',
    async (fixture, account) => {
      for (const format of ['md', 'html'] as const) {
        const report = await verify(fixture, account, await ownDocument(fixture, account, language, format));
        expect(report.figures.filter(({ status }) => status !== 'matched')).toEqual([]);
        expect(report.quotes).toEqual([]);
        expect(report.asOf).toBe(fixtureDays[fixture]);
      }
    },
  );
});

describe('a figure that somebody has changed', () => {
  it('is found at its line and column, with what should stand there', async () => {
    const lines = harbor.split('\n');
    const at = lines.findIndex((line) => line.startsWith('Renews '));
    const edited = lines.with(at, lines[at]?.replace('188 of 240', '198 of 240') ?? '').join('\n');
    const { counts, figures } = await verifyHarbor(edited);
    expect(counts).toMatchObject({ derived: 0, unsupported: 1 });
    const column = (lines[at]?.indexOf('188') ?? 0) + 1;
    expect(figures.find(({ status }) => status === 'unsupported')).toEqual({
      line: at + 1,
      column,
      text: '198',
      status: 'unsupported',
      expected: '188',
    });
  });

  it('is found in a table, in the evidence, in words and in HTML', async () => {
    const changes: readonly (readonly [string, string])[] = [
      ['| Unused seats | 52 |', '| Unused seats | 53 |'],
      ['two of four steps', 'three of four steps'],
      ['accounts.csv:2:arr', 'accounts.csv:3:arr'],
      ['in 12 days', 'in 12 weeks'],
    ];
    for (const [from, to] of changes) {
      expect(harbor).toContain(from);
      expect((await verifyHarbor(harbor.replace(from, to))).counts.unsupported, to).toBeGreaterThan(0);
    }
    const page = await ownDocument('northwind', 'A-1041', 'en', 'html');
    const changed = page.replace('>USD 186,000</a>', '>USD 168,000</a>');
    const report = await verifyHarbor(changed);
    expect(report.counts.unsupported).toBe(1);
    expect(
      changed.split('\n')[(report.figures.find(({ status }) => status === 'unsupported')?.line ?? 0) - 1],
    ).toContain('168,000');
  });

  it('is found where two of a line were exchanged', async () => {
    const edited = harbor.replace('188 of 240 seats', '240 of 188 seats');
    expect((await verifyHarbor(edited)).counts.unsupported).toBe(2);
  });
});

describe('a sentence that somebody has written', () => {
  const withSentence = (sentence: string) => verifyHarbor(`${harbor}\n\n${sentence}\n`);
  const added = async (sentence: string) => {
    const { figures } = await withSentence(sentence);
    return figures.slice(-(sentence.match(/\d[\d,.]*/g)?.length ?? 0));
  };

  it('is matched where its figures are facts in their own words', async () => {
    const figures = await added('They hold 240 contracted seats and pay USD 186,000 of ARR.');
    expect(figures.map((figure) => (figure.status === 'matched' ? figure.fact : figure.status))).toEqual([
      'contract.seats',
      'contract.arr',
    ]);
  });

  it.each([
    'They hold 241 contracted seats.',
    'There are 240 open tickets.',
    'They pay EUR 186,000 of ARR.',
    'Active users rose by 7.4% over the last three months.',
    'Dispatch fell from 58 to 69 users.',
  ])('is not, where they are none: %s', async (sentence) => {
    expect((await withSentence(sentence)).counts.unsupported).toBeGreaterThan(0);
  });

  it('names the two facts of a difference, and recomputes a formula that it states', async () => {
    const [, , difference] = await added(
      'They pay USD 186,000 of ARR and ask for USD 158,100, USD 27,900 less.',
    );
    expect(difference).toMatchObject({ status: 'derived', formula: 'contract.arr − negotiation.ask' });
    const [stated] = await added('We would give away USD 27,900 (`contract.arr` − `negotiation.ask`).');
    expect(stated).toMatchObject({ status: 'derived', formula: 'contract.arr − negotiation.ask' });
    const [wrong] = await added('We would give away USD 28,900 (`contract.arr` − `negotiation.ask`).');
    expect(wrong).toMatchObject({ status: 'unsupported' });
  });

  it('may put a word of ours between quotation marks, whoever is named before it', async () => {
    const sentence = 'Luis Ortega told us that they saw it; the stage on record is “demo seen”.';
    expect((await withSentence(sentence)).quotes).toEqual([]);
    expect((await withSentence(sentence.replace('demo seen', 'demo loved'))).quotes).toHaveLength(1);
  });

  it('may not quote what nobody wrote, nor one for another', async () => {
    expect((await withSentence('Luis Ortega: “This tool runs our whole night shift.”')).quotes).toMatchObject(
      [{ code: 'unknownQuote' }],
    );
    expect((await withSentence('“My team lives in it.” (Gregory Tan)')).quotes).toMatchObject([
      { code: 'misattributedQuote' },
    ]);
  });
});

describe('a name that somebody has written', () => {
  it('is listed where the data does not hold it, in a line of ours that was changed as well', async () => {
    const { names } = await verifyHarbor(
      `${harbor.replace('Karen Boyle said', 'Karen Boyd said')}\n\nRachel Dunn will sign.\n\n由王建国签字。\n`,
    );
    expect(names.map(({ text, code }) => [text, code])).toEqual([
      ['Boyd', 'unknownName'],
      ['Rachel Dunn', 'unknownName'],
      ['王建国', 'unknownName'],
    ]);
    expect((await verifyHarbor(`${harbor}\n\nGregory Tan will read one page.\n`)).names).toEqual([]);
  });
});

describe('what a reader sees beside a figure', () => {
  it('is checked in a tooltip, and a place in the data is no figure', async () => {
    const page = await ownDocument('northwind', 'A-1041', 'en', 'html');
    const changed = page.replace(': USD 186,000.00"', ': USD 168,000.00"');
    expect(changed).not.toBe(page);
    expect((await verifyHarbor(changed)).counts.unsupported).toBe(1);
    const { counts } = await verifyHarbor(
      `${harbor}\n\nSee meetings.csv:7:summary and tickets.csv:6:body.\n`,
    );
    expect(counts.unsupported).toBe(0);
  });
});

describe('a page that a model wrote', async () => {
  const answers = join(import.meta.dirname, '../../fixtures/northwind/answers/en/A-1041');
  const effects = world('northwind', '');
  for (const name of readdirSync(answers))
    effects.files.set(`/answers/${name}`, readFileSync(join(answers, name)));
  const brief = ['brief', '/book', '--account', 'harbor', '--as-of', '2026-11-20', '--format', 'html'];
  await main([...brief, '--out', '/out', '--replay', '/answers', '--model', 'recorded'], effects);
  const page = effects.text([...effects.files.keys()].find((path) => path.endsWith('.html')) ?? '') ?? '';

  it('has each figure behind its link, whatever the words around it', async () => {
    expect((await verify('northwind', 'A-1041', page)).counts).toMatchObject({ unsupported: 0 });
  });

  it('is found out where a figure is not the one that it links to', async () => {
    const changed = page.replace(/(counted at <a class="fig"[^>]*>)USD 148,135</, '$1USD 184,135<');
    expect(changed).not.toBe(page);
    expect((await verify('northwind', 'A-1041', changed)).counts).toMatchObject({ unsupported: 1 });
  });
});

describe('renewbrief verify', () => {
  const run = async (document: string, ...argv: readonly string[]) => {
    const effects = world('northwind', document);
    const exitCode = await main(['verify', '/doc', '/book', '--account', 'harbor', ...argv], effects);
    return { exitCode, output: effects.output.join(''), report: effects.reports.join('\n') };
  };

  it('ends with 0 where everything is supported, and with 1 where something is not', async () => {
    expect(await run(harbor)).toMatchObject({ exitCode: 0, report: '' });
    const { exitCode, output } = await run(harbor.replace('in 12 days', 'in 13 days'));
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^\/doc:\d+:\d+: found "13 days"; expected "12 days"/m);
    expect(output).toMatch(/1 unsupported\.\n$/);
  });

  it('prints JSON for machines', async () => {
    const { output } = await run(harbor.replace('in 12 days', 'in 13 days'), '--json');
    expect(JSON.parse(output)).toMatchObject({
      account: 'A-1041',
      asOf: '2026-11-20',
      counts: { unsupported: 1 },
    });
  });

  it('says what is wrong with a file that is none', async () => {
    const effects = world('northwind', harbor);
    expect(await main(['verify', '/nothing.md', '/book', '--account', 'harbor'], effects)).toBe(2);
    expect(effects.reports.join('\n')).toContain('There is no file /nothing.md.');
    expect(await main(['verify', '/book', '/book', '--account', 'harbor'], effects)).toBe(2);
    expect(effects.reports.join('\n')).toContain('/book is a folder');
  });
});
