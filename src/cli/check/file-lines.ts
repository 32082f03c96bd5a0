import { shownText } from '../../book/problem.ts';
import type { FileCheck } from '../../run/check.ts';
import { cutToWidth } from '../table.ts';
import { plainLine, type TonedLine } from '../toned-line.ts';
import { wrapText } from '../wrap-text.ts';
import { decisionWords } from './decision-words.ts';
import { formWords } from './form-words.ts';
import { padTo, widest } from './pad-to.ts';
import type { Say } from './say.ts';

/**
 * The files of a book. Those that were read whole and as they stand share a paragraph; a file of which there is more to
 * say has a line of its own. With `isVerbose` every file has, and says all of it.
 */
export function fileLines(
  files: readonly FileCheck[],
  say: Say,
  width: number,
  isVerbose: boolean,
): readonly TonedLine[] {
  const all = files.map((file) => ({ file, notes: notesOn(file, say, isVerbose) }));
  const special = all.filter(
    ({ file, notes }) => isVerbose || notes.length > 0 || file.leftOut > 0 || !isNamedAfterTable(file),
  );
  const shared = files.filter((file) => special.every((other) => other.file !== file));
  const nameOf = (file: FileCheck) => cutToWidth(shownText(file.file), Math.floor(width / 2) - 4);
  const names = widest(special.map(({ file }) => nameOf(file)));
  return [
    ...wrapText(say.list(shared.map((file) => `${file.table}\u00a0${file.rows}`)), width - 2).map(indented),
    ...special.flatMap(({ file, notes }) => {
      const head = `${padTo(nameOf(file), names)}  `;
      const text = say.notes([headOf(file, say), ...notes]);
      return isVerbose
        ? wrapText(head + text, width - 2, ' '.repeat(names + 2)).map(indented)
        : [indented(head + cutToWidth(text, width - names - 4))];
    }),
  ]
    .filter((line) => line.trim() !== '')
    .map(plainLine);
}

function indented(line: string): string {
  return `  ${line}`;
}

function isNamedAfterTable({ file, table }: FileCheck): boolean {
  return table !== null && file.replace(/\.[^.]*$/, '') === table;
}

function headOf(file: FileCheck, say: Say): string {
  const rows = say('file.rows', { n: file.rows });
  if (file.table === null) {
    if (file.recognisedBy !== 'map') return say('file.noTable');
    return file.form === null ? say('file.leftByMap') : say('file.forOthers', { rows });
  }
  const head = isNamedAfterTable(file) ? rows : say('file.table', { table: file.table, rows });
  return file.leftOut === 0 ? head : say('file.leftOut', { rows: head, left: file.leftOut });
}

/** What is not as the table has it. */
function notesOn(file: FileCheck, say: Say, isVerbose: boolean): readonly string[] {
  const { table, form, unknownColumns, missingColumns, mapped } = file;
  const decisions = isVerbose ? file.decisions : file.decisions.filter((decision) => !isUsual(decision));
  const required = missingColumns.filter(({ isRequired }) => isRequired).map(({ column }) => column);
  const others = missingColumns.filter(({ isRequired }) => !isRequired).map(({ column }) => column);
  const renamed = mapped.filter(({ header, column }) => header !== column);
  const forms = form === null ? [] : formWords(form, say);
  if (table === null && !isVerbose) return forms;
  return [
    ...forms,
    required.length === 0 ? null : say('file.required', { columns: say.list(required), n: required.length }),
    unknownColumns.length === 0 ? null : unknownNote(unknownColumns, say),
    ...decisionWords(decisions, say),
    renamed.length === 0
      ? null
      : say.list(renamed.map(({ header, column }) => say('file.renamed', { header, column }))),
    isVerbose && others.length > 0 ? say('file.notGiven', { columns: say.list(others) }) : null,
  ].filter((note) => note !== null);
}

/** A decimal point is what everybody takes a number to have. */
function isUsual({ code, params }: FileCheck['decisions'][number]): boolean {
  return code === 'decimalMark' && params.decimal === 'point';
}

function unknownNote(columns: FileCheck['unknownColumns'], say: Say): string {
  const named = columns.map(({ header, nearest }) =>
    nearest === null ? header : say('file.near', { header, column: nearest }),
  );
  return say('file.unknown', { columns: say.list(named), n: named.length });
}
