import { describe, expect, it } from 'vitest';
import { renderBriefMarkdown } from '../../src/documents/render-brief-markdown.ts';
import { buildMirrorView } from '../../src/documents/views/mirror-view.ts';
import { buildStoryView } from '../../src/documents/views/story-view.ts';
import { fixtureDossiers } from '../support/books.ts';
import { briefOf, language, writtenOf } from './support/brief-of.ts';

const northwind = fixtureDossiers('northwind');
const harbor = northwind.get('A-1041');
const meridian = northwind.get('A-1058');
const empty = fixtureDossiers('sparse').get('P-01');
if (harbor === undefined || meridian === undefined || empty === undefined) throw new Error('no dossier');
const text = renderBriefMarkdown(briefOf(harbor));

describe('what happened when', () => {
  const written = writtenOf(harbor);
  const view = buildStoryView(harbor, written.story, language);

  it('tells every event once: the latest by day, the earlier by month, and what is ahead after today', () => {
    const { days, months } = view;
    const inMonths = (months ?? []).flatMap(({ what }) => what.split(' · ')).length;
    expect((days ?? []).length - 1 + inMonths).toBe(harbor.events.length);
    const today = (days ?? []).findIndex(({ date }) => date === '**20 Nov 2026**');
    expect((days ?? []).length - 1 - today).toBe(harbor.events.filter(({ isAhead }) => isAhead).length);
    expect(days?.[0]?.date).toBe('Sep 2026');
    expect(months?.at(-1)?.month).toBe('Aug 2026');
  });

  it('tells falls with the same past together, as order in time and never as cause', () => {
    expect(view.sequences).toHaveLength(1);
    const story = text.slice(text.indexOf('## What happened when'), text.indexOf('### Earlier, by month'));
    expect(story).toContain(
      'Active users of Finance, already falling, fell from 44 in Jun 2026 to 25 in Sep 2026. Reports exported fell ' +
        'from 917 in Jun 2026 to 672 in Sep 2026. Before that: Dana Whitfield, champion, left on 30 Jun 2026.',
    );
    expect(story).toContain('This is an order in time, and says nothing of causes.');
    expect(story).not.toMatch(/because|caused|due to|led to/i);
  });

  it('lists what was promised with its age before any price', () => {
    const settle = text.indexOf('## Settle before any price');
    expect(settle).toBeGreaterThan(0);
    expect(settle).toBeLessThan(text.indexOf('## Negotiation'));
    expect(text.slice(settle)).toContain('due on 30 Sep 2026, 51 days ago: Freight Audit extended');
  });

  it('keeps its dates out of the evidence', () => {
    const dates = harbor.events.map(({ date }) => date.id).filter((id) => id.startsWith('event.meeting.'));
    expect(dates.length).toBeGreaterThan(5);
    const evidence = new Set(briefOf(harbor).evidence.facts.map(({ id }) => id));
    expect(dates.filter((id) => evidence.has(id))).toEqual([]);
  });

  it('is left out where nothing has a date', () => {
    expect(renderBriefMarkdown(briefOf(empty))).not.toContain('## What happened when');
  });
});

describe('what would flip it', () => {
  it('names the smallest change, or that there is none, and what to ask first', () => {
    expect(writtenOf(meridian).flips).toEqual([
      'One change alone would drop health to [[health.flip.down.band]]: [[health.flip.down.item]] from ' +
        '[[health.flip.down.measure]] to [[health.flip.down.needed]].',
    ]);
    expect(writtenOf(harbor).flips).toEqual([
      'No single item can lift health to the next band; it takes more than one.',
      'Ask first about [[health.askFirst]]: the answer alone narrows the interval by [[health.askFirst.narrows]] points.',
    ]);
  });
});

describe("the buyer's mirror", () => {
  it('answers every point or concedes it, and marks what it concedes', () => {
    const { mirror } = writtenOf(harbor);
    expect(mirror.length).toBeGreaterThan(3);
    const { rows } = buildMirrorView(mirror, language);
    expect(rows?.map(({ answer }) => answer.startsWith('**Concede:** '))).toEqual(
      mirror.map(({ stance }) => stance === 'concede'),
    );
  });
});
