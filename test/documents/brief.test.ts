import { describe, expect, it } from 'vitest';
import type { Brief } from '../../src/documents/brief.ts';
import { referencesIn } from '../../src/documents/references.ts';
import { renderBriefHtml } from '../../src/documents/render-brief-html.ts';
import { renderBriefJson } from '../../src/documents/render-brief-json.ts';
import { renderBriefMarkdown } from '../../src/documents/render-brief-markdown.ts';
import { parentsOf } from '../../src/facts/ledger.ts';
import { dossierOf, type FixtureName, fixtureDays, fixtureDossiers } from '../support/books.ts';
import { briefOf } from './support/brief-of.ts';
import { hostilePieces } from './support/hostile-text.ts';
import { elementsIn, htmlText } from './support/html-text.ts';

const elements = [
  'a',
  'blockquote',
  'body',
  'circle',
  'code',
  'desc',
  'div',
  'h1',
  'h2',
  'h3',
  'head',
  'html',
  'li',
  'line',
  'main',
  'meta',
  'nav',
  'ol',
  'p',
  'path',
  'strong',
  'style',
  'svg',
  'table',
  'tbody',
  'td',
  'text',
  'th',
  'thead',
  'title',
  'tr',
  'ul',
  'wbr',
];

const briefs: readonly (readonly [string, Brief])[] = (Object.keys(fixtureDays) as FixtureName[]).flatMap(
  (name) => [...fixtureDossiers(name)].map(([id, dossier]) => [`${name} ${id}`, briefOf(dossier)] as const),
);

describe.each(briefs)('the brief of %s', async (_, brief) => {
  const markdown = renderBriefMarkdown(brief);
  const html = await renderBriefHtml(brief);
  const body = html.slice(html.indexOf('<body>'));

  it('holds no trace of its making', () => {
    for (const text of [markdown, htmlText(body)]) {
      expect(/\b(?:null|undefined|NaN|Infinity)\b|\[object/.exec(text)?.[0]).toBeUndefined();
      expect(/(?<!\\)\[\[|^:::|\{\{/m.exec(text)?.[0]).toBeUndefined();
    }
  });

  it('holds no empty table, list or passage', () => {
    expect(
      /<tbody>\s*<\/tbody>|<td[^>]*>\s*<\/td>|<li>\s*<\/li>|<p>\s*<\/p>|<strong>\s*<\/strong>/.exec(
        body,
      )?.[0],
    ).toBeUndefined();
    expect(/\| {0,2}\|(?![-:|])|^[-*] *$/m.exec(markdown)?.[0]).toBeUndefined();
  });

  it('leads every figure to its evidence, and only there', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(targets.filter((target) => !target.startsWith('#') || !ids.includes(target.slice(1)))).toEqual([]);
    expect(targets.length).toBeGreaterThan(0);
  });

  it('gives evidence for all that it cites, and for what that rests on', () => {
    const rows = new Set(
      referencesIn(brief.markdown).flatMap((reference) =>
        reference.kind === 'anchor' ? [reference.id] : [],
      ),
    );
    const cited = referencesIn(brief.markdown).filter(({ kind }) => kind === 'figure');
    expect(cited.filter(({ id }) => !rows.has(id))).toEqual([]);
    const ancestors = brief.evidence.facts.flatMap((fact) => parentsOf(fact).map(({ id }) => id));
    expect(ancestors.filter((id) => !rows.has(id))).toEqual([]);
  });

  it('needs nothing but itself', () => {
    expect(elementsIn(html).filter((element) => !elements.includes(element))).toEqual([]);
    expect(html.slice(0, 600)).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; img-src data:`,
    );
    expect(/https?:|url\(|@import|<script|\son\w+=|javascript:/i.exec(html)?.[0]).toBeUndefined();
    expect(html.slice(0, 100)).toContain('<html lang="en">');
  });

  it('is told to machines with the facts that it cites', () => {
    const json = JSON.parse(renderBriefJson(brief));
    expect(Object.keys(json.sections)).toEqual(Object.keys(brief.written.sections));
    const ids = new Set(json.facts.map((fact: { id: string }) => fact.id));
    const passages = JSON.stringify([json.front, json.notes, json.sections]);
    const cited = [...passages.matchAll(/"facts":\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
      JSON.parse(`[${list}]`),
    );
    expect(cited.filter((id) => !ids.has(id))).toEqual([]);
    expect(json.front.deadline.text.length).toBeGreaterThan(0);
    expect(passages.includes('[[')).toBe(false);
  });
});

describe('a brief whose every text is hostile', async () => {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const all = quoted(hostilePieces.filter((piece) => piece !== '\ud800').join(' '));
  const dossier = dossierOf(
    {
      accounts: `account_id,name,currency,arr,seats,contract_end,notes,purchase_reason\nA,${all},USD,1200,10,2026-06-30,${all},${all}\n`,
      usage: `account_id,month,metric,value,group\n${['2025-10', '2025-11', '2025-12', '2026-01']
        .flatMap((month) => [
          `A,${month},active_users,5,${all}`,
          `A,${month},active_users,3,b`,
          `A,${month},${all},3,`,
        ])
        .join('\n')}\n`,
      features: `account_id,feature,users,core\nA,${all},3,yes\n`,
      goals: `account_id,goal_id,statement,baseline,target,current,unit\nA,${all},${all},1,2,2,${all}\n`,
      benefits: `account_id,benefit_id,category,description,avoided_cost,evidence,measured_on,quote,quoted_by\nA,${all},cost_avoidance,${all},5000,confirmed,2026-01-01,${all},${all}\n`,
      stakeholders: `account_id,contact_id,name,roles,status,left_on\nA,${all},${all},champion,left,2026-01-05\n`,
      nps: `account_id,contact_id,date,score,scale,comment\nA,${all},2026-01-10,3,0-10,${all}\n`,
      tickets: `account_id,ticket_id,severity,subject,opened_at,status\nA,${all},P0,${all},2026-01-20,open\n`,
      competitors: `account_id,competitor,stage,price_annual,claim,stronger_at,source\nA,${all},quote,1000,${all},${all},${all}\n`,
      differentiators: `account_id,competitor,capability,importance,ours,theirs,evidence_strength,evidence\nA,,${all},3,.9,.1,.9,${all}\n`,
      expansions: `account_id,opportunity_id,type,description,headcount,unit_price,group,blocked_by\nA,${all},team,${all},5,100,${all},${all}\n`,
      plan: `account_id,task\nA,${all}\n`,
      milestones: `account_id,title,due\nA,${all},2026-03-01\n`,
    },
    '2026-02-15',
  );
  const brief = briefOf(dossier);
  const html = await renderBriefHtml(brief);

  it('is made of the same elements as any other', () => {
    expect(elementsIn(html).filter((element) => !elements.includes(element))).toEqual([]);
    expect(html.match(/<html|<body|<main|<style|<nav/g)).toEqual([
      '<html',
      '<style',
      '<body',
      '<nav',
      '<main',
    ]);
    expect(
      [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].filter(([, href = '']) => !href.startsWith('#')),
    ).toEqual([]);
    expect(/<[^>]*\son\w+=/i.test(html.replace(/"[^"]*"/g, '""'))).toBe(false);
  });

  it('shows the hostile words as words', () => {
    expect(htmlText(html).includes('<script>alert(1)</script>')).toBe(true);
    expect(renderBriefMarkdown(brief).includes('\\<script\\>')).toBe(true);
  });

  it('refers to nothing that it was told to refer to', () => {
    const ids = referencesIn(brief.markdown).filter(({ kind }) => kind === 'chart');
    expect(ids.every(({ id }) => brief.dossier.usage.some((usage) => id.startsWith(usage.series.id)))).toBe(
      true,
    );
    expect(/[\u202e\u200b]|\u{e0041}/u.exec(html)?.[0]).toBeUndefined();
  });
});
