import { type Problem, problemAt } from '../problem.ts';
import type { ForeignFormat } from './foreign-format.ts';
import { limits } from './limits.ts';

/** A file that is no text; it was left unread. */
export function foreignFile(file: string, { what, advice }: ForeignFormat): Problem {
  return problemAt(
    { file },
    { code: 'unreadable', severity: 'error', found: what, expected: 'CSV or JSON', hint: advice },
  );
}

export type LockedReason = keyof typeof lockedWords;

/** A file that stands in the folder and cannot be opened. */
export function lockedFile(file: string, reason: LockedReason): Problem {
  const [expected, hint] = lockedWords[reason];
  return problemAt({ file }, { code: 'unreadable', severity: 'error', expected, hint });
}

const lockedWords = {
  denied: ['a file that may be read, but permission is denied', 'Give yourself permission to read it.'],
  folder: ['a file, but it is a folder', 'Put its files beside the others, or name it as the book.'],
  gone: ['a file, but it is not there any more', 'Put it back, or run again.'],
  failed: ['a file that can be read, but reading it failed', 'Copy it again, or to another disk.'],
} as const;

/** @param byteCount the size of the file. */
export function tooLarge(file: string, byteCount: number): Problem {
  return problemAt(
    { file },
    {
      code: 'limitExceeded',
      severity: 'error',
      found: `${megabytes(byteCount)} MB`,
      expected: `a file of at most ${megabytes(limits.bytesInMemory)} MB`,
      hint: 'It was left unread. Export fewer accounts or months at a time.',
    },
  );
}

function megabytes(byteCount: number): number {
  return Math.ceil(byteCount / 2 ** 20);
}

export function emptyFile(file: string): Problem {
  return problemAt(
    { file },
    {
      code: 'emptyFile',
      severity: 'error',
      expected: 'a header and rows, but the file is empty',
      hint: 'Export it again, or remove it.',
    },
  );
}
