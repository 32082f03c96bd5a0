import type { TableName } from '../../book/tables.ts';
import type { Cell } from '../../facts/cell.ts';
import { compareText } from '../compare-text.ts';
import type { Context } from '../context.ts';
import { cellSide, dispute, type Finding } from './finding.ts';

/** Values outside of the scale that they are told on, or on a scale that nobody told. */
export function findScaleConflicts(context: Context): readonly Finding[] {
  return [
    ...npsScales(context),
    ...healthHistory(context),
    ...shares(context),
    ...pricesBySeat(context),
    ...zeroSeats(context),
  ];
}

/** A score of 8 is good on one scale and poor on the other: without a scale it counts for nothing. */
function npsScales({ account, npsScale }: Context): readonly Finding[] {
  if (npsScale !== null) return [];
  const undeclared = account.rows.nps.filter((row) => row.score.value !== null && row.scale.value === null);
  const newest = undeclared
    .sort(
      (a, b) =>
        compareText(a.date.value ?? '', b.date.value ?? '') ||
        compareText(a.contact_id.value ?? '', b.contact_id.value ?? '') ||
        (a.score.value ?? 0) - (b.score.value ?? 0),
    )
    .at(-1);
  if (newest === undefined) return [];
  return [
    {
      code: 'npsScale',
      about: '',
      sides: [cellSide('score', 'number', newest.score), cellSide('scale', 'text', newest.scale)],
    },
  ];
}

/** Snapshots hold the credit of an item, 0–1; a value above it was written as a percentage. */
function healthHistory({ account }: Context): readonly Finding[] {
  const above = account.rows.health_history.filter(
    (row) => row.item.value !== 'score' && (row.value.value ?? 0) > 1,
  );
  const newest = [...above]
    .sort(
      (a, b) =>
        compareText(a.date.value ?? '', b.date.value ?? '') ||
        compareText(a.item.value ?? '', b.item.value ?? ''),
    )
    .at(-1);
  if (newest === undefined) return [];
  return [
    {
      code: 'healthScale',
      about: '',
      sides: [
        cellSide('value', 'number', newest.value),
        cellSide('item', 'text', newest.item),
        cellSide('date', 'date', newest.date),
      ],
      disputes: above.map((row) => dispute('health_history', row, 'value')),
    },
  ];
}

/** A price by the seat is a price a year at a number of seats that only the rival's offer could tell. */
function pricesBySeat({ account }: Context): readonly Finding[] {
  return account.rows.competitors.flatMap((row): readonly Finding[] => {
    const unit = row.price_unit.value;
    const price = row.price_annual.value === null ? row.price : row.price_annual;
    if (price.value === null || (unit !== 'seat_year' && unit !== 'seat_month')) return [];
    return [
      {
        code: 'rivalPriceBySeat',
        about: row.competitor.value ?? '',
        sides: [cellSide('price', 'money', price), cellSide('seats', 'count', account.row.seats)],
        words: { rival: row.competitor.value ?? '' },
        codes: { unit: { code: unit, vocabulary: 'priceUnit' } },
        disputes: [dispute('competitors', row, 'price', 'price_annual')],
      },
    ];
  });
}

/** A contract that costs money and has no seats: one of the two cells is of another contract, or of none. */
function zeroSeats({ account }: Context): readonly Finding[] {
  const { seats, arr } = account.row;
  if (seats.value !== 0 || (arr.value ?? 0) <= 0 || account.row.site_licence.value === true) return [];
  return [
    {
      code: 'zeroSeats',
      about: '',
      sides: [cellSide('arr', 'money', arr), cellSide('seats', 'count', seats)],
      disputes: [dispute('accounts', account.row, 'seats')],
    },
  ];
}

/** Shares below nothing or above the whole, which a percent sign lets through. */
function shares({ account }: Context): readonly Finding[] {
  const { benefits, competitors, differentiators, expansions } = account.rows;
  const found: Finding[] = [];
  for (const row of benefits) {
    const line: Line = { table: 'benefits', row, name: row.benefit_id };
    addOutOfRange(found, line, 'realisation', row.realisation);
    addOutOfRange(found, line, 'attribution', row.attribution);
    addOutOfRange(found, line, 'rate_before', row.rate_before);
    addOutOfRange(found, line, 'rate_after', row.rate_after);
    addOutOfRange(found, line, 'gross_margin', row.gross_margin);
  }
  for (const row of competitors) {
    const line: Line = { table: 'competitors', row, name: row.competitor };
    addOutOfRange(found, line, 'buyer_access', row.buyer_access);
    addOutOfRange(found, line, 'must_have_fit', row.must_have_fit);
    addOutOfRange(found, line, 'price_pull', row.price_pull);
  }
  for (const row of differentiators) {
    const line: Line = { table: 'differentiators', row, name: row.capability };
    addOutOfRange(found, line, 'ours', row.ours);
    addOutOfRange(found, line, 'theirs', row.theirs);
    addOutOfRange(found, line, 'evidence_strength', row.evidence_strength);
  }
  for (const row of expansions) {
    addOutOfRange(found, { table: 'expansions', row, name: row.opportunity_id }, 'reach', row.reach);
  }
  return found;
}

/** A row of a table, with what names it. */
type Line = { readonly table: TableName; readonly row: object; readonly name: Cell<string> };

function addOutOfRange(found: Finding[], line: Line, column: string, share: Cell<number>): void {
  const { value } = share;
  if (value === null || (value >= 0 && value <= 1)) return;
  const { table, row } = line;
  const name = line.name.value ?? '';
  found.push({
    code: 'shareOutOfRange',
    about: `${table} ${name} ${column}`,
    sides: [cellSide('share', 'share', share)],
    words: { column, row: name },
    disputes: [{ table, row, columns: [column] }],
  });
}
