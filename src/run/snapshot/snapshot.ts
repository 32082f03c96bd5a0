import { join } from 'node:path';
import { formatProblems } from '../../book/problem.ts';
import type { ReadEffects, WriteEffects } from '../effects.ts';
import { type BookRequest, loadBook } from '../load-book.ts';
import { errorCode, readIfThere } from '../read-file.ts';
import { usageError } from '../run-error.ts';
import { diffBySection, type SectionDiff } from './diff-by-section.ts';
import { type MakeSnapshots, renderSnapshots, type SnapshotRequest } from './render-snapshots.ts';

/** A snapshot that is not as it should be. */
export type SnapshotDifference =
  | { readonly code: 'missing'; readonly name: string }
  | { readonly code: 'orphan'; readonly name: string }
  | { readonly code: 'different'; readonly name: string; readonly sections: readonly SectionDiff[] | null };

export type SnapshotReport = {
  /** How many documents were rendered. */
  readonly rendered: number;
  readonly differences: readonly SnapshotDifference[];
};

/**
 * Renders all documents and prompts of a book and holds them against the files of a folder. With `isUpdate` what differs is written
 * there; files that nothing renders are named, and never deleted.
 *
 * @throws RunError (2) without a book.
 */
export async function compareSnapshots(
  request: BookRequest & SnapshotRequest & { readonly folder: string; readonly isUpdate: boolean },
  make: MakeSnapshots,
  effects: ReadEffects & WriteEffects,
): Promise<SnapshotReport> {
  const { folder, isUpdate } = request;
  const loaded = await loadBook(request, effects);
  if (loaded.book.accounts.length === 0) throw usageError(formatProblems(loaded.book.problems).join('\n'));
  const differences: SnapshotDifference[] = [];
  const rendered = new Set<string>();
  if (isUpdate) await effects.makeFolder(folder);
  for await (const { name, content } of renderSnapshots(loaded, request, make)) {
    rendered.add(name);
    const path = join(folder, name);
    const after = typeof content === 'string' ? content : new TextDecoder().decode(content);
    const present = await readIfThere(path, effects);
    const before = present === null ? null : new TextDecoder().decode(present);
    if (before === after) continue;
    differences.push(
      before === null
        ? { code: 'missing', name }
        : { code: 'different', name, sections: diffBySection(name, before, after) },
    );
    if (isUpdate) await effects.writeFileAtomically(path, content);
  }
  const orphans = (await namesIn(folder, effects)).filter((name) => !rendered.has(name));
  differences.push(...orphans.map((name) => ({ code: 'orphan' as const, name })));
  return { rendered: rendered.size, differences };
}

/** What lies in the folder but for hidden files; nothing where there is no folder. */
async function namesIn(folder: string, effects: ReadEffects): Promise<readonly string[]> {
  try {
    return (await effects.listFolder(folder)).filter((name) => !name.startsWith('.'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
