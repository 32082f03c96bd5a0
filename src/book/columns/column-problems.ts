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

/** The same for a column that a map reads. */
const remedyInMap: Readonly<Record<Ambiguity, string>> = {
  dateOrder: 'Say date_order of the file in the map, or --date-order, or write the year first',
  decimal: 'Say decimal of the file in the map, or --decimal',
  percent: 'Declare its scale in the map, or write the % into the cells',
};

/** The one problem of a column that nothing has decided: what settles it, and how many cells wait for that. */
export function ambiguityTrouble({ between, example, count }: Unsettled, isInMap = false): Trouble {
  return {
    code: 'ambiguousColumn',
    severity: 'error',
    found: example,
    expected: expected[between],
    hint: `${(isInMap ? remedyInMap : remedy)[between]}; until then ${count === 1 ? 'this cell counts' : `${count} cells count`} as unknown.`,
  };
}
