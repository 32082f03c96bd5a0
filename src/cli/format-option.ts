import { InvalidArgumentError, Option } from 'commander';
import { type Format, formats } from './invocation.ts';

/** `--format`: which files to write of a document. */
export function formatOption(): Option {
  return new Option('--format <list>', `formats, separated by commas: ${formats.join(', ')}`)
    .argParser(readFormats)
    .default(['md', 'html'] satisfies Format[], 'md,html');
}

function readFormats(text: string): readonly Format[] {
  const names = text.split(',').map((name) => name.trim());
  return names.map((name) => {
    const format = formats.find((known) => known === name);
    if (format === undefined) throw new InvalidArgumentError(`It must be a list of ${formats.join(', ')}.`);
    return format;
  });
}
