import { Marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { textInterval } from '../../src/documents/charts/interval-chart.ts';
import { makeDocuments } from '../../src/run/brief.ts';
import { renderSnapshots } from '../../src/run/snapshot/render-snapshots.ts';
import { bookOf, type FixtureName, fixtureBook, fixtureConfig, fixtureDays } from '../support/books.ts';
import { hostilePieces } from './support/hostile-text.ts';
import { elementsIn } from './support/html-text.ts';

type Request = Parameters<typeof renderSnapshots>[1];

/** The portfolio page of a book by format. */
async function pageOf(loaded: Parameters<typeof renderSnapshots>[0], asOf: string, language = 'en') {
  const request: Request = { asOf, language, formats: ['md', 'html', 'json'], kinds: ['portfolio'] };
  const pages = new Map<string, string>();
  const documents = (one: Parameters<typeof makeDocuments>[0]) => makeDocuments(one, request);
  const make = { documents, prompts: async () => '' };
  for await (const { name, content } of renderSnapshots(loaded, request, make))
    pages.set(name, content.toString());
  return {
    md: pages.get('portfolio.md') ?? '',
    html: pages.get('portfolio.html') ?? '',
    json: JSON.parse(pages.get('portfolio.json') ?? '{}'),
  };
}

const fixtures = Object.keys(fixtureDays) as FixtureName[];
const pageOfFixture = (name: FixtureName, language = 'en') =>
  pageOf({ book: fixtureBook(name), config: fixtureConfig(name) }, fixtureDays[name], language);

function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = '']) => href);
}

describe.each(fixtures)('the portfolio page of %s', (name) => {
  it('leads from every figure to its evidence, from every name to a brief, and nowhere else', async () => {
    const { html } = await pageOfFixture(name);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => `#${id}`));
    const files = new Set(fixtureBook(name).accounts.map(({ id }) => `${id}.html`));
    expect(linksIn(html).filter((href) => !ids.has(href) && !files.has(href))).toEqual([]);
    expect(linksIn(html).length).toBeGreaterThan(20);
  });

  it('needs nothing from anywhere', async () => {
    const { html } = await pageOfFixture(name);
    expect(html).toContain("default-src 'none'");
    expect(html.match(/<(?:script|link|img|iframe|object)\b|@import|url\(|https?:/gi)).toBeNull();
  });

  it('says the same in Chinese: the same figures, in the same order', async () => {
    const [english, chinese] = await Promise.all([pageOfFixture(name), pageOfFixture(name, 'zh')]);
    const figures = (html: string) =>
      [...html.matchAll(/<a class="fig[^"]*" href="([^"]+)"/g)].map(([, href]) => href).sort();
    expect([...new Set(figures(chinese.html))]).toEqual([...new Set(figures(english.html))]);
    expect(chinese.json.currencies).toEqual(english.json.currencies);
  });
});

describe('names from the data on the portfolio page', () => {
  const rows = hostilePieces.map(
    (piece, n) =>
      `H${n},"Firm ${piece.replaceAll('"', '""')} end",USD,${1000 + n},2026-12-31,30,"${piece.replaceAll('"', '""')}"`,
  );
  const book = bookOf({
    accounts: ['account_id,name,currency,arr,contract_end,notice_days,csm', ...rows].join('\n'),
  });
  const config = { file: null, values: {}, lines: new Map() };

  it('are text, wherever they stand', async () => {
    const { md, html } = await pageOf({ book, config }, '2026-11-20');
    const files = new Set(book.accounts.map(({ id }) => id));
    const allowed = (page: string, ending: string) =>
      linksIn(page).filter((href) => !href.startsWith('#') && !files.has(href.replace(ending, '')));
    expect(allowed(html, '.html')).toEqual([]);
    const other = new Marked({ gfm: true, async: false }).parse(md, { async: false });
    expect(allowed(other, '.md')).toEqual([]);
    for (const page of [html, other]) {
      expect(
        elementsIn(page).filter((element) => /^(?:script|img|iframe|object|del)$/.test(element)),
      ).toEqual([]);
    }
    expect(html).toContain('Firm &lt;script&gt;alert(1)&lt;/script&gt; end');
  });
});

describe('textInterval', () => {
  it.each([
    [{ score: 40, lower: 20, upper: 80 }, '·····━━━━━●━━━━━━━━━━····'],
    [{ score: 0, lower: 0, upper: 0 }, '●························'],
    [{ score: 100, lower: 100, upper: 100 }, '························●'],
    [{ score: null, lower: null, upper: null }, '━━━━━━━━━━━━━━━━━━━━━━━━━'],
  ])('%o', (health, line) => {
    expect(textInterval(health)).toBe(line);
  });
});
