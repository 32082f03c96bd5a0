import { describe, expect, it } from 'vitest';
import { type ChartSize, renderUsageChart } from '../../../src/documents/charts/usage-chart.ts';
import { dossierOf } from '../../support/books.ts';
import { language } from '../support/brief-of.ts';
import { elementsIn } from '../support/html-text.ts';

const line = (month: string, value: number, metric = 'active_users') => `A,${month},${metric},${value}`;

function chartOf(rows: readonly string[], size: ChartSize = 'wide', highest: number | null = null): string {
  const dossier = dossierOf(
    {
      accounts: 'account_id,name\nA,Acme\n',
      usage: `account_id,month,metric,value\n${rows.join('\n')}\n`,
    },
    '2025-12-15',
  );
  const [usage] = dossier.usage;
  if (usage === undefined) throw new Error('no usage');
  return renderUsageChart(usage, size, highest, language);
}

const year = (values: readonly number[]) =>
  values.map((value, index) => line(`2025-${String(index + 1).padStart(2, '0')}`, value));

describe('the chart of a usage series', () => {
  it('breaks the line at a missing month', () => {
    const chart = chartOf([line('2025-01', 4), line('2025-02', 5), line('2025-04', 6), line('2025-05', 8)]);
    const path = /class="chart-line" d="([^"]*)"/.exec(chart)?.[1] ?? '';
    expect(path.match(/M/g)).toHaveLength(2);
    expect(chart).not.toContain('chart-dot');
  });

  it('draws a month between two gaps as a dot', () => {
    const chart = chartOf([
      line('2025-01', 4),
      line('2025-02', 4),
      line('2025-04', 6),
      line('2025-06', 8),
      line('2025-07', 8),
    ]);
    expect(chart.match(/chart-dot/g)).toHaveLength(1);
  });

  it('says in words what it shows, and writes the last value', () => {
    const chart = chartOf(year([40, 42, 41, 45]));
    expect(chart).toContain('<title>Active users by month</title>');
    expect(chart).toContain('<desc>From 40 in Jan 2025 to 45 in Apr 2025.</desc>');
    expect(chart).toMatch(/class="chart-value"[^>]*>45<\/text>/);
  });

  it('marks a new level where there is one', () => {
    const shift = chartOf(year([102, 99, 101, 100, 103, 80, 82, 79, 81, 83, 80]));
    expect(shift).toMatch(/chart-note"[^>]*>new level −\d+/);
    expect(chartOf(year([100, 100, 101, 100, 99, 100, 100, 101]))).not.toContain('chart-note');
  });

  it('marks a drop of more than a fifth', () => {
    const drop = chartOf(year([120, 118, 121, 115, 112, 113, 108, 104, 101, 99, 70]));
    expect(drop).toContain('chart-drop');
    expect(drop).toMatch(/chart-alert"[^>]*>−29%/);
  });

  it('can be compared with its siblings on one scale', () => {
    const alone = chartOf(year([10, 20, 10]), 'small');
    const shared = chartOf(year([10, 20, 10]), 'small', 200);
    expect(alone).toMatch(/>20<\/text>/);
    expect(shared).toMatch(/>200<\/text>/);
  });

  it('is small enough for a line of text', () => {
    const spark = chartOf(year([1, 2, 3]), 'spark');
    expect(spark).toMatch(/width="96" height="22"/);
    expect(spark).not.toContain('chart-grid');
  });

  it('escapes the names of the data', () => {
    const chart = chartOf([
      line('2025-01', 1, '"<script>x</script>"'),
      line('2025-02', 2, '"<script>x</script>"'),
    ]);
    expect(elementsIn(chart)).not.toContain('script');
    expect(chart).toContain('&lt;script&gt;');
  });

  it('is the same small picture each time', async () => {
    await expect(chartOf(year([3, 5, 4, 6]), 'small')).toMatchFileSnapshot('golden-chart.svg');
  });
});
