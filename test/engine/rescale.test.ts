import { describe, expect, it } from 'vitest';
import { readBook } from '../../src/book/read-book.ts';
import type { Config } from '../../src/config/config.ts';
import { roundedValue } from '../../src/facts/fact.ts';
import { dossiersOf, fixtureConfig, fixtureDays, fixtureFiles, textOf } from '../support/books.ts';

/** Columns of account-x that hold money. */
const money = new Set([
  'arr',
  'unit_price',
  'list_price_annual',
  'cost_to_serve',
  'customer_ask',
  'loaded_rate',
  'unit_cost',
  'incremental_revenue',
  'avoided_cost',
  'amount',
  'price_annual',
  'migration',
  'integration',
  'retraining',
  'parallel_run',
]);

/** The same CSV with every amount in another currency. None of the rows that hold money has a quoted cell before it. */
function rescale(text: string, factor: number): string {
  const [header = '', ...rows] = text.split('\n');
  const columns = header.split(',');
  return [
    header,
    ...rows.map((row) =>
      row
        .split(',')
        .map((cell, index) =>
          money.has(columns[index] ?? '') && /^\d+(\.\d+)?$/.test(cell)
            ? String(Number(cell) * factor)
            : cell,
        )
        .join(','),
    ),
  ].join('\n');
}

describe('a change of currency', () => {
  /** The policy's amounts are in the currency of the account, too. */
  const configOf = (factor: number): Config => {
    const config = fixtureConfig('account-x');
    const { policy } = config.values;
    const gets = policy?.gets?.map((get) => {
      if (get.type === 'volume') return { ...get, unit_price: (get.unit_price ?? 0) * factor };
      return get.type === 'reference' ? { ...get, deal: (get.deal ?? 0) * factor } : get;
    });
    return { ...config, values: { ...config.values, policy: { ...policy, gets } } };
  };
  const valuesOf = (factor: number) => {
    const files = fixtureFiles('account-x').map((file) => ({
      ...file,
      bytes: new TextEncoder().encode(rescale(textOf(file), factor)),
    }));
    const [dossier] = dossiersOf(readBook(files), configOf(factor), fixtureDays['account-x']).values();
    return new Map(
      [...(dossier?.ledger.facts.values() ?? [])].map((fact) => [
        fact.id,
        { unit: fact.unit, value: roundedValue(fact) },
      ]),
    );
  };
  const plain = valuesOf(1);
  const tenfold = valuesOf(10);

  it('multiplies every amount, and changes no share, class, index or decision', () => {
    let amounts = 0;
    for (const [id, { unit, value }] of plain) {
      const other = tenfold.get(id)?.value;
      if (unit === 'money' && typeof value === 'number') {
        amounts += 1;
        expect(Number(other) / 10, id).toBeCloseTo(value, 1);
      } else {
        expect(other, id).toBe(value);
      }
    }
    expect(amounts).toBeGreaterThan(40);
  });
});
