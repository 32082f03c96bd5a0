import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/book/files/read-json.ts';
import { formatProblems } from '../../../src/book/problem.ts';

const said = (name: string, text: string) =>
  formatProblems(readJson(name, text, 'accounts', () => null).problems);

describe('what is said of a JSON document', () => {
  it.each([
    [
      '[{"account_id": "A1",\n  "arr": 1, "arr": 2}]',
      'book.json:2#/0/arr: found "arr"; expected each key once in an object. The last of them was read.',
    ],
    [
      '{"account_id": "A1", "arr": NaN}',
      'book.json:1#/arr: found "NaN"; expected a number or null. It counts as unknown.',
    ],
    [
      '{"account_id": 12345678901234567890}',
      'book.json:1#/account_id: found "12345678901234567890"; expected a whole number of at most 15 digits, or a text in quotes. Its digits were kept as a text, so that an id stays what it is.',
    ],
    [
      '[\n  {"account_id": "A1",}\n]',
      'book.json:2: found "} ]"; expected no comma before } at column 23. The file was left unread.',
    ],
    [
      '[\n  {"account_id": "A1"',
      'book.json:2: found "the end of the text"; expected a comma or } at column 22. It was cut off: export or copy it again. The file was left unread.',
    ],
    [
      `${'['.repeat(65)}1`,
      'book.json:1: found "1"; expected at most 64 levels of nesting at column 66. The file was left unread.',
    ],
    [
      '{"account_id": "A1", "usage": [{"accountId": "A2"}]}',
      'book.json#/usage/0 (account A1): found "{"accountId":"A2"}"; expected a row of the account that it stands in. It names another account and was left out.',
    ],
    ['[7]', 'book.json#/0: found "7"; expected an object with the columns of accounts. It was left out.'],
  ])('%s', (text, message) => {
    expect(said('book.json', text)).toEqual([message]);
  });

  it('one object a line: each line by itself', () => {
    expect(
      said('book.ndjson', '{"account_id": "A1"}\n{"account_id" "A2"}\n[\n{"account_id": "A3"}\n'),
    ).toEqual([
      'book.ndjson:2: found ""A2"}"; expected a colon after the key at column 15. The line was left unread.',
      'book.ndjson:3: found "the end of the text"; expected a value at column 2. The line was left unread.',
    ]);
  });
});

describe('places', () => {
  it('in a line of NDJSON are the line, and a pointer for what is nested', () => {
    const text = '\n{"account_id":"A1","usage":[{"month":"2026-01"},{"month":"2026-02"}]}\n';
    const { tables, form } = readJson('book.ndjson', text, null, () => null);
    expect(form.kind).toBe('ndjson');
    expect(tables.get('accounts')?.records).toEqual([{ texts: ['A1'], record: 1, line: 2 }]);
    expect(tables.get('usage')?.records[1]).toEqual({
      texts: ['2026-02'],
      record: 2,
      line: 2,
      pointer: '/usage/1',
      owner: 'A1',
    });
  });

  it('an empty list says that there is nothing, which no list does not', () => {
    const { tables } = readJson('book.json', '{"account_id":"A1","tickets":[]}', null, () => null);
    expect([...tables.keys()]).toEqual(['accounts', 'tickets']);
    expect(tables.get('tickets')?.records).toEqual([]);
  });
});
