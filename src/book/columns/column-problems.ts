import type { Ambiguity } from '../../facts/parse/parsed.ts';
import type { Trouble } from '../problem.ts';
import type { Unsettled } from './decision.ts';

const expected: Readonly<Record<Ambiguity, string>> = {
  dateOrder: 'a column in which some date tells day from month',
  decimal: 'a column in which some number tells decimals from thousands',
  percent: 'rates such as 0.15 or 15%',
};
const remedy: Readonly<Record<Ambiguity, string>> = {
  dateOrder: 'Say --date-order dmy or --date-order mdy, or write the year first',
  decimal: 'Say --decimal point or --decimal comma',
  percent:
    'Write the % into the cells, or declare the scale in a map (--map); a header with (%) declares it, unless no value is above 1',
};

/** The one problem of a column that nothing has decided: what settles it, and how many cells wait for that. */
export function ambiguityTrouble({ between, example, count }: Unsettled): Trouble {
  return {
    code: 'ambiguousColumn',
    severity: 'error',
    found: example,
    expected: expected[between],
    hint: `${remedy[between]}; until then ${count === 1 ? 'this cell counts' : `${count} cells count`} as unknown.`,
  };
}
