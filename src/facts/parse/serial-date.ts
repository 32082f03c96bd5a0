import { addDays } from '../dates.ts';

/** A day, with the time where there is one: `2026-01-05`, `2026-01-05T14:30`. */
export type Moment = string;

const secondsOfDay = 86_400;

/**
 * The moment of a spreadsheet's serial number: days since 30 December 1899, as Excel and LibreOffice count them (the
 * 1900 system).
 *
 * @example momentOfSerial(45292) // '2024-01-01'
 */
export function momentOfSerial(serial: number): Moment {
  const day = Math.floor(serial);
  const minutes = Math.round((serial - day) * 1440);
  return momentOf('1899-12-30', day + Math.floor(minutes / 1440), minutes % 1440);
}

/**
 * The moment of an epoch time in UTC.
 *
 * @example momentOfEpoch(1_767_225_600) // '2026-01-01'
 */
export function momentOfEpoch(seconds: number): Moment {
  const day = Math.floor(seconds / secondsOfDay);
  return momentOf('1970-01-01', day, Math.floor((seconds - day * secondsOfDay) / 60));
}

function momentOf(origin: string, days: number, minutes: number): Moment {
  const date = addDays(origin, days);
  if (minutes === 0) return date;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
