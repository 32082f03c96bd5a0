import type { Place } from '../../facts/cell.ts';
import type { RawTable } from '../files/raw-table.ts';
import { mapHeaders } from '../map-headers.ts';
import { problemAt } from '../problem.ts';
import type { CompiledDetail } from './compiled-source.ts';
import { holds } from './condition.ts';
import { take } from './export-file.ts';
import { type Fold, type FoldState, startFold } from './fold.ts';
import { foldRow } from './fold-row.ts';
import { type Gathered, gather, gatherNothing } from './gathered-places.ts';
import { keyOf, type MapRow, placeIn } from './map-row.ts';
import { type MapRun, reportGap, reportUnreadable } from './map-run.ts';
import { tellFold } from './tell-fold.ts';

/** What the rows of another file say of an account. */
type Detail = { readonly all: Gathered; readonly states: readonly FoldState[] };

/** Rows of another file that are put together into columns of their account. */
export type DetailRows = {
  readonly add: (row: MapRow) => void;
  /** The accounts with the columns beside them. */
  readonly complete: (accounts: RawTable) => RawTable;
  /** Reports rows of accounts that are not known. */
  readonly reportStrays: (known: ReadonlySet<string>) => void;
};

export function collectDetails({ file, by, where, folds }: CompiledDetail, run: MapRun): DetailRows {
  const details = new Map<string, Detail>();
  return {
    add: (row) => {
      const taken = take(row, by, run.lookups);
      if (taken === null) return; // its link leads nowhere, which is reported elsewhere
      const account = keyOf(taken.text);
      let detail = details.get(account);
      if (detail === undefined) {
        detail = { all: gatherNothing(), states: folds.map(startFold) };
        details.set(account, detail);
      }
      gather(detail.all, row);
      if (
        !holds(
          where,
          row,
          run.lookups,
          reportUnreadable(run, row, () => account),
        )
      )
        return;
      for (const [index, fold] of folds.entries()) {
        const state = detail.states[index];
        if (state !== undefined)
          foldRow(state, fold, row, run.lookups, reportGap(run, row, account, fold.column.name));
      }
    },
    complete: (accounts) => {
      const ids = accountIds(accounts);
      const width = accounts.headers.length;
      const records = accounts.records.map((record, row) => {
        const account = ids[row] ?? '';
        const told = folds.map((fold, index) =>
          tellFold(fold, details.get(account)?.states[index], account, run),
        );
        const places = Array.from({ length: width }, (_, index) => record.places?.[index]);
        const absent = (fold: Fold): Place => ({
          file: file.parts[0]?.file ?? file.name,
          column: fold.header,
        });
        return {
          ...record,
          texts: [...record.texts, ...told.map(({ text }) => text)],
          places: [...places, ...folds.map((fold, index) => told[index]?.place ?? absent(fold))],
        };
      });
      return {
        ...accounts,
        headers: [...accounts.headers, ...folds.map(({ column }) => column.name)],
        sources: [...(accounts.sources ?? accounts.headers), ...folds.map(({ header }) => header)],
        records,
        typed: new Set([...(accounts.typed ?? []), ...folds.map((_, index) => width + index)]),
      };
    },
    reportStrays: (known) => {
      for (const [account, { all }] of details) {
        if (!known.has(account) && all.first !== null)
          reportStray(account, all.first, all.count, by.header, run);
      }
    },
  };
}

/** The ids of a table of accounts, row by row. */
export function accountIds({ headers, records }: RawTable): readonly string[] {
  const columns = [...mapHeaders('accounts', headers).columns];
  const at = columns.find(([, column]) => column.name === 'account_id')?.[0] ?? -1;
  return records.map(({ texts }) => keyOf(texts[at] ?? ''));
}

function reportStray(account: string, row: MapRow, rows: number, header: string, { problems }: MapRun): void {
  problems.push({
    ...problemAt(placeIn(row, header), {
      code: 'unknownAccount',
      severity: 'error',
      account,
      found: account,
      expected: 'an account_id that stands in accounts',
      hint: 'Its rows were left out.',
    }),
    rows,
  });
}
