import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Brief } from '../../src/documents/brief.ts';
import { renderBriefHtml } from '../../src/documents/render-brief-html.ts';
import { configOf, dossierOf, fixtureDossiers } from '../support/books.ts';
import { briefOf, chineseBriefOf, writtenOf } from './support/brief-of.ts';

const executablePath = '/usr/bin/chromium';
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The content box of a sheet with the page's own margins of 14 and 15 mm: as wide as A4, as high as Letter. */
const sheet = { width: 180, height: 251 };
const pixels = (millimetres: number) => (millimetres / 25.4) * 96;

const withPrices = configOf('policy: {max_discount: 0.25, min_margin: 0.6}');

/** A brief whose every line is far longer than there is room for. */
function longest(filler: string): Brief {
  const endless = filler.repeat(Math.ceil(600 / filler.length)).trim();
  const quoted = `"${endless}"`;
  const dossier = dossierOf(
    {
      accounts: `account_id,name,currency,arr,seats,list_price_annual,contract_end,notice_days,auto_renew,uplift_cap\nA,${quoted},USD,123456789,12345,150000000,2026-06-30,60,yes,5%\n`,
      usage: `account_id,month,metric,value\n${['08', '09', '10', '11', '12']
        .map((month) => `A,2025-${month},active_users,12${month}`)
        .join('\n')}\n`,
      signals:
        'account_id,signal,state,observed_on\nA,reference,agreed,2026-01-05\nA,budget_cut,present,2026-01-05\n',
    },
    '2026-01-15',
    withPrices,
  );
  const written = writtenOf(dossier);
  const lines = (count: number) => Array.from({ length: count }, () => endless);
  return briefOf(dossier, {
    ...written,
    front: {
      deadline: `[[contract.lastNoticeDay]] ${endless}`,
      facts: endless,
      posture: endless,
      recommendation: `[[contract.arr]] ${endless}`,
      recommendationReasons: lines(3),
      opening: endless,
      target: endless,
      floorOfLadder: endless,
      reservation: endless,
      pricesMissing: endless,
      anchors: lines(3),
      risks: lines(3),
      questions: lines(4),
      openingFrame: lines(3),
    },
  });
}

describe.runIf(existsSync(executablePath))('the front page in a browser', () => {
  let folder = '';
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'renewbrief-browser-'));
    context = await chromium.launchPersistentContext(folder, { executablePath, args, headless: true });
    page = await context.newPage();
    await page.setViewportSize({
      width: Math.floor(pixels(sheet.width)),
      height: Math.floor(pixels(sheet.height)),
    });
    await page.emulateMedia({ media: 'print' });
  }, 60_000);

  afterAll(async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** How high the front page is when printed, how much of it is cut off at the end, and how many of its lines. */
  async function measure(
    brief: Brief,
  ): Promise<{ readonly height: number; readonly overflow: number; readonly cutLines: number }> {
    await page.setContent(await renderBriefHtml(brief));
    return page.locator('.front').evaluate((front) => ({
      height: front.getBoundingClientRect().height,
      overflow: front.scrollHeight - front.clientHeight,
      cutLines: [...front.querySelectorAll('h1, p, li')].filter(
        (line) => line.scrollHeight > line.clientHeight + 1,
      ).length,
    }));
  }

  /** How many sheets the page takes up to an element, which is the last that is kept. */
  async function sheetsUpTo(brief: Brief, last: string, format: 'A4' | 'Letter'): Promise<number> {
    await page.setContent(await renderBriefHtml(brief));
    await page.locator('main').evaluate((main, selector) => {
      const kept = main.querySelector(selector);
      while (kept !== null && main.lastElementChild !== null && main.lastElementChild !== kept) {
        main.lastElementChild.remove();
      }
    }, last);
    const margin = { top: '14mm', bottom: '14mm', left: '15mm', right: '15mm' };
    const pdf = await page.pdf({ format, margin });
    return Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);
  }

  const normal = [
    ...fixtureDossiers('account-x'),
    ...fixtureDossiers('northwind'),
    ...fixtureDossiers('taishan'),
  ];
  const inLanguages = normal.flatMap(([id, dossier]) => [
    [id, 'English', briefOf(dossier)] as const,
    [id, 'Chinese', chineseBriefOf(dossier)] as const,
  ]);
  it.each(inLanguages)('of %s in %s fits one sheet', async (_, _language, brief) => {
    const { height, overflow, cutLines } = await measure(brief);
    expect(overflow).toBe(0);
    expect(cutLines).toBe(0);
    expect(height).toBeGreaterThan(pixels(sheet.height) * 0.4);
    expect(height).toBeLessThanOrEqual(pixels(sheet.height));
  });

  it.each([
    ['words', 'long words of a language '],
    ['wide letters without a space', 'WM'],
    ['full-width characters', '客户成功续约'],
    ['one endless word', 'x'],
  ])('fits one sheet with every line too long: %s', async (_, filler) => {
    const brief = longest(filler);
    const { height, overflow } = await measure(brief);
    expect(overflow).toBe(0);
    expect(height).toBeLessThanOrEqual(pixels(sheet.height));
    expect(await sheetsUpTo(brief, '.front', 'A4')).toBe(1);
    expect(await sheetsUpTo(brief, '.front', 'Letter')).toBe(1);
  });

  it('has its sheet to itself', async () => {
    const [sparse] = fixtureDossiers('sparse').values();
    if (sparse === undefined) throw new Error('no dossier');
    expect(await sheetsUpTo(briefOf(sparse), '.front', 'A4')).toBe(1);
    expect(await sheetsUpTo(briefOf(sparse), '.front + h2', 'A4')).toBe(2);
  });
});
