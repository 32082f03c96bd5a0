import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type Book, readBook } from '../../src/book/read-book.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import type { Param } from '../../src/dossier/point.ts';
import { roundedValue } from '../../src/facts/fact.ts';
import {
  bookFile,
  dossiersOf,
  type FixtureName,
  fixtureConfig,
  fixtureDays,
  fixtureFiles,
  textOf,
} from '../support/books.ts';

/** What the checks and the story of an account say, without the places, which are those of the rows. */
function saidOf(dossier: Dossier): unknown {
  const told = (params: Readonly<Record<string, Param>>) =>
    Object.entries(params).map(([name, param]) => [name, 'kind' in param ? roundedValue(param) : param]);
  return {
    conflicts: dossier.conflicts.map(({ id, params, lowers, weight }) => [
      id,
      weight,
      told(params),
      lowers.map((one) => one.id).sort(),
    ]),
    events: dossier.events.map(({ id, code, date, params }) => [id, code, date.value, told(params)]),
    sequences: dossier.sequences.map(({ id, precursors }) => [
      id,
      precursors.map((one) => [one.code, one.relation, told(one.params)]),
    ]),
    openPromises: dossier.openPromises.map(({ id, code, params }) => [id, code, told(params)]),
    mirror: dossier.mirror.map(({ id, weight, params, answer }) => [
      id,
      weight,
      told(params),
      answer.code,
      told(answer.params),
    ]),
    flips: [
      dossier.flips.up.item.value,
      dossier.flips.up.needed.value,
      dossier.flips.down.needed.value,
      dossier.flips.askFirst.value,
    ],
    confidences: [...dossier.ledger.facts.values()].map((fact) => [fact.id, fact.confidence]).sort(),
  };
}

/** A file with its rows in another order; a quoted cell holds no line break in the fixtures. */
function shuffle(text: string, seed: number): string {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state;
  };
  const [header, ...rows] = text.trimEnd().split('\n');
  const mixed = rows
    .map((row) => ({ row, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
  return [header, ...mixed].join('\n');
}

describe.each<FixtureName>(['northwind', 'taishan'])('%s', (name) => {
  const config = fixtureConfig(name);
  // Of two rows with one id the first stands: such a row is another book in another order.
  const files = fixtureFiles(name).map((file) =>
    bookFile(
      file.name,
      textOf(file)
        .split('\n')
        .filter((line) => !line.includes('INV-20388,2026-07-01,2026-08-15,13000'))
        .join('\n'),
    ),
  );
  const said = (book: Book) =>
    [...dossiersOf(book, config, fixtureDays[name])]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, dossier]) => saidOf(dossier));
  const plain = said(readBook(files));

  test.prop([fc.integer({ min: 1, max: 1_000_000 })], { numRuns: 25 })(
    'the order of rows changes nothing of what is questioned, told or mirrored',
    (seed) => {
      const mixed = files.map((file) => bookFile(file.name, shuffle(textOf(file), seed)));
      expect(said(readBook(mixed))).toEqual(plain);
    },
    60_000,
  );
});
