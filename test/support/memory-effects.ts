import { dirname } from 'node:path';
import type { Effects } from '../../src/run/effects.ts';

export type MemoryEffects = Effects & {
  readonly files: Map<string, Uint8Array>;
  readonly output: string[];
  readonly reports: string[];
  readonly opened: string[];
  readonly text: (path: string) => string | null;
};

type Options = {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Which option a person at the terminal picks; without it nobody is there. */
  readonly picks?: number;
  /** Paths whose reading or writing fails, with the code of the failure. */
  readonly failing?: Readonly<Record<string, string>>;
  /** Files that are said to be larger than they are, and must not be read. */
  readonly sizes?: Readonly<Record<string, number>>;
};

/** A file system in memory with a person's terminal; paths are absolute, and folders exist through their files. */
export function memoryEffects({
  files: initial = {},
  picks,
  failing = {},
  sizes = {},
}: Options = {}): MemoryEffects {
  const files = new Map(
    Object.entries(initial).map(
      ([path, content]) => [path, typeof content === 'string' ? encode(content) : content] as const,
    ),
  );
  const output: string[] = [];
  const reports: string[] = [];
  const opened: string[] = [];
  const contentOf = (path: string) => {
    const content = files.get(path);
    if (failing[path] !== undefined) throw systemError(failing[path], path);
    if (content !== undefined) return content;
    throw systemError(childrenOf(files, path).length > 0 ? 'EISDIR' : 'ENOENT', path);
  };
  return {
    files,
    output,
    reports,
    opened,
    text: (path) => {
      const content = files.get(path);
      return content === undefined ? null : new TextDecoder().decode(content);
    },
    workingFolder: '/home',
    readFile: async (path) => {
      if (sizes[path] !== undefined) throw new Error(`${path} is too large to be read`);
      return contentOf(path);
    },
    openFile: async (path) => {
      const content = contentOf(path);
      let at = 0;
      return {
        read: async (into) => {
          const piece = content.subarray(at, at + into.length);
          into.set(piece);
          at += piece.length;
          return piece.length;
        },
        close: async () => {},
      };
    },
    fileSize: async (path) => sizes[path] ?? files.get(path)?.length ?? 0,
    listFolder: async (path) => {
      const children = childrenOf(files, path);
      if (children.length === 0) throw systemError(files.has(path) ? 'ENOTDIR' : 'ENOENT', path);
      return children;
    },
    makeFolder: async (path) => {
      if (failing[path] !== undefined) throw systemError(failing[path], path);
    },
    writeFileAtomically: async (path, content) => {
      if (failing[path] !== undefined) throw systemError(failing[path], path);
      files.set(path, typeof content === 'string' ? encode(content) : content);
    },
    writeOutput: (text) => output.push(text),
    report: (text) => reports.push(text),
    pick: picks === undefined ? null : async () => picks,
    open: async (path) => {
      opened.push(path);
    },
  };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function childrenOf(files: ReadonlyMap<string, unknown>, folder: string): readonly string[] {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  const names = [...files.keys()].flatMap((path) =>
    path.startsWith(prefix) ? [path.slice(prefix.length).split('/')[0] ?? ''] : [],
  );
  return [...new Set(names)].sort();
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path} in ${dirname(path)}`), { code });
}
