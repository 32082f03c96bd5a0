import type { MapValues } from '../../config/map-schema.ts';
import { fitsPattern } from './file-pattern.ts';

/**
 * Whether a map only puts the rows of a file together, so that none has to be kept: no link leads to them, none becomes
 * a row of the book by itself, and nothing remembers every value, as `distinct`, `duplicate` and `overlap` do.
 */
export function isOnlyGathered({ files = {}, tables }: MapValues, file: string): boolean {
  const declared = Object.entries(files).filter(([, values]) => fitsPattern(file, values.file));
  const names = new Set(declared.map(([name]) => name));
  const isIt = (from: string) => (Object.hasOwn(files, from) ? names.has(from) : fitsPattern(file, from));
  const links = Object.values(files).flatMap((values) => Object.values(values.links ?? {}));
  const checks = declared.flatMap(([, values]) => values.checks ?? []);
  const sources = Object.values(tables).flat();
  const uses = [
    ...sources.filter(({ from }) => isIt(from)).map(({ aggregate }) => aggregate),
    ...sources
      .flatMap(({ details = [] }) => details.filter(({ from }) => isIt(from)))
      .map((own) => own.columns),
  ];
  return (
    !links.some((link) => names.has(link.file)) &&
    checks.every(({ when }) => when !== undefined) &&
    uses.every(
      (folds) => folds !== undefined && Object.values(folds).every(({ distinct }) => distinct === undefined),
    )
  );
}
