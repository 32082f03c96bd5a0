import type { Account } from '../../book/account.ts';
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

type Rows = Account['rows'];
type SharesOf<T extends keyof Rows> = {
  /** The cell that names a row. */
  readonly name: (row: Rows[T][number]) => Cell;
  readonly shares: Readonly<Record<string, (row: Rows[T][number]) => Cell<number>>>;
};

/** Columns that hold a share of one. */
const sharesByTable: { readonly [T in keyof Rows]?: SharesOf<T> } = {
  benefits: {
    name: (row) => row.benefit_id,
    shares: {
      realisation: (row) => row.realisation,
      attribution: (row) => row.attribution,
      rate_before: (row) => row.rate_before,
      rate_after: (row) => row.rate_after,
      gross_margin: (row) => row.gross_margin,
    },
  },
  competitors: {
    name: (row) => row.competitor,
    shares: {
      buyer_access: (row) => row.buyer_access,
      must_have_fit: (row) => row.must_have_fit,
      price_pull: (row) => row.price_pull,
    },
  },
  differentiators: {
    name: (row) => row.capability,
    shares: {
      ours: (row) => row.ours,
      theirs: (row) => row.theirs,
      evidence_strength: (row) => row.evidence_strength,
    },
  },
  expansions: { name: (row) => row.opportunity_id, shares: { reach: (row) => row.reach } },
};

const tablesOfShares = Object.entries(sharesByTable).map(([table, { name, shares }]) => ({
  table: table as keyof Rows,
  name: name as (row: object) => Cell,
  columns: Object.entries(shares as Readonly<Record<string, (row: object) => Cell<number>>>),
}));

/** Shares below nothing or above the whole, which a percent sign lets through. */
function shares({ account }: Context): readonly Finding[] {
  const found: Finding[] = [];
  for (const { table, name, columns } of tablesOfShares) {
    for (const row of account.rows[table]) {
      for (const [column, shareOf] of columns) {
        const share = shareOf(row);
        if (share.value === null || (share.value >= 0 && share.value <= 1)) continue;
        found.push(outOfRange(table, row, column, share, String(name(row).value ?? '')));
      }
    }
  }
  return found;
}

function outOfRange(
  table: keyof Rows,
  row: object,
  column: string,
  share: Cell<number>,
  name: string,
): Finding {
  return {
    code: 'shareOutOfRange',
    about: `${table} ${name} ${column}`,
    sides: [cellSide('share', 'share', share)],
    words: { column, row: name },
    disputes: [{ table, row, columns: [column] }],
  };
}
