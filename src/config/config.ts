import type { ConfigValues } from './config-schema.ts';

/** A configuration with the line on which each of its values stands, by dotted path. */
export type Config = {
  readonly file: string | null;
  readonly values: ConfigValues;
  readonly lines: ReadonlyMap<string, number>;
};

export const emptyConfig: Config = { file: null, values: {}, lines: new Map() };

/** Something in the configuration that cannot be used, with its place and what was expected. */
export type ConfigProblem = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
};

export function formatConfigProblem({ file, line, column, path, message }: ConfigProblem): string {
  return `${file}:${line}:${column}${path === '' ? '' : ` ${path}`}: ${message}`;
}
