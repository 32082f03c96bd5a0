import { roundedValue } from '../../../facts/fact.ts';
import type { Fact } from '../../../facts/node.ts';
import { styleOf } from '../../../facts/print/quantity.ts';
import type { Hedge, Numeral, NumeralUnit } from '../numerals/numeral.ts';
import { isMovement, numberOf, quantityUnit } from '../printed.ts';

/**
 * Whether a figure of a text tells the truth about a fact: unit, currency, sign and value agree. A plain figure may be off
 * by half a unit of the last digit that it shows, never by a percentage; a bound has to hold and to be near.
 *
 * @param direction which way the words around the figure say that it moved; null where they say nothing.
 */
export function isTrueOf(figure: Numeral, fact: Fact, direction: -1 | 1 | null): boolean {
  if (fact.unit === 'date' || fact.unit === 'month') return isDateOf(figure, roundedValue(fact));
  const value = valueInUnitOf(figure, fact);
  const said = figure.value;
  if (value === null || said === null || figure.date !== null) return false;
  // A chance too small for its digits is printed as a bound, and no other bound of it is worth anything.
  if (fact.unit === 'probability' && figure.hedge !== null)
    return figure.hedge.kind === 'under' && said <= smallestChance && value < smallestChance;
  const signed = signedValue(figure, said, fact, value, direction);
  return signed !== null && isWithin(signed, Math.abs(signed) === signed ? value : -Math.abs(value), figure);
}

function isDateOf({ date }: Numeral, value: unknown): boolean {
  if (date === null || typeof value !== 'string') return false;
  if (date === value) return true;
  // Without a year, or of a day only its month.
  return date.startsWith('--')
    ? value.slice(5, 7) === date.slice(2)
    : date.length === 5
      ? value.slice(5) === date
      : value.length === 10 && value.startsWith(`${date}-`);
}

/** What prints as "under 0.0001". */
const smallestChance = 0.0001;

const pointUnits = new Set(['score', 'impact', 'index', 'percentagePoints']);
const durations = new Set<NumeralUnit>(['days', 'hours', 'months']);

/** The fact's value in the unit of the figure; null where they are not of a kind. */
function valueInUnitOf({ unit, currencies, value: said, per }: Numeral, fact: Fact): number | null {
  const value = numberOf(fact);
  const own = quantityUnit(fact);
  if (value === null || own === null) return null;
  const { frame } = styleOf(own);
  if (unit === 'money') {
    return frame === 'money' && (currencies === null || currencies.includes(fact.currency ?? ''))
      ? value
      : null;
  }
  if (unit === 'percent') return frame === 'percent' ? value * 100 : null;
  if (unit === 'percentagePoints') return frame === 'points' ? value * styleOf(own).scale : null;
  if (unit === 'points') return pointUnits.has(own) ? value * styleOf(own).scale : null;
  if (unit === 'times') return own === 'ratio' ? value : null;
  if (durations.has(unit)) return frame === unit ? value : null;
  if (unit !== 'none') return null;
  // A sum may stand without its currency where it is large enough to be one.
  if (frame === 'money') return Math.abs(said ?? 0) >= 100 ? value : null;
  return frame === 'none' || (frame === 'perMonth' && per === 'month') ? value : null;
}

/** What the figure says with its sign; null where sign or direction contradict the fact. */
function signedValue(
  figure: Numeral,
  said: number,
  fact: Fact,
  value: number,
  direction: -1 | 1 | null,
): number | null {
  if (figure.isChange) return isMovement(fact) ? said : null;
  const ownSign = value < 0 ? -1 : 1;
  if (figure.sign !== null) return figure.sign === ownSign || value === 0 ? said * figure.sign : null;
  const shows = isMovement(fact) || value < 0;
  if (!shows) return said;
  if (direction !== null) return direction === ownSign ? said * ownSign : null;
  return ownSign === 1 ? said : null;
}

/** One unit of the second significant digit: what an approximation is exact to. */
function approximateStep(said: number, step: number): number {
  const magnitude = Math.abs(said);
  return magnitude === 0 ? step : Math.max(step, 10 ** (Math.floor(Math.log10(magnitude)) - 1));
}

const noise = 1e-9;
/** The largest distance between two neighbouring parts that have a name: a third, a half. */
const widestPart = 17;

function isWithin(said: number, value: number, { step, hedge, style, unit }: Numeral): boolean {
  const off = value - said;
  const isPart = style === 'words' && unit === 'percent';
  if (hedge === null) return Math.abs(off) <= step / 2 + noise * Math.max(1, Math.abs(said));
  const near = isPart ? widestPart : approximateStep(said, step);
  const away = said < 0 ? -off : off;
  const bounds: Readonly<Record<Hedge, boolean>> = {
    about: Math.abs(off) <= (isPart ? 2 : near / 2) + noise,
    over: away > 0 && away <= near,
    under: away < 0 && -away <= near,
    least: away >= 0 && away <= near,
    most: away <= 0 && -away <= near,
  };
  return bounds[hedge.kind];
}
