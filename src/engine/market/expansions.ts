import type { Account } from '../../book/account.ts';
import type { Expansion } from '../../dossier/market.ts';
import { call, cell, multiply, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import { uniqueSlugs } from '../../facts/slug.ts';
import type { Context } from '../context.ts';
import type { Commercials } from '../contract/contract.ts';

type ExpansionRow = Account['rows']['expansions'][number];

/** The openings that the book names, with what each would be worth in full (METHODS §11). */
export function buildExpansions(context: Context, commercials: Commercials): readonly Expansion[] {
  const rows = context.account.rows.expansions;
  const slugs = uniqueSlugs(rows.map((row) => row.opportunity_id.value ?? ''));
  const built = rows.map((row): Expansion => {
    const id = row.opportunity_id.value ?? '';
    const slug = slugs.get(id) ?? id;
    const options = (code: string) => ({
      label: { code: `expansion.${code}`, params: { opportunity: row.description.value ?? id } },
    });
    const money = { currency: context.currency };
    const quantity = fact(
      `expansion.${slug}.quantity`,
      'count',
      quantityOf(row, commercials.seats),
      options('quantity'),
    );
    return {
      id,
      slug,
      type: row.type.value ?? 'seats',
      description: row.description.value,
      quantity,
      theoretical: fact(
        `expansion.${slug}.theoretical`,
        'money',
        multiply(quantity, priceOf(row, commercials.unitPrice)),
        { ...money, ...options('theoretical') },
      ),
      raisedByCustomer: fact(
        `expansion.${slug}.raisedByCustomer`,
        'flag',
        cell(row.raised_by_customer),
        options('raisedByCustomer'),
      ),
      champion: row.champion.value,
      group: row.group.value,
      blockedBy: fact(`expansion.${slug}.blockedBy`, 'text', cell(row.blocked_by), options('blockedBy')),
      netBenefit: fact(`expansion.${slug}.netBenefit`, 'money', cell(row.net_benefit_annual), {
        ...money,
        ...options('netBenefit'),
      }),
    };
  });
  return built.sort(
    (a, b) => (b.theoretical.value ?? -1) - (a.theoretical.value ?? -1) || (a.slug < b.slug ? -1 : 1),
  );
}

/** Seats to gain, seats to upgrade, or heads of a new team, by type of opportunity. */
function quantityOf(row: ExpansionRow, seats: Fact<number>): Quantity {
  switch (row.type.value) {
    case 'seats':
      return call('excessOver', [cell(row.eligible), seats], (eligible, have) =>
        Math.max(0, eligible - have),
      );
    case 'tier':
      return seats;
    default:
      return cell(row.headcount);
  }
}

function priceOf(row: ExpansionRow, unitPrice: Fact<number>): Quantity {
  if (row.type.value === 'tier') return subtract(cell(row.new_price), cell(row.old_price));
  return row.unit_price.value === null ? unitPrice : cell(row.unit_price);
}
